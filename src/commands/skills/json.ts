import type { JsonDocument } from "../../render/json.ts";
import type { SkillsView } from "./view.ts";

export function skillsJson({ skills, role }: SkillsView): JsonDocument {
  return { schema: "career-roadmap/skills@1", role: role?.id ?? null, skills };
}

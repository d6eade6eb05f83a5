import type { JsonDocument } from "../../render/json.ts";
import type { SearchView } from "./view.ts";

export function searchJson({ words, hits, all, role }: SearchView): JsonDocument {
  return {
    schema: "career-roadmap/search@1",
    words,
    role: role?.id ?? null,
    all,
    hits: hits.map(({ kind, id, title, by, hours, state, step, command }) => ({
      ...{ kind, id, title, field: by.field, text: by.text, hours, state, step, command },
    })),
  };
}

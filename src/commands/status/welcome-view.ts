import { paragraph } from "../../render/layout.ts";
import { count } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";

/** Three lines: what this is, what to try, where the rest is. */
export function renderWelcome(roles: readonly string[], theme: Theme): string {
  const example = roles.includes("ml-engineer") ? "ml-engineer" : (roles[0] ?? "ROLE");
  return [
    paragraph(
      theme,
      `career-roadmap plans the way to a role in tech, from ${count(roles.length, "roadmap")}, offline.`,
    ),
    paragraph(theme, `Try: ${theme.heading(`career-roadmap plan ${example}`)}`),
    paragraph(theme, "career-roadmap roles lists the roles, career-roadmap --help all commands."),
  ].join("");
}

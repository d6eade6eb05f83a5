import { paragraph } from "../../render/layout.ts";
import { count } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";

/** `own` is a role of the person's own, where there is one. Three lines: what this is, what to try, where the rest is. */
export function renderWelcome(roles: readonly string[], own: string | undefined, theme: Theme): string {
  const example = own ?? (roles.includes("ml-engineer") ? "ml-engineer" : roles[0]);
  if (example === undefined) {
    return [
      paragraph(theme, "career-roadmap plans the way to the job you want, offline. There is no roadmap yet."),
      paragraph(theme, `Begin one: ${theme.heading("career-roadmap new role ID")}`),
      paragraph(theme, "career-roadmap help format tells how; career-roadmap --help lists all commands."),
    ].join("");
  }
  return [
    paragraph(
      theme,
      `career-roadmap plans the way to the job you want, from ${count(roles.length, "roadmap")}, offline.`,
    ),
    paragraph(theme, `Try: ${theme.heading(`career-roadmap plan ${example}`)}`),
    paragraph(theme, "career-roadmap roles lists the roles, career-roadmap --help all commands."),
  ].join("");
}

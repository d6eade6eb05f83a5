import { paragraph } from "../../render/layout.ts";
import { count } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";

/**
 * What this is, the way in for who knows the job they want, who knows the one they have, and who knows neither. `own` is a
 * role of the person's own, where there is one.
 */
export function renderWelcome(roles: readonly string[], own: string | undefined, theme: Theme): string {
  if (roles.length === 0) {
    return [
      paragraph(theme, "career-roadmap plans the way to the job you want, offline. There is no roadmap yet."),
      way("Begin one:", ["new role ID"], theme),
      paragraph(theme, "career-roadmap help format tells how; career-roadmap --help lists all commands."),
    ].join("");
  }
  const goal = own ?? exampleOf(roles, "ml-engineer", "ROLE");
  const job = exampleOf(roles, "software-developer", "JOB");
  return [
    paragraph(
      theme,
      `career-roadmap plans the way to the job you want, from ${count(roles.length, "roadmap")}, offline.`,
    ),
    "\n",
    way("You know the job you want? Try:", [`plan ${goal}`], theme),
    way(
      "You have a job and look for the next? See what it carries over, and the way from there:",
      [`match --from ${job}`, `plan ${goal} --from ${job}`],
      theme,
    ),
    way(
      "You know neither? Look around, or read what others asked:",
      ["roles", ...(own === undefined ? ["faq which role"] : [])],
      theme,
    ),
    "\n",
    paragraph(
      theme,
      "career-roadmap init asks a few questions and remembers; career-roadmap --help lists all commands.",
    ),
  ].join("");
}

function way(words: string, commands: readonly string[], theme: Theme): string {
  const lines = commands.map((command) => `  ${theme.heading(`career-roadmap ${command}`)}\n`);
  return paragraph(theme, words) + lines.join("");
}

function exampleOf(roles: readonly string[], wanted: string, otherwise: string): string {
  return roles.includes(wanted) ? wanted : (roles[0] ?? otherwise);
}

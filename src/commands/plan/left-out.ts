import { type LeftOutStep, type PlanBudget, POINTS, type Points } from "../../planner/index.ts";
import { alignColumns, paragraph, spread, wrap } from "../../render/layout.ts";
import { count, hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";

/** What a budget has no room for, each with the reason; with `explain` what it counts too. "" when all fits. */
export function renderLeftOut({ leftOut }: PlanBudget, explain: boolean, theme: Theme): string {
  if (leftOut.length === 0) return "";
  const hours = leftOut.reduce((sum, step) => sum + step.hours, 0);
  const total = `${count(leftOut.length, "step")}, ${hoursText(hours)}`;
  const heading = spread(theme, "", theme.heading("Left out"), theme.dim(total));
  if (theme.layout === "plain") return heading + plainRows(leftOut, explain, theme);
  const rows = leftOut.map((step) => {
    const name = `${theme.text(step.title)}  ${theme.id(step.id)}`;
    const why = [reason(step), ...(explain ? [pointsText(step.points)] : [])].join(` ${theme.symbols.dot} `);
    return `${spread(theme, `  ${theme.symbols.skipped} `, name, hoursText(step.hours))}    ${theme.dim(wrap(theme, why, 4))}\n`;
  });
  return `${heading}\n${rows.join("")}`;
}

/** One line a step: the word left-out, id, kind, hours, points, title, reason. */
function plainRows(steps: readonly LeftOutStep[], explain: boolean, theme: Theme): string {
  return alignColumns(
    steps.map((step) => [
      "left-out",
      step.id,
      step.kind,
      hoursText(step.hours).replace(" ", ""),
      `${step.points.total}p`,
      theme.text(step.title),
      [reason(step), ...(explain ? [pointsText(step.points)] : [])].join("; "),
    ]),
    new Set([3, 4]),
  );
}

function reason({ why, needs }: LeftOutStep): string {
  if (why === "too-large") return "with what it needs it takes more than the budget";
  if (why === "needs") return `needs ${needs.join(", ")}`;
  return "its hours bring more points elsewhere";
}

/** What a step counts and what that is made of: `34 points: 10 named, 24 unblocks`. */
export function pointsText({ total, named, project, optional, unblocks }: Points): string {
  const parts = [
    [named, "named"],
    [project, "project"],
    [optional, "optional"],
    [unblocks, "unblocks"],
  ] as const;
  const made = parts.filter(([points]) => points > 0).map(([points, of]) => `${points} ${of}`);
  return `${count(total, "point")}${made.length > 1 ? `: ${made.join(", ")}` : ""}`;
}

/** The value model in words, for whoever asks. */
export function renderModel(theme: Theme): string {
  return paragraph(
    theme,
    theme.dim(
      `What a step counts: ${POINTS.named} points when a role asks for it by name (for each role that does), ${POINTS.project} for a project, ${POINTS.optional} when it is optional, and ${POINTS.unblocks} for each required step that cannot begin without it. The budget buys the most points that fit, each step with what it needs.`,
    ),
  );
}

import type { PlanBudget } from "../../planner/index.ts";
import { alignColumns, paragraph, spread } from "../../render/layout.ts";
import { count, hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import type { PlanView } from "../shared/plan/plan-view.ts";

/** Stages told one by one: with what stands around them they fit a screen. */
const SHOWN = 15;

/** What a budget does not reach, by stage, with hours. "" when all fits. */
export function renderLeftOut({ leftOut }: PlanBudget, { titleOf }: PlanView, theme: Theme): string {
  if (leftOut.length === 0) return "";
  const total = (stages: typeof leftOut): string => {
    const steps = stages.reduce((sum, stage) => sum + stage.steps.length, 0);
    return `${count(steps, "step")}, ${hoursText(stages.reduce((sum, { hours }) => sum + hours, 0))}`;
  };
  const several = new Set(leftOut.flatMap(({ role }) => role ?? [])).size > 1;
  const heading = spread(theme, "", theme.heading("Left out"), theme.dim(total(leftOut)));
  if (theme.layout === "plain") {
    const rows = leftOut.map(({ id, title, role, rank, steps, hours }) => [
      ...["left-out", id, role ?? "-", rank ?? "-", String(steps.length)],
      ...[hoursText(hours).replace(/[ ,]/g, ""), theme.text(title)],
    ]);
    return heading + alignColumns(rows, new Set([4, 5]));
  }
  const rows = leftOut.slice(0, SHOWN).map((stage) => {
    const whose = several && stage.role !== null ? `${titleOf(stage.role)}: ` : "";
    const rank = stage.rank === null || stage.rank === "core" ? "" : ` (${stage.rank})`;
    return spread(theme, "  ", `${theme.text(whose + stage.title)}${rank}`, total([stage]));
  });
  const more = leftOut.slice(SHOWN);
  const rest = more.length === 0 ? "" : paragraph(theme, `and ${count(more.length, "stage")} more: ${total(more)}`, 2);
  return `${heading}${rows.join("")}${rest}`;
}

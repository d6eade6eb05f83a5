import type { Plan, Rank, StepState } from "../../planner/index.ts";
import type { JsonDocument } from "../../render/json.ts";
import { alignColumns, paragraph, spread, stageTitle } from "../../render/layout.ts";
import { count, hoursWords } from "../../render/numbers.ts";
import { stateSymbol } from "../../render/state.ts";
import type { Theme } from "../../render/theme.ts";
import { titled } from "../../render/titled.ts";
import { milestoneText, nextMilestone, towardsJson } from "../shared/plan/milestone.ts";

export interface ChecklistRow {
  readonly id: string;
  readonly kind: "skill" | "project";
  readonly title: string;
  readonly state: StepState | "known";
  readonly rank: Rank;
  readonly ticked: number;
  readonly items: number;
}

export interface ChecklistStage {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly ChecklistRow[];
}

export interface ChecklistView {
  readonly title: string;
  readonly plan: Plan;
  readonly stages: readonly ChecklistStage[];
}

/** A role's stages with the state of every step, and a foot that sums up. */
export function renderChecklist({ title, plan, stages }: ChecklistView, theme: Theme): string {
  const heading = paragraph(theme, `${theme.heading(theme.text(title))}  ${theme.id(plan.roles[0] as string)}`);
  const parts = stages.filter(({ rows }) => rows.length > 0).map((stage, at) => renderStage(stage, at + 1, theme));
  const all = counted(stages.flatMap(({ rows }) => rows));
  const next = nextMilestone(plan);
  const milestone = next === undefined ? "" : `; ${theme.text(milestoneText(next))}`;
  const left =
    plan.hours.left === 0 ? "nothing left. Congratulations!" : `${hoursWords(plan.hours.left)} to go${milestone}.`;
  const foot = paragraph(
    theme,
    `${all.done} of ${count(all.total, "step")} done, ${Math.floor(plan.percent)} %, ${left}`,
  );
  return [heading, ...parts, foot].join("\n");
}

function renderStage(stage: ChecklistStage, number: number, theme: Theme): string {
  const { done, total } = counted(stage.rows);
  const left = theme.heading(stageTitle(number, theme.text(stage.title), theme));
  const heading = spread(theme, "", left, `[${done}/${total}]`);
  if (theme.layout === "plain") return heading + alignColumns(stage.rows.map((row) => plainRow(row, theme)));
  return heading + stage.rows.map((row) => renderRow(row, theme)).join("");
}

function renderRow(row: ChecklistRow, theme: Theme): string {
  const { state, kind } = row;
  const asProject = (title: string): string => theme.accent(`Project: ${title}`);
  const name = titled(row.title, row.id, theme, kind === "project" ? asProject : undefined);
  const symbol = state === "known" ? theme.good(theme.symbols.done) : stateSymbol({ state, kind }, theme);
  // Told flat the mark says the state, but for a project's.
  const said = theme.flat === true && kind === "skill" ? (row.rank === "core" ? "" : row.rank) : stateText(row);
  const facts = [said, ticksText(row)].filter((fact) => fact !== "").join(", ");
  return spread(theme, `  ${symbol} `, name, theme.dim(facts));
}

/** For `awk`: id, kind, state, rank and ticked items, each without a space in it, and last the title. */
function plainRow({ id, kind, state, rank, ticked, items, title }: ChecklistRow, theme: Theme): string[] {
  return ["", id, kind, state, rank, `${ticked}/${items}`, theme.text(title)];
}

function stateText({ state, rank }: ChecklistRow): string {
  const words = state.replace("-", " ");
  return rank === "core" ? words : `${words}, ${rank}`;
}

function ticksText({ ticked, items, state }: ChecklistRow): string {
  return ticked === 0 || state === "done" || state === "known" ? "" : `${ticked}/${items} ticked`;
}

/** What is done or known, of what is asked for: skipped and optional steps do not count. */
function counted(rows: readonly ChecklistRow[]): { done: number; total: number } {
  const asked = rows.filter(({ state, rank }) => state !== "skipped" && rank !== "optional");
  return { done: asked.filter(({ state }) => state === "done" || state === "known").length, total: asked.length };
}

export function checklistJson({ plan, stages }: ChecklistView): JsonDocument {
  return {
    schema: "career-roadmap/checklist@1",
    role: plan.roles[0],
    percent: plan.percent,
    hours: plan.hours,
    milestone: towardsJson(plan),
    stages: stages.map((stage) => ({ ...counted(stage.rows), id: stage.id, title: stage.title, steps: stage.rows })),
  };
}

import type { ChecklistItem, Plan, Resource, StepState } from "../planner/index.ts";
import type { SubjectProgress } from "../progress/fold.ts";
import { alignColumns, bullet, paragraph, spread } from "./layout.ts";
import { count, hoursWords } from "./numbers.ts";
import { ownJson, renderOwn } from "./own.ts";
import { resourceText } from "./show.ts";
import { resourceFields } from "./show-json.ts";
import { stateSymbol } from "./state.ts";
import type { Theme } from "./theme.ts";

export interface ChecklistRow {
  readonly id: string;
  readonly kind: "skill" | "project";
  readonly title: string;
  readonly state: StepState | "known";
  readonly optional: boolean;
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
  const left = plan.hours.left === 0 ? "nothing left. Congratulations!" : `${hoursWords(plan.hours.left)} to go.`;
  const foot = paragraph(
    theme,
    `${all.done} of ${count(all.total, "step")} done, ${Math.floor(plan.percent)} %, ${left}`,
  );
  return [heading, ...parts, foot].join("\n");
}

function renderStage(stage: ChecklistStage, number: number, theme: Theme): string {
  const { done, total } = counted(stage.rows);
  const left = theme.heading(`${number}. ${theme.text(stage.title)}`);
  const heading = spread(theme, "", left, `[${done}/${total}]`);
  if (theme.layout === "plain") {
    return (
      heading +
      alignColumns(
        stage.rows.map((row) => ["", box(row, theme), row.id, stateText(row), theme.text(row.title), ticksText(row)]),
      )
    );
  }
  return heading + stage.rows.map((row) => renderRow(row, theme)).join("");
}

function renderRow(row: ChecklistRow, theme: Theme): string {
  const { state, kind } = row;
  const name = kind === "project" ? theme.accent(`Project: ${theme.text(row.title)}`) : theme.text(row.title);
  const symbol = state === "known" ? theme.good(theme.symbols.done) : stateSymbol({ state, kind }, theme);
  const facts = [stateText(row), ticksText(row)].filter((fact) => fact !== "").join(" ");
  return spread(theme, `  ${symbol} `, `${name}  ${theme.id(row.id)}`, theme.dim(facts));
}

/** `[x]` for what is done or known, `[~]` in progress, `[ ]` open, `[/]` skipped: the same with and without --ascii. */
function box({ state }: ChecklistRow, theme: Theme): string {
  if (state === "done" || state === "known") return theme.good("[x]");
  return state === "in-progress" ? "[~]" : state === "skipped" ? "[/]" : "[ ]";
}

function stateText({ state, optional }: ChecklistRow): string {
  return optional ? `${state}, optional` : state;
}

function ticksText({ ticked, items, state }: ChecklistRow): string {
  return ticked === 0 || state === "done" || state === "known" ? "" : `${ticked}/${items} ticked`;
}

/** What is done or known, of what is asked for: skipped and optional steps do not count. */
function counted(rows: readonly ChecklistRow[]): { done: number; total: number } {
  const asked = rows.filter(({ state, optional }) => state !== "skipped" && !optional);
  return { done: asked.filter(({ state }) => state === "done" || state === "known").length, total: asked.length };
}

export function checklistJson({ plan, stages }: ChecklistView): { schema: string } {
  return {
    schema: "career-roadmap/checklist@1",
    role: plan.roles[0],
    percent: plan.percent,
    hours: plan.hours,
    stages: stages.map((stage) => ({ ...counted(stage.rows), id: stage.id, title: stage.title, steps: stage.rows })),
  } as { schema: string };
}

export interface ItemsView {
  readonly id: string;
  readonly kind: "skill" | "project";
  readonly title: string;
  readonly checklist: readonly ChecklistItem[];
  readonly resources: readonly Resource[];
  readonly own: SubjectProgress | undefined;
}

/** One skill or project item by item, with its resources and what the person recorded. */
export function renderItems({ id, title, checklist, resources, own }: ItemsView, theme: Theme): string {
  const mark = (key: string | undefined): string =>
    key !== undefined && own?.ticked.has(key) === true ? theme.good("[x]") : "[ ]";
  const done = checklist.filter(({ key }) => own?.ticked.has(key)).length;
  const heading = spread(
    theme,
    "",
    `${theme.heading(theme.text(title))}  ${theme.id(id)}`,
    `[${done}/${checklist.length}]`,
  );
  const items = checklist.map(({ key, text }) =>
    paragraph(theme, `${mark(key)} ${theme.text(text)}  ${theme.dim(key)}`),
  );
  const list = resources.map((resource) => {
    const name = resource.id === undefined ? "" : `  ${theme.dim(resource.id)}`;
    const [first = "", ...rest] = resourceText(resource, theme).split("\n");
    return bullet(theme, [`${mark(resource.id)} ${first}${name}`, ...rest].join("\n"));
  });
  const where = list.length === 0 ? "" : `\n${theme.heading("Resources")}\n${list.join("")}`;
  const tick =
    checklist[done === checklist.length ? 0 : checklist.findIndex(({ key }) => own?.ticked.has(key) !== true)];
  const foot =
    tick === undefined
      ? ""
      : `\n${paragraph(theme, theme.dim(`career-roadmap done ${id}/${tick.key} ticks one, done ${id} all of it`))}`;
  return [heading, ...items, where, renderOwn(own, theme), foot].join("");
}

export function itemsJson({ id, kind, title, checklist, resources, own }: ItemsView): { schema: string } {
  return {
    schema: "career-roadmap/checklist@1",
    id,
    kind,
    title,
    items: checklist.map((item) => ({ ...item, done: own?.ticked.has(item.key) === true })),
    resources: resources.map((resource) => ({
      ...resourceFields(resource),
      done: resource.id !== undefined && own?.ticked.has(resource.id) === true,
    })),
    progress: ownJson(own),
  } as { schema: string };
}

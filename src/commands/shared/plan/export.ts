import type { Context } from "../../../context.ts";
import { FORMATS } from "../../../export/formats.ts";
import type { ExportInput, StudyTime } from "../../../export/input.ts";
import type { Catalog, Plan } from "../../../planner/index.ts";
import { timeOf } from "../../../progress/log/uuid.ts";
import type { DayRange } from "../../../shared/dates.ts";
import type { Person } from "../person/planning.ts";
import { titleOf } from "../words/titles.ts";

/** A plan with what else its person said about their time. */
export interface ToExport {
  readonly plan: Plan;
  readonly off: readonly DayRange[];
  readonly study: readonly StudyTime[];
}

/** The plan as a file of a format of `FORMATS`. */
export async function exportPlan(
  format: string,
  plan: ToExport,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<string> {
  const render = FORMATS.get(format);
  if (render === undefined) throw new Error(`no export writes "${format}"`);
  return render(await exportInput(plan, catalog, person, ctx), (file) => ctx.shipped(file));
}

/** What exports are made from, gathered. */
export async function exportInput(
  { plan, off, study }: ToExport,
  catalog: Catalog,
  { progress }: Person,
  ctx: Context,
): Promise<ExportInput> {
  const ids = plan.steps.map(({ id }) => id);
  const named = new Set([...ids, ...plan.goals, ...plan.known, ...plan.steps.flatMap(({ requires }) => requires)]);
  const title = (id: string): string => catalog.roles.get(id)?.title ?? titleOf(catalog, id);
  return {
    plan,
    // All of them: the titles of areas come with no single step.
    details: await ctx.details(),
    titles: new Map([...named].map((id) => [id, title(id)])),
    terms: new Map(plan.roles.map((id) => [id, catalog.roles.get(id)?.terms ?? []])),
    ticked: new Map(ids.map((id) => [id, progress.subjects.get(id)?.ticked ?? new Set<string>()])),
    doneOn: new Map(
      ids.flatMap((id) => {
        const { status, since } = progress.subjects.get(id) ?? {};
        return status === "done" && since !== undefined ? [[id, since] as const] : [];
      }),
    ),
    changed: Math.max(0, ...[...progress.subjects.values()].map(({ touched }) => timeOf(touched) || 0)),
    off,
    study,
    text: ctx.theme.text,
  };
}

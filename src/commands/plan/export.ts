import type { Context } from "../../context.ts";
import { FORMATS } from "../../export/formats.ts";
import type { ExportInput } from "../../export/input.ts";
import type { Catalog, Plan } from "../../planner/index.ts";
import type { Person } from "../shared/person/planning.ts";
import { titleOf } from "../shared/words/titles.ts";

/** The plan as a file of a format of `FORMATS`. */
export async function exportPlan(
  format: string,
  plan: Plan,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<string> {
  const render = FORMATS.get(format);
  if (render === undefined) throw new Error(`no export writes "${format}"`);
  return render(await exportInput(plan, catalog, person, ctx), (file) => ctx.shipped(file));
}

/** What exports are made from, gathered. */
export async function exportInput(plan: Plan, catalog: Catalog, person: Person, ctx: Context): Promise<ExportInput> {
  const ids = plan.steps.map(({ id }) => id);
  const named = new Set([...ids, ...plan.goals, ...plan.known, ...plan.steps.flatMap(({ requires }) => requires)]);
  const title = (id: string): string => catalog.roles.get(id)?.title ?? titleOf(catalog, id);
  return {
    plan,
    details: await ctx.details(ids),
    titles: new Map([...named].map((id) => [id, title(id)])),
    terms: new Map(plan.roles.map((id) => [id, catalog.roles.get(id)?.terms ?? []])),
    ticked: new Map(ids.map((id) => [id, person.progress.subjects.get(id)?.ticked ?? new Set<string>()])),
  };
}

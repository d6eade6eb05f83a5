import type { Context } from "../../../context.ts";
import type { Catalog } from "../../../planner/index.ts";
import { projectsOf } from "../flags/flags.ts";
import type { Person } from "../person/planning.ts";
import { plansOf } from "../person/plans-of.ts";
import { missingId } from "./targets.ts";
import { titleOf } from "./titles.ts";

/**
 * Asks which skill or project is meant: the likely ones of the person's role first, in plan order, then everything.
 * `likely` are states of steps, or what the person said of what is no step. Throws a usage error that names the argument
 * where nobody can be asked.
 */
export async function pickStep(
  command: string,
  likely: readonly string[],
  role: string | undefined,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<string> {
  if (ctx.prompter === undefined) throw missingId(command);
  const plans = plansOf(role, [person], catalog, ctx);
  if (!plans.ok && role !== undefined) throw plans.error;
  const steps = (plans.ok && plans.value[0]?.steps) || [];
  const rest = [...[...catalog.skills.keys()].sort(), ...[...projectsOf(catalog).keys()].sort()];
  const first = [
    ...steps.filter(({ state }) => likely.includes(state)).map(({ id }) => id),
    ...rest.filter((id) => likely.includes(person.progress.subjects.get(id)?.status ?? "open")),
  ];
  const ids = new Set([...first, ...steps.map(({ id }) => id), ...rest]);
  const options = [...ids].map((id) => ({ value: id, label: `${ctx.errTheme.text(titleOf(catalog, id))} (${id})` }));
  return ctx.prompter.pick(`Which one? (${command})`, options);
}

import type { Context } from "../context.ts";
import { type Catalog, makePlan } from "../planner/index.ts";
import { type Person, planRequest } from "./planning.ts";
import { chooseRole } from "./role.ts";
import { missingId } from "./targets.ts";
import { titleOf } from "./titles.ts";

/**
 * Asks which skill or project is meant: the likely ones of the person's role first, in plan order, then everything.
 * Throws a usage error that names the argument where nobody can be asked.
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
  const choice = chooseRole(role, catalog, person, ctx);
  const made = "role" in choice ? makePlan(catalog, planRequest(choice.role, {}, catalog, person, ctx)) : undefined;
  const steps = made?.ok === true ? made.value.steps : [];
  const first = steps.filter(({ state }) => likely.includes(state)).map(({ id }) => id);
  const skipped = made?.ok === true && likely.includes("skipped") ? made.value.skipped : [];
  const ids = [...new Set([...first, ...skipped, ...steps.map(({ id }) => id), ...[...catalog.skills.keys()].sort()])];
  const options = ids.map((id) => ({ value: id, label: `${titleOf(catalog, id)} (${id})` }));
  return ctx.prompter.pick(`Which one? (${command})`, options);
}

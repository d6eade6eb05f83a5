import type { Context } from "../../../context.ts";
import type { Catalog, Plan } from "../../../planner/index.ts";
import { CliError } from "../../../shared/errors.ts";
import { fail, ok, type Result } from "../../../shared/result.ts";
import type { Person } from "./planning.ts";
import { chooseRole } from "./role.ts";
import { standingPlan } from "./standing-plan.ts";

/**
 * The plans that people have of the one role that is meant, the last of them deciding; undefined where there is none.
 * Recording needs no role: a profile or an environment that makes no sense keeps nobody from it.
 */
export function plansOf(
  role: string | undefined,
  people: readonly Person[],
  catalog: Catalog,
  ctx: Context,
): Result<(Plan | undefined)[], CliError> {
  try {
    let choice = chooseRole(role, catalog, people.at(-1) as Person, ctx);
    // Who took back the first thing they did has no role any more, and is told of the one they had.
    if ("several" in choice && choice.several.length === 0)
      choice = chooseRole(role, catalog, people[0] as Person, ctx);
    if (!("role" in choice)) return ok([]);
    const made = people.map((person) => standingPlan(choice.role, catalog, person, ctx).made);
    return ok(made.map((one) => (one.ok ? one.value : undefined)));
  } catch (error) {
    if (error instanceof CliError) return fail(error);
    throw error;
  }
}

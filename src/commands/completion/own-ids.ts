import type { Context } from "../../context.ts";
import type { Catalog } from "../../planner/index.ts";
import { CliError } from "../../shared/errors.ts";
import type { OwnIds } from "../../shell/completion/id-list.ts";
import { personOf } from "../shared/person/planning.ts";
import { plansOf } from "../shared/person/plans-of.ts";

/**
 * What a person has begun, has ahead and has behind them, in the order of their plan, and the members of its choices. Nothing
 * where the profile or the log cannot be read: Tab is no place to tell of it.
 */
export async function ownIds(catalog: Catalog, ctx: Context): Promise<OwnIds> {
  try {
    const person = await personOf(catalog, ctx);
    const plans = plansOf(undefined, [person], catalog, ctx);
    const steps = (plans.ok && plans.value[0]?.steps) || [];
    const { started, done, known, skipped } = person.learner;
    const ahead = steps.filter(({ id, state }) => state !== "done" && !started.has(id)).map(({ id }) => id);
    const choice = steps
      .filter(({ state, alternatives }) => state !== "done" && alternatives.length > 0)
      .flatMap(({ id, alternatives }) => [id, ...alternatives.map((one) => one.id)]);
    return [
      ["begun", [...started]],
      ["ahead", ahead],
      ["had", [...new Set([...done, ...known, ...skipped])]],
      ["choice", [...new Set(choice)]],
    ];
  } catch (error) {
    if (error instanceof CliError) return [];
    throw error;
  }
}

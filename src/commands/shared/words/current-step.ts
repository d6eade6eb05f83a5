import type { Context } from "../../../context.ts";
import { type Catalog, thingsOf } from "../../../planner/index.ts";
import { usage } from "../../../shared/errors.ts";
import { personOf } from "../person/planning.ts";

/** The step in progress that was touched last; undefined where none is in progress. */
export async function currentStep(catalog: Catalog, ctx: Context): Promise<string | undefined> {
  const { learner } = await personOf(catalog, ctx);
  const find = thingsOf(catalog);
  return [...learner.started].find((id) => find(id) !== undefined);
}

/** The same where a command was given no id. Throws a usage error where none is in progress. */
export async function currentStepOrThrow(command: string, catalog: Catalog, ctx: Context): Promise<string> {
  const id = await currentStep(catalog, ctx);
  if (id !== undefined) return id;
  const fix = `Name one: career-roadmap ${command}; career-roadmap next tells what is next.`;
  throw usage("no-current-step", "No step is in progress, so it must be named.", fix);
}

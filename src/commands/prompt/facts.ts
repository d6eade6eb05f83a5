import type { Context } from "../../context.ts";
import type { Catalog } from "../../planner/index.ts";
import { daysInARow, lastWeeks } from "../../progress/pace.ts";
import { CliError } from "../../shared/errors.ts";
import { promptPieces } from "../../shared/prompt-template.ts";
import { roleId } from "../shared/flags/flags.ts";
import { personOf } from "../shared/person/planning.ts";
import { chooseRole } from "../shared/person/role.ts";
import { standingPlanOrThrow } from "../shared/person/standing-plan.ts";
import type { PromptFacts } from "./view.ts";

/**
 * What a prompt can tell about the role that is meant; undefined where no one role is, and where something is broken:
 * a prompt is no place to tell of it, all other commands do. Only a `role` that names none is told, as everywhere.
 * Without `forecast` there is no 90 % date, which takes as long as the rest.
 */
export async function promptFacts(
  role: string | undefined,
  ctx: Context,
  asked: { readonly forecast: boolean },
): Promise<PromptFacts | undefined> {
  const catalog = await unlessBroken(() => ctx.catalog());
  if (catalog === undefined) return undefined;
  if (role !== undefined) roleId(role, catalog);
  return unlessBroken(() => factsOf(role, catalog, ctx, asked));
}

/** The profile's format; undefined where there is none, or no profile that can be read. */
export async function standingFormat(ctx: Context): Promise<string | undefined> {
  return (await unlessBroken(() => ctx.profile()))?.prompt;
}

/** Whether a line of this format tells what only a forecast knows. */
export function tellsForecast(format: string): boolean {
  return promptPieces(format).some(({ token }) => token === "date_90");
}

async function factsOf(
  given: string | undefined,
  catalog: Catalog,
  ctx: Context,
  asked: { readonly forecast: boolean },
): Promise<PromptFacts | undefined> {
  const person = await personOf(catalog, ctx);
  const choice = chooseRole(given, catalog, person, ctx);
  if (!("role" in choice)) return undefined;
  const { steps, percent, hours, finish } = standingPlanOrThrow(choice.role, catalog, person, ctx, asked);
  const inState = (state: string) => steps.filter((step) => step.state === state);
  const [inProgress, ready] = [inState("in-progress"), inState("ready")];
  const next = inProgress[0] ?? ready[0];
  return {
    role: choice.role,
    title: catalog.roles.get(choice.role)?.title as string,
    percent,
    next: next === undefined ? null : { id: next.id, title: next.title },
    ready: ready.length,
    inProgress: inProgress.length,
    stepsLeft: steps.length - inState("done").length,
    hoursLeft: hours.left,
    likely: finish.likely,
    p90: finish.p90,
    weekMinutes: lastWeeks(person.progress, ctx.today, 1)[0]?.minutes ?? 0,
    daysInARow: daysInARow(person.progress, ctx.today),
  };
}

/** What is there, or undefined where a file is broken or cannot be read, or a setting makes no sense. */
async function unlessBroken<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof CliError || typeof (error as NodeJS.ErrnoException).code === "string") return undefined;
    throw error;
  }
}

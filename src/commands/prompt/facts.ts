import type { Context } from "../../context.ts";
import type { Catalog } from "../../planner/index.ts";
import { daysInARow, lastWeeks } from "../../progress/pace.ts";
import { CliError } from "../../shared/errors.ts";
import { promptPieces } from "../../shared/prompt-template.ts";
import { roleId } from "../shared/flags/flags.ts";
import { personOf } from "../shared/person/planning.ts";
import { chooseRole } from "../shared/person/role.ts";
import { standingPlanOrThrow } from "../shared/person/standing-plan.ts";
import { milestoneText, nextMilestone } from "../shared/plan/milestone.ts";
import type { PromptFacts } from "./view.ts";

/** Whether dates are told, and those of nine in ten cases: both take longer than all the rest. */
export interface Told {
  readonly dates: boolean;
  readonly forecast: boolean;
}

/**
 * What a prompt can tell about the role that is meant; undefined where no one role is, and where something is broken:
 * a prompt is no place to tell of it, all other commands do. Only a `role` that names none is told, as everywhere.
 */
export async function promptFacts(
  role: string | undefined,
  ctx: Context,
  asked: Told,
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

/** What a line of this format tells that takes long to know. */
export function toldBy(format: string): Told {
  const tokens = new Set(promptPieces(format).map(({ token }) => token));
  return { dates: tokens.has("date") || tokens.has("date_90"), forecast: tokens.has("date_90") };
}

async function factsOf(
  given: string | undefined,
  catalog: Catalog,
  ctx: Context,
  asked: Told,
): Promise<PromptFacts | undefined> {
  const person = await personOf(catalog, ctx);
  const choice = chooseRole(given, catalog, person, ctx);
  if (!("role" in choice)) return undefined;
  const plan = standingPlanOrThrow(choice.role, catalog, person, ctx, asked);
  const { steps, percent, hours, finish } = plan;
  const milestone = nextMilestone(plan);
  const inState = (state: string) => steps.filter((step) => step.state === state);
  const [inProgress, ready] = [inState("in-progress"), inState("ready")];
  const next = inProgress[0] ?? ready[0];
  return {
    role: choice.role,
    title: catalog.roles.get(choice.role)?.title as string,
    percent,
    milestone: milestone === undefined ? "" : milestoneText(milestone),
    next: next === undefined ? null : { id: next.id, title: next.title },
    ready: ready.length,
    inProgress: inProgress.length,
    stepsLeft: steps.length - inState("done").length,
    hoursLeft: hours.left,
    today: ctx.today,
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

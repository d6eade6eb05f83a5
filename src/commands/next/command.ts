import { Command } from "commander";
import type { Context } from "../../context.ts";
import type { Step } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import { toCount } from "../shared/flags/flags.ts";
import { personOf } from "../shared/person/planning.ts";
import { roleOrAsk } from "../shared/person/role.ts";
import { standingPlanOrThrow } from "../shared/person/standing-plan.ts";
import { firstOpenResource } from "../shared/steps/resources.ts";
import { type NextStep, nextJson, renderNext } from "./view.ts";

export interface NextOptions {
  /** How many ready steps; left out, one step is told, and scripts get three ready ones. */
  readonly count?: number;
  readonly role?: string;
  readonly json: boolean;
}

export function nextCommand(ctx: Context, run = runNext): Command {
  return new Command("next")
    .description("Show what to do now: the step you are on, its next item, where to learn it")
    .option("-n, --count <n>", "tell all steps in progress, and so many that are ready", toCount)
    .option("--role <id>", "the role that is meant")
    .action((_flags, command: Command) => run(command.optsWithGlobals<NextOptions>(), ctx));
}

export async function runNext(options: NextOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const role = await roleOrAsk(options.role, catalog, person, ctx, "--role ROLE");
  // Its text tells no dates, its JSON does.
  const plan = standingPlanOrThrow(role, catalog, person, ctx, { dates: options.json });
  const steps = nextSteps(plan.steps, options.count ?? READY);
  const details = await ctx.details(steps.map(({ id }) => id));
  const shown = steps.map((step): NextStep => {
    const own = person.progress.subjects.get(step.id);
    const { checklist = [], resources = [] } = { ...details.skills.get(step.id), ...details.projects.get(step.id) };
    return {
      step,
      minutes: own?.minutes ?? 0,
      resource: firstOpenResource(resources, own),
      items: checklist.filter(({ key }) => own?.ticked.has(key) !== true),
    };
  });
  const title = catalog.roles.get(role)?.title as string;
  ctx.out(
    options.json
      ? renderJson(nextJson(role, plan, shown), ctx.theme)
      : renderNext({ title, plan, steps: shown, inFull: options.count !== undefined }, ctx.theme),
  );
}

/** Ready steps that are told when nobody says how many. */
const READY = 3;

/** Steps in progress, then up to `count` ready ones in plan order. */
export function nextSteps(steps: readonly Step[], count: number): Step[] {
  const ready = steps.filter(({ state }) => state === "ready").slice(0, count);
  return [...steps.filter(({ state }) => state === "in-progress"), ...ready];
}

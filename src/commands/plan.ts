import { Command } from "commander";
import type { Context } from "../context.ts";
import { type Catalog, type Plan, type PlanRequest, remainingPlan } from "../planner/index.ts";
import { renderJson } from "../render/json.ts";
import { firstOpenStep, renderPlan } from "../render/plan.ts";
import { planJson } from "../render/plan-json.ts";
import { makeTheme, type Theme } from "../render/theme.ts";
import { usage } from "../shared/errors.ts";
import { type PlanningOptions, personOf, planOrThrow, planRequest } from "./planning.ts";
import { roleOrAsk } from "./role.ts";
import { collectIds, collectOff, toDay, toHoursPerWeek } from "./shared.ts";

export interface PlanOptions extends PlanningOptions {
  readonly role?: string;
  readonly output?: string;
  /** Leave out the done steps. */
  readonly remaining?: boolean;
  readonly ascii?: boolean;
  readonly json: boolean;
}

export function planCommand(ctx: Context, run = runPlan): Command {
  return new Command("plan")
    .description("Show the steps to a role, in the order to learn them, with hours and dates")
    .argument("[role]", "a role's id, as career-roadmap roles lists them")
    .option("--role <id>", "the role, as the argument")
    .option(
      "--hours <n>",
      "hours you have a week, 0.25 to 112 in quarters (default: your profile's, else 10)",
      toHoursPerWeek,
    )
    .option("--start <date>", "first day of learning, like 2026-12-01 (default: your profile's, else today)", toDay)
    .option("--off <from..to>", "days off, like 2026-12-20..2027-01-04 (repeatable)", collectOff, [])
    .option("--know <ids>", "skills you have already, like python,git (repeatable)", collectIds, [])
    .option("--prefer <ids>", "what to take where the plan has a choice, like tensorflow", collectIds, [])
    .option("--with-optional", "plan the optional skills too", false)
    .option("--from-scratch", "plan also what the role takes as known", false)
    .option("--remaining", "leave out what is done", false)
    .option("-o, --output <file>", "write the plan to a file: .txt or .json")
    .action((role: string | undefined, _flags, command: Command) => {
      const flags = command.optsWithGlobals<PlanOptions>();
      if (role !== undefined && flags.role !== undefined && role !== flags.role) {
        throw usage("two-roles", `The argument says "${role}", and --role says "${flags.role}".`, "Give one of them.");
      }
      return run({ ...flags, ...(role === undefined ? {} : { role }) }, ctx);
    });
}

export async function runPlan(options: PlanOptions, ctx: Context): Promise<void> {
  const format = formatOf(options);
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const role = await roleOrAsk(options.role, catalog, person, ctx, "career-roadmap plan ROLE");
  const request = planRequest(role, options, catalog, person, ctx);
  const whole = planOrThrow(catalog, request);
  const plan = options.remaining === true ? remainingPlan(whole) : whole;
  const theme = options.output === undefined ? ctx.theme : fileTheme(options.ascii === true);
  const text =
    format === "json" ? renderJson(planJson(plan), theme) : await planText(plan, request, catalog, theme, ctx);
  if (options.output === undefined) return ctx.out(text);
  await ctx.writeFile(options.output, text);
  ctx.note(`Wrote the plan to ${ctx.errTheme.text(options.output)}\n`);
}

async function planText(
  plan: Plan,
  request: PlanRequest,
  catalog: Catalog,
  theme: Theme,
  ctx: Context,
): Promise<string> {
  const first = firstOpenStep(plan);
  const resources = first === undefined ? [] : ((await ctx.details([first.id])).skills.get(first.id)?.resources ?? []);
  const title = catalog.roles.get(plan.roles[0] as string)?.title as string;
  return renderPlan({ plan, title, prefer: request.prefer, firstResource: resources[0] }, theme);
}

/** Text in a file: as it is piped, whatever the terminal. */
function fileTheme(ascii: boolean): Theme {
  return makeTheme({ color: 0, ascii, width: Number.POSITIVE_INFINITY, layout: "plain", links: false });
}

function formatOf({ output, json }: PlanOptions): "text" | "json" {
  if (output === undefined) return json ? "json" : "text";
  const ending = /[^./\\]\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase();
  if (ending === "json") return "json";
  if (ending === "txt") return "text";
  throw usage("unknown-format", `"${output}" does not end in a format that plan can write.`, "Use .txt or .json.");
}

import { Command } from "commander";
import type { Context } from "../../context.ts";
import {
  type Catalog,
  carriedOver,
  meanHours,
  type Plan,
  type PlanRequest,
  type Role,
  remainingPlan,
  type Skill,
  skillsTaught,
} from "../../planner/index.ts";
import { doneOn } from "../../progress/done-on.ts";
import { renderJson } from "../../render/json.ts";
import type { Day } from "../../shared/dates.ts";
import { usage } from "../../shared/errors.ts";
import {
  collectIds,
  collectOff,
  HOURS_HELP,
  roleId,
  toBudget,
  toDay,
  toParallel,
  toWeekHours,
} from "../shared/flags/flags.ts";
import { SLACK_HELP } from "../shared/flags/slack-help.ts";
import { addedToJob } from "../shared/moves/added-to-job.ts";
import { type Person, type PlanningOptions, personOf, planOrThrow, planRequest } from "../shared/person/planning.ts";
import { roleOrAsk } from "../shared/person/role.ts";
import { planJson } from "../shared/plan/json.ts";
import type { PlanAnswer } from "../shared/plan/plan-view.ts";
import { withinLimits } from "./limits.ts";
import { fileTheme, planText } from "./text.ts";

export interface PlanOptions extends PlanningOptions {
  /** As words; none: the role that is meant. */
  readonly roles: readonly string[];
  readonly role?: string;
  /** The day to be done by. */
  readonly by?: Day;
  /** Hours to spend at most. */
  readonly budget?: number;
  /** Tell what each step counts. */
  readonly explain?: boolean;
  readonly output?: string;
  /** Leave out the done steps. */
  readonly remaining?: boolean;
  /** Draw it as a bar chart. */
  readonly gantt?: boolean;
  readonly ascii?: boolean;
  readonly width?: number;
  readonly json: boolean;
}

export function planCommand(ctx: Context, run = runPlan): Command {
  return new Command("plan")
    .description("Show the steps to a role, in the order to learn them, with hours and dates")
    .argument("[roles...]", "roles, as career-roadmap roles lists them; several are planned together")
    .option("--role <id>", "the role, as the argument")
    .option("--hours <n>", HOURS_HELP, toWeekHours)
    .option("--start <date>", "first day of learning, like 2026-12-01 (default: your profile's, else today)", toDay)
    .option("--off <from..to>", "days off, like 2026-12-20..2027-01-04 (repeatable)", collectOff, [])
    .option("--parallel <n>", "learn up to so many steps at once, 1 to 10 (default: one after the other)", toParallel)
    .option(
      "--by <date>",
      "the day to be done by: the hours a week it takes, spread evenly; with --hours, what fits",
      toDay,
    )
    .option("--budget <hours>", "the most valuable steps that fit into so many hours, and what is left out", toBudget)
    .option("--explain", "with --budget: what each step counts, and why", false)
    .option("--from <role>", "the job you have: what its roadmap teaches counts as known")
    .option("--know <ids>", "skills you have already, like python,git (repeatable)", collectIds, [])
    .option("--prefer <ids>", "what to take where the plan has a choice, like tensorflow", collectIds, [])
    .option("--with-optional", "plan the optional skills too", false)
    .option("--from-scratch", "plan also what the role takes as known", false)
    .option("--until <id>", "stop at this skill or project")
    .option("--remaining", "leave out what is done", false)
    .option("--gantt", "draw it as bars over weeks", false)
    .option("-o, --output <file>", "write the plan to a file: .txt or .json")
    .addHelpText("after", SLACK_HELP)
    .action((roles: string[], _flags, command: Command) => {
      const flags = command.optsWithGlobals<PlanOptions>();
      if (flags.role !== undefined && roles.some((role) => role !== flags.role)) {
        const message = `The argument says "${roles.join(" ")}", and --role says "${flags.role}".`;
        throw usage("two-roles", message, "Give one of them.");
      }
      return run({ ...flags, roles }, ctx);
    });
}

export async function runPlan(options: PlanOptions, ctx: Context): Promise<void> {
  const format = formatOf(options);
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const roles = await rolesOf(options, catalog, person, ctx);
  const from = options.from === undefined ? undefined : roleId(options.from, catalog);
  const asked = planRequest(roles, { ...options, ...(from === undefined ? {} : { from }) }, catalog, person, ctx);
  const { request, limits } = withinLimits(asked, options, catalog);
  const whole = planOrThrow(catalog, request);
  const plan = options.remaining === true ? remainingPlan(whole) : whole;
  const carried = from === undefined ? null : carriedFrom(from, catalog, whole, request);
  const answer: PlanAnswer = {
    plan,
    carried,
    until: request.until ?? null,
    explain: options.explain === true,
    ...limits,
  };
  const theme = options.output === undefined ? ctx.theme : fileTheme(options);
  const gantt = options.gantt === true ? { off: request.off, doneOn: doneOn(person.progress) } : null;
  const look = { theme, gantt, prefer: request.prefer };
  const text = format === "json" ? renderJson(planJson(answer), theme) : await planText(answer, look, catalog, ctx);
  if (options.output === undefined) return ctx.out(text);
  await ctx.writeFile(options.output, text);
  ctx.note(`Wrote the plan to ${ctx.errTheme.text(options.output)}\n`);
}

async function rolesOf(options: PlanOptions, catalog: Catalog, person: Person, ctx: Context): Promise<string[]> {
  const words = options.roles.length > 1 ? options.roles : [];
  if (words.length > 0) return [...new Set(words.map((word) => roleId(word, catalog)))];
  return [await roleOrAsk(options.roles[0] ?? options.role, catalog, person, ctx, "career-roadmap plan ROLE")];
}

/** What the plan's roles ask for and the job that is had brings along. */
function carriedFrom(from: string, catalog: Catalog, plan: Plan, request: PlanRequest): PlanAnswer["carried"] {
  const taught = new Set(skillsTaught(catalog, catalog.roles.get(from) as Role, request));
  const ids = carriedOver(catalog, plan, request).filter((id) => taught.has(id));
  const skills = ids.map((id) => catalog.skills.get(id) as Skill);
  const role = catalog.roles.get(from) as Role;
  const isNew = addedToJob(role, new Set(), catalog);
  const listed = skills.map(({ id, title, hours }) => ({ id, title, hours: meanHours(hours), new: isNew(id) }));
  return { role: from, title: role.title, skills: listed };
}

function formatOf({ output, json }: PlanOptions): "text" | "json" {
  if (output === undefined) return json ? "json" : "text";
  const ending = /[^./\\]\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase();
  if (ending === "json") return "json";
  if (ending === "txt") return "text";
  throw usage("unknown-format", `"${output}" does not end in a format that plan can write.`, "Use .txt or .json.");
}

import { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Catalog, formerIds, type Plan, type PlanRequest, type Role, remainingPlan } from "../../planner/index.ts";
import { doneOn } from "../../progress/done-on.ts";
import { type JsonDocument, renderJson } from "../../render/json.ts";
import { nothingRaw } from "../../render/nothing-raw.ts";
import type { Day } from "../../shared/dates.ts";
import { usage } from "../../shared/errors.ts";
import { findId } from "../../shared/find-id.ts";
import {
  collectIds,
  collectOff,
  HOURS_HELP,
  projectsOf,
  roleId,
  toBudget,
  toDay,
  toParallel,
  toWeekHours,
} from "../shared/flags/flags.ts";
import { jobCredit } from "../shared/moves/credit.ts";
import { roleAmounts } from "../shared/person/amounts.ts";
import { type Person, type PlanningOptions, personOf, planOrThrow, planRequest } from "../shared/person/planning.ts";
import { roleOrAsk } from "../shared/person/role.ts";
import { planJson } from "../shared/plan/json.ts";
import type { PlanAnswer } from "../shared/plan/plan-view.ts";
import { withinLimits } from "./limits.ts";
import { fileTheme, planText } from "./text.ts";

export interface PlanOptions extends PlanningOptions {
  /** As words: roles, skills and projects; none: the role that is meant. */
  readonly goals: readonly string[];
  readonly role?: string;
  /** The day to be done by. */
  readonly by?: Day;
  /** Hours to spend at most. */
  readonly budget?: number;
  readonly output?: string;
  /** Leave out the done steps. */
  readonly remaining?: boolean;
  /** In the document also what its steps hold. */
  readonly full?: boolean;
  /** Draw it as a bar chart. */
  readonly gantt?: boolean;
  readonly ascii?: boolean;
  readonly width?: number;
  readonly json: boolean;
}

export function planCommand(ctx: Context, run = runPlan): Command {
  return new Command("plan")
    .description("Show the steps to a role, a skill or a project, in the order to learn them, with hours and dates")
    .argument("[goals...]", "roles, skills or projects; several are planned together (default: your role)")
    .option("--role <id>", "a role, as the argument")
    .option("--hours <n>", HOURS_HELP, toWeekHours)
    .option(
      "--start <date>",
      "first day of learning, like 2026-12-01 (default: your profile's, else today)",
      toDay(ctx, "future"),
    )
    .option("--off <from..to>", "days off, like 2026-12-20..2027-01-04 (repeatable)", collectOff(ctx), [])
    .option("--parallel <n>", "learn up to so many steps at once, 1 to 10 (default: one after the other)", toParallel)
    .option(
      "--by <date>",
      "the day to be done by: the hours a week it takes, spread evenly; with --hours, how far you get",
      toDay(ctx, "future"),
    )
    .option("--budget <hours>", "how far so many hours reach, and what is left out", toBudget)
    .option("--must <ids>", "with a budget: steps whose hours are put aside first (repeatable)", collectIds, [])
    .option("--from <roles>", "the job you have, or none: what it brings along counts as known (repeatable)", roles)
    .option("--know <ids>", "what you know already, like python,git or docker/images (repeatable)", collectIds, [])
    .option("--core", "the core alone: what it takes until you can apply", false)
    .option("--with-optional", "plan the optional skills too", false)
    .option("--prefer <ids>", "what to take where the plan has a choice, like tensorflow", collectIds, [])
    .option("--until <id>", "stop at this skill or project")
    .option("--remaining", "leave out what is done", false)
    .option("--gantt", "draw it as bars over weeks", false)
    .option("--full", "in its document also time spent, checklist items and resources of each step", false)
    .option("-o, --output <file>", "write the plan to a file: .txt or .json")
    .action((goals: string[], _flags, command: Command) =>
      run({ ...command.optsWithGlobals<PlanOptions>(), goals }, ctx),
    );
}

export async function runPlan(options: PlanOptions, ctx: Context): Promise<void> {
  const format = formatOf(options);
  checkFlags(options);
  if (options.full === true && format !== "json") {
    throw usage("full-without-json", "--full says what the plan's document holds.", "Add --json, --template or --tsv");
  }
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const goals = await goalsOf(options, catalog, person, ctx);
  const asked = planRequest(goals, options, catalog, person, ctx);
  const { request, limits } = withinLimits(asked, options, catalog);
  const whole = planOrThrow(catalog, request);
  const answer: PlanAnswer = {
    plan: options.remaining === true ? remainingPlan(whole) : whole,
    credit: jobCredit(catalog, whole, request, person),
    inJob: inJobOf(catalog, whole, request, person),
    until: request.until ?? null,
    ...limits,
  };
  const theme = options.output === undefined ? ctx.theme : fileTheme(options);
  const gantt = options.gantt === true ? { off: request.off, doneOn: doneOn(person.progress) } : null;
  const look = { theme, gantt, prefer: request.prefer, progress: person.progress };
  const text =
    format === "json"
      ? renderJson(await documentOf(answer, options, person, ctx), theme)
      : await planText(answer, look, catalog, ctx);
  if (options.output === undefined) {
    ctx.out(text);
    return ctx.hint("why");
  }
  await ctx.writeFile(options.output, nothingRaw(text, theme));
  ctx.note(`Wrote the plan to ${ctx.errTheme.text(options.output)}\n`);
}

/** The plan as a document; what its steps hold is read where it is asked for. */
async function documentOf(
  answer: PlanAnswer,
  options: PlanOptions,
  person: Person,
  ctx: Context,
): Promise<JsonDocument> {
  const document = planJson(answer);
  if (options.full !== true) return document;
  const details = await ctx.details(answer.plan.steps.map(({ id }) => id));
  return (await import("./full.ts")).fullPlan(document, details, person.progress, options.remaining === true);
}

function roles(value: string, before: readonly string[] | undefined): string[] {
  return collectIds(value, before ?? []);
}

function checkFlags({ until, budget, must = [], by, hours }: PlanOptions): void {
  const limited = budget !== undefined || (by !== undefined && hours !== undefined);
  if (until !== undefined && budget !== undefined) {
    const message = "--until ends the plan at a step, and --budget where the hours end.";
    throw usage("until-and-budget", message, `To make room for it: --budget ${budget} --must ${until}`);
  }
  if (must.length > 0 && !limited) {
    const message = "--must puts hours of a budget aside, and there is none.";
    throw usage("must-without-budget", message, "Add --budget HOURS, or --by and --hours");
  }
}

/** The ids of what is to be reached, each once: as the words say, else the role that is meant. */
async function goalsOf(options: PlanOptions, catalog: Catalog, person: Person, ctx: Context): Promise<string[]> {
  if (options.goals.length === 0)
    return [await roleOrAsk(options.role, catalog, person, ctx, "career-roadmap plan GOAL")];
  const ids = [...catalog.roles.keys(), ...catalog.skills.keys(), ...projectsOf(catalog).keys()];
  const formerly = formerIds(catalog);
  const goals = options.goals.map((word) => {
    const found = findId(word, ids, "role, skill or project", formerly);
    if (!found.ok) throw found.error;
    return found.value;
  });
  if (options.role !== undefined && !goals.includes(roleId(options.role, catalog))) {
    const message = `The argument says "${options.goals.join(" ")}", and --role says "${options.role}".`;
    throw usage("two-roles", message, "Give one of them.");
  }
  return [...new Set(goals)];
}

/** What the plan would take somebody who has the job of its one role already; null where that changes nothing. */
function inJobOf(catalog: Catalog, plan: Plan, request: PlanRequest, person: Person): PlanAnswer["inJob"] {
  const [role] = plan.goals.map((id) => catalog.roles.get(id));
  if (plan.goals.length > 1 || role === undefined || request.job.length > 0) return null;
  const { inJob, core } = roleAmounts(catalog, role as Role, request, person);
  return inJob === null || inJob.left === core.left ? null : { role: role.id, hours: inJob.left };
}

function formatOf({ output, json }: PlanOptions): "text" | "json" {
  if (output === undefined) return json ? "json" : "text";
  const ending = /[^./\\]\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase();
  if (ending === "json") return "json";
  if (ending === "txt") return "text";
  throw usage("unknown-format", `"${output}" does not end in a format that plan can write.`, "Use .txt or .json.");
}

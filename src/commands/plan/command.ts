import { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Catalog, formerIds, type Plan, type PlanRequest, type Role, remainingPlan } from "../../planner/index.ts";
import { doneOn } from "../../progress/done-on.ts";
import type { Progress } from "../../progress/fold.ts";
import { type JsonDocument, renderJson } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import { nothingRaw } from "../../render/nothing-raw.ts";
import { paceText } from "../../render/numbers.ts";
import { usage } from "../../shared/errors.ts";
import { findId } from "../../shared/find-id.ts";
import {
  addScheduleOptions,
  collectIds,
  KNOW_HELP,
  projectsOf,
  roleId,
  toBudget,
  toLastDay,
} from "../shared/flags/flags.ts";
import { jobCredit } from "../shared/moves/credit.ts";
import { formatFlag, formatOf, outputFlag } from "../shared/output/format.ts";
import { outputTheme, writeAnswer } from "../shared/output/write.ts";
import { roleAmounts } from "../shared/person/amounts.ts";
import { datedNotes } from "../shared/person/dated.ts";
import { type Person, personOf, planOrThrow, planRequest } from "../shared/person/planning.ts";
import { roleOrAsk } from "../shared/person/role.ts";
import { exportPlan } from "../shared/plan/export.ts";
import { planJson } from "../shared/plan/json.ts";
import { openPage } from "../shared/plan/open-page.ts";
import type { PlanAnswer } from "../shared/plan/plan-view.ts";
import { checkFlags } from "./check-flags.ts";
import { PLAN_FORMATS } from "./format.ts";
import { withinLimits } from "./limits.ts";
import type { PlanOptions } from "./options.ts";
import { toStudyTimes, withStudyTimes } from "./study-times.ts";
import { planText } from "./text.ts";

export function planCommand(ctx: Context, run = runPlan): Command {
  const command = new Command("plan")
    .description("Show the steps to a role, a skill or a project, in the order to learn them, with hours and dates")
    .argument("[goals...]", "roles, skills or projects; several are planned together (default: your role)")
    .option("--role <id>", "a role, as the argument");
  return addScheduleOptions(command, ctx)
    .option(
      "--by <date>",
      "the day to be done by: the hours a week it takes, spread evenly; with --hours, how far you get",
      toLastDay(ctx),
    )
    .option("--budget <hours>", "how far so many hours reach, and what is left out", toBudget)
    .option("--must <ids>", "with a budget: steps whose hours are put aside first (repeatable)", collectIds, [])
    .option("--from <roles>", "the job you have, or none: what it brings along counts as known (repeatable)", roles)
    .option("--know <ids>", KNOW_HELP, collectIds, [])
    .option("--core", "the core alone: what it takes until you can apply", false)
    .option("--with-optional", "plan the optional skills too", false)
    .option("--prefer <ids>", "what to take where the plan has a choice, like tensorflow", collectIds, [])
    .option("--until <id>", "stop at this skill or project")
    .option("--remaining", "leave out what is done", false)
    .option("--gantt", "draw it as bars over weeks", false)
    .option("--full", "in its document also time spent, checklist items and resources of each step", false)
    .option(
      "--at <times>",
      'in a calendar: times to study at, like "mon 19:00, wed 19:00" or "sat 9:00-12:00" (repeatable)',
      toStudyTimes,
    )
    .option("--open", "write it as a page and open that in your browser", false)
    .addOption(formatFlag(PLAN_FORMATS))
    .addOption(outputFlag("the plan"))
    .action((goals: string[], _flags, command: Command) =>
      run({ ...command.optsWithGlobals<PlanOptions>(), goals }, ctx),
    );
}

export async function runPlan(options: PlanOptions, ctx: Context): Promise<void> {
  const asPage = options.open === true && options.output === undefined && options.format === undefined && !options.json;
  const format = asPage ? "html" : formatOf(options, PLAN_FORMATS);
  checkFlags(options, format);
  if (options.full === true && format !== "json") {
    throw usage("full-without-json", "--full says what the plan's document holds.", "Add --json, --template or --tsv");
  }
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const goals = await goalsOf(options, catalog, person, ctx);
  const asked = planRequest(goals, options, catalog, person, ctx);
  const { request: limited, limits } = withinLimits(asked, options, catalog);
  const { request, study } = withStudyTimes(limited, options);
  if (request.hoursPerWeek !== limited.hoursPerWeek) {
    const pace = paceText(request.hoursPerWeek, request.hoursByWeekday ?? null);
    ctx.note(`Planned at ${pace}, as the times of --at have it.\n`);
  }
  const whole = planOrThrow(catalog, request);
  const answer: PlanAnswer = {
    plan: options.remaining === true ? remainingPlan(whole) : whole,
    credit: jobCredit(catalog, whole, request, person),
    inJob: inJobOf(catalog, whole, request, person),
    until: request.until ?? null,
    ...limits,
  };
  const theme = outputTheme(options, ctx);
  const gantt = options.gantt === true ? { off: request.off, doneOn: doneOn(person.progress) } : null;
  const look = { theme, gantt, prefer: request.prefer, progress: person.progress };
  const text =
    format === "json"
      ? renderJson(await documentOf(answer, options, person, ctx), theme)
      : format === "text"
        ? nothingRaw(await planText(answer, look, catalog, ctx), theme)
        : await exportPlan(format, { plan: answer.plan, off: request.off, study }, catalog, person, ctx);
  if (options.open !== true) {
    await writeAnswer(text, "the plan", options, ctx);
    if (options.output !== undefined) return;
    tellDated(catalog, whole, person.progress, ctx);
    return ctx.hint("why");
  }
  const { url, opened } = await openPage(text, options.output, ctx);
  ctx.out(`${ctx.theme.link(url)}\n`);
  ctx.note(`${opened ? "Opened" : "Open it yourself:"} the page of your plan.\n`);
}

function tellDated(catalog: Catalog, plan: Plan, progress: Progress, ctx: Context): void {
  for (const note of datedNotes(catalog, plan, progress, ctx.today)) ctx.note(paragraph(ctx.errTheme, note));
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
  if (plan.goals.length > 1 || role === undefined || role.assumes.length === 0 || request.job.length > 0) return null;
  const { inJob, core } = roleAmounts(catalog, role as Role, request, person);
  return inJob === null || inJob.left === core.left ? null : { role: role.id, hours: inJob.left };
}

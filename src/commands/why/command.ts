import { Command } from "commander";
import type { Context } from "../../context.ts";
import { explainAbsence, explainStep } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import {
  collectIds,
  collectOff,
  HOURS_HELP,
  roleId,
  stepIds,
  toDay,
  toParallel,
  toWeekHours,
} from "../shared/flags/flags.ts";
import { SLACK_HELP } from "../shared/flags/slack-help.ts";
import { type PlanningOptions, personOf, planOrThrow, planRequest } from "../shared/person/planning.ts";
import { roleOrAsk } from "../shared/person/role.ts";
import { planJson } from "../shared/plan/json.ts";
import { plainAnswer } from "../shared/plan/plan-view.ts";
import { titleOf } from "../shared/words/titles.ts";
import { renderAbsence, renderWhy } from "./view.ts";

export interface WhyOptions extends PlanningOptions {
  readonly id: string;
  readonly role?: string;
  readonly json: boolean;
}

export function whyCommand(ctx: Context, run = runWhy): Command {
  return new Command("why")
    .description("Say why a step is in the plan, what it needs, what it unblocks and how much slack it has")
    .argument("<id>", "a skill or project")
    .option("--role <id>", "the role whose plan is meant")
    .option("--hours <n>", HOURS_HELP, toWeekHours)
    .option("--start <date>", "first day of learning, like 2026-12-01 (default: your profile's, else today)", toDay)
    .option("--off <from..to>", "days off, like 2026-12-20..2027-01-04 (repeatable)", collectOff, [])
    .option("--parallel <n>", "learn up to so many steps at once, 1 to 10 (default: one after the other)", toParallel)
    .option("--from <role>", "the job you have: what its roadmap teaches counts as known")
    .option("--know <ids>", "skills you have already, like python,git (repeatable)", collectIds, [])
    .option("--prefer <ids>", "what to take where the plan has a choice", collectIds, [])
    .option("--with-optional", "plan the optional skills too", false)
    .option("--from-scratch", "plan also what the role takes as known", false)
    .addHelpText("after", SLACK_HELP)
    .action((id: string, _flags, command: Command) => run({ ...command.optsWithGlobals<WhyOptions>(), id }, ctx));
}

/** What an explanation tells, for something that is not in the plan. */
const NOTHING = {
  ...{ namedBy: null, needs: [], neededBy: [], blockedBy: [], unblocks: [], unblocksInAll: [] },
  ...{ longestChain: null, chain: [], choice: null },
};

export async function runWhy(options: WhyOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const [id = ""] = stepIds([options.id], catalog);
  const person = await personOf(catalog, ctx);
  const role = await roleOrAsk(options.role, catalog, person, ctx, `career-roadmap why ${id} --role ROLE`);
  const { from, ...wishes } = options;
  const job = from === undefined ? {} : { from: roleId(from, catalog) };
  const request = planRequest([role], { ...wishes, ...job, forecast: false }, catalog, person, ctx);
  const plan = planOrThrow(catalog, request);
  const explanation = explainStep(catalog, plan, request, id);
  const absence = explanation === undefined ? explainAbsence(catalog, plan, request, id) : null;
  if (options.json) {
    const step = (planJson(plainAnswer(plan)).steps as { id: string }[]).find((one) => one.id === id) ?? null;
    const answer = { schema: "career-roadmap/why@1", role, id, ...NOTHING, ...explanation, step, absence };
    return ctx.out(renderJson(answer, ctx.theme));
  }
  if (explanation === undefined)
    return ctx.out(renderAbsence(id, role, absence as NonNullable<typeof absence>, ctx.theme));
  const details = await ctx.details([id]);
  const why = details.skills.get(id)?.why ?? details.projects.get(id)?.brief;
  ctx.out(renderWhy({ explanation, role, why, titleOf: (other) => titleOf(catalog, other) }, ctx.theme));
}

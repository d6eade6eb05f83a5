import { Command } from "commander";
import type { Context } from "../../context.ts";
import {
  type Catalog,
  explainAbsence,
  explainStep,
  type Plan,
  type PlanRequest,
  thingsOf,
} from "../../planner/index.ts";
import { isoDate } from "../../render/days.ts";
import { renderJson } from "../../render/json.ts";
import { addScheduleOptions, collectIds, KNOW_HELP, stepIds } from "../shared/flags/flags.ts";
import { type Person, type PlanningOptions, personOf, planOrThrow, planRequest } from "../shared/person/planning.ts";
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
  const command = new Command("why")
    .description("Say why a step is in the plan, what it needs, what it unblocks and until when it can wait")
    .argument("<id>", "a skill or project")
    .option("--role <id>", "the role whose plan is meant");
  return addScheduleOptions(command, ctx)
    .option("--from <roles>", "the job you have, or none: what it brings along counts as known (repeatable)", roles)
    .option("--know <ids>", KNOW_HELP, collectIds, [])
    .option("--prefer <ids>", "what to take where the plan has a choice", collectIds, [])
    .option("--with-optional", "plan the optional skills too", false)
    .option("--core", "the core alone: what it takes until you can apply", false)
    .action((id: string, _flags, command: Command) => run({ ...command.optsWithGlobals<WhyOptions>(), id }, ctx));
}

function roles(value: string, before: readonly string[] | undefined): string[] {
  return collectIds(value, before ?? []);
}

/** What knows it, where the person did not say so, and which steps still to do rest on it. */
function knownFor(
  { id, know = [] }: WhyOptions,
  plan: Plan,
  { job }: PlanRequest,
  { learner }: Person,
  catalog: Catalog,
) {
  const find = thingsOf(catalog);
  const rests = plan.steps.filter(({ id: step, state }) => {
    return state !== "done" && find(step)?.item.requires.some(({ oneOf }) => oneOf.includes(id)) === true;
  });
  const isSaid = know.includes(id) || learner.known.has(id) || learner.done.has(id);
  const jobs = isSaid ? [] : job;
  return {
    jobs: jobs.map((role) => ({ id: role, title: catalog.roles.get(role)?.title ?? role })),
    title: titleOf(catalog, id),
    isRecorded: learner.known.has(id) || learner.done.has(id),
    neededBy: rests.map(({ id: step, title }) => ({ id: step, title })),
  };
}

/** What an explanation tells, for something that is not in the plan. */
const NOTHING = {
  ...{ namedBy: null, needs: [], neededBy: [], blockedBy: [], unblocks: [], unblocksInAll: [] },
  ...{ canWait: null, chain: [], choice: null },
};

export async function runWhy(options: WhyOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const [id = ""] = stepIds([options.id], catalog);
  const person = await personOf(catalog, ctx);
  const role = await roleOrAsk(options.role, catalog, person, ctx, `career-roadmap why ${id} --role ROLE`);
  const request = planRequest([role], { ...options, forecast: false }, catalog, person, ctx);
  const plan = planOrThrow(catalog, request);
  const explanation = explainStep(catalog, plan, request, id);
  const absence = explanation === undefined ? explainAbsence(catalog, plan, request, id) : null;
  if (options.json) {
    const step = (planJson(plainAnswer(plan)).steps as { id: string }[]).find((one) => one.id === id) ?? null;
    const canWait = explanation?.canWait && { ...explanation.canWait, first: isoDate(explanation.canWait.first) };
    const told = { ...NOTHING, ...explanation, canWait: canWait ?? null };
    const answer = { schema: "career-roadmap/why@1", role, id, ...told, step, absence };
    return ctx.out(renderJson(answer, ctx.theme));
  }
  if (explanation === undefined)
    return ctx.out(
      renderAbsence(
        {
          id,
          role,
          absence: absence as NonNullable<typeof absence>,
          ...knownFor(options, plan, request, person, catalog),
        },
        ctx.theme,
      ),
    );
  const details = await ctx.details([id]);
  const why = details.skills.get(id)?.why ?? details.projects.get(id)?.brief;
  ctx.out(
    renderWhy({ explanation, role, why, today: plan.today, titleOf: (other) => titleOf(catalog, other) }, ctx.theme),
  );
}

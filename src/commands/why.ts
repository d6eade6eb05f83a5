import { Command } from "commander";
import type { Context } from "../context.ts";
import { explainAbsence, explainStep } from "../planner/index.ts";
import { renderJson } from "../render/json.ts";
import { planJson } from "../render/plan-json.ts";
import { plainAnswer } from "../render/plan-view.ts";
import { renderAbsence, renderWhy } from "../render/why.ts";
import { type PlanningOptions, personOf, planOrThrow, planRequest } from "./planning.ts";
import { roleOrAsk } from "./role.ts";
import { collectIds, stepIds } from "./shared.ts";
import { titleOf } from "./titles.ts";

export interface WhyOptions extends PlanningOptions {
  readonly id: string;
  readonly role?: string;
  readonly json: boolean;
}

export function whyCommand(ctx: Context, run = runWhy): Command {
  return new Command("why")
    .description("Say why a step is in the plan, what it needs and what it unblocks")
    .argument("<id>", "a skill or project")
    .option("--role <id>", "the role whose plan is meant")
    .option("--know <ids>", "skills you have already, like python,git (repeatable)", collectIds, [])
    .option("--prefer <ids>", "what to take where the plan has a choice", collectIds, [])
    .option("--with-optional", "plan the optional skills too", false)
    .option("--from-scratch", "plan also what the role takes as known", false)
    .action((id: string, _flags, command: Command) => run({ ...command.optsWithGlobals<WhyOptions>(), id }, ctx));
}

/** What an explanation tells, for something that is not in the plan. */
const NOTHING = { namedBy: null, needs: [], neededBy: [], blockedBy: [], unblocks: [], chain: [], choice: null };

export async function runWhy(options: WhyOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const [id = ""] = stepIds([options.id], catalog);
  const person = await personOf(catalog, ctx);
  const role = await roleOrAsk(options.role, catalog, person, ctx, `career-roadmap why ${id} --role ROLE`);
  const request = planRequest([role], options, catalog, person, ctx);
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

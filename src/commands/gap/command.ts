import { Command } from "commander";
import type { Context } from "../../context.ts";
import { atFullPace, type Catalog, gapOf, NEWCOMER, type Role } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import { type WeekHours, weekHoursText } from "../../shared/week-hours.ts";
import { collectIds, HOURS_HELP, roleId, stepIds, toWeekHours } from "../shared/flags/flags.ts";
import { addedToJob } from "../shared/moves/added-to-job.ts";
import { stepLister } from "../shared/moves/listed-steps.ts";
import { personOf, planOrThrow, planRequest } from "../shared/person/planning.ts";
import { roleOrAsk } from "../shared/person/role.ts";
import { type GapAnswer, gapJson, renderGap } from "./view.ts";

export interface GapOptions {
  /** The job that is had; the person's own progress without it. */
  readonly from?: string;
  /** The role that is wanted; the one that is meant without it. */
  readonly to?: string;
  readonly know: readonly string[];
  readonly prefer: readonly string[];
  readonly hours?: WeekHours;
  readonly json: boolean;
}

export function gapCommand(ctx: Context, run = runGap): Command {
  return new Command("gap")
    .description("Show what a move from one role to another takes: what is carried over, what is missing")
    .option("--from <role>", "the job you have; only what its roadmap teaches counts (default: your own progress)")
    .option("--to <role>", "the role you want (default: yours)")
    .option("--know <ids>", "skills you have besides, like docker,git (repeatable)", collectIds, [])
    .option("--prefer <ids>", "what to take where a roadmap has a choice, like tensorflow", collectIds, [])
    .option("--hours <n>", HOURS_HELP, toWeekHours)
    .action((_flags, command: Command) => run(command.optsWithGlobals<GapOptions>(), ctx));
}

export async function runGap(options: GapOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const roleOf = (id: string): Role => catalog.roles.get(id) as Role;
  const from = options.from === undefined ? null : roleOf(roleId(options.from, catalog));
  const to = roleOf(await roleOrAsk(options.to, catalog, person, ctx, "career-roadmap gap --to ROLE"));
  // Two jobs are compared as such: what this person has done in either plays no part.
  const somebody = from === null ? person : { ...person, learner: NEWCOMER };
  const { from: _job, ...wishes } = options;
  const job = from === null ? { fromScratch: true } : { from: from.id };
  const request = planRequest([to.id], { ...wishes, ...job }, catalog, somebody, ctx);
  const plan = planOrThrow(catalog, atFullPace(request));
  const { carried, missing, unused } = gapOf(catalog, plan, request);
  const listed = stepLister(catalog);
  const told = new Set(stepIds(options.know, catalog));
  const added = addedToJob(from, told, catalog);
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  const answer: GapAnswer = {
    from,
    to,
    carried: carried.ids.map((id) => ({ ...listed(id), new: added(id) })),
    missing: missing.ids.map((id) => {
      const { stage = "", hoursLeft = 0 } = steps.get(id) ?? {};
      return { ...listed(id), hours: hoursLeft, stage };
    }),
    unused: unused.ids.map(listed),
    hours: { carried: carried.hours, missing: missing.hours, unused: unused.hours, full: plan.hours.full },
    percent: plan.percent,
    hoursPerWeek: request.hoursPerWeek,
    hoursByWeekday: request.hoursByWeekday ?? null,
    exact: plan.exact,
  };
  if (options.json) return ctx.out(renderJson(gapJson(answer), ctx.theme));
  const { areas } = await ctx.details();
  const view = {
    ...answer,
    told: told.size,
    stageTitle: (stage: string) => plan.stages.find(({ id }) => id === stage)?.title ?? stage,
    areaTitle: (area: string) => areas.get(area) ?? area,
    goOn: goOn(answer, options, catalog),
  };
  ctx.out(renderGap(view, ctx.theme));
}

/** The command that goes on from here, about the same move. */
function goOn({ from, to, missing }: GapAnswer, { know, prefer, hours }: GapOptions, catalog: Catalog): string {
  if (missing.length === 0) return `career-roadmap portfolio ${to.id}`;
  const assumes = from === null && (catalog.roles.get(to.id)?.assumes.length ?? 0) > 0;
  return [
    `career-roadmap plan ${to.id}`,
    ...(from === null ? [] : [`--from ${from.id}`]),
    ...(assumes ? ["--from-scratch"] : []),
    ...(know.length === 0 ? [] : [`--know ${know.join(",")}`]),
    ...(prefer.length === 0 ? [] : [`--prefer ${prefer.join(",")}`]),
    ...(hours === undefined
      ? []
      : [`--hours ${hours.byWeekday === undefined ? hours.total : `"${weekHoursText(hours)}"`}`]),
  ].join(" ");
}

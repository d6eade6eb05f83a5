import { Command } from "commander";
import type { Context } from "../../context.ts";
import { gapOf, moveMap, ownPace, type Role } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import type { WeekHours } from "../../shared/week-hours.ts";
import { collect, collectIds, FROM_HELP, HOURS_HELP, KNOW_HELP, toWeekHours } from "../shared/flags/flags.ts";
import { jobCredit } from "../shared/moves/credit.ts";
import { stepLister } from "../shared/moves/listed-steps.ts";
import { moveFlags } from "../shared/moves/move-flags.ts";
import { type Formats, formatFlag, formatOf, outputFlag } from "../shared/output/format.ts";
import { outputTheme, writeAnswer } from "../shared/output/write.ts";
import { roleAmounts } from "../shared/person/amounts.ts";
import { personOf, planOrThrow, planRequest } from "../shared/person/planning.ts";
import { roleOrAsk } from "../shared/person/role.ts";
import { gapPage } from "./page.ts";
import { type GapAnswer, gapJson, renderGap } from "./view.ts";

export interface GapOptions {
  /** The jobs that are had; the profile's without it. */
  readonly from?: readonly string[];
  /** The role that is wanted; the one that is meant without it. */
  readonly to?: string;
  readonly know: readonly string[];
  readonly prefer: readonly string[];
  readonly hours?: WeekHours;
  /** As a word. */
  readonly format?: string;
  readonly output?: string;
  readonly json: boolean;
}

const FORMATS: Formats = { names: ["text", "json", "md", "html"], what: "a gap" };

export function gapCommand(ctx: Context, run = runGap): Command {
  return new Command("gap")
    .description("Show what a move to a role takes: what you carry over, what is missing")
    .option("--from <role>", FROM_HELP, (word, before?: string[]) => collect(word, before ?? []))
    .option("--to <role>", "the role you want (default: yours)")
    .option("--know <ids>", KNOW_HELP, collectIds, [])
    .option("--prefer <ids>", "what to take where a roadmap has a choice, like tensorflow", collectIds, [])
    .option("--hours <n>", HOURS_HELP, toWeekHours)
    .addOption(formatFlag(FORMATS))
    .addOption(outputFlag("it"))
    .action((_flags, command: Command) => run(command.optsWithGlobals<GapOptions>(), ctx));
}

export async function runGap(options: GapOptions, ctx: Context): Promise<void> {
  const format = formatOf(options, FORMATS);
  const theme = outputTheme(options, ctx);
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const roleOf = (id: string): Role => catalog.roles.get(id) as Role;
  const to = roleOf(await roleOrAsk(options.to, catalog, person, ctx, "career-roadmap gap --to ROLE"));
  const request = planRequest([to.id], { ...options, dates: false }, catalog, person, ctx);
  const plan = planOrThrow(catalog, request);
  const gap = gapOf(catalog, plan, request);
  const { carried, missing, unused } = gap;
  const { core, inJob } = roleAmounts(catalog, to, request, person);
  const listed = stepLister(catalog);
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  const answer: GapAnswer = {
    jobs: request.job.map(roleOf),
    to,
    carried: carried.ids.map(listed),
    missing: missing.ids.map((id) => {
      const { stage = "", rank = "core", hoursLeft = 0 } = steps.get(id) ?? {};
      return { ...listed(id), hours: hoursLeft, stage, rank };
    }),
    unused: unused.ids.map(listed),
    hours: { carried: carried.hours, missing: missing.hours, unused: unused.hours, full: plan.hours.full },
    core,
    inJob,
    percent: plan.percent,
    credit: jobCredit(catalog, plan, request, person),
    hoursPerWeek: request.hoursPerWeek,
    hoursByWeekday: request.hoursByWeekday ?? null,
    pace: ownPace(request.ratios ?? []),
    exact: plan.exact,
  };
  if (format === "json") return writeAnswer(renderJson(gapJson(answer), theme), "the gap", options, ctx);
  const { areas } = await ctx.details();
  const view = {
    ...answer,
    told: new Set(options.know).size,
    stages: plan.stages,
    areaTitle: (area: string) => areas.get(area) ?? area,
    goOn: goOn(answer, options),
  };
  if (format === "html") {
    const page = gapPage(view, moveMap(catalog, plan, gap, request), theme.text);
    const { renderGapPage } = await import("../../export/page/moves/gap.ts");
    return writeAnswer(
      renderGapPage(page, (file) => ctx.shipped(file)),
      "the gap",
      options,
      ctx,
    );
  }
  const text = format === "md" ? (await import("./markdown.ts")).gapMarkdown(view, theme) : renderGap(view, theme);
  await writeAnswer(text, "the gap", options, ctx);
}

/** The command that goes on from here, about the same move. */
function goOn({ to, missing }: GapAnswer, options: GapOptions): string {
  if (missing.length === 0) return `career-roadmap portfolio ${to.id}`;
  return [`career-roadmap plan ${to.id}`, ...moveFlags(options)].join(" ");
}

import { Command, Option } from "commander";
import type { Context } from "../../context.ts";
import { type Catalog, ownPace } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import type { WeekHours } from "../../shared/week-hours.ts";
import {
  collect,
  collectIds,
  FROM_HELP,
  HOURS_HELP,
  KNOW_HELP,
  projectsOf,
  toWeekHours,
} from "../shared/flags/flags.ts";
import { moveFlags } from "../shared/moves/move-flags.ts";
import { type Formats, formatFlag, formatOf, outputFlag } from "../shared/output/format.ts";
import { outputTheme, writeAnswer } from "../shared/output/write.ts";
import { roleAmounts } from "../shared/person/amounts.ts";
import { personOf, planRequest } from "../shared/person/planning.ts";
import { ORDERS } from "./orders.ts";
import { matchPage } from "./page.ts";
import { type MatchAnswer, type MatchedRole, matchJson, renderMatch, type SortedBy } from "./view.ts";

export interface MatchOptions {
  readonly from?: readonly string[];
  readonly know: readonly string[];
  readonly prefer: readonly string[];
  readonly sort: SortedBy;
  readonly hours?: WeekHours;
  /** As a word. */
  readonly format?: string;
  readonly output?: string;
  readonly json: boolean;
}

const FORMATS: Formats = { names: ["text", "json", "html"], what: "a ranking" };

export function matchCommand(ctx: Context, run = runMatch): Command {
  return new Command("match")
    .description("Rank all roles by how much of each you carry over, with the hours to the day you can apply")
    .option("--from <role>", FROM_HELP, (word, before?: string[]) => collect(word, before ?? []))
    .option("--know <ids>", KNOW_HELP, collectIds, [])
    .option("--prefer <ids>", "what to take where a roadmap has a choice, like tensorflow", collectIds, [])
    .addOption(
      new Option("--sort <by>", "share you have, hours to apply, or hours in all")
        .choices(Object.keys(ORDERS))
        .default("share"),
    )
    .option("--hours <n>", HOURS_HELP, toWeekHours)
    .addOption(formatFlag(FORMATS))
    .addOption(outputFlag("it"))
    .action((_flags, command: Command) => run(command.optsWithGlobals<MatchOptions>(), ctx));
}

export async function runMatch(options: MatchOptions, ctx: Context): Promise<void> {
  const format = formatOf(options, FORMATS);
  const theme = outputTheme(options, ctx);
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const request = planRequest([], { ...options, dates: false }, catalog, person, ctx);
  const roles = [...catalog.roles.values()]
    .map((role): MatchedRole => {
      const { id, title, kind = null } = role;
      return { id, title, kind, ...roleAmounts(catalog, role, request, person) };
    })
    .sort((a, b) => ORDERS[options.sort](a, b) || (a.id < b.id ? -1 : 1));
  const { known, done } = request.learner;
  const answer: MatchAnswer = {
    roles,
    job: request.job,
    sort: options.sort,
    hoursPerWeek: request.hoursPerWeek,
    hoursByWeekday: request.hoursByWeekday ?? null,
    pace: ownPace(request.ratios ?? []),
    known: loaded(known, catalog),
    done: loaded(done, catalog).filter((id) => !known.has(id)),
  };
  if (format === "json") return writeAnswer(renderJson(matchJson(answer), theme), "the ranking", options, ctx);
  const skills = [...answer.known, ...answer.done].filter((id) => catalog.skills.has(id)).length;
  const view = { ...answer, skills, goOn: goOn(answer, options) };
  if (format === "html") {
    const { renderMatchPage } = await import("../../export/page/moves/match.ts");
    const page = renderMatchPage(matchPage(view, theme), (file) => ctx.shipped(file));
    return writeAnswer(page, "the ranking", options, ctx);
  }
  await writeAnswer(await renderMatch(view, theme), "the ranking", options, ctx);
}

/** Those of the ids that some roadmap has, by code unit. */
function loaded(ids: ReadonlySet<string>, catalog: Catalog): string[] {
  const projects = projectsOf(catalog);
  return [...ids].filter((id) => catalog.skills.has(id) || projects.has(id)).sort();
}

/** What the first role still takes that is no job one has; null where nothing is left of any. */
function goOn({ roles, job }: MatchAnswer, options: MatchOptions): string | null {
  const open = roles.filter(({ all }) => all.left > 0);
  const first = open.find(({ id }) => !job.includes(id)) ?? open[0];
  return first === undefined ? null : [`career-roadmap gap --to ${first.id}`, ...moveFlags(options)].join(" ");
}

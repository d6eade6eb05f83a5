import { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Catalog, planHours } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import type { WeekHours } from "../../shared/week-hours.ts";
import { collectIds, HOURS_HELP, projectsOf, toWeekHours } from "../shared/flags/flags.ts";
import { personOf, planRequest } from "../shared/person/planning.ts";
import { type MatchAnswer, type MatchedRole, matchJson, renderMatch } from "./view.ts";

export interface MatchOptions {
  readonly know: readonly string[];
  readonly prefer: readonly string[];
  readonly hours?: WeekHours;
  readonly json: boolean;
}

export function matchCommand(ctx: Context, run = runMatch): Command {
  return new Command("match")
    .description("Rank all roles by the hours that are missing, from what you know and have done")
    .option("--know <ids>", "skills you have besides, like python,git (repeatable)", collectIds, [])
    .option("--prefer <ids>", "what to take where a roadmap has a choice, like tensorflow", collectIds, [])
    .option("--hours <n>", HOURS_HELP, toWeekHours)
    .action((_flags, command: Command) => run(command.optsWithGlobals<MatchOptions>(), ctx));
}

export async function runMatch(options: MatchOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const request = planRequest([], { ...options, fromScratch: true }, catalog, person, ctx);
  const roles = [...catalog.roles.values()]
    .map((role): MatchedRole => {
      const { id, title, kind } = role;
      return { id, title, kind: kind ?? null, ...planHours(catalog, [role], request) };
    })
    .sort((a, b) => a.hours.left - b.hours.left || (a.id < b.id ? -1 : 1));
  const { known, done } = request.learner;
  const answer: MatchAnswer = {
    roles,
    hoursPerWeek: request.hoursPerWeek,
    hoursByWeekday: request.hoursByWeekday ?? null,
    known: loaded(known, catalog),
    done: loaded(done, catalog).filter((id) => !known.has(id)),
  };
  if (options.json) return ctx.out(renderJson(matchJson(answer), ctx.theme));
  const skills = [...answer.known, ...answer.done].filter((id) => catalog.skills.has(id)).length;
  ctx.out(await renderMatch({ ...answer, skills, goOn: goOn(roles, options) }, ctx.theme));
}

/** Those of the ids that some roadmap has, by code unit. */
function loaded(ids: ReadonlySet<string>, catalog: Catalog): string[] {
  const projects = projectsOf(catalog);
  return [...ids].filter((id) => catalog.skills.has(id) || projects.has(id)).sort();
}

/** What the nearest role still takes; null where nothing is left of any. */
function goOn(roles: readonly MatchedRole[], { know, prefer }: MatchOptions): string | null {
  const nearest = roles.find(({ hours }) => hours.left > 0);
  if (nearest === undefined) return null;
  return [
    `career-roadmap gap --to ${nearest.id}`,
    ...(know.length === 0 ? [] : [`--know ${know.join(",")}`]),
    ...(prefer.length === 0 ? [] : [`--prefer ${prefer.join(",")}`]),
  ].join(" ");
}

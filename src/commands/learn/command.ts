import { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Catalog, formerIds, type Skill } from "../../planner/index.ts";
import { renderDocuments, renderJson } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import { findId } from "../../shared/find-id.ts";
import { placesJson, skillResourcesJson } from "../shared/about/json.ts";
import { personOf } from "../shared/person/planning.ts";
import { ownRole } from "../shared/person/role.ts";
import { standingPlanOrThrow } from "../shared/person/standing-plan.ts";
import { firstOpenResource } from "../shared/steps/resources.ts";
import { type PlacesView, renderPlaces, renderSkillResources } from "./view.ts";

export interface LearnOptions {
  readonly skills: readonly string[];
  readonly json: boolean;
}

export function learnCommand(ctx: Context, run = runLearn): Command {
  return new Command("learn")
    .description("List where to learn, or the resources of skills")
    .argument("[skills...]", "ids of skills")
    .action((skills: string[], _flags, command: Command) =>
      run({ ...command.optsWithGlobals<LearnOptions>(), skills }, ctx),
    );
}

export async function runLearn(options: LearnOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  if (options.skills.length === 0) return runPlaces(catalog, options, ctx);
  const skills = options.skills.map((word) => {
    const found = findId(word, catalog.skills.keys(), "skill", formerIds(catalog));
    if (!found.ok) throw found.error;
    return catalog.skills.get(found.value) as Skill;
  });
  const details = await ctx.details(skills.map(({ id }) => id));
  const answers = skills.map((skill) => ({ skill, resources: details.skills.get(skill.id)?.resources ?? [] }));
  ctx.out(
    options.json
      ? renderDocuments(
          answers.map(({ skill, resources }) => skillResourcesJson(skill, resources)),
          ctx.theme,
        )
      : answers.map(({ skill, resources }) => renderSkillResources(skill, resources, ctx.theme)).join("\n"),
  );
}

/** How many steps of the person's own plan are told where to learn them. */
const STEPS = 3;

/** Where to learn: first what the person's own plan does next, and of the places those where its steps are taught. */
async function runPlaces(catalog: Catalog, { json }: LearnOptions, ctx: Context): Promise<void> {
  const { about, skills } = await ctx.details();
  if (about.places.size === 0 && !json) {
    const text = "No roadmap names places to learn at. For one skill: career-roadmap learn SKILL";
    return ctx.out(paragraph(ctx.theme, text));
  }
  const person = await personOf(catalog, ctx);
  const role = ownRole(catalog, person, ctx);
  const steps = role === undefined ? [] : standingPlanOrThrow(role.id, catalog, person, ctx).steps;
  const open = steps.filter(({ state }) => state !== "done");
  const begun = open.filter(({ state }) => state === "in-progress");
  const next = [...begun, ...open.filter(({ state }) => state === "ready")].flatMap(({ id, title }) => {
    const resource = firstOpenResource(skills.get(id)?.resources ?? [], person.progress.subjects.get(id));
    return resource === undefined ? [] : [{ id, title, resource }];
  });
  const used = new Set(open.flatMap(({ id }) => (skills.get(id)?.resources ?? []).flatMap((one) => one.id ?? [])));
  const taught = ([, { resources }]: readonly [string, { resources: readonly { id?: string }[] }]): number =>
    resources.filter(({ id }) => id !== undefined && used.has(id)).length;
  const places = [...about.places].map((place, at) => ({ place, at, taught: taught(place) }));
  const sorted = places.sort((a, b) => Number(b.taught > 0) - Number(a.taught > 0) || a.at - b.at);
  const view: PlacesView = {
    role: role ?? null,
    steps: next.slice(0, STEPS),
    places: new Map(sorted.map(({ place }) => place)),
    used,
  };
  ctx.out(json ? renderJson(placesJson(view), ctx.theme) : renderPlaces(view, ctx.theme));
}

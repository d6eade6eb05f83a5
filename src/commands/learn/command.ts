import { Command } from "commander";
import type { Context } from "../../context.ts";
import { formerIds, type Skill } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import { findId } from "../../shared/find-id.ts";
import { placesJson, skillResourcesJson } from "../shared/about/json.ts";
import { renderPlaces, renderSkillResources } from "./view.ts";

export interface LearnOptions {
  readonly skill?: string;
  readonly json: boolean;
}

export function learnCommand(ctx: Context, run = runLearn): Command {
  return new Command("learn")
    .description("List where to learn, or the resources of one skill")
    .argument("[skill]", "a skill's id")
    .action((skill: string | undefined, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<LearnOptions>(), ...(skill === undefined ? {} : { skill }) }, ctx),
    );
}

export async function runLearn(options: LearnOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  if (options.skill === undefined) {
    const { places } = (await ctx.details()).about;
    if (places.size === 0 && !options.json) {
      return ctx.out(
        paragraph(ctx.theme, "No roadmap names places to learn at. For one skill: career-roadmap learn SKILL"),
      );
    }
    return ctx.out(options.json ? renderJson(placesJson(places), ctx.theme) : renderPlaces(places, ctx.theme));
  }
  const found = findId(options.skill, catalog.skills.keys(), "skill", formerIds(catalog));
  if (!found.ok) throw found.error;
  const skill = catalog.skills.get(found.value) as Skill;
  const resources = (await ctx.details([skill.id])).skills.get(skill.id)?.resources ?? [];
  ctx.out(
    options.json
      ? renderJson(skillResourcesJson(skill, resources), ctx.theme)
      : renderSkillResources(skill, resources, ctx.theme),
  );
}

import { Command, InvalidArgumentError } from "commander";
import type { Context } from "../../context.ts";
import { type Catalog, type CatalogDetails, meanHours, type Role } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import { cannot } from "../../shared/errors.ts";
import { findId } from "../../shared/find-id.ts";
import { roleId } from "../shared/flags/flags.ts";
import { type Person, personOf } from "../shared/person/planning.ts";
import { standingPlanOrThrow } from "../shared/person/standing-plan.ts";
import { skillsJson } from "./json.ts";
import { type ListedSkill, renderSkills, type SkillsView } from "./view.ts";

/** What a person can ask for with `--state`; `open` is all that is neither done nor known nor skipped. */
export const STATES = ["open", "in-progress", "ready", "blocked", "done", "known", "skipped"] as const;

export interface SkillsOptions {
  readonly area?: string;
  readonly state?: (typeof STATES)[number];
  readonly role?: string;
  readonly json: boolean;
}

export function skillsCommand(ctx: Context, run = runSkills): Command {
  return new Command("skills")
    .description("List skills by area, what is done of them, or the role that needs them")
    .option("--area <id>", "only those of one area, like data")
    .option("--state <state>", `only those that are ${STATES.join(", ")}`, toState)
    .option("--role <id>", "only those of one role's plan, in its order")
    .action((_flags, command: Command) => run(command.optsWithGlobals<SkillsOptions>(), ctx));
}

export async function runSkills(options: SkillsOptions, ctx: Context): Promise<void> {
  const [catalog, details] = await Promise.all([ctx.catalog(), ctx.details()]);
  const person = await personOf(catalog, ctx);
  const area = options.area === undefined ? undefined : areaId(options.area, details);
  const role = options.role === undefined ? undefined : (catalog.roles.get(roleId(options.role, catalog)) as Role);
  const all = listedSkills(role, catalog, details, person, ctx);
  const skills = all.filter((skill) => (area === undefined || skill.area === area) && isIn(options.state, skill.state));
  const view: SkillsView = {
    skills,
    areas: [...details.areas].map(([id, title]) => ({ id, title })),
    role: role === undefined ? null : { id: role.id, title: role.title },
  };
  if (skills.length === 0 && !options.json) {
    throw cannot("nothing-found", "No skill is like that.", "career-roadmap skills lists all of them.");
  }
  ctx.out(options.json ? renderJson(skillsJson(view), ctx.theme) : renderSkills(view, ctx.theme));
}

/** All skills of a role's plan in its order; without one all of the catalog, by area and title. */
function listedSkills(
  role: Role | undefined,
  catalog: Catalog,
  details: CatalogDetails,
  person: Person,
  ctx: Context,
): ListedSkill[] {
  const steps = role === undefined ? undefined : standingPlanOrThrow(role.id, catalog, person, ctx).steps;
  const states = new Map(steps?.map(({ id, state }) => [id, state]));
  const ids = steps?.map(({ id }) => id) ?? byArea(catalog, details);
  return ids.flatMap((id): ListedSkill[] => {
    const skill = catalog.skills.get(id);
    if (skill === undefined) return [];
    const { level, terms = [], tools = [] } = details.skills.get(id) ?? {};
    const state = states.get(id) ?? stateOf(id, catalog, person);
    return [
      {
        ...{ id, title: skill.title, area: skill.area, level: level ?? null, state, hours: meanHours(skill.hours) },
        terms,
        tools,
      },
    ];
  });
}

function byArea({ skills }: Catalog, { areas }: CatalogDetails): string[] {
  const places = new Map([...areas.keys()].map((id, at) => [id, at]));
  const placeOf = (area: string): number => places.get(area) ?? places.size;
  return [...skills.values()]
    .sort((a, b) => placeOf(a.area) - placeOf(b.area) || (a.title < b.title ? -1 : 1))
    .map(({ id }) => id);
}

function stateOf(id: string, catalog: Catalog, { learner }: Person): ListedSkill["state"] {
  if (learner.done.has(id)) return "done";
  if (learner.known.has(id)) return "known";
  if (learner.skipped.has(id)) return "skipped";
  if (learner.started.has(id)) return "in-progress";
  const isMet = (one: string): boolean => learner.done.has(one) || learner.known.has(one) || learner.skipped.has(one);
  const requires = catalog.skills.get(id)?.requires ?? [];
  return requires.every(({ oneOf }) => oneOf.some(isMet)) ? "ready" : "blocked";
}

function isIn(wanted: SkillsOptions["state"], state: ListedSkill["state"]): boolean {
  if (wanted === undefined) return true;
  return wanted === "open" ? ["in-progress", "ready", "blocked"].includes(state) : state === wanted;
}

function areaId(word: string, { areas }: CatalogDetails): string {
  const title = [...areas].find(([, one]) => one.toLowerCase() === word.toLowerCase());
  if (title !== undefined) return title[0];
  const found = findId(word, areas.keys(), "area");
  if (!found.ok) throw found.error;
  return found.value;
}

function toState(value: string): (typeof STATES)[number] {
  const state = STATES.find((one) => one === value);
  if (state === undefined) throw new InvalidArgumentError(`Give one of ${STATES.join(", ")}`);
  return state;
}

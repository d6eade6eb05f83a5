import { Command } from "commander";
import type { Context } from "../../context.ts";
import {
  type Catalog,
  formerIds,
  isHad,
  nodesOfCatalog,
  nodesOfPlan,
  pictureAround,
  screenDepth,
  wholePicture,
} from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import { usage } from "../../shared/errors.ts";
import { findId } from "../../shared/find-id.ts";
import { collectIds, KNOW_HELP, projectsOf, roleId, toCount } from "../shared/flags/flags.ts";
import { type Person, type PlanningOptions, personOf, planOrThrow, planRequest } from "../shared/person/planning.ts";
import { chooseRole, roleOrAsk } from "../shared/person/role.ts";
import { partsOf } from "../shared/plan/parts.ts";
import { titleOf } from "../shared/words/titles.ts";
import { graphJson } from "./json.ts";
import { type GraphAnswer, renderGraph } from "./view.ts";

export interface GraphOptions extends PlanningOptions {
  /** As a word: a role, skill or project; none: the role that is meant. */
  readonly id?: string;
  readonly role?: string;
  readonly up?: boolean;
  readonly down?: boolean;
  readonly depth?: number;
  /** Around a skill or project: as all roadmaps have it, whatever the plan. */
  readonly all?: boolean;
  /** Leave out what is done. */
  readonly remaining?: boolean;
  readonly json: boolean;
}

export function graphCommand(ctx: Context, run = runGraph): Command {
  return new Command("graph")
    .description("Draw what needs what: a role's plan, or what a skill or project needs and is needed for")
    .argument("[id]", "a role, skill or project (default: your role)")
    .option("--role <id>", "the role whose plan is meant")
    .option("--up", "all that a skill or project needs", false)
    .option("--down", "all that needs it", false)
    .option(
      "--depth <n>",
      "how many prerequisites away to go (default: both ways about a screenful, else no limit)",
      toCount,
    )
    .option("--all", "around a skill or project: as all roadmaps have it, not your plan alone", false)
    .option("--remaining", "leave out what is done", false)
    .option("--from <roles>", "the job you have, or none: what it brings along counts as known (repeatable)", roles)
    .option("--know <ids>", KNOW_HELP, collectIds, [])
    .option("--prefer <ids>", "what to take where the plan has a choice, like tensorflow", collectIds, [])
    .option("--with-optional", "draw the optional skills too", false)
    .option("--core", "the core alone: what it takes until you can apply", false)
    .action((id: string | undefined, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<GraphOptions>(), ...(id === undefined ? {} : { id }) }, ctx),
    );
}

function roles(value: string, before: readonly string[] | undefined): string[] {
  return collectIds(value, before ?? []);
}

export async function runGraph(given: GraphOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  // A picture tells no dates.
  const options = { ...given, dates: false };
  const id = options.id === undefined ? undefined : anyId(options.id, catalog);
  const answer =
    id === undefined || catalog.roles.has(id)
      ? await planGraph(id, options, catalog, person, ctx)
      : graphAround(id, options, catalog, person, ctx);
  if (options.json) return ctx.out(renderJson(graphJson(answer), ctx.theme));
  const title = answer.around === null ? catalog.roles.get(answer.role as string)?.title : undefined;
  ctx.out(renderGraph({ ...answer, title: title ?? titleOf(catalog, answer.around?.id as string) }, ctx.theme));
}

function anyId(word: string, catalog: Catalog): string {
  const ids = [...catalog.roles.keys(), ...catalog.skills.keys(), ...projectsOf(catalog).keys()];
  const found = findId(word, ids, "role, skill or project", formerIds(catalog));
  if (!found.ok) throw found.error;
  return found.value;
}

/** The whole plan of a role. */
async function planGraph(
  id: string | undefined,
  options: GraphOptions,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<GraphAnswer> {
  const flag = (["up", "down", "all"] as const).find((name) => options[name] === true);
  if (flag !== undefined) {
    throw usage("not-around", `--${flag} is for a skill or project.`, `career-roadmap graph SKILL --${flag}`);
  }
  if (id !== undefined && options.role !== undefined && roleId(options.role, catalog) !== id) {
    const message = `The argument says "${options.id}", and --role says "${options.role}".`;
    throw usage("two-roles", message, "Give one of them.");
  }
  const role = await roleOrAsk(id ?? options.role, catalog, person, ctx, "career-roadmap graph ROLE");
  const plan = planOrThrow(catalog, planRequest([role], options, catalog, person, ctx));
  const nodes = nodesOfPlan(plan).filter(({ state }) => options.remaining !== true || !isHad(state));
  const { depth } = options;
  const picture = wholePicture(nodes, depth);
  return { picture, role, around: null, depth: depth ?? null, missingFrom: null, parts: partsOf(plan) };
}

/** What lies around a skill or project: in the plan of the role that is meant, else in all roadmaps. */
function graphAround(id: string, options: GraphOptions, catalog: Catalog, person: Person, ctx: Context): GraphAnswer {
  const choice = chooseRole(options.role, catalog, person, ctx);
  const meant = "role" in choice ? choice.role : null;
  const request = planRequest(meant === null ? [] : [meant], options, catalog, person, ctx);
  const steps = meant === null || options.all === true ? [] : nodesOfPlan(planOrThrow(catalog, request));
  const inPlan = steps.some((step) => step.id === id);
  const all = inPlan ? steps : nodesOfCatalog(catalog, request.learner);
  const nodes = all.filter((node) => options.remaining !== true || node.id === id || !isHad(node.state));
  const both = options.up === options.down;
  const around = { id, up: both || options.up === true, down: both || options.down === true };
  const depth = options.depth ?? (both && options.up !== true ? screenDepth(nodes, id) : undefined);
  return {
    picture: pictureAround(nodes, { ...around, ...(depth === undefined ? {} : { depth }) }),
    role: inPlan ? meant : null,
    around,
    depth: depth ?? null,
    missingFrom: inPlan || options.all === true ? null : meant,
    parts: [],
  };
}

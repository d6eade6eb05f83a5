import { Command } from "commander";
import type { Context } from "../../context.ts";
import {
  type Advice,
  type Catalog,
  type CatalogDetails,
  formerIds,
  type Project,
  type Role,
  type Skill,
} from "../../planner/index.ts";
import { renderDocuments, renderJson } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import { usage } from "../../shared/errors.ts";
import { findId } from "../../shared/find-id.ts";
import { projectsOf } from "../shared/flags/flags.ts";
import { standingAmounts } from "../shared/person/amounts.ts";
import { type Person, personOf, planRequest } from "../shared/person/planning.ts";
import { projectJson } from "../shared/steps/json.ts";
import { areaJson, renderArea } from "./area-view.ts";
import { resourceJson, roleJson, skillJson } from "./json.ts";
import { renderResource } from "./resource-view.ts";
import { renderRole } from "./role-view.ts";
import { renderSource } from "./source-view.ts";
import { detailsOfSkill, renderProject, renderSkill } from "./view.ts";

export interface ShowOptions {
  readonly ids: readonly string[];
  readonly json: boolean;
  /** As a file that can be put into a folder of roadmaps. */
  readonly yaml: boolean;
  /** Where each part of it is written. */
  readonly source: boolean;
}

export function showCommand(ctx: Context, run = runShow): Command {
  return new Command("show")
    .description("Show a role, skill, project, area or resource in full")
    .argument("<ids...>", "an id, title, term or tool; resource/ID or area/ID for one that shares it")
    .option("--yaml", "print it as a file to change and put into your own roadmaps", false)
    .option("--source", "print where each part of it is written", false)
    .action((ids: string[], _flags, command: Command) => run({ ...command.optsWithGlobals<ShowOptions>(), ids }, ctx));
}

interface World {
  readonly catalog: Catalog;
  readonly details: CatalogDetails;
  readonly person: Person;
}

/** One thing of the catalog, told in both ways. */
interface Shown {
  readonly kind: "role" | "skill" | "project" | "area" | "resource";
  readonly json: () => object;
  readonly text: () => string;
}

export async function runShow(options: ShowOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const details = await ctx.details();
  const person = await personOf(catalog, ctx);
  if (options.yaml || options.source) {
    const [id = "", another] = options.ids;
    if (another !== undefined) {
      const flag = options.yaml ? "--yaml" : "--source";
      throw usage(
        "one-file",
        `${flag} tells of one thing, and "${another}" is another.`,
        "Ask for each in a run of its own.",
      );
    }
    return options.yaml ? showYaml(id, catalog, details, ctx) : showSource(id, options, catalog, ctx);
  }
  const shown = options.ids.map((id) => lookUp(id, { catalog, details, person }, ctx));
  if (!options.json) return ctx.out(shown.map(({ text }) => text()).join("\n"));
  const answers = shown.map(({ kind, json }) => ({ schema: "career-roadmap/show@1", kind, [kind]: json() }));
  ctx.out(renderDocuments(answers, ctx.theme));
}

/** The word's role, skill or project. Throws for what is none. */
function stepOrRole(word: string, catalog: Catalog): string {
  const ids = [...catalog.roles.keys(), ...catalog.skills.keys(), ...projectsOf(catalog).keys()];
  const found = findId(word, ids, "role, skill or project", formerIds(catalog));
  if (!found.ok) throw found.error;
  return found.value;
}

async function showYaml(word: string, catalog: Catalog, details: CatalogDetails, ctx: Context): Promise<void> {
  const { projectAsFile, roleAsFile, skillAsFile } = await import("../../catalog/write/as-file.ts");
  const id = stepOrRole(word, catalog);
  const parts = { catalog, details };
  const [role, skill] = [catalog.roles.get(id), catalog.skills.get(id)];
  const owner = catalog.roles.get(projectsOf(catalog).get(id) ?? "");
  const project = owner?.projects.find((one) => one.id === id);
  const file =
    role !== undefined
      ? roleAsFile(role, parts)
      : skill !== undefined
        ? skillAsFile(skill, parts)
        : projectAsFile(project as Project, owner as Role, parts);
  // Line by line: what could steer a terminal is escaped, and line ends are not.
  ctx.out(file.text.split("\n").map(ctx.theme.text).join("\n"));
  const { errTheme } = ctx;
  ctx.note(
    paragraph(errTheme, errTheme.text(`To change it, put it into your folder as ${file.name}: ${ctx.roadmapsFolder}`)),
  );
}

async function showSource(word: string, { json }: ShowOptions, catalog: Catalog, ctx: Context): Promise<void> {
  const id = stepOrRole(word, catalog);
  const { catalog: assembled, sourcesOf } = await ctx.check([]);
  const rows = sourcesOf(id, assembled);
  const document = { schema: "career-roadmap/source@1", id, parts: rows } as const;
  ctx.out(json ? renderJson(document, ctx.theme) : renderSource(rows, ctx.theme));
}

/** Roles, skills and projects share their ids; resources have their own and come last. */
function lookUp(word: string, world: World, ctx: Context): Shown {
  const { catalog, details } = world;
  if (word.startsWith("area/")) return shownArea(word.slice("area/".length), world, ctx);
  const forced = word.startsWith("resource/") ? word.slice("resource/".length) : undefined;
  if (forced !== undefined) {
    const found = findId(forced, details.resources.keys(), "resource");
    if (!found.ok) throw found.error;
    return shownResource(found.value, catalog, details, ctx);
  }
  const projects = projectsOf(catalog);
  const ids = [...catalog.roles.keys(), ...catalog.skills.keys(), ...projects.keys()];
  const found = findId(word, ids, "role, skill, project or resource", formerIds(catalog));
  if (!found.ok) {
    if (found.error.code === "ambiguous-id" && !details.resources.has(word)) throw found.error;
    const resource = findId(word, details.resources.keys(), "resource");
    if (resource.ok) return shownResource(resource.value, catalog, details, ctx);
    throw found.error;
  }
  const role = catalog.roles.get(found.value);
  if (role !== undefined) return shownRole(role, world, ctx);
  const skill = catalog.skills.get(found.value);
  if (skill !== undefined) return shownSkill(skill, world, ctx);
  const owner = catalog.roles.get(projects.get(found.value) as string) as Role;
  const project = owner.projects.find(({ id }) => id === found.value) as Project;
  return shownProject(project, owner, world, ctx);
}

function shownArea(word: string, { catalog, details, person }: World, ctx: Context): Shown {
  const found = findId(word, details.areas.keys(), "area");
  if (!found.ok) throw found.error;
  const id = found.value;
  const skills = [...catalog.skills.values()].filter(({ area }) => area === id);
  const view = { id, title: details.areas.get(id) ?? id, skills, subjects: person.progress.subjects };
  return { kind: "area", json: () => areaJson(view), text: () => renderArea(view, ctx.theme) };
}

function shownRole(role: Role, { catalog, details, person }: World, ctx: Context): Shown {
  const { job } = planRequest([role.id], { dates: false }, catalog, person, ctx);
  const amounts = standingAmounts(role.id, catalog, person, ctx);
  const { all, core, inJob } = amounts;
  const more = details.roles.get(role.id) ?? { market: [], alsoAsked: [] };
  return {
    kind: "role",
    json: () => ({
      ...roleJson(role, details, person.progress),
      yours: { hours: all.left, coreHours: core.left, inJobHours: inJob?.left ?? null, percent: all.percent },
      fromNothing: { hours: all.full, coreHours: core.full },
      why: [...pointsFor(role, details)].map(([id, { title, text }]) => ({ id, title, text })),
    }),
    text: () =>
      renderRole(
        {
          role,
          details: more,
          amounts,
          hasJob: job.includes(role.id),
          projects: details.projects,
          points: pointsFor(role, details),
        },
        ctx.theme,
      ),
  };
}

/** The built-in points are about built-in roles, which all have a kind; what somebody wrote themselves is about all. */
function pointsFor(role: Role, { about }: CatalogDetails): ReadonlyMap<string, Advice> {
  return new Map([...about.points].filter(([, { own }]) => own === true || role.kind !== undefined));
}

function shownSkill(skill: Skill, { catalog, details, person }: World, ctx: Context): Shown {
  const all = [...catalog.roles.values()];
  const needs = ({ requires }: Skill | Project): boolean => requires.some(({ oneOf }) => oneOf.includes(skill.id));
  const neededBy = [
    ...[...catalog.skills.values()].filter(needs),
    ...all.flatMap(({ projects }) => projects.filter(needs)),
  ];
  const naming = all.filter(({ stages }) =>
    stages.some((stage) =>
      [...stage.skills, ...stage.further, ...stage.optional].some(({ oneOf }) => oneOf.includes(skill.id)),
    ),
  );
  const view = {
    skill,
    details: detailsOfSkill(details, skill.id),
    areaTitle: details.areas.get(skill.area) ?? skill.area,
    neededBy: neededBy.map(({ id }) => id).sort(),
    roles: naming.map(({ id }) => id).sort(),
    own: person.progress.subjects.get(skill.id),
  };
  return { kind: "skill", json: () => skillJson(view), text: () => renderSkill(view, ctx.theme) };
}

function shownProject(project: Project, role: Role, { details, person }: World, ctx: Context): Shown {
  const own = person.progress.subjects.get(project.id);
  const view = { project, role, details: details.projects.get(project.id) ?? { checklist: [] }, own };
  return { kind: "project", json: () => projectJson(view), text: () => renderProject(view, ctx.theme) };
}

function shownResource(id: string, catalog: Catalog, details: CatalogDetails, ctx: Context): Shown {
  const resource = details.resources.get(id) as NonNullable<ReturnType<typeof details.resources.get>>;
  const skills = [...catalog.skills.keys()].filter((skill) =>
    details.skills.get(skill)?.resources.some((one) => one.id === id),
  );
  const view = { id, resource, skills: skills.sort() };
  return { kind: "resource", json: () => resourceJson(view), text: () => renderResource(view, ctx.theme) };
}

import type { Requirement, Resource } from "../../planner/types.ts";
import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { Suggest } from "../check/suggest.ts";
import { keysOf } from "../format/keys.ts";
import type {
  AnyDefinition,
  ChangeDefinition,
  ProjectDefinition,
  SkillDefinition,
  WrittenRequirement,
} from "../read/definitions.ts";
import { problem, quote } from "../read/yaml/sheet.ts";
import { useOf } from "../use-resource.ts";
import type { Entry } from "./entry.ts";
import type { CatalogParts } from "./parts.ts";

type Changeable = SkillDefinition | ProjectDefinition;

/** The skill or project as it is with the changed fields; undefined where there is nothing to change. */
export function changed(
  change: ChangeDefinition,
  {
    live,
    base,
    own,
    suggest,
  }: {
    readonly live: ReadonlyMap<string, Entry>;
    readonly base: CatalogParts | undefined;
    /** What the same source defines. */
    readonly own: ReadonlyMap<string, Entry>;
    readonly suggest: Suggest;
  },
): { readonly definition?: Changeable; readonly problems: readonly Diagnostic[] } {
  const { id, place } = change;
  const here = own.get(id);
  if (here !== undefined) {
    const related = here.place === undefined ? [] : [{ message: "It is defined here.", place: here.place }];
    const message = `The ${here.kind} ${quote(id)} is defined in the same place as this override of it.`;
    return { problems: [problem(place, "override-own", message, { fix: "Change it where it is defined.", related })] };
  }
  const entry = live.get(id);
  if (entry === undefined || entry.kind === "role") {
    const steps = new Set([...live.values()].filter(({ kind }) => kind !== "role").map((one) => one.id));
    const message =
      entry === undefined
        ? `The override of ${quote(id)} changes nothing: no roadmap file defines it.`
        : `The override of ${quote(id)} is of a role; only skills and projects can be changed so.`;
    const fix =
      entry === undefined
        ? (suggest(id, steps) ?? 'To define it, write it under "skills".')
        : `Write a file ${id}.yaml with "extends: ${id}".`;
    return { problems: [problem(place, entry === undefined ? "unknown-override" : "not-a-step", message, { fix })] };
  }
  const allowed = keysOf(entry.kind);
  const problems = [...change.keys].flatMap(([name, at]) =>
    allowed.has(name)
      ? []
      : [
          problem(
            at,
            "unknown-key",
            `The override of the ${entry.kind} ${quote(id)} has the unknown key ${quote(name)}.`,
            {
              fix: `Remove it: a ${entry.kind} has none.`,
            },
          ),
        ],
  );
  const before = definitionOf(entry.definition, entry, change, base);
  return before === undefined ? { problems } : { definition: withChange(before, change), problems };
}

function withChange(before: Changeable, change: ChangeDefinition): Changeable {
  const { place, title, hours, requires, formerly, resources, rank, stage, weeks } = change;
  const common = {
    place,
    ...(title && { title }),
    ...(hours && { hours }),
    ...(requires && { requires }),
    ...(formerly && { formerly }),
  };
  if (before.kind === "skill") {
    const details = { ...before.details, ...change.skillDetails };
    const { notEstimated: _gone, ...estimated } = details;
    return { ...before, ...common, ...(resources && { resources }), details: hours ? estimated : details };
  }
  const details = { ...before.details, ...change.projectDetails };
  const { notEstimated: _gone, ...estimated } = details;
  return {
    ...before,
    ...common,
    ...(rank && { rank }),
    ...(stage && { stage }),
    ...(weeks && { weeks }),
    details: hours ? estimated : details,
  };
}

/** What there was, as if it had been written where it is changed. */
function definitionOf(
  definition: AnyDefinition | undefined,
  { id, kind, role }: Entry,
  { place }: ChangeDefinition,
  base: CatalogParts | undefined,
): Changeable | undefined {
  if (definition !== undefined) return definition.kind === "role" ? undefined : definition;
  const references = (ids: readonly string[]) => ids.map((one) => ({ id: one, place }));
  const requirements = (all: readonly Requirement[]): WrittenRequirement[] =>
    all.map(({ oneOf, because }) => ({ oneOf: references(oneOf), ...(because !== undefined && { because }) }));
  const skill = base?.catalog.skills.get(id);
  if (kind === "skill" && base !== undefined && skill !== undefined) {
    const { resources = [], ...details } = base.details.skills.get(id) ?? { checklist: [], tools: [], terms: [] };
    return {
      kind: "skill",
      id,
      named: true,
      place,
      title: skill.title,
      area: skill.area,
      hours: skill.hours,
      requires: requirements(skill.requires),
      formerly: references(skill.formerly),
      replaces: false,
      details,
      resources: resources.map((one: Resource) =>
        one.id === undefined ? one : { id: one.id, place, ...useOf(one, base.details.resources.get(one.id)) },
      ),
    };
  }
  const project = base?.catalog.roles.get(role ?? "")?.projects.find((one) => one.id === id);
  if (base === undefined || project === undefined) return undefined;
  return {
    kind: "project",
    id,
    named: true,
    place,
    title: project.title,
    hours: project.hours,
    requires: requirements(project.requires),
    formerly: references(project.formerly),
    replaces: false,
    rank: project.rank,
    rankPlace: undefined,
    ...(project.stage && { stage: { id: project.stage, place } }),
    ...(project.weeks && { weeks: project.weeks }),
    details: base.details.projects.get(id) ?? { checklist: [] },
  };
}

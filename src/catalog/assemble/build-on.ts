import type { Role } from "../../planner/types.ts";
import type { Diagnostic, Place } from "../../shared/diagnostic.ts";
import type { Suggest } from "../check/suggest.ts";
import type {
  ProjectDefinition,
  Reference,
  RoleBase,
  RoleDefinition,
  StageDefinition,
  WrittenRequirement,
} from "../read/definitions.ts";
import { oneOf, problem, quote } from "../read/yaml/sheet.ts";
import type { ReadSource } from "./names.ts";
import type { CatalogParts } from "./parts.ts";

/**
 * Writes out every role that builds on another: what that one has, less what is removed, with what is written besides.
 * Promises: roles come out whole, whatever is wrong with what they build on; the one with the same id in an earlier source
 * is meant where a role builds on its own id. The order in which files were loaded plays no part.
 * Errors: `unknown-role`, `not-a-role`, `extends-cycle`, `unknown-part`, `unknown-stage`; `missing-key` for a role that has
 * neither stages of its own nor any left.
 */
export function buildOn(
  base: CatalogParts | undefined,
  sources: readonly ReadSource[],
  suggest: Suggest,
): { readonly sources: readonly ReadSource[]; readonly problems: readonly Diagnostic[] } {
  const all = sources.flatMap(({ contents }) => contents.flatMap(({ roles }) => roles));
  if (all.every((role) => role.base === undefined)) return { sources, problems: [] };
  const problems: Diagnostic[] = [];
  const before = new Map<string, RoleDefinition>();
  const built = sources.map((source): ReadSource => {
    const own = new Map<string, RoleDefinition>();
    for (const role of source.contents.flatMap(({ roles }) => roles)) if (!own.has(role.id)) own.set(role.id, role);
    const done = new Map<RoleDefinition, RoleDefinition>();
    const open: RoleDefinition[] = [];
    const lost = new Set<RoleDefinition>();
    const whole = (role: RoleDefinition): RoleDefinition => {
      const known = done.get(role);
      if (known !== undefined || role.base === undefined) return known ?? role;
      open.push(role);
      const found = foundation(role, role.base);
      open.pop();
      // On top of what is not known nothing can be told to be missing: that it is not known is the one thing to tell.
      if (found === undefined || lost.has(found)) lost.add(role);
      const told = lost.has(role) ? [] : problems;
      const result = found === undefined ? bare(role) : merge(found, role, role.base, told, suggest);
      if (lost.has(role)) lost.add(result);
      done.set(role, result);
      return result;
    };
    const foundation = (role: RoleDefinition, { extends: wanted }: RoleBase): RoleDefinition | undefined => {
      const sibling = wanted.id === role.id ? undefined : own.get(wanted.id);
      if (sibling !== undefined && open.includes(sibling)) {
        const trail = [...open.slice(open.indexOf(sibling)), sibling].map(({ id }) => id).join(" -> ");
        problems.push(
          problem(wanted.place, "extends-cycle", `The role ${quote(role.id)} builds on itself in the end: ${trail}.`, {
            fix: 'Remove one of these "extends".',
          }),
        );
        return undefined;
      }
      if (sibling !== undefined) return whole(sibling);
      const earlier = before.get(wanted.id);
      if (earlier !== undefined) return earlier;
      const inBase = base?.catalog.roles.get(wanted.id);
      if (inBase !== undefined && base !== undefined) return definitionOf(inBase, base, wanted.place);
      const roles = new Set([...own.keys(), ...before.keys(), ...(base?.catalog.roles.keys() ?? [])]);
      roles.delete(role.id);
      const isSkill = base?.catalog.skills.has(wanted.id) === true;
      const message = isSkill
        ? `Role ${quote(role.id)} extends ${quote(wanted.id)}, which is a skill; a role was expected.`
        : wanted.id === role.id
          ? `Role ${quote(role.id)} extends itself, and there is no other of this id.`
          : `Role ${quote(role.id)} extends ${quote(wanted.id)}, which no roadmap file defines.`;
      problems.push(
        problem(wanted.place, isSkill ? "not-a-role" : "unknown-role", message, {
          fix: suggest(wanted.id, roles) ?? "Name a role that there is: career-roadmap roles lists them.",
        }),
      );
      return undefined;
    };
    const contents = source.contents.map((content) => ({ ...content, roles: content.roles.map(whole) }));
    for (const role of contents.flatMap(({ roles }) => roles)) before.set(role.id, role);
    return { ...source, contents };
  });
  return { sources: built, problems };
}

/** A role whose foundation is not known: its projects say nothing wrong of stages that nobody knows. */
function bare(role: RoleDefinition): RoleDefinition {
  return { ...role, projects: role.projects.map(({ stage: _unknown, ...project }) => project) };
}

function merge(
  from: RoleDefinition,
  role: RoleDefinition,
  base: RoleBase,
  problems: Diagnostic[],
  suggest: Suggest,
): RoleDefinition {
  const { remove, replace, order } = base;
  const parts = new Set([
    ...from.stages.flatMap((stage) => [stage.id, ...listsOf(stage).flatMap((list) => list.flatMap(idsOf))]),
    ...from.projects.map(({ id }) => id),
  ]);
  const own = [...role.stages.map(({ id }) => id), ...role.projects.map(({ id }) => id)];
  const orderable = new Set([
    ...parts,
    ...own,
    ...role.stages.flatMap((stage) => listsOf(stage).flat().flatMap(idsOf)),
  ]);
  const check = (reference: Reference, verb: string, known: ReadonlySet<string>): void => {
    if (known.has(reference.id)) return;
    const message = `Role ${quote(role.id)} ${verb} ${quote(reference.id)}, which ${quote(from.id)} does not have.`;
    const fix = suggest(reference.id, known) ?? `career-roadmap show ${from.id} lists what it has.`;
    problems.push(problem(reference.place, "unknown-part", message, { fix }));
  };
  for (const one of remove) check(one, "removes", parts);
  for (const { old } of replace) check(old, "replaces", parts);
  for (const one of order) check(one, "orders", orderable);

  const gone = new Set(remove.map(({ id }) => id));
  const others = new Map(replace.map(({ old, by }) => [old.id, by]));
  // A skill that this role lists itself stands there, and no longer where the other role had it.
  const listed = new Set(role.stages.flatMap((stage) => listsOf(stage).flat().flatMap(single)));
  const kept = (list: readonly WrittenRequirement[]): WrittenRequirement[] =>
    list.flatMap((one) => {
      const left = one.oneOf
        .filter(({ id }) => !gone.has(id))
        .map((reference) => others.get(reference.id) ?? reference);
      if (left.length === 0 || (left.length === 1 && listed.has(left[0]?.id ?? ""))) return [];
      return [{ ...one, oneOf: left }];
    });
  const inherited = from.stages
    .filter(({ id }) => !gone.has(id))
    .map((stage): StageDefinition => {
      const own = role.stages.find(({ id }) => id === stage.id);
      return {
        ...stage,
        ...(own?.titled === true && { title: own.title }),
        ...(own?.goal !== undefined && { goal: own.goal }),
        ...(own?.opens !== undefined && { opens: own.opens }),
        skills: [...kept(stage.skills), ...(own?.skills ?? [])],
        further: [...kept(stage.further), ...(own?.further ?? [])],
        optional: [...kept(stage.optional), ...(own?.optional ?? [])],
      };
    })
    .filter((stage) => listsOf(stage).some((list) => list.length > 0));
  const known = new Set(from.stages.map(({ id }) => id));
  const added = role.stages.filter(({ id }) => !known.has(id) || gone.has(id));
  for (const stage of added) {
    if (listsOf(stage).some((list) => list.length > 0)) continue;
    const ids = new Set(known);
    const named = stage.titled ? stage.title : stage.id;
    problems.push(
      problem(
        stage.place,
        "empty-stage",
        `Stage ${quote(named)} lists no skill, and ${quote(from.id)} has no such stage.`,
        {
          fix: suggest(stage.id, ids) ?? `Add skills, or name one of its stages by id: ${oneOf([...ids])}.`,
        },
      ),
    );
  }
  const places = order.map(({ id }) => id);
  const stages = inOrder(
    [...inherited, ...added].map((stage) => ({
      ...stage,
      skills: inOrder(stage.skills, places, firstId),
      further: inOrder(stage.further, places, firstId),
      optional: inOrder(stage.optional, places, firstId),
    })),
    places,
    ({ id }) => id,
  );
  const stageIds = new Set(stages.map(({ id }) => id));
  const ownProjects = role.projects.map((project): ProjectDefinition => {
    if (project.stage === undefined || stageIds.has(project.stage.id)) return project;
    const message = `Project ${quote(project.id)} stands in the stage ${quote(project.stage.id)}, which this role does not have.`;
    const fix = suggest(project.stage.id, stageIds) ?? `Write ${oneOf([...stageIds])}.`;
    problems.push(problem(project.stage.place, "unknown-stage", message, { fix }));
    return project;
  });
  const replacedBy = new Set([...others.values()].map(({ id }) => id));
  const takenOver = new Set(ownProjects.map(({ id }) => id));
  const projects = inOrder(
    [
      ...from.projects.flatMap((project): ProjectDefinition[] => {
        const by = others.get(project.id);
        const own = by === undefined ? undefined : ownProjects.find(({ id }) => id === by.id);
        if (own !== undefined) return [own];
        if (gone.has(project.id) || takenOver.has(project.id)) return [];
        const { stage, ...rest } = project;
        const stays = stage !== undefined && stageIds.has(stage.id);
        return [{ ...rest, ...(stays && { stage }), inherited: true }];
      }),
      ...ownProjects.filter(
        ({ id }) => !replacedBy.has(id) || !from.projects.some((one) => others.get(one.id)?.id === id),
      ),
    ],
    places,
    ({ id }) => id,
  );
  if (stages.length === 0) {
    problems.push(
      problem(base.extends.place, "no-stages", `Role ${quote(role.id)} has no stage left.`, {
        fix: "Remove less, or add a stage with a title and skills.",
      }),
    );
  }
  const { change, market, alsoAsked } = role.details;
  const asked = new Set(alsoAsked.map(({ word }) => word.toLowerCase()));
  return {
    ...role,
    title: base.titled ? role.title : from.title,
    ...(role.roleKind === undefined && from.roleKind !== undefined && { roleKind: from.roleKind }),
    ...(role.summary === undefined && from.summary !== undefined && role.id === from.id && { summary: from.summary }),
    terms: role.terms.length > 0 || role.id !== from.id ? role.terms : from.terms,
    formerly: role.id === from.id && role.formerly.length === 0 ? from.formerly : role.formerly,
    details: {
      ...((change ?? from.details.change) && { change: change ?? from.details.change }),
      market: market.length > 0 || role.id !== from.id ? market : from.details.market,
      alsoAsked: [...alsoAsked, ...from.details.alsoAsked.filter(({ word }) => !asked.has(word.toLowerCase()))],
    },
    assumes: role.assumes.length > 0 ? role.assumes : from.assumes.filter(({ id }) => !gone.has(id)),
    stages,
    projects,
  };
}

/** Those that `places` names take, in that order, the places that they hold among them; all others stay. */
function inOrder<T>(
  items: readonly T[],
  places: readonly string[],
  idOf: (item: T) => string | undefined,
): readonly T[] {
  const rank = new Map(places.map((id, at) => [id, at]));
  const at = (item: T): number | undefined => rank.get(idOf(item) ?? "");
  const moved = items.filter((item) => at(item) !== undefined).sort((a, b) => (at(a) as number) - (at(b) as number));
  if (moved.length < 2) return items;
  return items.map((item) => (at(item) === undefined ? item : (moved.shift() as T)));
}

const listsOf = ({ skills, further, optional }: StageDefinition) => [skills, further, optional];
const idsOf = ({ oneOf: members }: WrittenRequirement): string[] => members.map(({ id }) => id);
const firstId = ({ oneOf: members }: WrittenRequirement): string | undefined => members[0]?.id;
const single = ({ oneOf: members }: WrittenRequirement): string[] =>
  members.length === 1 ? members.map(({ id }) => id) : [];

/** A role of the base as if it stood where somebody builds on it. */
function definitionOf(role: Role, { catalog, details }: CatalogParts, place: Place): RoleDefinition {
  const references = (ids: readonly string[]) => ids.map((id) => ({ id, place }));
  const requirements = (all: Role["stages"][number]["skills"]): WrittenRequirement[] =>
    all.map(({ oneOf: ids, because }) => ({ oneOf: references(ids), ...(because !== undefined && { because }) }));
  const { change, market = [], alsoAsked = [] } = details.roles.get(role.id) ?? {};
  return {
    kind: "role",
    id: role.id,
    named: true,
    place,
    title: role.title,
    formerly: references(role.formerly),
    replaces: false,
    ...(role.kind && { roleKind: role.kind }),
    ...(role.summary && { summary: role.summary }),
    terms: role.terms,
    details: { ...(change && { change }), market, alsoAsked },
    assumes: references(role.assumes.filter((id) => catalog.skills.has(id))),
    stages: role.stages.map((stage) => ({
      ...stage,
      place,
      titled: true,
      skills: requirements(stage.skills),
      further: requirements(stage.further),
      optional: requirements(stage.optional),
    })),
    projects: role.projects.map((project) => ({
      kind: "project",
      id: project.id,
      named: true,
      place,
      title: project.title,
      formerly: references(project.formerly),
      replaces: false,
      hours: project.hours,
      requires: requirements(project.requires),
      rank: project.rank,
      rankPlace: undefined,
      ...(project.stage && { stage: { id: project.stage, place } }),
      ...(project.weeks && { weeks: project.weeks }),
      details: details.projects.get(project.id) ?? { checklist: [] },
    })),
  };
}

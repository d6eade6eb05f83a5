import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { Entry, Names } from "../assemble/names.ts";
import type {
  AnyDefinition,
  ProjectDefinition,
  Reference,
  RoleDefinition,
  SkillDefinition,
  WrittenRequirement,
} from "../read/definitions.ts";
import type { FileContent } from "../read/read-file.ts";
import { problem, quote } from "../read/yaml/sheet.ts";
import type { Suggest } from "./suggest.ts";

interface Known {
  readonly live: ReadonlyMap<string, Entry>;
  readonly skills: ReadonlySet<string>;
  /** Skills and projects. */
  readonly steps: ReadonlySet<string>;
  readonly resources: ReadonlyMap<string, unknown>;
  /** What an id that is no longer used is called today. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly halfRead: ReadonlySet<string>;
  readonly suggest: Suggest;
}

/**
 * Checks that whatever a file names exists and is a skill, a skill or project where a project requires it, or a
 * resource where one is meant.
 * Errors: `unknown-prerequisite`, `not-a-skill`, `not-a-step`, `self-prerequisite`, `unknown-resource`.
 */
export function checkReferences(
  contents: readonly FileContent[],
  names: Names,
  resources: ReadonlyMap<string, unknown>,
  renamed: ReadonlyMap<string, string>,
  suggest: Suggest,
): readonly Diagnostic[] {
  const entries = [...names.live.values()];
  const skills = new Set(entries.filter(({ kind }) => kind === "skill").map(({ id }) => id));
  const steps = new Set(entries.filter(({ kind }) => kind !== "role").map(({ id }) => id));
  const halfRead = new Set(contents.flatMap((content) => [...content.halfRead, ...badlyNamed(content)]));
  const known: Known = { live: names.live, skills, steps, resources, renamed, halfRead, suggest };
  return contents.flatMap((content) => [
    ...content.skills.flatMap((skill) => [...inSkill(skill, known)]),
    ...content.roles.flatMap((role) => [...inRole(role, known)]),
  ]);
}

/** What is defined under an id that can be none: that is told, and nobody is blamed for naming it. */
function badlyNamed({ roles, skills }: FileContent): readonly string[] {
  const all = [...skills, ...roles, ...roles.flatMap(({ projects }) => projects)];
  return all.filter(({ named }) => !named).map(({ id }) => id);
}

function* inSkill(skill: SkillDefinition, known: Known): Generator<Diagnostic> {
  yield* inRequirements(nameOf(skill), "requires", skill.requires, known, skill);
  for (const resource of skill.resources) {
    if ("title" in resource || known.resources.has(resource.id) || known.halfRead.has(`resource/${resource.id}`))
      continue;
    const message = `${nameOf(skill)} names the resource ${quote(resource.id)}, which no file defines.`;
    const fix = known.suggest(resource.id, known.resources) ?? "Define it in resources.yaml, or write it out here.";
    yield problem(resource.place, "unknown-resource", message, { fix });
  }
}

function* inRole(role: RoleDefinition, known: Known): Generator<Diagnostic> {
  for (const { title, skills, further, optional } of role.stages) {
    yield* inRequirements(`Stage ${quote(title)}`, "lists", [...skills, ...further, ...optional], known);
  }
  for (const project of role.projects) {
    if (project.inherited === true) continue;
    yield* inRequirements(nameOf(project), "requires", project.requires, known, project);
  }
  for (const reference of role.assumes) yield* inReference(nameOf(role), "assumes", reference, known);
}

function* inRequirements(
  what: string,
  verb: string,
  requirements: readonly WrittenRequirement[],
  known: Known,
  self?: SkillDefinition | ProjectDefinition,
): Generator<Diagnostic> {
  for (const reference of requirements.flatMap(({ oneOf }) => oneOf)) {
    if (reference.id !== self?.id) yield* inReference(what, verb, reference, known, self?.kind === "project");
    else {
      const fix = { fix: "Remove it from the list." };
      yield problem(reference.place, "self-prerequisite", `${what} requires itself.`, fix);
    }
  }
}

function* inReference(
  what: string,
  verb: string,
  { id, place }: Reference,
  known: Known,
  byProject = false,
): Generator<Diagnostic> {
  const entry = known.live.get(id);
  const allowed = byProject ? known.steps : known.skills;
  if (allowed.has(id) || known.halfRead.has(id)) return;
  if (entry !== undefined) {
    const expected = byProject ? "skill or project" : "skill";
    const message = `${what} ${verb} ${quote(id)}, which is a ${entry.kind}; a ${expected} was expected.`;
    const inStage = verb === "lists" && entry.kind === "project";
    const fix = inStage ? 'Write "stage:" in the project instead.' : `Name a ${expected} instead.`;
    yield problem(place, byProject ? "not-a-step" : "not-a-skill", message, { fix });
    return;
  }
  const today = known.renamed.get(id);
  const fix =
    (today === undefined ? known.suggest(id, allowed) : `It is called ${quote(today)} now.`) ??
    `Define ${quote(id)}, or remove it here.`;
  const message = `${what} ${verb} ${quote(id)}, which no roadmap file defines.`;
  yield problem(place, "unknown-prerequisite", message, { fix, ...(today !== undefined && { edit: today }) });
}

function nameOf({ kind, id }: AnyDefinition): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${quote(id)}`;
}

import { readFileSync } from "node:fs";
import path from "node:path";
import { assembleCatalog } from "../../src/catalog/assemble/assemble.ts";
import { readSource } from "../../src/catalog/load.ts";
import {
  makePlan,
  NEWCOMER,
  type Plan,
  type Project,
  type Requirement,
  type Role,
  type Skill,
  withKnown,
} from "../../src/planner/index.ts";
import { request } from "../helpers/roadmap.ts";
import { ROOT } from "../helpers/run.ts";

/** The built-in content, read from its YAML as anybody's folder is. */
export const content = assembleCatalog(undefined, [readSource(path.join(ROOT, "roadmaps"))]);
export const skills: readonly Skill[] = [...content.catalog.skills.values()];
export const roles: readonly Role[] = [...content.catalog.roles.values()];
export const projects: readonly Project[] = roles.flatMap((role) => role.projects);

/** A table that stands beside the tests. */
export function table<T>(name: string): T {
  return JSON.parse(readFileSync(path.join(ROOT, "tests", "roadmaps", `${name}.json`), "utf8")) as T;
}

export function roleOf(id: string): Role {
  const role = content.catalog.roles.get(id);
  if (role === undefined) throw new Error(`no role ${id}`);
  return role;
}

export type Range = "core" | "whole" | "all";

const plans = new Map<string, Plan>();

/** What a role asks of somebody who holds `job`, or no job; the core, core and further, or with all that is optional. */
export function planOf(id: string, range: Range = "whole", job?: string): Plan {
  const key = [id, range, job].join(" ");
  const plan = plans.get(key) ?? freshPlan(id, range, job);
  plans.set(key, plan);
  return plan;
}

function freshPlan(id: string, range: Range, job: string | undefined): Plan {
  const learner = job === undefined ? NEWCOMER : withKnown(NEWCOMER, roleOf(job).assumes);
  const wishes = { job: job === undefined ? [] : [job], coreOnly: range === "core", withOptional: range === "all" };
  const made = makePlan(content.catalog, request({ goals: [id], learner, forecast: false, ...wishes }));
  if (!made.ok) throw new Error(`${id}: ${made.error.code}`);
  return made.value;
}

export const hoursOf = (id: string, range: Range = "whole", job?: string): number => planOf(id, range, job).hours.left;

/** What a skill needs outright. */
export const single = ({ requires }: { readonly requires: readonly Requirement[] }): string[] =>
  requires.filter(({ oneOf }) => oneOf.length === 1).map(({ oneOf }) => oneOf[0] as string);

/** Everything a skill needs outright, directly or not. */
export function needsOf(id: string, seen = new Set<string>()): Set<string> {
  for (const need of single(content.catalog.skills.get(id) as Skill)) {
    if (!seen.has(need)) needsOf(need, seen.add(need));
  }
  return seen;
}

/** An advert's word without what spelling adds: capitals, hyphens, slashes, the plural of its last word. */
export function bare(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’']/g, "")
    .replace(/[-_/\s]+/g, " ")
    .trim();
  if (plain.length > 3 && plain.endsWith("ies")) return `${plain.slice(0, -3)}y`;
  return plain.length > 3 && /[^suia]s$/.test(plain) ? plain.slice(0, -1) : plain;
}

/** A word, and where a bracket follows it the word before the bracket. */
function spellings(text: string): string[] {
  const head = /^(.+?)\s*\(/.exec(text)?.[1];
  return [text, ...(head === undefined ? [] : [head])].map(bare);
}

/** Words that name a skill: its id, title, terms and tools. */
export const taughtWords: ReadonlySet<string> = new Set(
  skills
    .flatMap(({ id, title }) => {
      const { terms = [], tools = [] } = content.details.skills.get(id) ?? {};
      return [id, title, ...terms, ...tools];
    })
    .flatMap(spellings),
);

/** Words that name a role. */
export const roleWords: ReadonlySet<string> = new Set(
  roles.flatMap(({ title, terms }) => [title, ...terms]).flatMap(spellings),
);

/** Words of adverts that a role knows and doesn't teach. */
export function askedWords(id: string): ReadonlySet<string> {
  return new Set(content.details.roles.get(id)?.alsoAsked.flatMap(({ word }) => spellings(word)) ?? []);
}

export const isAmong = (word: string, ...among: ReadonlySet<string>[]): boolean =>
  spellings(word).some((one) => among.some((words) => words.has(one)));

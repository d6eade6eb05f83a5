import type { Catalog, Hours, Project, Rank, Requirement, Role, Skill, Stage } from "../../src/planner/index.ts";
import { NEWCOMER, type PlanRequest } from "../../src/planner/index.ts";
import { parseDay } from "../../src/shared/dates.ts";

/**
 * A catalog in a line: `skill(low/likely/high): need other|another; …`. Hours default to 1, one number means all three.
 * Each stage of the one role "role" lists ids, choices as `a|b`, further ones with a `+` in front and optional ones with
 * a `?`; what stands after a `>` is what it opens: `a b|c +d ?e > Junior baker`.
 * A project is written as a skill is, with its rank in front and its stage and weeks behind: `+p(3)@stage-2 4w: a q`.
 */
export function roadmap(
  skills: string,
  stages: readonly string[] = [],
  projects = "",
  assumes: readonly string[] = [],
): Catalog {
  const role: Role = {
    id: "role",
    title: "Role",
    terms: [],
    formerly: [],
    assumes,
    stages: stages.map(stage),
    projects: entries(projects).map(project),
  };
  return {
    roles: new Map([["role", role]]),
    skills: new Map(entries(skills).map((entry) => [thing(entry).id, { ...thing(entry), area: "area" }])),
  };
}

export function request(more: Partial<PlanRequest> & { today?: number } = {}): PlanRequest {
  const today = more.today ?? (parseDay("2026-11-23") as number);
  return {
    goals: ["role"],
    job: [],
    learner: NEWCOMER,
    prefer: [],
    withOptional: false,
    hoursPerWeek: 10,
    today,
    start: today,
    off: [],
    ...more,
  };
}

function entries(text: string): string[] {
  return text
    .split(";")
    .map((entry) => entry.trim())
    .filter(Boolean);
}

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function requirement(word: string): Requirement {
  return { oneOf: word.split("|") };
}

function stage(text: string, at: number): Stage {
  const [list = "", opens] = text.split(">").map((part) => part.trim());
  const ranked = words(list).map((word) => ({ rank: rankOf(word), wanted: requirement(word.replace(/^[+?]/, "")) }));
  const of = (rank: Rank) => ranked.filter((one) => one.rank === rank).map(({ wanted }) => wanted);
  return {
    id: `stage-${at + 1}`,
    title: `Stage ${at + 1}`,
    ...(opens && { opens }),
    skills: of("core"),
    further: of("further"),
    optional: of("optional"),
  };
}

function rankOf(text: string): Rank {
  return text.startsWith("+") ? "further" : text.startsWith("?") ? "optional" : "core";
}

function project(entry: string): Project {
  const match = /^[+?]?([^:@]*?)(?:@([a-z0-9-]+))?(?:\s+([0-9.]+)w)?(:.*)?$/.exec(entry);
  if (match === null) throw new Error(`not a project: ${entry}`);
  const [, head = "", where, weeks, requires = ""] = match;
  return {
    ...thing(`${head.trim()}${requires}`),
    rank: rankOf(entry),
    ...(where && { stage: where }),
    ...(weeks && { weeks: Number(weeks) }),
  };
}

function thing(entry: string): Omit<Skill, "area"> {
  const match = /^([a-z0-9-]+)(?:\(([^)]*)\))?(?::(.*))?$/.exec(entry);
  if (match === null) throw new Error(`not a skill: ${entry}`);
  const [, id = "", hours = "1", requires = ""] = match;
  const numbers = hours.split("/").map(Number);
  const [low = 1, likely = low, high = likely] = numbers;
  return {
    id,
    title: id.toUpperCase(),
    hours: [low, likely, high] as Hours,
    requires: words(requires).map(requirement),
    formerly: [],
    items: ["one", "two", "three", "four"],
  };
}

import type { Catalog, Hours, Project, Requirement, Role, Skill } from "../../src/planner/index.ts";
import { NEWCOMER, type PlanRequest } from "../../src/planner/index.ts";
import { parseDay } from "../../src/shared/dates.ts";

/**
 * A catalog in a line: `skill(low/likely/high): need other|another; …`. Hours default to 1, one number means all three.
 * Each stage of the one role "role" lists ids, choices as `a|b`, and optional ones with a `?` in front.
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
    formerly: [],
    assumes,
    stages: stages.map((list, at) => ({
      id: `stage-${at + 1}`,
      title: `Stage ${at + 1}`,
      skills: words(list)
        .filter((word) => !word.startsWith("?"))
        .map(requirement),
      optional: words(list)
        .filter((word) => word.startsWith("?"))
        .map((word) => requirement(word.slice(1))),
    })),
    projects: entries(projects).map((entry) => thing(entry) as Project),
  };
  return {
    roles: new Map([["role", role]]),
    skills: new Map(entries(skills).map((entry) => [thing(entry).id, thing(entry)])),
  };
}

export function request(more: Partial<PlanRequest> & { today?: number } = {}): PlanRequest {
  const today = more.today ?? (parseDay("2026-11-23") as number);
  return {
    roles: ["role"],
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

function thing(entry: string): Skill {
  const match = /^([a-z0-9-]+)(?:\(([^)]*)\))?(?::(.*))?$/.exec(entry);
  if (match === null) throw new Error(`not a skill: ${entry}`);
  const [, id = "", hours = "1", requires = ""] = match;
  const numbers = hours.split("/").map(Number);
  const [low = 1, likely = low, high = likely] = numbers;
  return {
    id,
    title: id.toUpperCase(),
    area: "area",
    hours: [low, likely, high] as Hours,
    requires: words(requires).map(requirement),
    formerly: [],
    items: ["one", "two", "three", "four"],
  };
}

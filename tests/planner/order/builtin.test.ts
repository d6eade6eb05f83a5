import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { assembleCatalog } from "../../../src/catalog/assemble/assemble.ts";
import { readSource } from "../../../src/catalog/load.ts";
import {
  type Catalog,
  makePlan,
  type Plan,
  RANKS,
  type Rank,
  type Role,
  type Step,
} from "../../../src/planner/index.ts";
import { request } from "../../helpers/roadmap.ts";

// What a teacher checks first: is the order of the list the order of the plan? Asked of every role that is built in.

const { catalog } = assembleCatalog(undefined, [readSource(join(import.meta.dirname, "../../../roadmaps"))]) as {
  readonly catalog: Catalog;
};

function planFor(id: string): Plan {
  const made = makePlan(catalog, request({ goals: [id], withOptional: true, forecast: false, dates: false }));
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

/** The ids that one needs, directly or through others. */
function neededBy(steps: ReadonlyMap<string, Step>, id: string, found = new Set<string>()): Set<string> {
  for (const need of steps.get(id)?.requires ?? []) {
    if (found.has(need)) continue;
    found.add(need);
    neededBy(steps, need, found);
  }
  return found;
}

/** Pairs that one stage lists at one rank, in the author's order. */
function pairsOf({ stages }: Role, rank: Rank): [string, string][] {
  return stages.flatMap((stage) => {
    const list = (rank === "core" ? stage.skills : stage[rank]).flatMap(({ oneOf }) => oneOf);
    return list.flatMap((first, at) => list.slice(at + 1).map((then): [string, string] => [first, then]));
  });
}

/** Pairs of a role that its plan turns round, though no prerequisite asks for it. */
function reversed(role: Role): string[] {
  const steps = new Map(planFor(role.id).steps.map((step) => [step.id, step]));
  return RANKS.flatMap((rank) =>
    pairsOf(role, rank).flatMap(([first, then]) => {
      const [a, b] = [steps.get(first), steps.get(then)];
      // What another step raised to a higher rank, or drew into an earlier stage, stands where that one needs it.
      if (a === undefined || b === undefined || a.n < b.n || a.rank !== rank || b.rank !== rank) return [];
      if (a.stage !== b.stage) return [];
      return neededBy(steps, first).has(then) ? [] : [`${then} before ${first}`];
    }),
  );
}

describe("the plan for a built-in role", () => {
  it.each([...catalog.roles.values()].map((role) => [role.id, role] as const))(
    "%s keeps the order of its lists where no prerequisite speaks against it",
    (_id, role) => {
      expect(reversed(role)).toEqual([]);
    },
  );

  it.each([...catalog.roles.keys()])(
    "%s has all core before all that is further, and that before the optional",
    (id) => {
      const ranks = planFor(id).steps.map(({ rank }) => RANKS.indexOf(rank));
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    },
  );
});

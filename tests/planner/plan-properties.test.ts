import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalog, Plan, Step } from "../../src/planner/index.ts";
import { withoutChoices } from "../helpers/without-choices.ts";
import { type Asked, anyPlan, planOf } from "./any-plan.ts";
import { groupsOf, groupsTold, itemOf, wantedBy } from "./reference.ts";

const plain = ({ catalog, request }: Asked): Asked => ({ catalog: withoutChoices(catalog), request });
const ids = (steps: readonly { readonly id: string }[]): string[] => steps.map(({ id }) => id);
const isOpen = ({ state }: Step): boolean => state !== "done";
const placesOf = ({ steps }: Plan): Map<string, number> => new Map(steps.map(({ id }, at) => [id, at]));

/** The same catalog as it would be had its files been read the other way round. */
function turned({ skills, roles }: Catalog): Catalog {
  return { skills: new Map([...skills].reverse()), roles: new Map([...roles].reverse()) };
}

describe("every plan", () => {
  it("has each step once, in groups that follow each other", () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const { steps, stages } = planOf(one);
        expect(stages.flatMap((stage) => stage.steps)).toEqual(ids(steps));
        expect(new Set(ids(steps)).size).toBe(steps.length);
        expect(steps.map(({ n }) => n)).toEqual(steps.map((_, at) => at + 1));
      }),
    );
  });

  it("puts what an open step needs before it, unless that is done and the step begun", () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const made = planOf(one);
        const at = placesOf(made);
        for (const step of made.steps.filter(isOpen)) {
          for (const need of step.requires) {
            if (step.stage === "begun" && one.request.learner.done.has(need)) continue;
            expect(at.get(need) ?? -1).toBeLessThan(at.get(step.id) as number);
          }
        }
      }),
    );
  });

  it("leaves nothing open that a step needs, and holds nothing that is known or skipped", () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const { steps } = planOf(one);
        const { known, done, skipped } = one.request.learner;
        const planned = new Set(ids(steps));
        for (const step of steps) {
          expect(known.has(step.id) || skipped.has(step.id)).toBe(false);
          if (!isOpen(step)) continue;
          for (const { oneOf } of itemOf(one.catalog, step.id)?.requires ?? [])
            expect(oneOf.some((id) => [planned, known, done, skipped].some((set) => set.has(id)))).toBe(true);
        }
      }),
    );
  });

  it("stands in the groups that the rules say, whatever goals, ranks and stages", () => {
    fc.assert(
      fc.property(anyPlan.map(plain), (one) => {
        expect(groupsTold(planOf(one), one.catalog)).toEqual(groupsOf(one.catalog, one.request));
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it("gives each step the highest rank of its own and of what needs it, and the roles that want it", () => {
    fc.assert(
      fc.property(anyPlan.map(plain), (one) => {
        const { goals } = one.request;
        const wanted = goals.map((goal) => wantedBy(one.catalog, one.request, goal));
        for (const { id, rank, optional, roles } of planOf(one).steps) {
          const ranks = wanted.map((by) => by.get(id)?.rank);
          expect(rank).toBe((["core", "further", "optional"] as const).find((one) => ranks.includes(one)));
          expect(optional).toBe(rank === "optional");
          expect(roles).toEqual(goals.filter((goal, at) => one.catalog.roles.has(goal) && wanted[at]?.has(id)));
        }
      }),
    );
  });

  it("is the same, byte for byte, whatever order the catalog was loaded in", () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const other = planOf({ ...one, catalog: turned(one.catalog) });
        expect(JSON.stringify(other)).toBe(JSON.stringify(planOf(one)));
      }),
    );
  });

  it("has hours that add up, and is at 100 % only when nothing is left", () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const { steps, hours, percent, core } = planOf(one);
        expect(steps.reduce((sum, step) => sum + step.hoursLeft, 0)).toBeCloseTo(hours.left, 6);
        expect(hours.left).toBeLessThanOrEqual(hours.full);
        expect([percent >= 0, percent <= 100, percent === 100]).toEqual([true, true, hours.left === 0]);
        if (core === null) return;
        expect(core.left).toBeLessThanOrEqual(Math.min(core.full, hours.left) + 1e-9);
        expect(core.percent === 100).toBe(core.left === 0);
      }),
    );
  });
});

describe("--core and --with-optional", () => {
  const wide = anyPlan.map((one) => ({ ...one, request: { ...one.request, withOptional: false, coreOnly: false } }));
  // What a done step once needed is told by whatever of it is in the plan now.
  const stay = (steps: readonly Step[]) =>
    steps.map(({ id, stage, rank, requires, state }) => ({
      id,
      stage,
      rank,
      requires: state === "done" ? [] : requires,
    }));
  const inBegun = (steps: readonly Step[]) =>
    new Set(steps.filter(({ stage }) => stage === "begun").map(({ id }) => id));

  it("never reorder what is core or further, and never choose anew", () => {
    fc.assert(
      fc.property(wide, (one) => {
        const usual = planOf(one);
        const more = planOf(one, { withOptional: true });
        const isBegun = inBegun([...usual.steps, ...more.steps]);
        const kept = (steps: readonly Step[]) =>
          stay(steps.filter(({ id, rank }) => rank !== "optional" && !isBegun.has(id)));
        expect(kept(more.steps)).toEqual(kept(usual.steps));
        expect(ids(more.steps)).toEqual(expect.arrayContaining(ids(usual.steps)));
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it("leave of a plan cut to its core all that is core, as it was", () => {
    fc.assert(
      fc.property(wide, (one) => {
        const core = planOf(one, { coreOnly: true });
        const usual = planOf(one).steps;
        // What is begun of the rest is cut with it, unless the role lists it, and frees what it drew to the front.
        const isBegun = inBegun([...usual, ...core.steps]);
        const kept = (steps: readonly Step[]) =>
          stay(steps.filter(({ id, rank }) => rank === "core" && !isBegun.has(id)));
        expect(kept(core.steps)).toEqual(kept(usual));
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});

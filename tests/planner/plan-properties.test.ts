import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makePlan, type Plan } from "../../src/planner/index.ts";
import { type Case, cases } from "../helpers/cases.ts";

function plan({ catalog, request }: Case): Plan {
  const made = makePlan(catalog, request);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

describe("every plan", () => {
  it("puts every prerequisite before its dependents, and each step once", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { steps } = plan(one);
        const place = new Map(steps.map(({ id }, at) => [id, at]));
        expect(place.size).toBe(steps.length);
        expect(steps.map(({ n }) => n)).toEqual(steps.map((_, at) => at + 1));
        for (const step of steps) {
          for (const need of step.requires) expect(place.get(need) ?? -1).toBeLessThan(place.get(step.id) as number);
        }
      }),
    );
  });

  it("never interleaves stages, and lists every step in one of them", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { steps, stages } = plan(one);
        expect(stages.flatMap((stage) => stage.steps)).toEqual(steps.map(({ id }) => id));
      }),
    );
  });

  it("leaves nothing open that a step needs: planned, known, done or skipped", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { steps } = plan(one);
        const { known, done, skipped } = one.request.learner;
        const planned = new Set(steps.map(({ id }) => id));
        for (const step of steps) {
          expect(known.has(step.id)).toBe(false);
          if (step.state === "done") continue;
          for (const { oneOf } of one.catalog.skills.get(step.id)?.requires ?? []) {
            expect(oneOf.some((id) => planned.has(id) || known.has(id) || done.has(id) || skipped.has(id))).toBe(true);
          }
        }
      }),
    );
  });

  it("has hours that add up and days that follow each other", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { steps, hours, finish, percent } = plan(one);
        expect(steps.reduce((sum, step) => sum + step.hoursLeft, 0)).toBeCloseTo(hours.left, 6);
        expect(hours.left).toBeLessThanOrEqual(hours.full + 1e-9);
        expect(percent >= 0 && percent <= 100 && (percent === 100) === (hours.left === 0)).toBe(true);
        const open = steps.filter(({ state }) => state !== "done");
        for (const [at, { first, last }] of open.entries()) {
          expect(last).toBeGreaterThanOrEqual(first as number);
          if (at > 0) expect(first).toBeGreaterThanOrEqual(open[at - 1]?.last as number);
        }
        expect(finish.likely).toBe(open.at(-1)?.last ?? null);
        if (finish.likely !== null) expect(finish.p90).toBeGreaterThanOrEqual(finish.likely);
      }),
    );
  });

  it("is the same, byte for byte, whatever order the catalog was loaded in", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const turned = { ...one.catalog, skills: new Map([...one.catalog.skills].reverse()) };
        expect(JSON.stringify(plan({ ...one, catalog: turned }))).toBe(JSON.stringify(plan(one)));
      }),
    );
  });
});

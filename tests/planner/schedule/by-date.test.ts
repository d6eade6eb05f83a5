import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Catalog,
  effortUntil,
  inHours,
  makePlan,
  type Plan,
  type PlanRequest,
  paceNeeded,
} from "../../../src/planner/index.ts";
import { weekdayOf } from "../../../src/shared/dates.ts";
import { calendars } from "../../helpers/calendars.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";
import { anyPlan } from "../any-plan.ts";

function plan(catalog: Parameters<typeof makePlan>[0], asked: PlanRequest): Plan {
  const made = makePlan(catalog, asked);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** Whether something needs a project that waits. */
function isHeldUp({ roles }: Catalog): boolean {
  const projects = [...roles.values()].flatMap((role) => role.projects);
  const waiting = new Set(projects.filter(({ weeks }) => weeks !== undefined).map(({ id }) => id));
  return projects.some(({ requires }) => requires.some(({ oneOf }) => oneOf.some((id) => waiting.has(id))));
}

const week = roadmap("a(35)", ["a"]);
const today = request().today;

describe("paceNeeded", () => {
  it("is the week's hours for a week's work, and twice as much for half the days", () => {
    const made = plan(week, request());
    expect(paceNeeded(made, request(), today + 6).likely).toBe(35);
    const off = [{ from: today, to: today + 6 }];
    expect(paceNeeded(made, { ...request(), off }, today + 13).likely).toBe(35);
    expect(paceNeeded(made, request(), today + 13).likely).toBe(17.5);
  });

  it("is spread evenly, whatever hours the weekdays have", () => {
    const asked = request({ hoursPerWeek: 8, hoursByWeekday: [2, 0, 2, 0, 0, 4, 0] });
    expect(paceNeeded(plan(week, asked), asked, today + 6)).toEqual(
      paceNeeded(plan(week, request()), request(), today + 6),
    );
  });

  it("is null where 112 hours a week are too few, and the least there is where nothing is left", () => {
    const made = plan(week, request());
    expect(paceNeeded(made, request(), today).likely).toBeNull();
    const done = plan(week, request({ learner: { ...request().learner, done: new Set(["a"]) } }));
    expect(paceNeeded(done, request(), today)).toEqual({ likely: 0.25, p90: 0.25 });
    expect(paceNeeded(made, { ...request(), off: [{ from: today, to: today + 9 }] }, today + 9).likely).toBeNull();
  });

  it("leaves time for what waits, and scales with one's own pace", () => {
    const show = roadmap("a(7)", ["a"], "show(7) 2w: a");
    expect(paceNeeded(plan(show, request()), request(), today + 20).likely).toBe(7.25);
    expect(paceNeeded(plan(show, request()), request(), today + 13).likely).toBeNull();
    const slow = request({ ratios: [2, 2, 2, 2, 2] });
    expect(paceNeeded(plan(week, slow), slow, today + 6).likely).toBe(70);
  });

  it("is the inverse of planning with hours: enough to be done by the day, and a quarter less is not", () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 9 }),
        fc.boolean(),
        (one, days, away, slow) => {
          const off = [{ from: today + 2, to: today + 2 + away }];
          // What waits and is needed holds everything up: told there is a bound alone.
          const asked = { ...one.request, off, ratios: slow ? [1.5, 1.5, 1.5, 1.5, 1.5] : [] };
          if (isHeldUp(one.catalog)) return;
          const { finish } = plan(one.catalog, { ...asked, hoursPerWeek: 112 });
          const by = (finish.likely ?? today) + days;
          const pace = paceNeeded(plan(one.catalog, asked), asked, by);
          const at = (hoursPerWeek: number) => plan(one.catalog, { ...asked, hoursPerWeek }).finish;
          const waits = plan(one.catalog, asked).waits.length > 0;
          // When a wait begins in a case of more work is told to the day.
          for (const key of waits ? (["likely"] as const) : (["likely", "p90"] as const)) {
            const hours = pace[key];
            if (hours === null) expect(at(112)[key]).toBeGreaterThan(by);
            else {
              expect(at(hours)[key] ?? 0).toBeLessThanOrEqual(by);
              if (hours > 0.25) expect(at(hours - 0.25)[key] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(by);
            }
          }
        },
      ),
    );
  });
});

describe("effortUntil", () => {
  it("counts each weekday's own hours, and none on days off", () => {
    const hoursByWeekday = [2, 0, 2, 0, 0, 4, 0];
    const asked = { start: today, hoursPerWeek: 8, hoursByWeekday, off: [{ from: today + 7, to: today + 8 }] };
    expect([0, 1, 2, 5, 6, 7, 9].map((days) => inHours(effortUntil(asked, today + days)))).toEqual([
      2, 2, 4, 8, 8, 8, 10,
    ]);
  });

  it("is what the schedule puts into those days, whatever hours, weekdays and days off", () => {
    fc.assert(
      fc.property(calendars, fc.nat(80), (asked, days) => {
        const { start, off, hoursPerWeek, hoursByWeekday } = asked;
        const holding = Array.from({ length: days + 1 }, (_, at) => start + at).filter(
          (day) => !off.some(({ from, to }) => from <= day && day <= to),
        );
        const hours = holding.map((day) =>
          hoursByWeekday === undefined ? hoursPerWeek / 7 : hoursByWeekday[weekdayOf(day)],
        );
        const sum = hours.reduce<number>((all, one) => all + (one as number), 0);
        expect(inHours(effortUntil(asked, start + days))).toBeCloseTo(sum, 9);
      }),
    );
  });
});

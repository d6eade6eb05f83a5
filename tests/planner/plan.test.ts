import { describe, expect, it } from "vitest";
import { type Catalog, makePlan, NEWCOMER, type Plan, type PlanRequest } from "../../src/planner/index.ts";
import { formatDay, parseDay } from "../../src/shared/dates.ts";
import { request, roadmap } from "../helpers/roadmap.ts";

function plan(catalog: Catalog, more: Partial<PlanRequest> = {}): Plan {
  const made = makePlan(catalog, request(more));
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

const stagesOf = ({ stages }: Plan): string[] => stages.map(({ id, steps }) => `${id}: ${steps.join(" ")}`);
const step = (made: Plan, id: string) => made.steps.find((one) => one.id === id);

describe("makePlan", () => {
  it("draws a skill forward into the earliest stage that needs it", () => {
    const made = plan(roadmap("deep: base; base; first: base", ["first", "base deep"]));
    expect(stagesOf(made)).toEqual(["stage-1: base first", "stage-2: deep"]);
  });

  it("puts a project into the latest stage among what it needs, known skills included", () => {
    const catalog = roadmap("a; b; c", ["a", "b", "c"], "early: a; late: a b");
    expect(stagesOf(plan(catalog))).toEqual(["stage-1: a early", "stage-2: b late", "stage-3: c"]);
    const knowing = { ...NEWCOMER, known: new Set(["b"]) };
    expect(stagesOf(plan(catalog, { learner: knowing }))).toEqual(["stage-1: a early", "stage-2: late", "stage-3: c"]);
  });

  it("lets what only a project needs stand with the project", () => {
    expect(stagesOf(plan(roadmap("a; b; tool", ["a", "b"], "show: a tool")))).toEqual([
      "stage-1: a tool show",
      "stage-2: b",
    ]);
  });

  it("tells every field of a step", () => {
    const made = plan(
      roadmap("python(10/20/30); torch(5): python; flow(5): python; net(7): torch|flow", ["python", "net"]),
    );
    expect(step(made, "torch")).toEqual({
      n: 2,
      id: "torch",
      kind: "skill",
      title: "TORCH",
      stage: "stage-2",
      roles: ["role"],
      state: "blocked",
      optional: false,
      hours: 5,
      hoursLeft: 5,
      slack: 0,
      range: [5, 5, 5],
      first: parseDay("2026-12-07"),
      last: parseDay("2026-12-10"),
      requires: ["python"],
      unblocks: ["net"],
      alternatives: [{ id: "flow", title: "FLOW" }],
    });
    expect(made).toMatchObject({ exact: true, hours: { left: 32, full: 32 }, percent: 0, known: [] });
    expect(made.finish.likely).toBe(made.steps.at(-1)?.last);
    expect(made.finish.p90).toBeGreaterThan(made.finish.likely as number);
  });

  it("offers no alternative for what is needed outright", () => {
    const made = plan(roadmap("a; b; c: a|b; d: a", ["c d"]));
    expect(step(made, "a")?.alternatives).toEqual([]);
  });

  it("marks a step as optional only when nothing required needs it", () => {
    const made = plan(roadmap("a; b: a; c: a; extra", ["b ?c ?extra ?a"]), { withOptional: true });
    expect(made.steps.filter(({ optional }) => optional).map(({ id }) => id)).toEqual(["c", "extra"]);
  });

  it("tells states: done, in progress, ready, blocked", () => {
    const learner = { ...NEWCOMER, done: new Set(["a"]), ticked: new Map([["b", new Set(["one"])]]) };
    const made = plan(roadmap("a; b: a; c: a; d: c", ["a b c d"]), { learner });
    expect(made.steps.map(({ id, state }) => `${id} ${state}`)).toEqual([
      "a done",
      "c ready",
      "b in-progress",
      "d blocked",
    ]);
    expect(step(made, "b")?.hoursLeft).toBe(0.75);
    expect(step(made, "a")).toMatchObject({ first: null, last: null, hoursLeft: 0, hours: 1 });
    expect(made.hours).toEqual({ left: 2.75, full: 4 });
    expect(made.percent).toBe(31.2);
  });

  it("has nothing to say about the finish when nothing is left", () => {
    const made = plan(roadmap("a", ["a"]), { learner: { ...NEWCOMER, done: new Set(["a"]) } });
    expect(made).toMatchObject({ percent: 100, hours: { left: 0, full: 1 }, finish: { likely: null, p90: null } });
  });

  it("keeps stages that are known whole, without steps", () => {
    const made = plan(roadmap("a; b", ["a", "b"]), { learner: { ...NEWCOMER, known: new Set(["a"]) } });
    expect(stagesOf(made)).toEqual(["stage-1: ", "stage-2: b"]);
    expect(made).toMatchObject({ known: ["a"], hours: { left: 1, full: 2 }, percent: 50 });
  });

  it("fails as a value on an unknown role and on more than 100 years", () => {
    const catalog = roadmap("a(2000)", ["a"]);
    expect(makePlan(catalog, request({ roles: ["other"] }))).toEqual({
      ok: false,
      error: { code: "unknown-role", id: "other" },
    });
    expect(makePlan(catalog, request({ hoursPerWeek: 0.25 }))).toEqual({ ok: false, error: { code: "too-long" } });
  });

  it.each(["UTC", "America/New_York", "Pacific/Apia", "Asia/Kolkata"])("gives the same days in %s", (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      const made = plan(roadmap("a(10); b(10): a", ["a b"]), { start: parseDay("2027-03-12") as number });
      expect(made.steps.map(({ first, last }) => `${formatDay(first as number)} ${formatDay(last as number)}`)).toEqual(
        ["2027-03-12 2027-03-18", "2027-03-19 2027-03-25"],
      );
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

import { describe, expect, it } from "vitest";
import { type Catalog, makePlan, NEWCOMER, type Plan, type PlanRequest } from "../../src/planner/index.ts";
import { formatDay, parseDay } from "../../src/shared/dates.ts";
import { request, roadmap } from "../helpers/roadmap.ts";

function plan(catalog: Catalog, more: Partial<PlanRequest> = {}): Plan {
  const made = makePlan(catalog, request(more));
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** Groups that hold steps: `id rank: steps`. */
const stagesOf = ({ stages }: Plan): string[] =>
  stages.filter(({ steps }) => steps.length > 0).map(({ id, rank, steps }) => `${id} ${rank}: ${steps.join(" ")}`);
const step = (made: Plan, id: string) => made.steps.find((one) => one.id === id);

describe("makePlan", () => {
  it("goes through all stages for the core, then for what is further, then for what is optional", () => {
    const made = plan(roadmap("a; b; c; d; e; f", ["a +b ?c", "d +e ?f"]), { withOptional: true });
    expect(stagesOf(made)).toEqual([
      "stage-1 core: a",
      "stage-2 core: d",
      "stage-1 further: b",
      "stage-2 further: e",
      "stage-1 optional: c",
      "stage-2 optional: f",
    ]);
  });

  it("draws a skill forward into the earliest stage that needs it at its rank", () => {
    const catalog = roadmap("deep: base; base; first: base; early: late; late", [
      "first",
      "base deep",
      "+early",
      "+late",
    ]);
    expect(stagesOf(plan(catalog))).toEqual([
      "stage-1 core: base first",
      "stage-2 core: deep",
      "stage-3 further: late early",
    ]);
  });

  it("puts a project where the author said, or later: into the latest stage among what it needs", () => {
    const catalog = roadmap("a; b; c", ["a", "b", "c"], "early: a; late: a b; said@stage-3: a; moved@stage-1: b");
    expect(stagesOf(plan(catalog))).toEqual([
      "stage-1 core: a early",
      "stage-2 core: b late moved",
      "stage-3 core: said c",
    ]);
    const knowing = { ...NEWCOMER, known: new Set(["b"]) };
    expect(stagesOf(plan(catalog, { learner: knowing }))[1]).toBe("stage-2 core: late moved");
  });

  it("puts a project after those it needs, and what nothing places into the last stage", () => {
    const catalog = roadmap("a; b", ["a", "b"], "big: small; small: b; free");
    expect(stagesOf(plan(catalog))).toEqual(["stage-1 core: a", "stage-2 core: free b small big"]);
  });

  it("puts what is begun first, touched last first, each after what it still needs, and nothing of it elsewhere", () => {
    const catalog = roadmap("a; b; c: b; d; e", ["a b", "c ?d e"]);
    const learner = { ...NEWCOMER, started: new Set(["d", "c"]) };
    const made = plan(catalog, { learner });
    expect(stagesOf(made)).toEqual(["begun null: d b c", "stage-1 core: a", "stage-2 core: e"]);
    expect(step(made, "d")).toMatchObject({ rank: "optional", stage: "begun", state: "in-progress" });
    expect(step(made, "c")).toMatchObject({ rank: "core", n: 3 });
  });

  it("stops at the core, or adds what is optional", () => {
    const catalog = roadmap("a; b; c", ["a +b ?c"], "show: a; +more: b; ?side: c");
    const ids = (more: Partial<PlanRequest>) => plan(catalog, more).steps.map(({ id }) => id);
    expect(ids({ coreOnly: true })).toEqual(["a", "show"]);
    expect(ids({})).toEqual(["a", "show", "b", "more"]);
    expect(ids({ withOptional: true })).toEqual(["a", "show", "b", "more", "c", "side"]);
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
      area: "area",
      stage: "stage-2",
      rank: "core",
      roles: ["role"],
      state: "blocked",
      optional: false,
      hours: 5,
      hoursLeft: 5,
      range: [5, 5, 5],
      first: parseDay("2026-12-07"),
      last: parseDay("2026-12-10"),
      requires: ["python"],
      unblocks: ["net"],
      alternatives: [{ id: "flow", title: "FLOW" }],
    });
    expect(made).toMatchObject({
      exact: true,
      hours: { left: 32, full: 32 },
      percent: 0,
      known: [],
      pace: 1,
      waits: [],
    });
    expect(made.finish.likely).toBe(made.steps.at(-1)?.last);
    expect(made.finish.p90).toBeGreaterThan(made.finish.likely as number);
  });

  it("tells states, and counts what is ticked", () => {
    const learner = {
      ...NEWCOMER,
      ...{ done: new Set(["a"]), started: new Set(["b"]), ticked: new Map([["c", new Set(["one"])]]) },
    };
    const made = plan(roadmap("a; b: a; c: a; d: c", ["a b c d"]), { learner });
    expect(made.steps.map(({ id, state }) => `${id} ${state}`)).toEqual([
      "b in-progress",
      "a done",
      "c ready",
      "d blocked",
    ]);
    expect(step(made, "c")?.hoursLeft).toBe(0.75);
    expect(step(made, "a")).toMatchObject({ first: null, last: null, hoursLeft: 0, hours: 1 });
    expect([made.hours, made.percent]).toEqual([{ left: 2.75, full: 4 }, 31.2]);
  });

  it("counts from nothing with choices and skips kept", () => {
    const catalog = roadmap("dear(9); cheap(1); a(4); gone(7)", ["dear|cheap a gone"]);
    const learner = { ...NEWCOMER, known: new Set(["dear"]), skipped: new Set(["gone"]) };
    const made = plan(catalog, { learner });
    expect([made.hours, made.percent, made.skipped]).toEqual([{ left: 4, full: 13 }, 69.2, ["gone"]]);
    // A choice that fell because much of it was known stays as it fell.
    const deep = roadmap("x(2): y; y(9); z(5)", ["x|z"]);
    expect(plan(deep, { learner: { ...NEWCOMER, known: new Set(["y"]) } }).hours).toEqual({ left: 2, full: 11 });
  });

  it("keeps stages with a core that are known whole, without steps, and no others", () => {
    const made = plan(roadmap("a; b; c", ["a", "b", "+c"]), { learner: { ...NEWCOMER, known: new Set(["a", "c"]) } });
    expect(made.stages.map(({ id, rank, steps }) => [id, rank, steps])).toEqual([
      ["stage-1", "core", []],
      ["stage-2", "core", ["b"]],
    ]);
    expect(made).toMatchObject({ known: ["a", "c"], hours: { left: 1, full: 3 }, percent: 66.6 });
  });

  it("tells no days where nobody asks for them, and all the rest", () => {
    const catalog = roadmap("a(9); b", ["a b"]);
    const [made, brief] = [plan(catalog), plan(catalog, { dates: false, forecast: false })];
    expect(brief).toMatchObject({ hours: made.hours, percent: 0, finish: { likely: null, p90: null }, forecast: null });
    expect(brief.milestones.map(({ likely }) => likely)).toEqual([null, null]);
    expect(brief.steps).toEqual(made.steps.map((one) => ({ ...one, first: null, last: null })));
  });

  it("has nothing to say about the finish when nothing is left", () => {
    const made = plan(roadmap("a", ["a"]), { learner: { ...NEWCOMER, done: new Set(["a"]) } });
    expect(made).toMatchObject({ percent: 100, hours: { left: 0, full: 1 }, finish: { likely: null, p90: null } });
  });

  it("fails as a value on an unknown goal and on more than 100 years", () => {
    const catalog = roadmap("a(2000)", ["a"]);
    expect(makePlan(catalog, request({ goals: ["role", "other"] }))).toEqual({
      ok: false,
      error: { code: "unknown-goal", id: "other" },
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

describe("the way to a skill or project", () => {
  const catalog = roadmap("a(2); b(3): a c; c(4); d", ["a b d"], "show(5): b tool; more: d");
  const toolbox = { ...catalog, skills: new Map([...catalog.skills, ...roadmap("tool(1)").skills]) };

  it("is what it requires, in that order, and itself", () => {
    const made = plan(catalog, { goals: ["b"] });
    expect(made).toMatchObject({ goals: ["b"], roles: [], core: null, milestones: [], hours: { left: 9, full: 9 } });
    expect(made.stages.map(({ id, role, rank, steps }) => [id, role, rank, steps])).toEqual([
      ["b", null, "core", ["a", "c", "b"]],
    ]);
    expect(plan(toolbox, { goals: ["show"] }).steps.map(({ id }) => id)).toEqual(["a", "c", "b", "tool", "show"]);
  });

  it("stands beside a role, after what both need", () => {
    const made = plan(toolbox, { goals: ["show", "role"] });
    expect(made.stages.filter(({ steps }) => steps.length > 0).map(({ id, role, steps }) => [id, role, steps])).toEqual(
      [
        ["shared", null, ["a", "c", "b", "tool", "show"]],
        ["stage-1", "role", ["d", "more"]],
      ],
    );
  });
});

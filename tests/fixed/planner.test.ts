import { describe, expect, it } from "vitest";
import {
  aimOf,
  makePlan,
  NEWCOMER,
  type Plan,
  type PlanRequest,
  planAmounts,
  type Role,
} from "../../src/planner/index.ts";
import { request, roadmap } from "../helpers/roadmap.ts";

function plan(catalog: ReturnType<typeof roadmap>, more: Partial<PlanRequest> = {}): Plan {
  const made = makePlan(catalog, request(more));
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

const ids = ({ steps }: Plan): string[] => steps.map(({ id }) => id);
const step = (made: Plan, id: string) => made.steps.find((one) => one.id === id);

describe("a preferred member", () => {
  // The stage takes x or y; the project takes x or z. Preferring y must not leave y without a need.
  const catalog = roadmap("x; y; z", ["x|y z"], "show: x|z");

  it("meets its choice although an earlier member is in the plan too", () => {
    const both = roadmap("x; y; need: x|y; other: x", ["need other"]);
    const made = plan(both, { prefer: ["y"] });
    expect(ids(made).sort()).toEqual(["need", "other", "x", "y"]);
    expect(step(made, "need")?.requires).toEqual(["y"]);
  });

  it("is required where the role asks for it by choice", () => {
    expect(step(plan(catalog, { prefer: ["y"] }), "y")).toMatchObject({ optional: false });
  });
});

describe("an alternative", () => {
  it("can stand in for all that the step meets, and not for a part of it", () => {
    // b meets both wants, c only one of them: --prefer c would keep b.
    const made = plan(roadmap("b(1); c(5); d(5); use: b|c", ["b|d use"]));
    expect(step(made, "b")?.alternatives).toEqual([]);
  });

  it("takes the step's place when it is preferred", () => {
    const catalog = roadmap("b(1); c(5); use: b|c", ["b|c use"]);
    expect(step(plan(catalog), "b")?.alternatives).toEqual([{ id: "c", title: "C" }]);
    expect(ids(plan(catalog, { prefer: ["c"] }))).toEqual(["c", "use"]);
  });
});

describe("what a role assumes", () => {
  it("is a goal also where no stage names it, and stands first", () => {
    const catalog = roadmap("trade(8); new(2)", ["new"], "", ["trade"]);
    expect(ids(plan(catalog))).toEqual(["trade", "new"]);
    expect(plan(catalog).stages[0]?.steps).toEqual(["trade", "new"]);
    const role = catalog.roles.get("role") as Role;
    expect(planAmounts(catalog, [aimOf(role)], request()).all).toMatchObject({ left: 10, full: 10 });
  });
});

describe("a done step whose prerequisite is open", () => {
  // b was done without a; c needs both of them.
  it("holds nobody up and keeps its place", () => {
    const learner = { ...NEWCOMER, done: new Set(["b"]) };
    const catalog = roadmap("a; b: a; c: a b", ["b c", "a"]);
    expect(ids(plan(catalog, { learner }))).toEqual(["b", "a", "c"]);
  });

  it("is not drawn into what is begun", () => {
    const learner = { ...NEWCOMER, done: new Set(["b"]), started: new Set(["c"]) };
    const made = plan(roadmap("a; b; c: b", ["a b", "c"]), { learner });
    expect(made.stages.map(({ id, steps }) => [id, ...steps].join(" "))).toEqual(["begun c", "stage-1 a b", "stage-2"]);
  });
});

describe("an optional step that could meet a choice of the core", () => {
  it("leaves the core as it was", () => {
    const catalog = roadmap("x(5); y(6); use: y|x", ["use ?y"]);
    expect(ids(plan(catalog))).toEqual(["x", "use"]);
    expect(ids(plan(catalog, { withOptional: true }))).toEqual(["x", "use", "y"]);
  });
});

describe("a plan that ends at what is begun", () => {
  it("counts from nothing only what stands before that", () => {
    const catalog = roadmap("a(50); b(5); c(5): b", ["a", "b c"]);
    const learner = { ...NEWCOMER, started: new Set(["c"]), ticked: new Map([["b", new Set(["one"])]]) };
    expect(plan(catalog, { learner, until: "c" })).toMatchObject({ hours: { left: 8.75, full: 10 }, percent: 12.5 });
  });
});

describe("a skill that only projects need", () => {
  // The tool rests on what the second stage teaches: its project does not draw that into the first.
  it("moves nothing forward that it rests on itself", () => {
    const made = plan(roadmap("a; b; tool: b", ["a", "b"], "show@stage-1: tool"));
    expect(made.stages.map(({ steps }) => steps.join(" "))).toEqual(["a", "b tool show"]);
  });
});

describe("a plan of 90 years", () => {
  it("is told, with a 90 % date that is unknown", () => {
    const made = plan(roadmap("long(1200)", ["long"]), { hoursPerWeek: 0.25 });
    expect(made.finish.likely).not.toBeNull();
    expect(made.finish.p90).toBeNull();
  });
});

describe("a stage of 170,000 skills", () => {
  it("is planned", () => {
    const names = Array.from({ length: 170_000 }, (_, i) => `s${i}`);
    expect(plan(roadmap(names.join(";"), [names.join(" ")]), { hoursPerWeek: 112 }).steps).toHaveLength(170_000);
  }, 30_000);
});

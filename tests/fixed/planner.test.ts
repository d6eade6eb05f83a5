import { describe, expect, it } from "vitest";
import { makePlan, type Plan, type PlanRequest, planHours, type Role } from "../../src/planner/index.ts";
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
    expect(planHours(catalog, [role], request()).hours).toEqual({ left: 10, full: 10 });
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
  });
});

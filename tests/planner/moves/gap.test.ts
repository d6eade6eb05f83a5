import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aimOf,
  type Catalog,
  carriedOver,
  creditOf,
  type Gap,
  gapOf,
  makePlan,
  NEWCOMER,
  type Plan,
  type PlanRequest,
  planAmounts,
  type Role,
  withKnown,
} from "../../../src/planner/index.ts";
import { threeRoles } from "../../helpers/cases.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";
import { withoutChoices } from "../../helpers/without-choices.ts";

function plan(catalog: Catalog, asked: PlanRequest): Plan {
  const made = makePlan(catalog, asked);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

function gap(catalog: Catalog, asked: PlanRequest): Gap {
  return gapOf(catalog, plan(catalog, asked), asked);
}

const roleOf = (catalog: Catalog, id: string): Role => catalog.roles.get(id) as Role;
const newcomer = { learner: NEWCOMER, prefer: [], withOptional: false };
const credited = (catalog: Catalog, id: string): readonly string[] =>
  creditOf(catalog, [roleOf(catalog, id)], NEWCOMER, []).credited;
const learner = (known: string[], done: string[] = []) => ({
  ...NEWCOMER,
  known: new Set(known),
  done: new Set(done),
});
const idsOf = ({ carried, missing, unused }: Gap) => [carried.ids, missing.ids, unused.ids];
const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort();

describe("gapOf", () => {
  // git   python --> pandas --> charts
  it("finds what is had beneath what is had, done as well as known", () => {
    const catalog = roadmap("git; python; pandas: python; charts: pandas", ["charts"]);
    expect(idsOf(gap(catalog, request({ learner: learner(["git", "python", "pandas"]) })))).toEqual([
      ["pandas", "python"],
      ["charts"],
      ["git"],
    ]);
    expect(idsOf(gap(catalog, request({ learner: learner([], ["git", "python", "pandas"]) })))).toEqual([
      ["pandas", "python"],
      ["charts"],
      ["git"],
    ]);
    expect(idsOf(gap(catalog, request({ learner: learner(["python"], ["pandas"]) })))).toEqual([
      ["pandas", "python"],
      ["charts"],
      [],
    ]);
  });

  it("takes one member of a choice as enough, and the other as not asked for", () => {
    const catalog = roadmap("torch(5); flow(9); net: torch|flow", ["net"]);
    expect(idsOf(gap(catalog, request({ learner: learner(["flow"]) })))).toEqual([["flow"], ["net"], []]);
    expect(idsOf(gap(catalog, request({ learner: learner(["flow", "torch"]) })))).toEqual([
      ["torch"],
      ["net"],
      ["flow"],
    ]);
  });

  it("carries over every done member of a choice, as the plan shows them all", () => {
    const catalog = roadmap("torch(5); flow(9); net: torch|flow", ["net"]);
    expect(idsOf(gap(catalog, request({ learner: learner([], ["flow", "torch"]) })))).toEqual([
      ["flow", "torch"],
      ["net"],
      [],
    ]);
  });

  it("counts the hours of what is had in full, and of what is missing what is left", () => {
    const catalog = roadmap("a(4); b(8); c(2)", ["a b"]);
    const ticked = new Map([["b", new Set(["one"])]]);
    const { carried, missing, unused } = gap(catalog, request({ learner: { ...learner(["a", "c"]), ticked } }));
    expect([carried.hours, missing.hours, unused.hours]).toEqual([4, 6, 2]);
  });

  it("counts done projects: those of the role as carried over, those of others as not asked for", () => {
    const catalog = roadmap("a", ["a"], "mine(3): a");
    const other = roleOf(roadmap("", ["a"], "theirs(5): a"), "role");
    const both = { ...catalog, roles: new Map([...catalog.roles, ["other", { ...other, id: "other" }]]) };
    const asked = request({ learner: learner([], ["mine", "theirs"]) });
    expect(idsOf(gap(both, asked))).toEqual([["mine"], ["a"], ["theirs"]]);
    expect(gap(both, asked).unused.hours).toBe(5);
  });
});

describe("every gap", () => {
  it("parts what is had and what is open in three, with nothing left over and nothing twice", () => {
    fc.assert(
      fc.property(threeRoles, ({ catalog, request: asked }) => {
        const made = plan(catalog, asked);
        const parts = gapOf(catalog, made, asked);
        const all = idsOf(parts).flat();
        expect(sorted(all)).toHaveLength(all.length);
        const had = [...asked.learner.known, ...asked.learner.done];
        expect(sorted([...parts.carried.ids, ...parts.unused.ids])).toEqual(sorted(had));
        const open = made.steps.filter(({ state }) => state !== "done");
        expect(parts.missing.ids).toEqual(open.map(({ id }) => id));
        expect(parts.missing.hours).toBeCloseTo(open.reduce((sum, { hoursLeft }) => sum + hoursLeft, 0));
        const done = made.steps.filter(({ state }) => state === "done");
        expect(parts.carried.ids).toEqual(expect.arrayContaining(done.map(({ id }) => id)));
        expect(parts.carried.ids).toEqual(expect.arrayContaining(carriedOver(catalog, made, asked)));
      }),
    );
  });

  it("has hours that add up to the whole role where a job is had and nothing is to choose", () => {
    fc.assert(
      fc.property(threeRoles, (one) => {
        const catalog = withoutChoices(one.catalog);
        const known = credited(catalog, "second");
        const { carried, missing } = gap(catalog, request({ learner: withKnown(NEWCOMER, known) }));
        const { all } = planAmounts(catalog, [aimOf(roleOf(catalog, "role"))], newcomer);
        expect(carried.hours + missing.hours).toBeCloseTo(all.full);
      }),
    );
  });
});

describe("carriedOver", () => {
  it("names no step of the plan, and only what is known", () => {
    fc.assert(
      fc.property(threeRoles, ({ catalog, request: asked }) => {
        const made = plan(catalog, asked);
        const carried = carriedOver(catalog, made, asked);
        expect(carried.filter((id) => made.steps.some((step) => step.id === id))).toEqual([]);
        expect(carried.filter((id) => !asked.learner.known.has(id))).toEqual([]);
      }),
    );
  });
});

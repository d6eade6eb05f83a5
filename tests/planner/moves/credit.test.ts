import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Catalog, type Credit, creditOf, NEWCOMER, type Role, withKnown } from "../../../src/planner/index.ts";
import { roadmap } from "../../helpers/roadmap.ts";
import { anyPlan, planOf } from "../any-plan.ts";
import { itemOf } from "../reference.ts";

const rolesOf = ({ roles }: Catalog, ids: readonly string[]): Role[] => ids.map((id) => roles.get(id) as Role);
const credit = (catalog: Catalog, learner = NEWCOMER, prefer: string[] = []): Credit =>
  creditOf(catalog, rolesOf(catalog, ["role"]), learner, prefer);

describe("creditOf", () => {
  it("is the core with what it needs, no projects, and tells apart what the roadmap holds beyond", () => {
    const catalog = roadmap("a; b: a; c; d(4); e(3); tool", ["b +d ?e"], "show: c; +more: tool");
    expect(credit(catalog)).toEqual({
      credited: ["a", "b", "c"],
      beside: [
        { id: "d", rank: "further", hours: 4 },
        { id: "tool", rank: "further", hours: 1 },
        { id: "e", rank: "optional", hours: 3 },
      ],
    });
  });

  it("is exactly what the role assumes, where it assumes something", () => {
    expect(credit(roadmap("a; b; trade: b", ["a"], "", ["trade"])).credited).toEqual(["trade"]);
  });

  it("takes one member of a choice, the learner's own or preferred one first", () => {
    const catalog = roadmap("torch(5); flow(9); net: torch|flow", ["net"]);
    expect(credit(catalog).credited).toEqual(["net", "torch"]);
    expect(credit(catalog, { ...NEWCOMER, done: new Set(["flow"]) }).credited).toEqual(["flow", "net"]);
    expect(credit(catalog, NEWCOMER, ["flow"]).credited).toEqual(["flow", "net"]);
  });

  it("is of several jobs the union, and nothing credited stands beside", () => {
    const one = roadmap("a; b; c", ["a +b"]);
    const other = { ...(roadmap("", ["b +c"]).roles.get("role") as Role), id: "other" };
    const catalog = { ...one, roles: new Map([...one.roles, ["other", other]]) };
    const both = creditOf(catalog, rolesOf(catalog, ["role", "other"]), NEWCOMER, []);
    expect([both.credited, both.beside.map(({ id }) => id)]).toEqual([["a", "b"], ["c"]]);
  });

  it("credits no job that nobody has", () => {
    expect(creditOf(roadmap("a", ["a"]), [], NEWCOMER, [])).toEqual({ credited: [], beside: [] });
  });
});

describe("every credit", () => {
  it("leaves of the same job's core its projects alone, unless it assumes something", () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const [job] = rolesOf(one.catalog, ["one"]) as [Role];
        const { credited, beside } = creditOf(one.catalog, [job], NEWCOMER, []);
        expect(beside.filter(({ id }) => credited.includes(id))).toEqual([]);
        if (job.assumes.length > 0) {
          expect(credited).toEqual([...job.assumes].sort());
          return;
        }
        const learner = withKnown(NEWCOMER, credited);
        const left = planOf(one, { goals: ["one"], learner, prefer: [], coreOnly: true, withOptional: false }).steps;
        expect(left.filter(({ kind }) => kind === "skill")).toEqual([]);
        const closed = credited.every((id) =>
          itemOf(one.catalog, id)?.requires.every(({ oneOf }) => oneOf.some((need) => credited.includes(need))),
        );
        expect(closed).toBe(true);
      }),
    );
  });
});

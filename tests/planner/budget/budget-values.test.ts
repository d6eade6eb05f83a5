import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBuiltinGraph } from "../../../src/catalog/compiled/builtin.ts";
import { chooseWithin } from "../../../src/planner/budget/budget.ts";
import { type Valued, valueSteps } from "../../../src/planner/budget/values.ts";
import { namedBy } from "../../../src/planner/choice/named-by.ts";
import { selectSteps } from "../../../src/planner/choice/select.ts";
import { unitsOf } from "../../../src/planner/effort.ts";
import { type Catalog, makePlan, NEWCOMER, type PlanRequest, type Role } from "../../../src/planner/index.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";
import { ROOT } from "../../helpers/run.ts";

interface Worth {
  readonly id: string;
  readonly n: number;
  readonly requires: readonly string[];
  readonly left: number;
  readonly value: number;
  readonly parts: string;
}

/** The open steps of a plan with what they are worth, as a plan within a budget reckons it. */
function worths(catalog: Catalog, wishes: PlanRequest): Worth[] {
  const roles = wishes.roles.map((id) => catalog.roles.get(id) as Role);
  const plan = makePlan(catalog, wishes);
  if (!plan.ok) throw new Error(plan.error.code);
  const named = namedBy(roles, selectSteps(catalog, roles, wishes).steps, wishes);
  const open = plan.value.steps.filter(({ state }) => state !== "done");
  const points = valueSteps(open.map((step) => ({ ...step, namedBy: named.get(step.id) ?? 0 })));
  return open.map(({ id, n, requires, hoursLeft }) => {
    const { total, ...made } = points.get(id) ?? { total: Number.NaN };
    const parts = Object.entries(made).filter(([, count]) => count > 0);
    return {
      id,
      n,
      requires,
      left: unitsOf(hoursLeft),
      value: total,
      parts: parts.map(([part, count]) => `${part} ${count}`).join(", "),
    };
  });
}

function told(catalog: Catalog, wishes = request()): Record<string, string> {
  return Object.fromEntries(worths(catalog, wishes).map(({ id, parts }) => [id, parts]));
}

describe("what a step is worth", () => {
  // base --> named --> app          (*app is a project)
  //     \--> *app      \--> extra   (extra is optional)
  const catalog = roadmap("base; named: base; extra: named; far", ["named far ?extra"], "app: base named");

  it("counts what is asked for, what it shows, what is offered, and what it unblocks", () => {
    expect(told(catalog, request({ withOptional: true }))).toEqual({
      base: "unblocks 2",
      named: "named 10, unblocks 1",
      app: "project 20",
      extra: "optional 3",
      far: "named 10",
    });
  });

  it("is the same for required steps with and without the optional ones", () => {
    const { extra, ...required } = told(catalog, request({ withOptional: true }));
    expect(extra).toBeDefined();
    expect(told(catalog)).toEqual(required);
  });

  it("counts the member taken of a choice that a stage names, not the others", () => {
    expect(told(roadmap("a(2); b(1)", ["a|b"]))).toEqual({ b: "named 10" });
    expect(told(roadmap("a(2); b(1)", ["a|b"]), request({ prefer: ["a"] }))).toEqual({ a: "named 10" });
  });

  it("counts a skill once for a role that asks for it twice", () => {
    expect(told(roadmap("a; b", ["a", "a|b"]))).toEqual({ a: "named 10" });
  });

  it("counts what a role assumes like what its stages name", () => {
    expect(told(roadmap("a; b: a", ["b"], "", ["a"]))).toEqual({ a: "named 10, unblocks 1", b: "named 10" });
  });

  it("counts a skill once for each role that asks for it", () => {
    const one = roadmap("a; b; c: a", ["a b"]);
    const other = roadmap("", ["a c"]).roles.get("role") as Role;
    const both = { ...one, roles: new Map([...one.roles, ["other", { ...other, id: "other" }]]) };
    expect(told(both, request({ roles: ["role", "other"] }))).toEqual({
      a: "named 20, unblocks 1",
      b: "named 10",
      c: "named 10",
    });
  });

  it("counts every open step at the end of a chain, each once, and no done one", () => {
    // a --> b --> d --> e
    //  \--> c --^
    const diamond = roadmap("a; b: a; c: a; d: b c; e: d", ["e"]);
    expect(told(diamond)).toEqual({
      a: "unblocks 4",
      b: "unblocks 2",
      c: "unblocks 2",
      d: "unblocks 1",
      e: "named 10",
    });
    const learner = { ...NEWCOMER, done: new Set(["b"]) };
    expect(told(diamond, request({ learner }))).toMatchObject({ a: "unblocks 3", d: "unblocks 1" });
  });

  it("counts what a step unblocks as walking on from it does (random graphs of up to 80 steps)", () => {
    const steps = fc
      .array(fc.record({ needs: fc.array(fc.nat(1000), { maxLength: 3 }), optional: fc.boolean() }), {
        minLength: 50,
        maxLength: 80,
      })
      .map((list) =>
        list.map(({ needs, optional }, at): Valued => {
          const requires = at === 0 ? [] : [...new Set(needs.map((need) => `s${need % at}`))];
          return { id: `s${at}`, kind: "skill", optional, requires, namedBy: 0 };
        }),
      );
    fc.assert(
      fc.property(steps, (list) => {
        const points = valueSteps(list);
        for (const { id } of list) {
          const beyond = new Set([id]);
          for (const step of list) if (step.requires.some((need) => beyond.has(need))) beyond.add(step.id);
          const required = list.filter((step) => step.id !== id && beyond.has(step.id) && !step.optional);
          expect(points.get(id)?.unblocks).toBe(required.length);
        }
        expect(valueSteps([...list].reverse())).toEqual(new Map([...points].reverse()));
      }),
    );
  });
});

describe("the built-in roles within a budget", () => {
  const catalog = readBuiltinGraph(path.join(ROOT, "dist", "catalog"));

  it("are packed exactly at every budget tried, with the optional steps too, and every point adds up", () => {
    for (const id of catalog.roles.keys()) {
      const steps = worths(catalog, request({ roles: [id], withOptional: true }));
      const byId = new Map(steps.map((step) => [step.id, step]));
      for (const hours of [10, 40, 80, 120, 200, 400, 800]) {
        const { chosen, value, exact, left, leftOut } = chooseWithin(steps, unitsOf(hours));
        const taken = [...chosen].map((one) => byId.get(one) as Worth);
        expect(exact).toBe(true);
        expect(left).toBeLessThanOrEqual(unitsOf(hours));
        expect(taken.reduce((sum, step) => sum + step.value, 0)).toBe(value);
        for (const { requires } of taken)
          expect(requires.every((need) => chosen.has(need) || !byId.has(need))).toBe(true);
        expect(chosen.size + leftOut.length).toBe(steps.length);
      }
    }
  });
});

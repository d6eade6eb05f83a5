import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Aim, aimsOf, type Catalog, type Plan, planAmounts, type Role } from "../../../src/planner/index.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";
import { withoutChoices } from "../../helpers/without-choices.ts";
import { anyPlan, planOf } from "../any-plan.ts";

/** Two roles over the same skills; the second's stages are told as those of `roadmap`. */
function two(skills: string, first: string[], second: string[], projects = "", assumes: string[] = []): Catalog {
  const catalog = roadmap(skills, first);
  const other = roadmap("", second, projects, assumes).roles.get("role") as Role;
  return { ...catalog, roles: new Map([...catalog.roles, ["other", { ...other, id: "other" }]]) };
}

const both = request({ goals: ["role", "other"] });
const plan = (catalog: Catalog, asked = both): Plan => planOf({ catalog, request: asked });
const stagesOf = ({ stages }: Plan): string[] =>
  stages
    .filter(({ steps }) => steps.length > 0)
    .map(({ id, role, rank, steps }) => `${role ?? "-"} ${id} ${rank}: ${steps.join(" ")}`);

describe("a plan for several roles", () => {
  // git   python --> torch   (role)
  //            \\---> docker  (other), then the project
  it("puts what both need first, then each role's stages, and says who needs what", () => {
    const catalog = two(
      "git; python; torch: python; docker: python",
      ["git python", "torch"],
      ["python", "docker"],
      "ship: docker",
    );
    const made = plan(catalog);
    expect(stagesOf(made)).toEqual([
      "- shared core: python",
      "role stage-1 core: git",
      "role stage-2 core: torch",
      "other stage-2 core: docker ship",
    ]);
    expect(made.steps.map(({ id, roles }) => [id, ...roles].join(" "))).toEqual([
      "python role other",
      "git role",
      "torch role",
      "docker other",
      "ship other",
    ]);
  });

  it("has rank outermost: the core of all before what is further to any", () => {
    const made = plan(two("a; b; c; d; e; f", ["a c +b +e"], ["c d +e +f"]));
    expect(stagesOf(made)).toEqual([
      "- shared core: c",
      "role stage-1 core: a",
      "other stage-1 core: d",
      "- shared further: e",
      "role stage-1 further: b",
      "other stage-1 further: f",
    ]);
  });

  it("shares at its rank alone: what is further to another moves nothing of the core", () => {
    const made = plan(two("a; b; c", ["b a"], ["c +a"]));
    expect(stagesOf(made)).toEqual(["role stage-1 core: b a", "other stage-1 core: c"]);
    expect(made.steps.find(({ id }) => id === "a")).toMatchObject({ rank: "core", roles: ["role", "other"] });
  });

  it("puts what is shared in the order of the lists, the first goal's before the second's", () => {
    const made = plan(two("a; b; c; deep: u; u", ["c a deep"], ["deep b a c"]));
    expect(stagesOf(made)).toEqual(["- shared core: c a u deep", "other stage-1 core: b"]);
  });

  it("keeps every target's own needs: what one takes for granted is learnt where another teaches it", () => {
    const made = plan(two("python; torch", ["python"], ["torch"], "", ["python"]));
    expect(made.steps.map(({ id }) => id)).toEqual(["python", "torch"]);
  });

  it("makes a choice once for all: dear for one, cheapest together", () => {
    const catalog = two("cheap(3); dear(5); net: cheap|dear", ["net"], ["dear"]);
    expect(plan(catalog, request()).steps.map(({ id }) => id)).toEqual(["cheap", "net"]);
    expect(plan(catalog).steps.map(({ id }) => id)).toEqual(["dear", "net"]);
  });
});

describe("every plan for several goals", () => {
  it("takes no more than the goals one after the other, and no less than the longest of them", () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const whole = planOf(one);
        const { goals } = one.request;
        const alone = goals.map((goal) => planOf(one, { goals: [goal] }).hours.left);
        // What is preferred or begun may be dear to all of them.
        const isFree =
          one.request.learner.started.size === 0 && one.request.coreOnly !== true && !one.request.withOptional;
        const sum = alone.reduce((total, hours) => total + hours, 0);
        if (isFree) expect(whole.hours.left).toBeLessThanOrEqual(sum + 1e-9);
        if (isFree) expect(whole.hours.left).toBeGreaterThanOrEqual(Math.max(...alone) - 1e-9);
        const aims = aimsOf(one.catalog, goals) as Aim[];
        const { all, core } = planAmounts(one.catalog, aims, one.request);
        expect(all).toEqual({ ...whole.hours, percent: whole.percent });
        expect(core).toEqual(
          whole.core && { left: whole.core.left, full: whole.core.full, percent: whole.core.percent },
        );
      }),
    );
  });

  it("has the steps of each goal's own plan where there is nothing to choose, at no lower rank", () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const plain = { catalog: withoutChoices(one.catalog), request: one.request };
        const together = new Map(planOf(plain).steps.map((step) => [step.id, step]));
        const own = one.request.goals.flatMap((goal) => planOf(plain, { goals: [goal] }).steps);
        expect(new Set(own.map(({ id }) => id))).toEqual(new Set(together.keys()));
        for (const { id, rank } of own) if (rank === "core") expect(together.get(id)?.rank).toBe("core");
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Catalog,
  makePlan,
  type Plan,
  type PlanRequest,
  planHours,
  type Role,
} from "../../../src/planner/index.ts";
import { threeRoles } from "../../helpers/cases.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";

const ALL = ["role", "second", "third"];

function plan(catalog: Catalog, more: PlanRequest): Plan {
  const made = makePlan(catalog, more);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** Two roles over the same skills; the second's stages are told as those of `roadmap`. */
function two(skills: string, first: string[], second: string[], projects = ""): Catalog {
  const catalog = roadmap(skills, first);
  const other = roadmap("", second, projects).roles.get("role") as Role;
  return { ...catalog, roles: new Map([...catalog.roles, ["other", { ...other, id: "other" }]]) };
}

const both = request({ roles: ["role", "other"] });
const stagesOf = ({ stages }: Plan): string[] =>
  stages.map(({ id, role, steps }) => `${role ?? "-"} ${id}: ${steps.join(" ")}`.trim());

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
    const made = plan(catalog, both);
    expect(stagesOf(made)).toEqual([
      "- shared: python",
      "role stage-1: git",
      "role stage-2: torch",
      "other stage-1:",
      "other stage-2: docker ship",
    ]);
    expect(made.steps.map(({ id, roles }) => [id, roles])).toEqual([
      ["python", ["role", "other"]],
      ["git", ["role"]],
      ["torch", ["role"]],
      ["docker", ["other"]],
      ["ship", ["other"]],
    ]);
  });

  it("shares what a shared step needs, whoever lists it", () => {
    const made = plan(two("base; deep: base", ["base", "deep"], ["deep"]), both);
    expect(stagesOf(made)[0]).toBe("- shared: base deep");
  });

  it("makes a choice once for all: dear for one, cheapest together", () => {
    // Alone, role would take the cheap framework; other needs the dear one outright.
    const catalog = two("cheap(3); dear(5); net: cheap|dear", ["net"], ["dear"]);
    expect(plan(catalog, request()).steps.map(({ id }) => id)).toEqual(["cheap", "net"]);
    expect(plan(catalog, both).steps.map(({ id }) => id)).toEqual(["dear", "net"]);
  });

  it("is optional for nobody when one role asks for it outright", () => {
    const catalog = two("a; b", ["a ?b"], ["b"]);
    const made = plan(catalog, request({ ...both, withOptional: true }));
    expect(made.steps.find(({ id }) => id === "b")?.optional).toBe(false);
  });
});

describe("every plan for three roles", () => {
  it("keeps each role's needs whole, shared ones first, in an order that holds", () => {
    fc.assert(
      fc.property(threeRoles, ({ catalog, request: asked }) => {
        const made = plan(catalog, { ...asked, roles: ALL });
        const at = new Map(made.steps.map(({ id }, place) => [id, place]));
        for (const step of made.steps) {
          if (step.state !== "done")
            for (const need of step.requires) expect(at.get(need) ?? -1).toBeLessThan(at.get(step.id) as number);
          expect(step.roles.length).toBeGreaterThan(0);
          expect(step.stage === "shared").toBe(step.roles.length > 1);
        }
        const places = made.stages.flatMap(({ steps }) => steps);
        expect(places).toEqual(made.steps.map(({ id }) => id));
        for (const { role, steps } of made.stages)
          for (const id of steps) {
            const { roles } = made.steps[at.get(id) as number] as { roles: readonly string[] };
            expect(role === null ? roles.length > 1 : roles.length === 1 && roles[0] === role).toBe(true);
          }
      }),
    );
  });

  it("takes no more than the roles one after the other, and no less than the longest of them", () => {
    fc.assert(
      fc.property(threeRoles, ({ catalog, request: asked }) => {
        const together = plan(catalog, { ...asked, roles: ALL });
        const alone = ALL.map((id) => plan(catalog, { ...asked, roles: [id] }).hours.left);
        const sum = alone.reduce((total, hours) => total + hours, 0);
        expect(together.hours.left).toBeLessThanOrEqual(sum + 1e-9);
        expect(together.hours.left).toBeGreaterThanOrEqual(Math.max(...alone) - 1e-9);
        const roles = ALL.map((id) => catalog.roles.get(id) as Role);
        expect(planHours(catalog, roles, asked)).toEqual({ hours: together.hours, percent: together.percent });
      }),
    );
  });

  it("has the steps of each role's own plan where there is nothing to choose", () => {
    fc.assert(
      fc.property(threeRoles, ({ catalog, request: asked }) => {
        const skills = new Map(
          [...catalog.skills].map(([id, skill]) => [
            id,
            { ...skill, requires: skill.requires.map(({ oneOf }) => ({ oneOf: oneOf.slice(0, 1) })) },
          ]),
        );
        const plain = { ...catalog, skills };
        const together = plan(plain, { ...asked, roles: ALL });
        for (const id of ALL) {
          const own = plan(plain, { ...asked, roles: [id] }).steps.map((step) => step.id);
          const named = together.steps.filter(({ roles }) => roles.includes(id)).map((step) => step.id);
          expect(named.sort()).toEqual(own.sort());
        }
      }),
    );
  });
});

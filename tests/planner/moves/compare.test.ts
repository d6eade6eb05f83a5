import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aimOf,
  type Catalog,
  type Comparison,
  compareRoles,
  creditOf,
  gapOf,
  makePlan,
  NEWCOMER,
  planAmounts,
  type Role,
  type Wishes,
  withKnown,
} from "../../../src/planner/index.ts";
import { threeRoles } from "../../helpers/cases.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";
import { withoutChoices } from "../../helpers/without-choices.ts";

const roleOf = (catalog: Catalog, id: string): Role => catalog.roles.get(id) as Role;
const newcomer = { learner: NEWCOMER, prefer: [], withOptional: false };
const compare = (catalog: Catalog, a: string, b: string, wishes: Wishes = newcomer): Comparison =>
  compareRoles(catalog, roleOf(catalog, a), roleOf(catalog, b), wishes);
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);

/** Skills spread over three areas, as `roadmap` has none. */
function withAreas(catalog: Catalog): Catalog {
  const skills = [...catalog.skills].map(([id, skill], at): [string, typeof skill] => [
    id,
    { ...skill, area: `area-${at % 3}` },
  ]);
  return { ...catalog, skills: new Map(skills) };
}

describe("compareRoles", () => {
  // python --> pandas          (role)
  //       \--> docker, then the project (other)
  it("tells what both share and what only one asks for, each from nothing", () => {
    const catalog = roadmap("python(4); pandas(2): python; docker(3): python", ["pandas"]);
    const other = roleOf(roadmap("", ["docker"], "ship(5): docker"), "role");
    const both = { ...catalog, roles: new Map([...catalog.roles, ["other", { ...other, id: "other" }]]) };
    const { roles, shared, areas } = compare(both, "role", "other");
    expect(shared).toEqual({ ids: ["python"], hours: 4 });
    expect(roles).toEqual([
      {
        id: "role",
        all: { ids: ["pandas", "python"], hours: 6 },
        only: { ids: ["pandas"], hours: 2 },
        projects: { ids: [], hours: 0 },
        core: { ids: ["pandas", "python"], hours: 6 },
        areas: new Map([["area", 6]]),
      },
      {
        id: "other",
        all: { ids: ["docker", "python", "ship"], hours: 12 },
        only: { ids: ["docker", "ship"], hours: 8 },
        projects: { ids: ["ship"], hours: 5 },
        core: { ids: ["docker", "python", "ship"], hours: 12 },
        areas: new Map([["area", 7]]),
      },
    ]);
    expect(areas).toEqual(["area"]);
  });

  it("is for somebody: what is known or ticked is not missing, and the core is told apart", () => {
    const catalog = roadmap("a(4); b(2); c(3)", ["a b +c"]);
    const learner = { ...NEWCOMER, known: new Set(["a"]), ticked: new Map([["b", new Set(["one"])]]) };
    const [one] = compare(catalog, "role", "role", { ...newcomer, learner }).roles;
    expect(one).toMatchObject({ all: { ids: ["b", "c"], hours: 4.5 }, core: { ids: ["b"], hours: 1.5 } });
  });

  it("counts what a role assumes: it has to be learned too", () => {
    const catalog = roadmap("trade(7); more(2)", ["more"], "", ["trade"]);
    expect(compare(catalog, "role", "role").roles[0].all).toEqual({ ids: ["more", "trade"], hours: 9 });
  });
});

describe("every comparison", () => {
  it("adds up: only and shared to all, areas and projects too, hours as plans have them", () => {
    fc.assert(
      fc.property(threeRoles, (one) => {
        const catalog = withAreas(one.catalog);
        const { roles, shared, areas } = compare(catalog, "role", "second");
        for (const { id, all, only, projects, core, areas: own } of roles) {
          expect([...only.ids, ...shared.ids].sort()).toEqual(all.ids);
          expect(new Set([...only.ids, ...shared.ids]).size).toBe(all.ids.length);
          expect(only.hours + shared.hours).toBeCloseTo(all.hours, 9);
          expect(sum(own.values()) + projects.hours).toBeCloseTo(all.hours, 9);
          expect([...own.keys()].every((area) => areas.includes(area))).toBe(true);
          const amounts = planAmounts(catalog, [aimOf(roleOf(catalog, id))], newcomer);
          expect([all.hours, core.hours]).toEqual([amounts.all.left, amounts.core?.left ?? 0]);
        }
        const byHours = areas.map((area) => sum(roles.map((role) => role.areas.get(area) ?? 0)));
        expect(byHours).toEqual([...byHours].sort((a, b) => b - a));
      }),
    );
  });

  it("is the same the other way round", () => {
    fc.assert(
      fc.property(threeRoles, (one) => {
        const catalog = withAreas(one.catalog);
        const there = compare(catalog, "second", "third");
        const back = compare(catalog, "third", "second");
        expect(back).toEqual({ ...there, roles: [there.roles[1], there.roles[0]] });
      }),
    );
  });

  it("has nothing that only one asks for when a role stands beside itself", () => {
    fc.assert(
      fc.property(threeRoles, ({ catalog }) => {
        const { roles, shared } = compare(catalog, "third", "third");
        expect([roles[0].only, roles[1].only]).toEqual([
          { ids: [], hours: 0 },
          { ids: [], hours: 0 },
        ]);
        expect(shared).toEqual(roles[0].all);
      }),
    );
  });

  it("says what a gap says from the one job to the other, where nothing is to choose", () => {
    fc.assert(
      fc.property(threeRoles, (one) => {
        const catalog = withoutChoices(one.catalog);
        const { roles, shared } = compare(catalog, "second", "third");
        const known = creditOf(catalog, [roleOf(catalog, "second")], NEWCOMER, []).credited;
        const asked = request({ goals: ["third"], learner: withKnown(NEWCOMER, known) });
        const made = makePlan(catalog, asked);
        if (!made.ok) throw new Error(made.error.code);
        const gap = gapOf(catalog, made.value, asked);
        expect(gap.carried).toEqual(shared);
        expect([...gap.missing.ids].sort()).toEqual(roles[1].only.ids);
        expect(gap.missing.hours).toBeCloseTo(roles[1].only.hours, 9);
        const skills = roles[0].only.ids.filter((id) => catalog.skills.has(id));
        expect(gap.unused.ids).toEqual(skills);
      }),
    );
  });
});

import {
  type Catalog,
  makePlan,
  NEWCOMER,
  type PlanRequest,
  type Project,
  type Skill,
} from "../../src/planner/index.ts";
import { dayOf } from "../../src/shared/dates.ts";
import { type Measured, medianTime } from "./measured.ts";

const SIZES = [1000, 5000, 10_000, 20_000];
const CHAIN = 14_000;
const WIDTH = 100;
const TODAY = dayOf(2026, 11, 23);

/**
 * How long a whole plan takes and how it grows: layers of a hundred skills, each needing four of the layer before. Days
 * and forecasts as `plan` tells them, without either as `next` asks for it, and for somebody who knows the first half.
 */
export function benchPlan(): Measured[] {
  const rows: Measured[] = [];
  const before = new Map<string, { size: number; took: number }>();
  for (const size of SIZES) {
    const catalog = layered(size);
    const known = new Set([...catalog.skills.keys()].slice(0, size / 2));
    const kinds: readonly (readonly [string, Partial<PlanRequest>])[] = [
      ["", {}],
      [", no days", { dates: false, forecast: false }],
      [", half of it known", { learner: { ...NEWCOMER, known } }],
    ];
    for (const [name, more] of kinds) {
      const took = timeOf(catalog, more);
      const last = before.get(name);
      before.set(name, { size, took });
      const power = last === undefined ? Number.NaN : Math.log(took / last.took) / Math.log(size / last.size);
      const growth = last === undefined ? "" : `   grows with the size to the power of ${power.toFixed(2)}`;
      rows.push({ name: `plan ${size.toLocaleString("en")} skills${name}`, value: `${told(took)}${growth}` });
    }
  }
  const chain = timeOf(chained(CHAIN), { forecast: false });
  return [...rows, { name: `plan a chain of ${CHAIN.toLocaleString("en")} projects`, value: told(chain) }];
}

function timeOf(catalog: Catalog, more: Partial<PlanRequest>): number {
  const request: PlanRequest = {
    ...{ goals: ["role"], job: [], learner: NEWCOMER, prefer: [], withOptional: false },
    ...{ hoursPerWeek: 112, today: TODAY, start: TODAY, off: [], ...more },
  };
  return medianTime(5, () => {
    if (!makePlan(catalog, request).ok) throw new Error("there is no plan");
  });
}

function told(milliseconds: number): string {
  return `${milliseconds.toFixed(1).padStart(7)} ms`;
}

function catalogOf(skills: readonly Skill[], projects: readonly Project[]): Catalog {
  const stage = {
    id: "all",
    title: "All",
    further: [],
    optional: [],
    skills: skills.map(({ id }) => ({ oneOf: [id] })),
  };
  const role = { id: "role", title: "Role", terms: [], formerly: [], assumes: [], stages: [stage], projects };
  return { roles: new Map([["role", role]]), skills: new Map(skills.map((one) => [one.id, one])) };
}

/** One skill, and projects of which each needs the one before. */
function chained(count: number): Catalog {
  const more = { hours: [3, 4, 5] as const, formerly: [], items: [] };
  const first: Skill = { id: "skill", title: "Skill", area: "area", requires: [], ...more };
  const projects = Array.from({ length: count }, (_, at): Project => {
    const requires = [{ oneOf: [at === 0 ? "skill" : `project-${at - 1}`] }];
    return { id: `project-${at}`, title: `Project ${at}`, rank: "core", requires, ...more };
  });
  return catalogOf([first], projects);
}

function layered(count: number): Catalog {
  let state = 12_345;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
  const skill = (at: number): Skill => {
    const layer = Math.floor(at / WIDTH);
    const needs = new Set<number>();
    while (layer > 0 && needs.size < 4) needs.add((layer - 1) * WIDTH + below(WIDTH));
    return {
      id: `skill-${at}`,
      title: `Skill ${at}`,
      area: "area",
      // A hundred years hold 584,000 hours: the largest plan takes 400,000 of them.
      hours: [3, 4, 5],
      requires: [...needs].map((need) => ({ oneOf: [`skill-${need}`] })),
      formerly: [],
      items: [],
    };
  };
  return catalogOf(
    Array.from({ length: count }, (_, at) => skill(at)),
    [],
  );
}

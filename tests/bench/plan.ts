import { type Catalog, makePlan, NEWCOMER, type Skill } from "../../src/planner/index.ts";
import { dayOf } from "../../src/shared/dates.ts";
import { type Measured, medianTime } from "./measured.ts";

const SIZES = [10_000, 100_000];
const WIDTH = 100;

/** How long a whole plan takes, from choosing to dates, and how it grows: layers of a hundred skills, four needs each. */
export function benchPlan(): Measured[] {
  let before: number | undefined;
  return SIZES.map((count) => {
    const catalog = layered(count);
    const today = dayOf(2026, 11, 23);
    const request = {
      roles: ["role"],
      learner: NEWCOMER,
      prefer: [],
      withOptional: false,
      hoursPerWeek: 112,
      today,
      start: today,
      off: [],
    };
    const took = medianTime(3, () => {
      if (!makePlan(catalog, request).ok) throw new Error("there is no plan");
    });
    const growth = before === undefined ? "" : `   ${(took / before).toFixed(1)} times`;
    before = took;
    return { name: `plan ${count.toLocaleString("en")} skills`, value: `${took.toFixed(0).padStart(7)} ms${growth}` };
  });
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
  const skills = Array.from({ length: count }, (_, at) => skill(at));
  const stage = { id: "all", title: "All", optional: [], skills: skills.map(({ id }) => ({ oneOf: [id] })) };
  const role = { id: "role", title: "Role", formerly: [], assumes: [], stages: [stage], projects: [] };
  return { roles: new Map([["role", role]]), skills: new Map(skills.map((one) => [one.id, one])) };
}

import { chooseWithin } from "../../src/planner/budget/budget.ts";
import { type Valued, valueSteps } from "../../src/planner/budget/values.ts";
import { inUnits } from "../../src/planner/effort.ts";
import { type Measured, median } from "./measured.ts";

const SIZES = [50, 100, 200];
const PLANS = 4;
/** Hours in percent of what the whole plan takes. */
const BUDGETS = Array.from({ length: 19 }, (_, at) => 5 * (at + 1));

/** How long the best steps within a budget take to find: random plans, many budgets each, the slowest told. */
export function benchBudget(): Measured[] {
  const rows: Measured[] = [];
  for (const [name, isWide] of [
    ["deep", false],
    ["wide", true],
  ] as const) {
    let before: number | undefined;
    for (const size of SIZES) {
      const times: number[] = [];
      let exact = 0;
      for (let seed = 1; seed <= PLANS; seed++) {
        const steps = planOf(size, isWide, seed);
        const all = steps.reduce((sum, { left }) => sum + left, 0);
        for (const percent of BUDGETS) {
          const started = performance.now();
          const within = chooseWithin(steps, Math.floor((all * percent) / 100));
          times.push(performance.now() - started);
          if (within.exact) exact++;
        }
      }
      const worst = Math.max(...times);
      const usual = `${median(times).toFixed(1)} ms, at worst ${worst.toFixed(0)} ms`;
      const growth = before === undefined ? "" : `, ${(worst / before).toFixed(1)} times as long`;
      const proved = `${exact} of ${times.length} exact`;
      rows.push({ name: `budget over ${size} steps of a ${name} plan`, value: `${usual}${growth}; ${proved}` });
      before = worst;
    }
  }
  return rows;
}

/**
 * A plan in which each step needs one to four of those before it; in a wide one only the first quarter is needed by
 * others, so that most steps vie with each other. Six in a hundred are projects.
 */
function planOf(size: number, isWide: boolean, seed: number): (Valued & { n: number; left: number; value: number })[] {
  let state = seed * 7919;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
  const roots = Math.floor(size / 4);
  const steps = Array.from({ length: size }, (_, at) => {
    const needs = new Set<number>();
    const from = isWide ? (at < roots ? 0 : roots) : at;
    for (let count = 1 + below(4); count > 0 && from > 0; count--) needs.add(below(from));
    const isProject = at >= size - Math.floor(size * 0.06);
    return {
      id: `step-${at}`,
      n: at + 1,
      kind: isProject ? ("project" as const) : ("skill" as const),
      optional: false,
      requires: [...needs].map((need) => `step-${need}`),
      namedBy: isProject || (below(4) === 0 && at < roots) ? 0 : 1,
      left: inUnits((15 + below(180)) / 3),
    };
  });
  const points = valueSteps(steps);
  return steps.map((step) => ({ ...step, value: points.get(step.id)?.total ?? 0 }));
}

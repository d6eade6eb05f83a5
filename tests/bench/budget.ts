import { withinBudget } from "../../src/planner/budget/within-budget.ts";
import { aimsOf } from "../../src/planner/choice/aims.ts";
import { selectSteps } from "../../src/planner/choice/select.ts";
import { type Catalog, makePlan, NEWCOMER, type PlanRequest, type Skill } from "../../src/planner/index.ts";
import { orderedSteps } from "../../src/planner/order/ordered-steps.ts";
import { dayOf } from "../../src/shared/dates.ts";
import { type Measured, medianTime } from "./measured.ts";

const SIZES = [1000, 10_000];
const TODAY = dayOf(2026, 11, 23);

/** How long a budget of half the hours takes: to see how far they reach, and the plan with what is left out. */
export function benchBudget(): Measured[] {
  return SIZES.flatMap((size) => {
    const catalog = catalogOf(size);
    const request: PlanRequest = {
      ...{ goals: ["role"], job: [], learner: NEWCOMER, prefer: [], withOptional: false, forecast: false },
      ...{ hoursPerWeek: 112, today: TODAY, start: TODAY, off: [], budget: 2 * size, must: [`skill-${size - 1}`] },
    };
    const aims = aimsOf(catalog, request.goals);
    const ordered = "unknown" in aims ? undefined : orderedSteps(aims, selectSteps(catalog, aims, request));
    if (ordered === undefined || !ordered.ok) throw new Error("there is no plan");
    const { steps } = ordered.value;
    const reach = medianTime(5, () => {
      if (!withinBudget(steps, 2 * size, request.must ?? []).ok) throw new Error("it does not fit");
    });
    const plan = medianTime(5, () => {
      if (!makePlan(catalog, request).ok) throw new Error("there is no plan");
    });
    const name = `${size.toLocaleString("en")} steps`;
    return [
      { name: `how far a budget reaches over ${name}`, value: `${reach.toFixed(1).padStart(7)} ms` },
      { name: `the plan of ${name} within it`, value: `${plan.toFixed(1).padStart(7)} ms` },
    ];
  });
}

/** Skills of four hours in stages of twenty, each needing the one before it in its stage. */
function catalogOf(size: number): Catalog {
  const skills = Array.from({ length: size }, (_, at): Skill => {
    const requires = at % 20 === 0 ? [] : [{ oneOf: [`skill-${at - 1}`] }];
    return {
      id: `skill-${at}`,
      title: `Skill ${at}`,
      area: "area",
      hours: [3, 4, 5],
      requires,
      formerly: [],
      items: [],
    };
  });
  const stages = Array.from({ length: size / 20 }, (_, at) => ({
    ...{ id: `stage-${at}`, title: `Stage ${at}`, further: [], optional: [] },
    skills: skills.slice(20 * at, 20 * at + 20).map(({ id }) => ({ oneOf: [id] })),
  }));
  const role = { id: "role", title: "Role", terms: [], formerly: [], assumes: [], stages, projects: [] };
  return { roles: new Map([["role", role]]), skills: new Map(skills.map((one) => [one.id, one])) };
}

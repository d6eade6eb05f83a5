import type { Plan } from "./plan-types.ts";

/** The plan without its done steps, numbered anew. Dates, hours and percent stay: they count what is left anyway. */
export function remainingPlan(plan: Plan): Plan {
  const open = plan.steps.filter(({ state }) => state !== "done");
  const ids = new Set(open.map(({ id }) => id));
  return {
    ...plan,
    steps: open.map((step, at) => ({ ...step, n: at + 1 })),
    stages: plan.stages.map((stage) => ({ ...stage, steps: stage.steps.filter((id) => ids.has(id)) })),
  };
}

/** The planner's only door. Everything behind it is pure: no clock, no I/O, no randomness of its own. */
export { chooseMembers, VISIT_LIMIT } from "./choose.ts";
export { effortOf, inHours, meanHours, percentDone } from "./effort.ts";
export {
  type Absence,
  type ChoiceReason,
  type Explanation,
  explainAbsence,
  explainStep,
  type Need,
} from "./explain.ts";
export { buildGraph, topologicalOrder } from "./graph.ts";
export { planHours } from "./hours.ts";
export { assuming, withKnown } from "./learner.ts";
export { type Orderable, orderSteps } from "./order.ts";
export { makePlan, type PlanProblem } from "./plan.ts";
export * from "./plan-types.ts";
export { remainingPlan } from "./remaining.ts";
export * from "./types.ts";

/** The planner's only door. Everything behind it is pure: no clock, no I/O, no randomness of its own. */

export { POINTS, type Points } from "./budget/values.ts";
export { chooseMembers, VISIT_LIMIT } from "./choice/choose.ts";
export { planHours } from "./choice/hours.ts";
export { isHad, nodesOfCatalog, nodesOfPlan } from "./choice/prerequisites.ts";
export { effortOf, inHours, meanHours, percentDone } from "./effort.ts";
export type { Chain } from "./explain/chains.ts";
export {
  type Absence,
  type ChoiceReason,
  type Explanation,
  explainAbsence,
  explainStep,
  type Need,
} from "./explain/explain.ts";
export { ENOUGH_STEPS } from "./forecast/enough-steps.ts";
export { formerIds } from "./former-ids.ts";
export { assuming, withKnown } from "./learner.ts";
export { carriedOver, skillsTaught } from "./moves/carried.ts";
export { type ComparedRole, type Comparison, compareRoles, type Share } from "./moves/compare.ts";
export { type Gap, gapOf } from "./moves/gap.ts";
export { SHARED_STAGE } from "./order/arrange.ts";
export { buildGraph, topologicalOrder } from "./order/graph.ts";
export { type Orderable, orderSteps } from "./order/order.ts";
export { type Picture, type PictureNode, pictureAround, screenDepth, wholePicture } from "./picture/picture.ts";
export { makePlan, type PlanProblem } from "./plan.ts";
export * from "./plan-types.ts";
export { remainingPlan } from "./remaining.ts";
export { atFullPace } from "./schedule/at-full-pace.ts";
export { effortUntil, type PaceNeeded, paceNeeded } from "./schedule/by-date.ts";
export * from "./types.ts";

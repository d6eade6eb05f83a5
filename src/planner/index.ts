/** The planner's only door. Everything behind it is pure: no clock, no I/O, no randomness of its own. */

export { SHARED_STAGE } from "./arrange.ts";
export { atFullPace } from "./at-full-pace.ts";
export { effortUntil, type PaceNeeded, paceNeeded } from "./by-date.ts";
export { carriedOver, skillsTaught } from "./carried.ts";
export type { Chain } from "./chains.ts";
export { chooseMembers, VISIT_LIMIT } from "./choose.ts";
export { type ComparedRole, type Comparison, compareRoles, type Share } from "./compare.ts";
export { effortOf, inHours, meanHours, percentDone } from "./effort.ts";
export { ENOUGH_STEPS } from "./enough-steps.ts";
export {
  type Absence,
  type ChoiceReason,
  type Explanation,
  explainAbsence,
  explainStep,
  type Need,
} from "./explain.ts";
export { formerIds } from "./former-ids.ts";
export { type Gap, gapOf } from "./gap.ts";
export { buildGraph, topologicalOrder } from "./graph.ts";
export { planHours } from "./hours.ts";
export { assuming, withKnown } from "./learner.ts";
export { type Orderable, orderSteps } from "./order.ts";
export { type Picture, type PictureNode, pictureAround, screenDepth, wholePicture } from "./picture.ts";
export { makePlan, type PlanProblem } from "./plan.ts";
export * from "./plan-types.ts";
export { isHad, nodesOfCatalog, nodesOfPlan } from "./prerequisites.ts";
export { remainingPlan } from "./remaining.ts";
export * from "./types.ts";
export { POINTS, type Points } from "./values.ts";

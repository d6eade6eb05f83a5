/** The planner's only door. Everything behind it is pure: no clock, no I/O, no randomness of its own. */

export { type Aim, aimOf, aimsOf, goalsOf, listedRanks, type Thing, thingsOf } from "./choice/aims.ts";
export { chooseMembers, VISIT_LIMIT } from "./choice/choose.ts";
export { type Amount, type Amounts, hoursLeft, planAmounts } from "./choice/hours.ts";
export type { Wishes } from "./choice/select.ts";
export { effortOf, inHours, meanHours, percentDone } from "./effort.ts";
export {
  type Absence,
  type ChoiceReason,
  type Explanation,
  explainAbsence,
  explainStep,
  type Need,
} from "./explain/explain.ts";
export { ENOUGH_STEPS } from "./forecast/enough-steps.ts";
export { ENOUGH_WEEKS } from "./forecast/logged.ts";
export { ownPace } from "./forecast/pace-factors.ts";
export { formerIds } from "./former-ids.ts";
export { buildGraph, topologicalOrder } from "./graph.ts";
export { likelyFinish, type PlanProblem } from "./laid-out.ts";
export { withKnown, withTicked } from "./learner.ts";
export { type ComparedRole, type Comparison, compareRoles, type Share } from "./moves/compare.ts";
export { type Credit, creditedBy, creditOf } from "./moves/credit.ts";
export { type Gap, gapOf } from "./moves/gap.ts";
export { carriedOver } from "./moves/had.ts";
export { type MoveMap, type MovePart, type MoveStep, moveMap, UNUSED_STAGE } from "./moves/move-map.ts";
export { BEGUN_STAGE, SHARED_STAGE } from "./order/arrange.ts";
export { type Orderable, orderSteps } from "./order/order.ts";
export { byStage, type StageNode } from "./picture/by-stage.ts";
export { type Edge, impliedLeftOut } from "./picture/implied.ts";
export { isHad, nodesOfCatalog, nodesOfPlan } from "./picture/nodes.ts";
export { type Picture, type PictureNode, pictureAround, screenDepth, wholePicture } from "./picture/picture.ts";
export { makePlan } from "./plan.ts";
export * from "./plan-types.ts";
export { remainingPlan } from "./remaining.ts";
export { effortUntil, type PaceNeeded, paceNeeded } from "./schedule/by-date.ts";
export * from "./types.ts";

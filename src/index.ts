/**
 * The planner as a library. Only `loadCatalog` reads files; all else is pure: values in, values out, no clock.
 *
 * The way to a plan: `loadCatalog` → `readLog` → `foldProgress` → `learnerOf` → `makePlan`. Without a log the learner
 * is `NEWCOMER`. A day is a whole number, so that days can be compared and counted; `parseDay` and `formatDay` turn it
 * from and into `2026-12-01`. Within a major version names and fields are added, never renamed.
 */
export { currentIds } from "./library/current-ids.ts";
export { type LoadedCatalog, loadCatalog } from "./library/load-catalog.ts";
export { makePlan } from "./library/make-plan.ts";
export { planAmounts } from "./library/plan-amounts.ts";
export {
  type About,
  type Advice,
  type Amount,
  type Amounts,
  type Catalog,
  type CatalogDetails,
  type ChecklistItem,
  type ChoiceReason,
  type Credit,
  creditOf,
  type Explanation,
  explainStep,
  type Finish,
  type Forecast,
  type Hours,
  type Learner,
  type LearningPlace,
  type Level,
  type LoggedForecast,
  type MarketFact,
  type Milestone,
  NEWCOMER,
  type Need,
  type Percentiles,
  type Plan,
  type PlanBudget,
  type PlanProblem,
  type PlanRequest,
  type PlanStage,
  type Project,
  type ProjectDetails,
  type Question,
  type Rank,
  type Requirement,
  type Resource,
  type ResourceKind,
  type Role,
  type RoleDetails,
  type Skill,
  type SkillDetails,
  type Stage,
  type Step,
  type StepState,
  withKnown,
  withTicked,
} from "./planner/index.ts";
export type { EventBody, EventHead, ProgressEvent, StepKind, StepVerb } from "./progress/events.ts";
export { foldProgress, type Progress, type Status, type SubjectProgress } from "./progress/fold.ts";
export { learnerOf } from "./progress/learner.ts";
export { type LogFile, readLog } from "./progress/log/read-log.ts";
export type { LogRead } from "./progress/log/store.ts";
export { loggedWeeks } from "./progress/pace.ts";
export { paceRatios } from "./progress/ratios.ts";
export { type Day, type DayRange, formatDay, localDay, parseDay } from "./shared/dates.ts";
export type { Diagnostic, Place, Severity } from "./shared/diagnostic.ts";
export type { Result } from "./shared/result.ts";

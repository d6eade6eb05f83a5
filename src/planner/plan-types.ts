import type { Day, DayRange } from "../shared/dates.ts";
import type { Hours, Rank } from "./types.ts";

/** What a person has done and decided, as planning sees it. Ids that the catalog does not have play no part. */
export interface Learner {
  /** Skills and projects that need no plan: known before, or credited to the job the person has. */
  readonly known: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
  /** What is begun and not put down, touched last first. */
  readonly started: ReadonlySet<string>;
  /** The day on which each of these was begun. */
  readonly begunOn: ReadonlyMap<string, Day>;
  /** Keys of the ticked checklist items, by skill or project. */
  readonly ticked: ReadonlyMap<string, ReadonlySet<string>>;
}

export const NEWCOMER: Learner = {
  known: new Set(),
  done: new Set(),
  skipped: new Set(),
  started: new Set(),
  begunOn: new Map(),
  ticked: new Map(),
};

export interface PlanRequest {
  /** One or more ids of roles, skills or projects of the catalog, each once. */
  readonly goals: readonly string[];
  /** Ids of the roles whose jobs the person has; told only: what they credit stands in `learner.known`. */
  readonly job: readonly string[];
  readonly learner: Learner;
  /** Ids to take wherever there is a choice that offers them. */
  readonly prefer: readonly string[];
  readonly withOptional: boolean;
  /** The core alone; not together with `withOptional`. */
  readonly coreOnly?: boolean;
  /** The last step of the plan, a skill or project; all of them without it. */
  readonly until?: string;
  /** Hours to spend at most; not negative. The plan then goes as far as they reach. */
  readonly budget?: number;
  /** With a budget: steps whose hours, and those of all they need, are put aside first. */
  readonly must?: readonly string[];
  /** 0.25 to 112, a multiple of a quarter. */
  readonly hoursPerWeek: number;
  /**
   * Hours of each weekday, seven, Monday first, each a multiple of a quarter from 0 to 24; their sum is `hoursPerWeek`.
   * Without them each day holds a seventh of the week's hours.
   */
  readonly hoursByWeekday?: readonly number[];
  /** How many steps may be in progress at once, 1 to 10; one after the other without it. */
  readonly parallel?: number;
  readonly today: Day;
  readonly start: Day;
  /** Days that hold no hours, both ends included, in any order. */
  readonly off: readonly DayRange[];
  /** false where nobody asks for more than the likely days: the 90 % ones are simulated, and null then. */
  readonly forecast?: boolean;
  /** false where nobody asks for days at all: all of them are null then. */
  readonly dates?: boolean;
  /** The person's own pace: actual over estimated hours of finished steps with time logged, each above 0. */
  readonly ratios?: readonly number[];
  /** Hours really logged in each of the last whole weeks, at most eight, planned days off left out; none is negative. */
  readonly loggedWeeks?: readonly number[];
}

export type StepState = "done" | "in-progress" | "ready" | "blocked" | "skipped";

export interface Step {
  /** Place in learning order, from 1. */
  readonly n: number;
  readonly id: string;
  readonly kind: "skill" | "project";
  readonly title: string;
  /** Id of its skill's area; null for a project. */
  readonly area: string | null;
  /** Id of the stage it stands in: of its role, BEGUN_STAGE, or SHARED_STAGE when several goals need it at its rank. */
  readonly stage: string;
  /** The highest of its own and of the steps that need it. */
  readonly rank: Rank;
  /** Ids of the roles that need it. */
  readonly roles: readonly string[];
  readonly state: StepState;
  readonly optional: boolean;
  /** Expected effort in hours, the mean of `range`, whatever is done of it. */
  readonly hours: number;
  /** The part of `hours` that is not done. */
  readonly hoursLeft: number;
  readonly range: Hours;
  /** Days of its first and last minute, and of a project's wait; null when nothing of it is left. */
  readonly first: Day | null;
  readonly last: Day | null;
  /** One id for each requirement: the known, done or chosen member. A skipped one is named too. */
  readonly requires: readonly string[];
  /** Steps of the plan that need it, in plan order. */
  readonly unblocks: readonly string[];
  /** What could be taken in its place, when it stands for a choice. */
  readonly alternatives: readonly { readonly id: string; readonly title: string }[];
}

/** A group of steps that follow each other. Its key is role, id and rank together. */
export interface PlanStage {
  readonly id: string;
  readonly title: string;
  readonly goal: string | null;
  /** What one can apply for once its core is done. */
  readonly opens: string | null;
  /** The role whose stage it is; null for what is begun, what several goals share, and a goal that is no role. */
  readonly role: string | null;
  /** null for what is begun: its steps keep theirs. */
  readonly rank: Rank | null;
  /** Ids of its steps in learning order; empty when all of it is known. */
  readonly steps: readonly string[];
  /** When all of its steps are done. */
  readonly finish: Finish;
}

/** The end of a stage's core, or of all core of a role: the day from which one can apply. */
export interface Milestone {
  readonly role: string;
  /** Id of the stage; null for all core of the role. */
  readonly stage: string | null;
  readonly title: string;
  readonly rank: Rank;
  /** Of its steps; `full` is what they take from nothing. */
  readonly hours: { readonly left: number; readonly full: number };
  readonly percent: number;
  /** When its last step is done; null when it is reached already. */
  readonly likely: Day | null;
  readonly p90: Day | null;
  /** What one can apply for then. */
  readonly opens: string | null;
}

export interface Finish {
  /** Last day of the schedule; null when nothing is left. */
  readonly likely: Day | null;
  /**
   * The day by which 90 % of the forecast's cases are done, never before the likely one; null when nothing is left, when it
   * is over 100 years away, and when no forecast was asked for.
   */
  readonly p90: Day | null;
}

/** One value for each percentile of the simulated cases; none is less than the one before. */
export interface Percentiles<Value> {
  /** Never after the likely day. */
  readonly p10: Value;
  readonly p50: Value;
  readonly p80: Value;
  /** This one and the next are never before the likely day. */
  readonly p90: Value;
  readonly p95: Value;
}

/** What a simulation of the plan came to: days on which it is done, null beyond 100 years. */
export interface Forecast extends Percentiles<Day | null> {
  /** Hours of work until then. */
  readonly hours: Percentiles<number>;
  /** How many cases were drawn; the seed is fixed. */
  readonly draws: number;
  readonly rests: {
    /** Where the spread of pace comes from: a usual one, or the person's own ratios, from five on. */
    readonly on: "default" | "history";
    /** How many finished steps have time logged. */
    readonly steps: number;
    /** The median of the person's ratios, by which the schedule's days are scaled; null while the usual spread is used. */
    readonly pace: number | null;
  };
  /** The same at the hours that were really logged; null while too few weeks were. */
  readonly logged: LoggedForecast | null;
}

/** Dates that rest on the hours a person has really logged. */
export interface LoggedForecast extends Finish {
  /** The mean of the logged weeks. */
  readonly hoursPerWeek: number;
  /** Of all core; null where the plan has no core left. */
  readonly core: Finish | null;
}

/** How far a budget of hours reaches. */
export interface PlanBudget {
  readonly hours: number;
  /** Hours of the open steps that are kept. */
  readonly used: number;
  /** Steps whose hours were put aside, as asked. */
  readonly must: readonly string[];
  /** The first step that does not fit, and its hours; null when all fit. */
  readonly next: { readonly id: string; readonly title: string; readonly hours: number } | null;
  /** The last milestone that is reached within it; null when none is. */
  readonly reached: MilestoneKey | null;
  /** The next milestone, and the hours that are missing to reach it; null when all are reached. */
  readonly following: (MilestoneKey & { readonly more: number }) | null;
  /** What is left out, by stage, in the order of the plan. */
  readonly leftOut: readonly {
    readonly id: string;
    readonly title: string;
    readonly role: string | null;
    readonly rank: Rank | null;
    readonly steps: readonly string[];
    readonly hours: number;
  }[];
}

export type MilestoneKey = Pick<Milestone, "role" | "stage" | "title">;

export interface Plan {
  readonly goals: readonly string[];
  /** The goals that are roles. */
  readonly roles: readonly string[];
  readonly job: readonly string[];
  readonly today: Day;
  readonly start: Day;
  readonly hoursPerWeek: number;
  /** Hours of each weekday, Monday first; null where each day holds a seventh of the week's. */
  readonly hoursByWeekday: readonly number[] | null;
  /** How many steps may be in progress at once. */
  readonly parallel: number;
  /** What the schedule's days are scaled by: the median of the person's ratios; 1 while there are too few. */
  readonly pace: number;
  /** Open projects that take some weeks at least, with the day from which those count where they are begun. */
  readonly waits: readonly { readonly id: string; readonly weeks: number; readonly since: Day | null }[];
  /** Whether the choices are proved to be the cheapest; false when the search met its bound. */
  readonly exact: boolean;
  /** Of the whole plan, whatever a budget cuts; `full` is what it takes from nothing. */
  readonly hours: { readonly left: number; readonly full: number };
  /** Of all core of its roles; null where there is none, and where the plan ends before it. */
  readonly core: (Finish & { readonly left: number; readonly full: number; readonly percent: number }) | null;
  /** Of the steps that are kept. */
  readonly finish: Finish;
  /** null when nothing is left, and when none was asked for. */
  readonly forecast: Forecast | null;
  /** Of the whole plan; 0 to 100, rounded down to a tenth; 100 only when nothing is left. */
  readonly percent: number;
  /** In the order of their stages, role by role, all core of a role last. Those that lie behind the plan's end are left out. */
  readonly milestones: readonly Milestone[];
  readonly stages: readonly PlanStage[];
  readonly steps: readonly Step[];
  /** Ids taken as known, by code unit. */
  readonly known: readonly string[];
  /** Skipped ids that the goals ask for, by code unit. */
  readonly skipped: readonly string[];
  /** null when the hours were not limited. */
  readonly budget: PlanBudget | null;
}

import type { Day, DayRange } from "../shared/dates.ts";
import type { Points } from "./budget/values.ts";
import type { Hours } from "./types.ts";

/** What a person has done and decided, as planning sees it. Ids that the catalog does not have play no part. */
export interface Learner {
  /** Skills and projects that need no plan: known before, carried over, or assumed. */
  readonly known: ReadonlySet<string>;
  readonly done: ReadonlySet<string>;
  readonly skipped: ReadonlySet<string>;
  readonly started: ReadonlySet<string>;
  /** Keys of the ticked checklist items, by skill or project. */
  readonly ticked: ReadonlyMap<string, ReadonlySet<string>>;
}

export const NEWCOMER: Learner = {
  known: new Set(),
  done: new Set(),
  skipped: new Set(),
  started: new Set(),
  ticked: new Map(),
};

export interface PlanRequest {
  /** One or more roles of the catalog, each once. */
  readonly roles: readonly string[];
  readonly learner: Learner;
  /** Ids to take wherever there is a choice that offers them. */
  readonly prefer: readonly string[];
  readonly withOptional: boolean;
  /** The last step of the plan, a skill or project; all of them without it. */
  readonly until?: string;
  /** Hours to spend at most: the plan then holds the steps that bring most within them. Not negative. */
  readonly budget?: number;
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
  /** The person's own pace: actual over estimated hours of finished steps with time logged, each above 0. */
  readonly ratios?: readonly number[];
}

export type StepState = "done" | "in-progress" | "ready" | "blocked" | "skipped";

export interface Step {
  /** Place in learning order, from 1. */
  readonly n: number;
  readonly id: string;
  readonly kind: "skill" | "project";
  readonly title: string;
  /** Id of the stage it stands in: of its role, or SHARED_STAGE when several roles need it. */
  readonly stage: string;
  /** Ids of the roles that need it. */
  readonly roles: readonly string[];
  readonly state: StepState;
  readonly optional: boolean;
  /** Expected effort in hours, the mean of `range`, whatever is done of it. */
  readonly hours: number;
  /** The part of `hours` that is not done. */
  readonly hoursLeft: number;
  /**
   * Hours by which the plan's heaviest chain of prerequisites exceeds the heaviest through this step; 0 on the critical
   * path. Only what is left of open steps counts. null when it is done.
   */
  readonly slack: number | null;
  readonly range: Hours;
  /** Days of its first and last minute; null when nothing of it is left. */
  readonly first: Day | null;
  readonly last: Day | null;
  /** One id for each requirement: the known, done or chosen member. A skipped one is named too. */
  readonly requires: readonly string[];
  /** Steps of the plan that need it, in plan order. */
  readonly unblocks: readonly string[];
  /** What could be taken in its place, when it stands for a choice. */
  readonly alternatives: readonly { readonly id: string; readonly title: string }[];
}

export interface PlanStage {
  readonly id: string;
  readonly title: string;
  readonly goal: string | null;
  /** The role whose stage it is; null for the steps that several roles share. */
  readonly role: string | null;
  /** Ids of its steps in learning order; empty when all of it is known. */
  readonly steps: readonly string[];
  /** When all of its steps are done. */
  readonly finish: Finish;
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
  readonly p10: Value;
  readonly p50: Value;
  readonly p80: Value;
  /** This one and the next are never less than the schedule's. */
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
    /** The mean of the person's ratios; null while the usual spread is used. */
    readonly pace: number | null;
  };
}

/** A step that a budget has no room for. */
export interface LeftOutStep {
  readonly id: string;
  readonly kind: Step["kind"];
  readonly title: string;
  /** Hours left of it. */
  readonly hours: number;
  readonly points: Points;
  /**
   * too-large: with what it needs it takes more than the budget; needs: it needs steps that are left out; worth-less: the
   * hours bring more points elsewhere.
   */
  readonly why: "too-large" | "needs" | "worth-less";
  /** The steps it requires that are left out too, in learning order. */
  readonly needs: readonly string[];
}

/** How a budget of hours was spent. Points are those of the value model, whole numbers. */
export interface PlanBudget {
  readonly hours: number;
  /** Whether it is proved that no other choice brings more points. */
  readonly exact: boolean;
  readonly points: number;
  /** Points of all open steps, those left out included. */
  readonly allPoints: number;
  /** What each open step of the plan counts, in learning order. */
  readonly values: readonly (Points & { readonly id: string })[];
  /** In learning order. */
  readonly leftOut: readonly LeftOutStep[];
}

export interface Plan {
  readonly roles: readonly string[];
  readonly today: Day;
  readonly start: Day;
  readonly hoursPerWeek: number;
  /** Hours of each weekday, Monday first; null where each day holds a seventh of the week's. */
  readonly hoursByWeekday: readonly number[] | null;
  /** How many steps may be in progress at once. */
  readonly parallel: number;
  /** Whether the choices are proved to be the cheapest; false when the search met its bound. */
  readonly exact: boolean;
  readonly hours: { readonly left: number; readonly full: number };
  readonly finish: Finish;
  /** null when nothing is left, and when none was asked for. */
  readonly forecast: Forecast | null;
  /** 0 to 100, rounded down to a tenth; 100 only when nothing is left. */
  readonly percent: number;
  readonly stages: readonly PlanStage[];
  readonly steps: readonly Step[];
  /** Ids taken as known, by code unit. */
  readonly known: readonly string[];
  /** Skipped ids that the role asks for, by code unit. */
  readonly skipped: readonly string[];
  /** null when the hours were not limited. */
  readonly budget: PlanBudget | null;
}

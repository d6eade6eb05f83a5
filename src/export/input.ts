import type { CatalogDetails, Plan } from "../planner/index.ts";
import type { Day, DayRange } from "../shared/dates.ts";

/** All that a plan in another format is made from: values alone, so that the same input gives the same bytes. */
export interface ExportInput {
  readonly plan: Plan;
  /** What people read about the plan's steps. */
  readonly details: Pick<CatalogDetails, "skills" | "projects" | "areas">;
  /** Titles of the roles, skills and projects that the plan names, known ones included, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** What adverts call the job, by role. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
  /** Keys of the ticked checklist items, and resources looked through, by step. */
  readonly ticked: ReadonlyMap<string, ReadonlySet<string>>;
  /** The day on which a step of the plan was done, where it was. */
  readonly doneOn: ReadonlyMap<string, Day>;
  /** When the person recorded something last, in milliseconds since 1970; 0 for never. */
  readonly changed: number;
  /** Days that hold no hours. */
  readonly off: readonly DayRange[];
  /** The times of the week at which the person studies; empty where they named none. */
  readonly study: readonly StudyTime[];
  /** Makes somebody's text safe to show: control characters escaped, ASCII alone where that is asked for. */
  readonly text: (content: string) => string;
}

/** A time of the week that is kept for study. */
export interface StudyTime {
  /** 0 for Monday. */
  readonly weekday: number;
  /** Minutes after midnight; with `minutes` no later than the midnight after. */
  readonly from: number;
  /** How long, above 0. */
  readonly minutes: number;
}

/** Texts of the package that a format carries along, by their file's name: the script and styles of the page. */
export type Shipped = (file: string) => string;

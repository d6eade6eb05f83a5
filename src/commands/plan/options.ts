import type { Day } from "../../shared/dates.ts";
import type { PlanningOptions } from "../shared/person/planning.ts";
import type { WantedTime } from "./study-times.ts";

/** What a person may ask of a plan. */
export interface PlanOptions extends PlanningOptions {
  /** As words: roles, skills and projects; none: the role that is meant. */
  readonly goals: readonly string[];
  readonly role?: string;
  /** The day to be done by. */
  readonly by?: Day;
  /** Hours to spend at most. */
  readonly budget?: number;
  readonly output?: string;
  /** As a word: text, json or an export's. */
  readonly format?: string;
  /** The times of the week to put study blocks at, in a calendar. */
  readonly at?: readonly WantedTime[];
  /** Leave out the done steps. */
  readonly remaining?: boolean;
  /** In the document also what its steps hold. */
  readonly full?: boolean;
  /** Draw it as a bar chart. */
  readonly gantt?: boolean;
  readonly ascii?: boolean;
  readonly width?: number;
  /** Open the page of it in a browser. */
  readonly open?: boolean;
  readonly json: boolean;
}

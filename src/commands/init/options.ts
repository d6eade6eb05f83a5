import type { Day, DayRange } from "../../shared/dates.ts";
import type { WeekHours } from "../../shared/week-hours.ts";

export interface InitOptions {
  readonly role?: string;
  /** Words for skills and projects. */
  readonly know?: readonly string[];
  /** The role somebody works in today, or "none". */
  readonly job?: string;
  readonly hours?: WeekHours;
  readonly start?: Day;
  /** Empty for none. */
  readonly off?: readonly DayRange[];
  /** Ask nothing. */
  readonly yes: boolean;
  readonly json: boolean;
}

import type { Day } from "../shared/dates.ts";
import type { Progress, SubjectProgress } from "./fold.ts";

/**
 * The progress as it stood on the evening of an earlier day, as far as the fold tells: what was moved since counts as open
 * before, and what was unticked since as never ticked. Time, notes and evidence stay as they are.
 */
export function progressAsOf(progress: Progress, day: Day): Progress {
  const then = ([id, subject]: [string, SubjectProgress]): [string, SubjectProgress] => {
    const isLater = subject.since !== undefined && subject.since > day;
    const tickedOn = new Map([...subject.tickedOn].filter(([, on]) => on <= day));
    return [
      id,
      {
        ...subject,
        ...(isLater ? { status: "open", since: undefined } : {}),
        begunOn: subject.begunOn !== undefined && subject.begunOn <= day ? subject.begunOn : undefined,
        ticked: new Set(tickedOn.keys()),
        tickedOn,
      },
    ];
  };
  return { ...progress, subjects: new Map([...progress.subjects].map(then)) };
}

import type { Day } from "../../shared/dates.ts";
import { unitsOf } from "../effort.ts";
import type { Calendar } from "../schedule/calendar.ts";
import { daysReaching } from "../schedule/schedule.ts";
import { waitedFrom } from "../schedule/wait.ts";
import type { Cuts, End } from "./ends.ts";

/** An end and the hours of work that a case takes to it. */
export interface CaseOfEnd {
  readonly end: End;
  readonly hours: number;
}

/**
 * The days by which the work of some cases is done, and no sooner than what waits is over. A case of more work moves the
 * day from which a wait is counted, and does not stretch the wait; days that the schedule lost because all that could be
 * begun had to wait are lost here too.
 * Expects: `planned` are the units that the schedule lays out up to each cut. null beyond 100 years. All are looked for in
 * one walk along the calendar.
 */
export function daysOfCases(
  cases: readonly CaseOfEnd[],
  cuts: Cuts,
  planned: readonly number[],
  calendar: Calendar,
): readonly (Day | null)[] {
  const amounts: number[] = [];
  const plannedAt = planned.map((units) => amounts.push(Math.max(1, Math.round(units))) - 1);
  const held = heldBefore(cases, calendar);
  const asked = cases.map(({ end, hours }) => {
    const units = Math.max(1, unitsOf(hours));
    const stretch = units / Math.max(1, planned[cuts.of(end)] as number);
    const done = amounts.push(units) - 1;
    const waits = end.waiting.map(({ wait, span }) => {
      if (wait?.since != null) return { wait, at: -1 };
      return { wait, at: amounts.push(Math.round((held.get(span.first) ?? 0) * stretch) + 1) - 1 };
    });
    return { end, done, waits };
  });
  const days = daysReaching(amounts, calendar);
  return asked.map(({ end, done, waits }) => {
    const cut = cuts.of(end);
    const worked = days[plannedAt[cut] as number] ?? null;
    const day = days[done] ?? null;
    if (day === null) return null;
    const idle = worked === null ? 0 : Math.max(0, (cuts.lastWork[cut] as Day) - worked);
    let latest = day + idle;
    for (const { wait, at } of waits) {
      if (wait === null) continue;
      const first = wait.since ?? days[at] ?? null;
      if (first === null) return null;
      latest = Math.max(latest, waitedFrom(first, wait));
    }
    return latest;
  });
}

/** Units of effort that the days from the start hold before the first day of each thing that waits. */
function heldBefore(cases: readonly CaseOfEnd[], { start, capacity }: Calendar): ReadonlyMap<Day, number> {
  const firsts = new Set(cases.flatMap(({ end }) => end.waiting.map(({ span }) => span.first)));
  const held = new Map<Day, number>();
  let day = start;
  let sum = 0;
  for (const first of [...firsts].sort((a, b) => a - b)) {
    for (; day < first; day++) sum += capacity(day);
    held.set(first, sum);
  }
  return held;
}

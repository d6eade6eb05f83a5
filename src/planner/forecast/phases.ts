import type { Day } from "../../shared/dates.ts";
import type { Calendar } from "../schedule/calendar.ts";
import type { Span } from "../schedule/schedule.ts";
import { firstFrom } from "./ends.ts";
import type { OpenStep } from "./simulate.ts";

/**
 * Deals the work of a plan out to the times between some ends.
 * Expects: `spans` of the open steps in learning order, by days of work alone; `ends` are places in that list (one after
 * the other) or days (at once), ascending, each once. Steps done at once are taken as worked on evenly, by what the days
 * between their first and their last hold.
 * Promises: for each step its parts of the phases, which add up to 1; a step behind the last end stands in an extra phase.
 */
export function phasesOf(
  spans: readonly Span[],
  ends: readonly number[],
  inTurn: boolean,
  calendar: Calendar,
): OpenStep["phases"][] {
  if (!inTurn) return spans.map((span) => partsOf(span, ends, calendar));
  let phase = 0;
  return spans.map((_, at) => {
    while (phase < ends.length && (ends[phase] as number) < at) phase++;
    return [{ phase, part: 1 }];
  });
}

/** Deals the days of a step out to the phases that they stand in. */
function partsOf({ first, last }: Span, ends: readonly Day[], { capacity }: Calendar): OpenStep["phases"] {
  const parts: { phase: number; part: number }[] = [];
  let whole = 0;
  let day = first;
  for (let phase = firstFrom(ends, first); day <= last; phase++) {
    const end = Math.min(last, ends[phase] ?? last);
    let part = 0;
    for (; day <= end; day++) part += capacity(day);
    whole += part;
    if (part > 0) parts.push({ phase, part });
  }
  return parts.map(({ phase, part }) => ({ phase, part: part / whole }));
}

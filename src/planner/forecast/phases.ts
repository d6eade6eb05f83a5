import type { Day } from "../../shared/dates.ts";
import type { Calendar } from "../schedule/calendar.ts";
import type { Span } from "../schedule/schedule.ts";
import type { OpenStep } from "./simulate.ts";

/** A step that is scheduled: its stage, and its days. */
export interface Staged {
  readonly stage: number;
  readonly span: Span;
}

/** How the work falls into the times between the ends of its stages. */
export interface Phases {
  /** The stages that something is left of, the first to be finished first. */
  readonly stages: readonly { readonly stage: number; readonly last: Day }[];
  /** For each step the phases in which it is done; the phase that a number names ends with the stage at that place. */
  readonly parts: readonly OpenStep["phases"][];
}

/**
 * Expects: steps in learning order; one after the other their stages do not interleave. Steps done at once are taken as
 * worked on evenly, by what the days between their first and their last hold.
 */
export function phasesOf(steps: readonly Staged[], inTurn: boolean, calendar: Calendar): Phases {
  const ends = new Map<number, Day>();
  for (const { stage, span } of steps) ends.set(stage, Math.max(ends.get(stage) ?? span.last, span.last));
  const stages = [...ends]
    .map(([stage, last]) => ({ stage, last }))
    .sort((a, b) => a.last - b.last || a.stage - b.stage);
  const phaseOf = new Map(stages.map(({ stage }, phase) => [stage, phase]));
  const parts = steps.map(({ stage, span }) =>
    inTurn ? [{ phase: phaseOf.get(stage) as number, part: 1 }] : partsOf(span, stages, calendar),
  );
  return { stages, parts };
}

/** Deals the days of a step out to the phases that they stand in. */
function partsOf({ first, last }: Span, stages: Phases["stages"], { capacity }: Calendar): OpenStep["phases"] {
  const parts: { phase: number; part: number }[] = [];
  let whole = 0;
  let day = first;
  for (let phase = 0; day <= last; phase++) {
    const end = Math.min(last, stages[phase]?.last ?? last);
    let part = 0;
    for (; day <= end; day++) part += capacity(day);
    whole += part;
    if (part > 0) parts.push({ phase, part });
  }
  return parts.map(({ phase, part }) => ({ phase, part: part / whole }));
}

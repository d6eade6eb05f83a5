import type { Day } from "../../shared/dates.ts";
import type { Ordered } from "../order/ordered-steps.ts";
import type { Span } from "../schedule/schedule.ts";
import type { Wait } from "../schedule/wait.ts";

/** A step of which something is left, with the days it was given. */
export interface Open {
  readonly step: Ordered;
  readonly span: Span;
  readonly wait: Wait | null;
}

/** The end of some open steps. */
export interface End {
  /** Place of the last of them among the open steps. */
  readonly at: number;
  /** When they are done by the schedule, waits included. */
  readonly day: Day;
  /** Those of them that wait. */
  readonly waiting: readonly Open[];
}

/** Expects: places among the open steps, ascending. null for none. */
export function endOf(open: readonly Open[], places: readonly number[]): End | null {
  const last = places.at(-1);
  if (last === undefined) return null;
  let day = Number.NEGATIVE_INFINITY;
  const waiting: Open[] = [];
  for (const at of places) {
    const one = open[at] as Open;
    if (one.span.last > day) day = one.span.last;
    if (one.wait !== null) waiting.push(one);
  }
  return { at: last, day, waiting };
}

/** Where a plan is cut, so that the efforts up to an end can be told: by places in the order, or by days. */
export interface Cuts {
  readonly inTurn: boolean;
  /** Ascending, each once. */
  readonly at: readonly number[];
  /** The last day of work up to each; of what waits nothing is told. */
  readonly lastWork: readonly Day[];
  /** Number of the cut of an end. */
  readonly of: (end: End) => number;
}

export function cutsAt(open: readonly Open[], ends: readonly (End | null)[], inTurn: boolean, start: Day): Cuts {
  const keyOf = ({ at, day }: End): number => (inTurn ? at : day);
  const at = [...new Set(ends.flatMap((end) => (end === null ? [] : [keyOf(end)])))].sort((a, b) => a - b);
  const numberOf = new Map(at.map((key, number) => [key, number]));
  const lastWork = at.map(() => start);
  for (const [place, { span, wait }] of open.entries()) {
    const number = firstFrom(at, inTurn ? place : span.last);
    if (wait === null && number < at.length) lastWork[number] = Math.max(lastWork[number] as Day, span.last);
  }
  for (let number = 1; number < at.length; number++)
    lastWork[number] = Math.max(lastWork[number] as Day, lastWork[number - 1] as Day);
  return { inTurn, at, lastWork, of: (end) => numberOf.get(keyOf(end)) as number };
}

/** How many of the ascending numbers are less than a key. */
export function firstFrom(numbers: readonly number[], key: number): number {
  let low = 0;
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

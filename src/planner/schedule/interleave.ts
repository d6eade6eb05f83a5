import { fail, ok, type Result } from "../../shared/result.ts";
import { Heap } from "../order/heap.ts";
import type { Calendar } from "./calendar.ts";
import { LONGEST_PLAN_DAYS, type Span } from "./schedule.ts";

/** A step as it is laid beside others. */
export interface Task {
  /** What is left of it in whole units, not negative. */
  readonly effort: number;
  /** Places in the list of what must be finished before it begins; each earlier than its own, or of no effort. */
  readonly requires: readonly number[];
}

/**
 * Lays efforts on the calendar, up to `places` of them at once. Each day's effort is dealt out evenly among the tasks
 * that have begun, and what one of them has no use for goes to the others the same day. A task begins, in the order of
 * the list, as soon as all it requires is finished and a place is free.
 * Promises: as `scheduleEfforts`, with which it agrees for one place; for any number the last day is the same, because
 * the first open task of the list never waits, so that no day's effort is lost.
 * Fails with "too-long" when it would take more than 100 years.
 */
export function interleaveEfforts(
  tasks: readonly Task[],
  places: number,
  { start, capacity }: Calendar,
): Result<(Span | null)[], "too-long"> {
  const left = tasks.map(({ effort }) => effort);
  const spans: (Span | null)[] = tasks.map(() => null);
  const queue = queueOf(tasks);
  let begun: number[] = [];
  const takePlaces = (): void => {
    while (begun.length < places) {
      const next = queue.next();
      if (next === undefined) break;
      begun.push(next);
    }
    begun.sort((a, b) => a - b);
  };
  takePlaces();
  for (let day = start; begun.length > 0; day++) {
    if (day >= start + LONGEST_PLAN_DAYS) return fail("too-long");
    let free = capacity(day);
    while (free > 0 && begun.length > 0) {
      free = dealOut(free, begun, left, (at) => {
        spans[at] = { first: spans[at]?.first ?? day, last: day };
      });
      const finished = begun.filter((at) => left[at] === 0);
      if (finished.length === 0) continue;
      finished.forEach(queue.finish);
      begun = begun.filter((at) => left[at] !== 0);
      takePlaces();
    }
  }
  return ok(spans);
}

interface Queue {
  /** Takes the first of the list that may begin; undefined while none may. */
  readonly next: () => number | undefined;
  readonly finish: (at: number) => void;
}

/** The open tasks in the order of the list, each from when all that it requires is finished. */
function queueOf(tasks: readonly Task[]): Queue {
  const ready = new Heap((a, b) => a < b);
  const missing = tasks.map(() => 0);
  const waiting: number[][] = tasks.map(() => []);
  for (const [at, { effort, requires }] of tasks.entries()) {
    if (effort <= 0) continue;
    for (const need of requires) {
      if ((tasks[need] as Task).effort <= 0) continue;
      (waiting[need] as number[]).push(at);
      missing[at] = (missing[at] as number) + 1;
    }
    if (missing[at] === 0) ready.push(at);
  }
  return {
    next: () => ready.pop(),
    finish: (at) => {
      for (const other of waiting[at] as number[]) {
        missing[other] = (missing[other] as number) - 1;
        if (missing[other] === 0) ready.push(other);
      }
    },
  };
}

/** Gives each task its even share, whole units, what remains to the earlier ones. Returns what nobody had a use for. */
function dealOut(free: number, begun: readonly number[], left: number[], work: (at: number) => void): number {
  const share = Math.floor(free / begun.length);
  const more = free % begun.length;
  let unused = free;
  for (const [place, at] of begun.entries()) {
    const spent = Math.min(left[at] as number, place < more ? share + 1 : share);
    if (spent === 0) continue;
    work(at);
    left[at] = (left[at] as number) - spent;
    unused -= spent;
  }
  return unused;
}

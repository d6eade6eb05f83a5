import { fail, ok, type Result } from "../../shared/result.ts";
import { Heap } from "../heap.ts";
import type { Calendar } from "./calendar.ts";
import { LONGEST_PLAN_DAYS, type Span } from "./schedule.ts";
import { type Wait, waitedUntil } from "./wait.ts";

/** A step as it is laid beside others. */
export interface Task {
  /** What is left of it in whole units, not negative. */
  readonly effort: number;
  /** Places in the list of what must be finished before it begins; each earlier than its own, or of no effort. */
  readonly requires: readonly number[];
  /** What is of a later class gets only effort that all of an earlier one has no use for. */
  readonly class: number;
  readonly wait: Wait | null;
}

/**
 * Lays efforts on the calendar, up to `places` of them at once. Each day's effort is dealt out evenly among the tasks of
 * the first class that have begun; what they have no use for goes to the next class the same day. A task begins, in the
 * order of the list, as soon as all it requires is finished and a place is free; what waits takes no place.
 * Promises: as `scheduleEfforts`, with which it agrees for one place where nothing waits; days' effort is lost only while
 * all that could be begun needs something that waits.
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
  let waiting: number[] = [];
  const takePlaces = (): void => {
    // What is of a later class gives way: its place is not counted against an earlier one.
    const taken = (most: number): number => begun.filter((at) => (tasks[at] as Task).class <= most).length;
    for (let next = queue.peek(); next !== undefined; next = queue.peek()) {
      if (taken((tasks[next] as Task).class) >= places) break;
      queue.next();
      begun.push(next);
    }
    begun.sort((a, b) => a - b);
  };
  takePlaces();
  for (let day = start; begun.length > 0 || waiting.length > 0; day++) {
    if (day >= start + LONGEST_PLAN_DAYS) return fail("too-long");
    const over = waiting.filter((at) => (spans[at] as Span).last < day);
    if (over.length > 0) {
      over.forEach(queue.finish);
      waiting = waiting.filter((at) => !over.includes(at));
      takePlaces();
    }
    let free = capacity(day);
    while (free > 0 && begun.length > 0) {
      const first = Math.min(...begun.map((at) => (tasks[at] as Task).class));
      const active = begun.filter((at) => (tasks[at] as Task).class === first);
      free = dealOut(free, active.slice(0, places), left, (at) => {
        spans[at] = { first: spans[at]?.first ?? day, last: day };
      });
      const finished = begun.filter((at) => left[at] === 0);
      if (finished.length === 0) continue;
      begun = begun.filter((at) => left[at] !== 0);
      for (const at of finished) {
        const span = spans[at] as Span;
        const last = waitedUntil(span, (tasks[at] as Task).wait);
        spans[at] = { first: span.first, last };
        if (last > day) waiting.push(at);
        else queue.finish(at);
      }
      takePlaces();
    }
  }
  return ok(spans);
}

interface Queue {
  /** The first of the list that may begin; undefined while none may. */
  readonly peek: () => number | undefined;
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
    peek: () => ready.peek(),
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

import { ok, type Result } from "../../shared/result.ts";
import type { Ordered } from "../order/ordered-steps.ts";
import type { Learner } from "../plan-types.ts";
import { RANKS } from "../types.ts";
import type { Calendar } from "./calendar.ts";
import { interleaveEfforts } from "./interleave.ts";
import { type Span, scheduleEfforts } from "./schedule.ts";
import { type Wait, waitedUntil, waitOf } from "./wait.ts";

/**
 * The days of each step: one after the other, or up to `parallel` at once, each after what it requires. What is begun and
 * the core come first, what is further or optional gets the hours they have no use for.
 * Expects: steps in learning order; `pace` is what their efforts are multiplied by, above 0. Fails with "too-long" when it
 * would take more than 100 years.
 */
export function spansOf(
  steps: readonly Ordered[],
  calendar: Calendar,
  parallel: number,
  { begunOn }: Pick<Learner, "begunOn">,
  pace: number,
): Result<(Span | null)[], "too-long"> {
  const efforts = steps.map(({ left }) => paced(left, pace));
  const waits = steps.map((step) => waitOf(step, begunOn));
  const waiting = new Set<string>();
  for (const [at, { id }] of steps.entries()) if (waits[at] !== null) waiting.add(id);
  const isHeldUp =
    waiting.size > 0 && steps.some(({ left, requires }) => left > 0 && requires.some((id) => waiting.has(id)));
  if (parallel === 1 && !isHeldUp) {
    const spans = scheduleEfforts(efforts, calendar);
    if (!spans.ok || waiting.size === 0) return spans;
    return ok(spans.value.map((span, at) => span && { first: span.first, last: waitedUntil(span, waits[at] ?? null) }));
  }
  const places = new Map(steps.map(({ id }, at) => [id, at]));
  const tasks = steps.map(({ requires, group, rank }, at) => ({
    effort: efforts[at] as number,
    requires: requires.flatMap((id) => places.get(id) ?? []),
    class: group === 0 ? 0 : RANKS.indexOf(rank),
    wait: waits[at] as Wait | null,
  }));
  return interleaveEfforts(tasks, parallel, calendar);
}

/** An effort at a pace; what takes something never takes nothing. */
export function paced(left: number, pace: number): number {
  return left <= 0 || pace === 1 ? left : Math.max(1, Math.round(left * pace));
}

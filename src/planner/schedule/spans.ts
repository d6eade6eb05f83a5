import type { Result } from "../../shared/result.ts";
import type { Ordered } from "../order/ordered-steps.ts";
import type { Calendar } from "./calendar.ts";
import { interleaveEfforts } from "./interleave.ts";
import { type Span, scheduleEfforts } from "./schedule.ts";

/**
 * The days of each step: one after the other, or up to `parallel` at once, each after what it requires.
 * Expects: steps in learning order. Fails with "too-long" when it would take more than 100 years.
 */
export function spansOf(
  steps: readonly Pick<Ordered, "id" | "left" | "requires">[],
  calendar: Calendar,
  parallel: number,
): Result<(Span | null)[], "too-long"> {
  const efforts = steps.map(({ left }) => left);
  if (parallel === 1) return scheduleEfforts(efforts, calendar);
  const places = new Map(steps.map(({ id }, at) => [id, at]));
  const tasks = steps.map(({ left, requires }) => ({
    effort: left,
    requires: requires.flatMap((id) => places.get(id) ?? []),
  }));
  return interleaveEfforts(tasks, parallel, calendar);
}

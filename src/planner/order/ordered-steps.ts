import { ok, type Result } from "../../shared/result.ts";
import type { Aim } from "../choice/aims.ts";
import type { Selected, Selection } from "../choice/select.ts";
import { effortOf } from "../effort.ts";
import { type Arrangement, arrange, type Place } from "./arrange.ts";
import { orderSteps } from "./order.ts";

/** A step in its place; `effort` is all of it in units, `left` what is not done. */
export type Ordered = Selected & Place & { readonly effort: number };

export interface OrderedSteps extends Omit<Arrangement, "places"> {
  /** In learning order. */
  readonly steps: readonly Ordered[];
}

/** The selected steps, put into groups and ordered. On a cycle: its closed trail as an error value. */
export function orderedSteps(aims: readonly Aim[], selection: Selection): Result<OrderedSteps, readonly string[]> {
  const { places, ...arrangement } = arrange(aims, selection);
  const things = [...selection.steps.values()].map(
    (step): Ordered => ({ ...step, ...(places.get(step.id) as Place), effort: effortOf(step.item.hours) }),
  );
  // What a done step needed may be open still: it holds nobody up.
  const done = new Set(things.filter((step) => step.done).map(({ id }) => id));
  const ordered = orderSteps(
    done.size === 0
      ? things
      : things.map((step) => (step.done ? { ...step, requires: step.requires.filter((id) => done.has(id)) } : step)),
  );
  if (!ordered.ok || done.size === 0) return ordered.ok ? ok({ ...arrangement, steps: ordered.value }) : ordered;
  const whole = new Map(things.map((step) => [step.id, step]));
  return ok({ ...arrangement, steps: ordered.value.map(({ id }) => whole.get(id) as Ordered) });
}

/** The steps up to one of them, that one included; all without an id; undefined when it is none of them. */
export function stepsUpTo(steps: readonly Ordered[], id: string | undefined): readonly Ordered[] | undefined {
  if (id === undefined) return steps;
  const at = steps.findIndex((step) => step.id === id);
  return at < 0 ? undefined : steps.slice(0, at + 1);
}

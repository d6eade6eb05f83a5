import { ok, type Result } from "../../shared/result.ts";
import { type Selected, selectSteps } from "../choice/select.ts";
import type { Wishes } from "../choice/wants.ts";
import { effortOf } from "../effort.ts";
import type { Catalog, Role } from "../types.ts";
import { type Arrangement, arrange, type Place } from "./arrange.ts";
import { orderSteps } from "./order.ts";

/** A step in its place; `effort` is all of it in units, `left` what is not done. */
export type Ordered = Selected & Place & { readonly effort: number; readonly project: boolean };

export interface OrderedSteps {
  /** In learning order. */
  readonly steps: readonly Ordered[];
  readonly stages: Arrangement["stages"];
  /** Whether the choices are proved to be the cheapest. */
  readonly exact: boolean;
}

/**
 * The steps from what a person knows to some roles, chosen, put into stages and ordered.
 * Expects: a validated catalog that has the roles. On a cycle: its closed trail as an error value.
 */
export function orderedSteps(
  catalog: Catalog,
  roles: readonly Role[],
  wishes: Wishes,
): Result<OrderedSteps, readonly string[]> {
  const selection = selectSteps(catalog, roles, wishes);
  const { stages, places } = arrange(roles, selection.steps, wishes);
  const things = [...selection.steps.values()].map((step): Ordered => {
    const place = places.get(step.id) as Place;
    return { ...step, ...place, effort: effortOf(step.item.hours), project: step.kind === "project" };
  });
  const stageOf = (id: string): number => places.get(id)?.stage ?? 0;
  // What a done step needed may be open, and stand in a later stage, of another role: it holds nobody up.
  const holds = (step: Ordered, need: string): boolean => !step.done || stageOf(need) <= step.stage;
  const ordered = orderSteps(
    things.map((step) => ({ ...step, requires: step.requires.filter((need) => holds(step, need)) })),
  );
  if (!ordered.ok) return ordered;
  const whole = new Map(things.map((step) => [step.id, step]));
  const steps = ordered.value.map(({ id }) => whole.get(id) as Ordered);
  return ok({ steps, stages, exact: selection.exact });
}

import type { Aim } from "./choice/aims.ts";
import { alternativesOf } from "./choice/alternatives.ts";
import type { Selection } from "./choice/select.ts";
import { inHours, meanHours } from "./effort.ts";
import type { Group } from "./order/arrange.ts";
import type { Ordered } from "./order/ordered-steps.ts";
import type { Learner, PlanRequest, Step, StepState } from "./plan-types.ts";
import type { Span } from "./schedule/schedule.ts";
import type { Catalog } from "./types.ts";

const NONE: Step["alternatives"] = [];
const NOTHING: readonly string[] = [];

/**
 * The steps of a plan as people see them.
 * Expects: steps in learning order, the place of each by its id, and the days they were given, if any.
 */
export function describeSteps(
  { skills }: Catalog,
  aims: readonly Aim[],
  selection: Selection,
  groups: readonly Group[],
  { kept, placeOf }: { readonly kept: readonly Ordered[]; readonly placeOf: ReadonlyMap<string, number> },
  spans: readonly (Span | null)[],
  request: PlanRequest,
): Step[] {
  const alternatives = alternativesOf(aims, selection, request);
  const unblocks: (string[] | undefined)[] = kept.map(() => undefined);
  for (const { id, requires } of kept) {
    for (const need of requires) {
      const at = placeOf.get(need);
      if (at === undefined) continue;
      const others = unblocks[at];
      if (others === undefined) unblocks[at] = [id];
      else if (others.at(-1) !== id) others.push(id);
    }
  }
  const titled = (ids: readonly string[] | undefined): Step["alternatives"] =>
    ids === undefined || ids.length === 0 ? NONE : ids.map((id) => ({ id, title: skills.get(id)?.title ?? id }));
  return kept.map((step, at): Step => {
    const { id, kind, item, rank, roles, requires, left } = step;
    const span = spans[at] ?? null;
    return {
      n: at + 1,
      id,
      kind,
      title: item.title,
      area: skills.get(id)?.area ?? null,
      stage: (groups[step.group] as Group).id,
      rank,
      roles,
      state: stateOf(step, request.learner, selection),
      optional: rank === "optional",
      hours: meanHours(item.hours),
      hoursLeft: inHours(left),
      range: item.hours,
      first: span === null ? null : span.first,
      last: span === null ? null : span.last,
      requires,
      unblocks: unblocks[at] ?? NOTHING,
      alternatives: titled(alternatives.get(id)),
    };
  });
}

function stateOf({ id, done, requires }: Ordered, { started }: Learner, { steps }: Selection): StepState {
  if (done) return "done";
  if (started.has(id)) return "in-progress";
  for (const need of requires) if (steps.get(need)?.done === false) return "blocked";
  return "ready";
}

import { ok, type Result } from "../../shared/result.ts";
import type { Aim } from "../choice/aims.ts";
import type { Selected, Selection } from "../choice/select.ts";
import { type Arrangement, arrange, type Place, type Standings } from "./arrange.ts";
import { orderSteps } from "./order.ts";
import { standingsOf } from "./standings.ts";

/** A step in its place. */
export type Ordered = Selected & Place;

export interface OrderedSteps extends Omit<Arrangement, "places"> {
  /** In learning order. */
  readonly steps: readonly Ordered[];
}

/** Where the steps of a selection stand for each of its aims. */
export function standingsOfAll(aims: readonly Aim[], { steps, wanted }: Selection): Standings[] {
  return aims.map((aim, at) => standingsOf(aim, wanted[at] ?? new Map(), steps));
}

/** The selected steps, put into groups and ordered. On a cycle: its closed trail as an error value. */
export function orderedSteps(aims: readonly Aim[], selection: Selection): Result<OrderedSteps, readonly string[]> {
  const { places, groups, standings } = arrange(aims, selection, standingsOfAll(aims, selection));
  const { steps } = selection;
  const isOpen = (id: string): boolean => steps.get(id)?.done === false;
  const things: Ordered[] = [];
  for (const step of steps.values()) {
    const { id, kind, item, effort, left, done, needs, choices, requires, rank } = step;
    const { group, place, floats, roles } = places.get(id) as Place;
    things.push({ id, kind, item, effort, left, done, needs, choices, requires, rank, group, place, floats, roles });
  }
  // A done step waits for nothing open: it stands after what is done beside it. What is begun comes before all that is done.
  const isDoneIn = (group: number) => (id: string) => steps.get(id)?.done === true && places.get(id)?.group === group;
  const needsOf = ({ done, group, requires }: Ordered): readonly string[] =>
    done ? requires.filter(isDoneIn(group)) : group === 0 ? requires.filter(isOpen) : requires;
  const ordered = orderSteps(things, needsOf);
  return ordered.ok ? ok({ groups, standings, steps: ordered.value }) : ordered;
}

/** The steps up to one of them, that one included; all without an id; undefined when it is none of them. */
export function stepsUpTo(steps: readonly Ordered[], id: string | undefined): readonly Ordered[] | undefined {
  if (id === undefined) return steps;
  const at = steps.findIndex((step) => step.id === id);
  return at < 0 ? undefined : steps.slice(0, at + 1);
}

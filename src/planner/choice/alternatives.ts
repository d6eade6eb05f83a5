import { RANKS, type Requirement } from "../types.ts";
import { type Aim, goalsOf, type Thing } from "./aims.ts";
import { askedFor, type Selection, type Wishes } from "./select.ts";

/**
 * For every open step that stands for a choice and that nothing needs outright: what could be taken in its place, in the
 * author's order. It must meet all that the step meets; members that are in the plan anyway, or were skipped, are none.
 */
export function alternativesOf(
  aims: readonly Aim[],
  { steps, liking, memberOf, hasChoices }: Selection,
  wishes: Pick<Wishes, "withOptional" | "coreOnly">,
): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, readonly string[]>();
  if (!hasChoices) return others;
  const { skipped } = liking.learner;
  const consider = (want: Requirement): void => {
    const chosen = memberOf(want);
    const before = others.get(chosen);
    if (before?.length === 0) return;
    const open = want.oneOf.length === 1 ? [] : want.oneOf.filter((id) => !steps.has(id) && !skipped.has(id));
    others.set(chosen, before === undefined ? open : before.filter((id) => open.includes(id)));
  };
  const asked = askedFor(wishes);
  for (const aim of aims) for (const rank of RANKS) for (const goal of asked(aim, rank)) consider(goal);
  for (const { done, item } of steps.values()) if (!done) for (const want of item.requires) consider(want);
  for (const { id, done } of steps.values()) if (done) others.delete(id);
  return others;
}

/** Skipped ids that the aims' own lists name, or that something they need names, by code unit. */
export function skippedOf(
  find: (id: string) => Thing | undefined,
  aims: readonly Aim[],
  skipped: ReadonlySet<string>,
): string[] {
  if (skipped.size === 0) return [];
  const found = new Set<string>();
  const seen = new Set<string>();
  const queue = aims.flatMap((aim) => RANKS.flatMap((rank) => goalsOf(aim, rank).flatMap(({ oneOf }) => oneOf)));
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (skipped.has(id)) found.add(id);
    for (const { oneOf } of find(id)?.item.requires ?? []) for (const member of oneOf) queue.push(member);
  }
  return [...found].sort();
}

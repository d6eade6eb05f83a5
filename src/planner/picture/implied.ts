/** From what is needed to what needs it. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}

/**
 * The prerequisites among the steps of a plan or a drawing, without those that others imply: where a needs b and b needs c, that a needs c
 * as well goes without saying. In their order. Expects no cycle.
 */
export function impliedLeftOut({
  steps,
}: {
  readonly steps: readonly { readonly id: string; readonly requires: readonly string[] }[];
}): Edge[] {
  const needs = new Map(steps.map(({ id }) => [id, [] as string[]]));
  for (const { id, requires } of steps)
    for (const need of new Set(requires)) if (needs.has(need)) needs.get(id)?.push(need);
  const above = new Map<string, ReadonlySet<string>>();
  const allAbove = (id: string): ReadonlySet<string> => {
    const known = above.get(id);
    if (known !== undefined) return known;
    const all = new Set<string>();
    above.set(id, all);
    for (const need of needs.get(id) ?? []) {
      all.add(need);
      for (const further of allAbove(need)) all.add(further);
    }
    return all;
  };
  return steps.flatMap(({ id: to }) => {
    const direct = needs.get(to) ?? [];
    return direct
      .filter((from) => !direct.some((other) => other !== from && allAbove(other).has(from)))
      .map((from) => ({ from, to }));
  });
}

import type { Catalog, Requirement } from "../../../planner/index.ts";

/**
 * Every skill that the requirements name or that such a skill needs, each once, what is needed before what needs it, else
 * in the author's order. Expects a validated catalog: it holds no cycle.
 */
export function reachOf(catalog: Catalog, requirements: readonly Requirement[]): Set<string> {
  const done = new Set<string>();
  const entered = new Set<string>();
  const stack = namesOf(requirements).reverse();
  for (let id = stack.pop(); id !== undefined; id = stack.pop()) {
    if (done.has(id)) continue;
    if (entered.has(id)) done.add(id);
    else {
      entered.add(id);
      const needs = namesOf(catalog.skills.get(id)?.requires ?? []).filter((need) => !entered.has(need));
      stack.push(id, ...needs.reverse());
    }
  }
  return done;
}

function namesOf(requirements: readonly Requirement[]): string[] {
  return requirements.flatMap(({ oneOf }) => [...oneOf]);
}

import type { Rank } from "../../planner/types.ts";
import type { Diagnostic, Place } from "../../shared/diagnostic.ts";
import type { RoleDefinition } from "../read/definitions.ts";
import { quote } from "../read/yaml/sheet.ts";
import { LIST_OF, type Listed, listedAlone, RANKS } from "./ranks.ts";
import type { StepGraph } from "./step-graph.ts";

/** Where a step of the role says what its rank is. */
interface Ranked {
  readonly id: string;
  readonly rank: Rank;
  readonly place: Place;
}

/** A step that a higher rank needs. */
interface Raised {
  readonly id: string;
  readonly to: Rank;
  readonly needer: Needer;
}

interface Needer {
  /** The step of the rank that needs it in the end. */
  readonly root: string;
  /** What names it among its requirements: the root, or what that needs. */
  readonly from: string;
}

/**
 * Finds skills and projects of a role that a step of a higher rank needs outright, directly or through skills that no
 * stage lists: they are learned as early as that step. Members of a choice may be taken otherwise, and are let be.
 * Expects: a graph without a cycle. Promises: `raised` holds their ids; linear in what the role reaches; no recursion.
 * Warnings: `rank-raised`, where the role lists what is raised, once for each.
 */
export function checkRanks(
  role: RoleDefinition,
  graph: StepGraph,
): { readonly raised: ReadonlySet<string>; readonly problems: readonly Diagnostic[] } {
  const listed = listedAlone(role);
  const ranked = new Map<string, Ranked>();
  for (const [id, { rank, reference }] of listed) ranked.set(id, { id, rank, place: reference.place });
  for (const { id, rank, rankPlace, place } of role.projects) ranked.set(id, { id, rank, place: rankPlace ?? place });
  const raised = findRaised(role, ranked, graph);
  const problems = raised.map((one) => warning(role, one, ranked, listed.get(one.id)));
  return { raised: new Set(raised.map(({ id }) => id)), problems };
}

function findRaised(role: RoleDefinition, ranked: ReadonlyMap<string, Ranked>, graph: StepGraph): readonly Raised[] {
  const raised: Raised[] = [];
  const roots = new Map<string, string>();
  for (const to of RANKS.slice(0, -1)) {
    const own = [...ranked.values()].filter(({ id, rank }) => rank === to && !roots.has(id)).map(({ id }) => id);
    // What the role assumes, who comes from elsewhere must learn before anything is of use.
    const queue = [...own, ...(to === "core" ? role.assumes.map(({ id }) => id) : [])];
    for (const id of queue) roots.set(id, id);
    for (const from of queue) {
      const root = roots.get(from) as string;
      for (const { oneOf } of graph.requirements(from)) {
        const [id = "", ...others] = oneOf;
        if (others.length > 0 || roots.has(id)) continue;
        roots.set(id, root);
        queue.push(id);
        if (ranked.has(id)) raised.push({ id, to, needer: { root, from } });
      }
    }
  }
  return raised;
}

function warning(
  role: RoleDefinition,
  { id, to, needer: { root, from } }: Raised,
  ranked: ReadonlyMap<string, Ranked>,
  listed: Listed | undefined,
): Diagnostic {
  const { rank, place } = ranked.get(id) as Ranked;
  const is = ranked.has(root) ? `which is ${to}` : "which the role assumes";
  const way = from === root ? "" : ` by way of ${quote(from)}`;
  const what =
    listed === undefined
      ? `Project ${quote(id)} is ${rank}`
      : `Stage ${quote(role.stages[listed.stage]?.title ?? "")} lists ${quote(id)} as ${rank}`;
  const there = ranked.get(root)?.place ?? role.assumes.find((one) => one.id === root)?.place;
  return {
    severity: "warning",
    code: "rank-raised",
    message: `${what}, but ${quote(root)}, ${is}, needs it${way}: it becomes ${to}.`,
    place,
    related: there === undefined ? [] : [{ message: `${quote(root)} is named here.`, place: there }],
    fix:
      listed === undefined
        ? `Write "rank: ${to}", or require it no longer.`
        : `List it under "${LIST_OF[to]}", or require it no longer.`,
  };
}

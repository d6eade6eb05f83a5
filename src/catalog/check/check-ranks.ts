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

/** A step that a higher rank needs, and the way there from the step that needs it. */
interface Raised {
  readonly id: string;
  readonly to: Rank;
  readonly trail: readonly string[];
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
  const neededBy = new Map<string, string | undefined>();
  for (const to of RANKS.slice(0, -1)) {
    const own = [...ranked.values()].filter(({ id, rank }) => rank === to && !neededBy.has(id)).map(({ id }) => id);
    // What the role assumes, who comes from elsewhere must learn before anything is of use.
    const queue = [...own, ...(to === "core" ? role.assumes.map(({ id }) => id) : [])];
    for (const id of queue) neededBy.set(id, undefined);
    for (const from of queue) {
      for (const { oneOf } of graph.requirements(from)) {
        const [id = "", ...others] = oneOf;
        if (others.length > 0 || neededBy.has(id)) continue;
        neededBy.set(id, from);
        queue.push(id);
        if (ranked.has(id)) raised.push({ id, to, trail: trailTo(id, neededBy) });
      }
    }
  }
  return raised;
}

/** From the step that needs it in the end, down to it. */
function trailTo(id: string, neededBy: ReadonlyMap<string, string | undefined>): readonly string[] {
  const trail: string[] = [];
  for (let at: string | undefined = id; at !== undefined; at = neededBy.get(at)) trail.push(at);
  return trail.reverse();
}

function warning(
  role: RoleDefinition,
  { id, to, trail }: Raised,
  ranked: ReadonlyMap<string, Ranked>,
  listed: Listed | undefined,
): Diagnostic {
  const { rank, place } = ranked.get(id) as Ranked;
  const [needer = ""] = trail;
  const is = ranked.has(needer) ? `which is ${to}` : "which the role assumes";
  const way = trail.length > 2 ? ` (${trail.join(" -> ")})` : "";
  const what =
    listed === undefined
      ? `Project ${quote(id)} is ${rank}`
      : `Stage ${quote(role.stages[listed.stage]?.title ?? "")} lists ${quote(id)} as ${rank}`;
  const there = ranked.get(needer)?.place ?? role.assumes.find((one) => one.id === needer)?.place;
  return {
    severity: "warning",
    code: "rank-raised",
    message: `${what}, but ${quote(needer)}, ${is}, needs it${way}: it becomes ${to}.`,
    place,
    related: there === undefined ? [] : [{ message: `${quote(needer)} is named here.`, place: there }],
    fix:
      listed === undefined
        ? `Write "rank: ${to}", or require it no longer.`
        : `List it under "${LIST_OF[to]}", or require it no longer.`,
  };
}

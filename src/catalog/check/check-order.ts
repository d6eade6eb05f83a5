import type { Rank, Requirement } from "../../planner/types.ts";
import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { Reference, RoleDefinition } from "../read/definitions.ts";
import { quote } from "../read/yaml/sheet.ts";
import { listedAlone, listOf, RANKS } from "./ranks.ts";
import type { StepGraph } from "./step-graph.ts";

/** The latest place that something waits for: how many entries of its rank come before, and the skill listed there. */
interface Need {
  readonly at: number;
  readonly skill: string;
}

const NONE: Need = { at: -1, skill: "" };

/** An entry of a stage's list. */
interface Entry {
  readonly stage: number;
  readonly oneOf: readonly Reference[];
}

/** Where a skill is listed first among those of a rank. */
interface Spot {
  readonly at: number;
  readonly reference: Reference;
}

/**
 * Finds skills of a role that are listed before what they need, directly or through skills that no stage lists; of a
 * choice the best member counts. Only skills of one rank are compared: the ranks follow one another through all stages.
 * Expects: a graph without a cycle; in `raised` what does not keep the rank under which it is listed, which is told
 * as that. Promises: linear in the skills and requirements that the role reaches; no recursion.
 * Warnings, at the skill that stands too early, one for each requirement that comes too late: `stage-order` where it
 * comes in a later stage, `list-order` where it comes later in the same list.
 */
export function checkOrder(role: RoleDefinition, graph: StepGraph, raised: ReadonlySet<string>): readonly Diagnostic[] {
  return RANKS.flatMap((rank) => inRank(role, rank, graph, raised));
}

function inRank(role: RoleDefinition, rank: Rank, graph: StepGraph, raised: ReadonlySet<string>): Diagnostic[] {
  const entries: Entry[] = role.stages.flatMap((one, stage) =>
    listOf(one, rank).map(({ oneOf }) => ({ stage, oneOf })),
  );
  const spots = new Map<string, Spot>();
  for (const [at, { oneOf }] of entries.entries()) {
    for (const reference of oneOf) {
      if (!raised.has(reference.id) && !spots.has(reference.id)) spots.set(reference.id, { at, reference });
    }
  }
  const others = listedAlone(role);
  const isListed = (id: string): boolean => spots.has(id) || others.has(id);
  const needs = new Map<string, Need>();
  const needOf = (id: string): Need => {
    const spot = spots.get(id);
    return spot === undefined ? (needs.get(id) ?? NONE) : { at: spot.at, skill: id };
  };
  const warnings = new Map<string, Diagnostic>();
  for (const [at, { stage, oneOf }] of entries.entries()) {
    for (const { id } of oneOf) visitUnlisted(id, graph, isListed, needs, needOf);
    for (const { early, skill, at: later } of tooLate(at, oneOf, graph, raised, needOf)) {
      const after = (entries[later] as Entry).stage;
      const spot = spots.get(skill) as Spot;
      warnings.set(`${stage} ${early.id} ${skill}`, warning(role, [stage, after], early, spot.reference));
    }
  }
  return [...warnings.values()];
}

/** What an entry waits for that is listed after it: nothing as soon as one of its members waits for nothing. */
function tooLate(
  at: number,
  members: readonly Reference[],
  graph: StepGraph,
  raised: ReadonlySet<string>,
  needOf: (id: string) => Need,
): readonly (Need & { readonly early: Reference })[] {
  const each = members.map((early) => {
    if (raised.has(early.id)) return [];
    const own = graph.requirements(early.id).map((requirement) => bestOf(requirement, needOf));
    return own.filter((need) => need.at > at).map((need) => ({ ...need, early }));
  });
  return each.some((found) => found.length === 0) ? [] : each.flat();
}

/** The need of the member that waits least. A member that is not known yet, or unknown altogether, waits for nothing. */
function bestOf({ oneOf }: Requirement, needOf: (id: string) => Need): Need {
  let best: Need | undefined;
  for (const id of oneOf) {
    const need = needOf(id);
    if (best === undefined || need.at < best.at) best = need;
  }
  return best ?? NONE;
}

/** Works out the needs of all unlisted skills below `root`, what is needed first. */
function visitUnlisted(
  root: string,
  graph: StepGraph,
  isListed: (id: string) => boolean,
  needs: Map<string, Need>,
  needOf: (id: string) => Need,
): void {
  const work = [{ id: root, next: 0 }];
  for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
    const to = graph.edges(top.id)[top.next++]?.to;
    if (to !== undefined) {
      if (!isListed(to) && !needs.has(to)) work.push({ id: to, next: 0 });
      continue;
    }
    work.pop();
    if (isListed(top.id)) continue;
    let worst = NONE;
    for (const requirement of graph.requirements(top.id)) {
      const need = bestOf(requirement, needOf);
      if (need.at > worst.at) worst = need;
    }
    needs.set(top.id, worst);
  }
}

function warning(
  role: RoleDefinition,
  [before, after]: readonly [number, number],
  early: Reference,
  late: Reference,
): Diagnostic {
  const title = (stage: number) => quote(role.stages[stage]?.title ?? "");
  const [a, b] = [quote(early.id), quote(late.id)];
  const same = before === after;
  return {
    severity: "warning",
    code: same ? "list-order" : "stage-order",
    message: same
      ? `Stage ${title(before)} lists ${a} before ${b}, which ${a} needs.`
      : `Stage ${title(before)} lists ${a}, which needs ${b} of the later stage ${title(after)}.`,
    place: early.place,
    related: [{ message: `${b} is listed here.`, place: late.place }],
    fix: same ? `List ${b} before ${a}.` : `List ${b} in stage ${title(before)} or an earlier one.`,
  };
}

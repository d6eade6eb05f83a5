import type { Requirement } from "../../planner/types.ts";
import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { Reference, RoleDefinition } from "../read/definitions.ts";
import { quote } from "../read/yaml/sheet.ts";
import type { SkillGraph } from "./skill-graph.ts";

/** The latest stage that something waits for, and the skill listed there. Stage -1: it waits for none. */
interface Need {
  readonly stage: number;
  readonly skill: string;
}

const NONE: Need = { stage: -1, skill: "" };

/**
 * Finds skills of a role that stand in an earlier stage than what they need, directly or through skills that no stage
 * lists; of a choice the best member counts.
 * Expects: a graph without a cycle. Promises: linear in the skills and requirements that the role reaches; no recursion.
 * Warnings: `stage-order`, at the skill that stands too early, one for each requirement that comes too late.
 */
export function checkStageOrder(role: RoleDefinition, graph: SkillGraph): readonly Diagnostic[] {
  const listed = new Map<string, { readonly stage: number; readonly reference: Reference }>();
  const lists = role.stages.map(({ skills, optional }) => [...skills, ...optional]);
  for (const [stage, list] of lists.entries()) {
    for (const reference of list.flatMap(({ oneOf }) => oneOf)) {
      if (!listed.has(reference.id)) listed.set(reference.id, { stage, reference });
    }
  }
  const needs = new Map<string, Need>();
  const needOf = (id: string): Need | undefined => {
    const stage = listed.get(id)?.stage;
    return stage === undefined ? needs.get(id) : { stage, skill: id };
  };
  const late = (stage: number, references: readonly Reference[]): readonly (Need & { early: Reference })[] => {
    const each = references.map((early) => {
      const own = graph.requirements(early.id).map((requirement) => bestOf(requirement, needOf));
      return own.filter((need) => need.stage > stage).map((need) => ({ ...need, early }));
    });
    return each.some((found) => found.length === 0) ? [] : each.flat();
  };
  const warnings = new Map<string, Diagnostic>();
  for (const [stage, list] of lists.entries()) {
    for (const { oneOf } of list) {
      for (const { id } of oneOf) visitUnlisted(id, graph, listed, needs, needOf);
      for (const { early, skill, stage: later } of late(stage, oneOf)) {
        const [before, after] = [role.stages[stage]?.title ?? "", role.stages[later]?.title ?? ""];
        const place = listed.get(skill)?.reference.place;
        warnings.set(`${stage} ${early.id} ${skill}`, {
          severity: "warning",
          code: "stage-order",
          message: `Stage ${quote(before)} lists ${quote(early.id)}, which needs ${quote(skill)} of the later stage ${quote(after)}.`,
          place: early.place,
          related: place === undefined ? [] : [{ message: `${quote(skill)} is listed here.`, place }],
          fix: `List ${quote(skill)} in stage ${quote(before)} or an earlier one.`,
        });
      }
    }
  }
  return [...warnings.values()];
}

/** The need of the member that waits least. A member that is not known yet, or unknown altogether, waits for nothing. */
function bestOf({ oneOf }: Requirement, needOf: (id: string) => Need | undefined): Need {
  let best: Need | undefined;
  for (const id of oneOf) {
    const need = needOf(id) ?? NONE;
    if (best === undefined || need.stage < best.stage) best = need;
  }
  return best ?? NONE;
}

/** Works out the needs of all unlisted skills below `root`, what is needed first. */
function visitUnlisted(
  root: string,
  graph: SkillGraph,
  listed: ReadonlyMap<string, unknown>,
  needs: Map<string, Need>,
  needOf: (id: string) => Need | undefined,
): void {
  const work = [{ id: root, next: 0 }];
  for (let top = work.at(-1); top !== undefined; top = work.at(-1)) {
    const to = graph.edges(top.id)[top.next++]?.to;
    if (to !== undefined) {
      if (!listed.has(to) && !needs.has(to)) work.push({ id: to, next: 0 });
      continue;
    }
    work.pop();
    if (listed.has(top.id)) continue;
    let worst = NONE;
    for (const requirement of graph.requirements(top.id)) {
      const need = bestOf(requirement, needOf);
      if (need.stage > worst.stage) worst = need;
    }
    needs.set(top.id, worst);
  }
}

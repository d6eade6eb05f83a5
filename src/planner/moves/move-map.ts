import { effortOf, inHours } from "../effort.ts";
import { buildGraph, topologicalOrder } from "../graph.ts";
import { makePlan } from "../plan.ts";
import { NEWCOMER, type Plan, type PlanRequest, type PlanStage, type Step } from "../plan-types.ts";
import type { Catalog, Project, Rank, Skill } from "../types.ts";
import type { Gap } from "./gap.ts";

/** What is had and asked for, what is asked for and not had, what is had and not asked for. */
export type MovePart = "had" | "missing" | "unused";

export interface MoveStep {
  readonly id: string;
  readonly kind: Step["kind"];
  readonly title: string;
  readonly hours: number;
  readonly rank: Rank;
  readonly part: MovePart;
  readonly requires: readonly string[];
}

/** A move as one map: what one has and what one wants, lying over one another. */
export interface MoveMap {
  /** First what is not asked for, where there is some; then the stages of the role. */
  readonly stages: readonly PlanStage[];
  /** Each after all it requires. */
  readonly steps: readonly MoveStep[];
}

/** Id of the stage of what is had and not asked for: no id of a stage in a file looks so. */
export const UNUSED_STAGE = "-unused";

/**
 * Draws what is had into the stages where somebody who has nothing would learn it.
 * Expects: the gap is that of the plan, made from this catalog and request.
 * Promises: all that the gap names, each once and in one stage; what one who knows what follows can leave out stays out.
 */
export function moveMap(catalog: Catalog, plan: Plan, gap: Gap, request: PlanRequest): MoveMap {
  const carried = new Set(gap.carried.ids);
  const wishes = { ...request, job: [], learner: NEWCOMER, prefer: [...new Set([...request.prefer, ...carried])] };
  const made = makePlan(catalog, { ...wishes, dates: false });
  const full = made.ok ? made.value : plan;
  const partOf = new Map<string, MovePart>();
  for (const id of gap.unused.ids) partOf.set(id, "unused");
  for (const id of gap.missing.ids) partOf.set(id, "missing");
  for (const id of carried) if (!partOf.has(id)) partOf.set(id, "had");
  const items = new Map<string, Skill | Project>(catalog.skills);
  for (const { projects } of catalog.roles.values()) for (const one of projects) items.set(one.id, one);
  const planned = new Map([...full.steps, ...plan.steps].map((step) => [step.id, step]));
  const stages = stagesOf(full, plan, partOf);
  const steps = stages.flatMap(({ steps: ids }) =>
    ids.map((id): MoveStep => {
      const { title, hours, requires } = items.get(id) as Skill | Project;
      const step = planned.get(id);
      const needs = step?.requires ?? requires.flatMap(({ oneOf }) => oneOf);
      const kind = catalog.skills.has(id) ? "skill" : "project";
      const part = partOf.get(id) as MovePart;
      const left = part === "missing" && step !== undefined ? step.hoursLeft : inHours(effortOf(hours));
      return { id, kind, title, hours: left, rank: step?.rank ?? "core", part, requires: [...new Set(needs)] };
    }),
  );
  const sorted = topologicalOrder(buildGraph(steps));
  return { stages, steps: sorted.ok ? Array.from(sorted.value, (at) => steps[at] as MoveStep) : steps };
}

/** The stages of the role with what the move has to do with, each id in one. */
function stagesOf(full: Plan, plan: Plan, partOf: ReadonlyMap<string, MovePart>): PlanStage[] {
  const own = full.stages.map((stage) => ({ ...stage, steps: stage.steps.filter((id) => isAsked(partOf.get(id))) }));
  const placed = new Set(own.flatMap(({ steps }) => steps));
  // What only the person's own plan has, since they know what makes another choice the cheaper one.
  for (const [id, part] of partOf) {
    if (placed.has(id) || part === "unused") continue;
    const home = plan.stages.find(({ steps }) => steps.includes(id));
    const there =
      own.find((one) => one.role === home?.role && one.id === home?.id && one.rank === home?.rank) ?? own[0];
    there?.steps.push(id);
  }
  const unused = [...partOf].flatMap(([id, part]) => (part === "unused" ? [id] : []));
  const before: PlanStage = {
    ...{ id: UNUSED_STAGE, title: "Not asked for", goal: null, opens: null, role: null, rank: null },
    ...{ steps: unused, finish: { likely: null, p90: null } },
  };
  return [...(unused.length === 0 ? [] : [before]), ...own.filter(({ steps }) => steps.length > 0)];
}

function isAsked(part: MovePart | undefined): boolean {
  return part === "had" || part === "missing";
}

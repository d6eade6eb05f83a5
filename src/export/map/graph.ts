import type { Plan, PlanStage, Step } from "../../planner/index.ts";

/** What is drawn: steps in the order of the plan, each in a band, and what each needs of those before it. */
export interface MapGraph {
  /** What stands in each: a stage of the role, with what is further and optional in it. */
  readonly bands: readonly (readonly PlanStage[])[];
  /** For each step of the plan, the place of its band. */
  readonly bandOf: readonly number[];
  /** Places of steps, both ways round: the first always comes before the second. */
  readonly edges: readonly (readonly [from: number, to: number])[];
}

type Drawn = Pick<Step, "id" | "requires">;

/**
 * The graph of a plan.
 * Promises: every edge leads to a later step, of the same or a later band; an edge that others imply is left out, and so is
 * one to what is begun from what is done and stands behind it: it is needed no more. What is further or optional in a stage
 * stands in its band, unless that turned an edge round.
 */
export function mapGraph({ stages, steps }: Pick<Plan, "stages"> & { readonly steps: readonly Drawn[] }): MapGraph {
  const place = new Map(steps.map(({ id }, at) => [id, at]));
  const own = new Map(stages.flatMap((stage, at) => stage.steps.map((id) => [id, at] as const)));
  const stageOf = steps.map(({ id }) => own.get(id) ?? 0);
  const needs = steps.map(({ requires }, to) =>
    [...new Set(requires)]
      .flatMap((id) => place.get(id) ?? [])
      .filter((from) => from < to && (stageOf[from] as number) <= (stageOf[to] as number)),
  );
  const homes = homesOf(stages, stageOf, needs);
  const used = [...new Set(stageOf.map((stage) => homes[stage] as number))].sort((a, b) => a - b);
  const bandOf = stageOf.map((stage) => used.indexOf(homes[stage] as number));
  const bands = used.map((home) => stages.filter((stage, at) => homes[at] === home && stage.steps.length > 0));
  return { bands, bandOf, edges: withoutImplied(needs) };
}

/** For each stage the one in whose band it stands: the first of its role and id as far as all edges then still lead on. */
function homesOf(
  stages: readonly PlanStage[],
  stageOf: readonly number[],
  needs: readonly (readonly number[])[],
): number[] {
  const homes = stages.map((_, at) => at);
  const leadsOn = (): boolean =>
    needs.every((from, to) =>
      from.every((one) => (homes[stageOf[one] as number] as number) <= (homes[stageOf[to] as number] as number)),
    );
  for (const [at, { role, id, rank }] of stages.entries()) {
    if (role === null || rank === null) continue;
    homes[at] = stages.findIndex((one) => one.role === role && one.id === id && one.rank !== null);
    if (!leadsOn()) homes[at] = at;
  }
  return homes;
}

/** Expects: what each needs comes before it. */
function withoutImplied(needs: readonly (readonly number[])[]): [number, number][] {
  const all: Set<number>[] = [];
  return needs.flatMap((direct, to) => {
    const implied = new Set(direct.flatMap((from) => [...(all[from] as Set<number>)]));
    all[to] = new Set([...implied, ...direct]);
    return direct.filter((from) => !implied.has(from)).map((from): [number, number] => [from, to]);
  });
}

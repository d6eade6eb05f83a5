import { BEGUN_STAGE, type Plan, type PlanStage } from "../../planner/index.ts";

/** What is drawn: steps in the order of the plan, each in a band, and what each needs of those before it. */
export interface MapGraph {
  /** The stages that hold steps, in the order of the plan. */
  readonly bands: readonly PlanStage[];
  /** For each step of the plan, the place of its band. */
  readonly bandOf: readonly number[];
  /** Places of steps, both ways round: the first always comes before the second. */
  readonly edges: readonly (readonly [from: number, to: number])[];
}

/**
 * The graph of a plan.
 * Promises: every edge leads to a later step, of the same or a later band; an edge that others imply is left out, and so is
 * one to what is begun from what is done and stands behind it: it is needed no more.
 */
export function mapGraph({ stages, steps }: Plan): MapGraph {
  const bands = stages.filter((stage) => stage.steps.length > 0);
  const band = new Map(bands.flatMap((stage, at) => stage.steps.map((id) => [id, at] as const)));
  const place = new Map(steps.map(({ id }, at) => [id, at]));
  const bandOf = steps.map(({ id }) => band.get(id) ?? 0);
  const needs = steps.map(({ requires }, to) =>
    [...new Set(requires)]
      .flatMap((id) => place.get(id) ?? [])
      .filter((from) => from < to && (bandOf[from] as number) <= (bandOf[to] as number)),
  );
  return { bands, bandOf, edges: withoutImplied(needs) };
}

/** Whether a band is what is in progress, and no stage of a role. */
export function isBegunBand({ id, rank }: PlanStage): boolean {
  return id === BEGUN_STAGE && rank === null;
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

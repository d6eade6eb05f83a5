import { BEGUN_STAGE, type Milestone, type Plan, type PlanStage, type Step } from "../../planner/index.ts";

/** A group of a plan's steps that has some, with what is told of it. */
export interface Group {
  readonly stage: PlanStage;
  readonly isBegun: boolean;
  /** With its place among the core stages of its role, and in a plan to several goals with its role. */
  readonly title: string;
  readonly steps: readonly Step[];
  /** That of its core; undefined for what is further, optional, shared or begun. */
  readonly milestone: Milestone | undefined;
}

/** The groups of a plan in its order. Titles are as they were written, not made safe for a format. */
export function groupsOf(plan: Plan, titles: ReadonlyMap<string, string>): Group[] {
  const byId = new Map(plan.steps.map((step) => [step.id, step]));
  const numbers = new Map<string, number>();
  return plan.stages
    .map((stage): Group => {
      const { role, rank, id } = stage;
      const isCore = rank === "core" && role !== null;
      if (isCore) numbers.set(role, (numbers.get(role) ?? 0) + 1);
      const number = isCore ? `${numbers.get(role)}. ` : "";
      const whose = plan.goals.length > 1 && role !== null ? `${titles.get(role) ?? role}: ` : "";
      return {
        stage,
        isBegun: id === BEGUN_STAGE && rank === null,
        title: `${number}${whose}${stage.title}`,
        steps: stage.steps.flatMap((one) => byId.get(one) ?? []),
        milestone: isCore ? plan.milestones.find((one) => one.role === role && one.stage === id) : undefined,
      };
    })
    .filter(({ steps }) => steps.length > 0);
}

/** The titles of what a plan leads to, in one line. */
export function goalsText({ goals }: Plan, titles: ReadonlyMap<string, string>): string {
  return goals.map((id) => titles.get(id) ?? id).join(" + ");
}

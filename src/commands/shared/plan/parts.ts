import type { Plan, PlanStage, Step } from "../../../planner/index.ts";
import { stageTitle } from "../../../render/layout.ts";
import type { Theme } from "../../../render/theme.ts";

/** A group of steps that has some in the plan. */
export interface PlanPart {
  readonly stage: PlanStage;
  /** The place of a core stage among all of its role, from 1; null for what is not core, shared or begun. */
  readonly number: number | null;
  readonly steps: readonly Step[];
}

export function partsOf({ stages, steps }: Plan): PlanPart[] {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const numbers = new Map<string | null, number>();
  return stages
    .map((stage) => {
      const numbered = stage.rank === "core" && stage.role !== null;
      if (numbered) numbers.set(stage.role, (numbers.get(stage.role) ?? 0) + 1);
      const number = numbered ? (numbers.get(stage.role) as number) : null;
      return { stage, number, steps: stage.steps.map((id) => byId.get(id) as Step) };
    })
    .filter((part) => part.steps.length > 0);
}

/** `2. Deep learning`, `Further: Deep learning`, with its role's title before it where there are several goals. */
export function partTitle(
  { stage, number }: PlanPart,
  titleOf: ((role: string) => string) | null,
  theme: Theme,
): string {
  const whose = titleOf !== null && stage.role !== null ? `${titleOf(stage.role)}: ` : "";
  const rank = stage.rank === "further" ? "Further: " : stage.rank === "optional" ? "Optional: " : "";
  return theme.heading(stageTitle(number, `${rank}${theme.text(whose + stage.title)}`, theme));
}

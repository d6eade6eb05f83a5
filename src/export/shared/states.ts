import type { StepState } from "../../planner/index.ts";

interface StateLook {
  readonly fill: string;
  readonly line: string;
  readonly ink: string;
  readonly dashed: boolean;
}

/** How a step's state looks in a drawing: told apart in grey too, and on a light and a dark ground. */
export const STATE_LOOKS: Readonly<Record<StepState, StateLook>> = {
  done: { fill: "#2f6f4f", line: "#1f4d37", ink: "#ffffff", dashed: false },
  "in-progress": { fill: "#f2c14e", line: "#8a6410", ink: "#1d1d1f", dashed: false },
  ready: { fill: "#ffffff", line: "#1f4d8f", ink: "#1d1d1f", dashed: false },
  blocked: { fill: "#eceef1", line: "#7a828c", ink: "#3a4048", dashed: true },
  skipped: { fill: "#ffffff", line: "#a5abb3", ink: "#6a7078", dashed: true },
};

export function stateWords(state: StepState): string {
  return state === "blocked" ? "waits" : state.replace("-", " ");
}

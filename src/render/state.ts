import type { Step } from "../planner/index.ts";
import type { Theme } from "./theme.ts";

/** The mark of a step's state; an open project has a mark of its own, so that it stands out without colour. */
export function stateSymbol(step: Pick<Step, "state" | "kind">, theme: Theme): string {
  const { symbols } = theme;
  if (step.state === "done") return theme.good(symbols.done);
  if (step.state === "in-progress") return theme.warn(symbols.inProgress);
  if (step.state === "skipped") return theme.dim(symbols.skipped);
  if (step.kind === "project") return theme.accent(symbols.project);
  return step.state === "ready" ? symbols.ready : theme.dim(symbols.blocked);
}

import type { StepState } from "../../planner/index.ts";

/** What marks a state, 16 by 16 in the text's colour; each has a shape of its own, so that grey paper tells them apart. */
export const MARKS: Readonly<Record<StepState, string>> = {
  done: '<circle cx="8" cy="8" r="7.5" fill="currentColor"/><path d="M4.6 8.3l2.3 2.4 4.5-5" fill="none" stroke="var(--mark,#fff)" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>',
  "in-progress":
    '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 1.4a6.6 6.6 0 0 1 0 13.2z" fill="currentColor"/>',
  ready: '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  blocked:
    '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="1.6 2.55"/>',
  skipped:
    '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M3.5 12.5l9-9" stroke="currentColor" stroke-width="1.4"/>',
};

import type { StepState } from "../../planner/index.ts";

/** What marks a state; each has a shape of its own, so that grey paper tells them apart. */
const SHAPES: Readonly<Record<StepState | "project" | "flag" | "close" | "out", string>> = {
  done: '<circle cx="8" cy="8" r="7.5" fill="currentColor"/><path d="M4.6 8.3l2.3 2.4 4.5-5" fill="none" stroke="var(--mark,#fff)" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>',
  "in-progress":
    '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 1.4a6.6 6.6 0 0 1 0 13.2z" fill="currentColor"/>',
  ready: '<circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" stroke-width="2.2"/>',
  blocked:
    '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.4" stroke-dasharray="1.6 2.55"/>',
  skipped:
    '<circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" stroke-width="1.4"/><path d="M3.5 12.5l9-9" stroke="currentColor" stroke-width="1.4"/>',
  project: '<path d="M8 .8L15.2 8 8 15.2.8 8z" fill="currentColor"/>',
  flag: '<path d="M3.5 15V1.5h9.2L10.3 5l2.4 3.5H5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round"/>',
  close: '<path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>',
  out: '<path d="M6 3H3v10h10v-3M9 3h4v4M13 3L7.5 8.5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>',
};

/** The drawings that `icon` refers to, once a page. */
export function iconSheet(): string {
  const symbols = Object.entries(SHAPES).map(
    ([name, shape]) => `<symbol id="i-${name}" viewBox="0 0 16 16">${shape}</symbol>`,
  );
  return `<svg width="0" height="0" class="sheet" aria-hidden="true">${symbols.join("")}</svg>`;
}

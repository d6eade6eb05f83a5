/**
 * What is news only once, by its id, each told once to a person at a terminal: twelve at most, so that nobody is lectured.
 * An id is never used for another hint.
 */
export const HINTS = {
  undo: "Should that have been something else, this takes it back: career-roadmap undo",
  why: "Why a step is in it, and how long it can wait: career-roadmap why ID",
  edit: "To tick with the space bar: career-roadmap checklist ID --edit",
  prompt: "Your progress in your shell's prompt, at no cost: career-roadmap help shell-init",
} as const;

export type HintId = keyof typeof HINTS;

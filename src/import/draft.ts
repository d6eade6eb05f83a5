import type { Hours, Rank } from "../planner/types.ts";

/** What is uncertain of a skill: `about` says it for many at once, `text` for this one, as a comment. */
export interface Doubt {
  readonly about: string;
  readonly text: string;
}

/** A skill as somebody else's file tells it, before it has an id of ours. */
export interface DraftSkill {
  /** What its own file knows it by; it stays when that file is imported again. */
  readonly key: string;
  readonly title: string;
  readonly rank: Rank;
  readonly hours?: Hours;
  /** The words that the hours were read from. */
  readonly hoursFrom?: string;
  /** Keys or titles of what comes before it. */
  readonly requires: readonly string[];
  /** Skills of one stage that share it are alternatives of each other. */
  readonly choice?: string;
  readonly checklist: readonly string[];
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly why?: string;
  readonly level?: "beginner" | "intermediate" | "advanced";
  readonly terms: readonly string[];
  readonly tools: readonly string[];
  /** A day like 2026-12-31. */
  readonly by?: string;
  /** Whether its own file says that it is done. */
  readonly isDone: boolean;
  readonly doubts: readonly Doubt[];
}

export interface DraftStage {
  readonly key: string;
  readonly title: string;
  readonly doubts: readonly Doubt[];
  readonly skills: readonly DraftSkill[];
}

/** Something of a file that has no place in a role of ours. */
export interface Dropped {
  /** In the plural: `paragraphs`. */
  readonly what: string;
  readonly count: number;
  /** The first few, cut short. */
  readonly examples: readonly string[];
}

/** Somebody else's file as a role that has no ids yet. */
export interface Draft {
  /** What was read, for people: `a Markdown list`. */
  readonly format: string;
  readonly title?: string;
  readonly summary?: string;
  readonly terms: readonly string[];
  readonly stages: readonly DraftStage[];
  /** How it was read, where that is not the only way. */
  readonly notes: readonly string[];
  readonly dropped: readonly Dropped[];
}

/** A skill of which only this much is known. */
export function draftSkill(title: string, more: Partial<DraftSkill> = {}): DraftSkill {
  return {
    key: title,
    title,
    rank: "core",
    requires: [],
    checklist: [],
    links: [],
    terms: [],
    tools: [],
    isDone: false,
    doubts: [],
    ...more,
  };
}

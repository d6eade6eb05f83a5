import type { Day } from "../../shared/dates.ts";

/** What somebody can show: what they have done, with its proofs. */
export interface PortfolioInput {
  /** In the order in which they were done. */
  readonly projects: readonly DoneProject[];
  /** What is done or known, by area, in the order of the areas. */
  readonly areas: readonly { readonly title: string; readonly skills: readonly HadSkill[] }[];
  /** Makes somebody's text safe to show. */
  readonly text: (content: string) => string;
}

export interface DoneProject {
  readonly title: string;
  readonly kind: string | null;
  readonly done: Day;
  /** The day it was begun, where it is known. */
  readonly begun: Day | null;
  /** What was shown with it, in a sentence each. */
  readonly shows: readonly string[];
  /** Titles of the skills it rests on. */
  readonly skills: readonly string[];
  /** Addresses, in the order in which they were recorded. */
  readonly evidence: readonly string[];
}

export interface HadSkill {
  readonly title: string;
  readonly evidence: readonly string[];
}

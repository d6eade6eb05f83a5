import type { Rank, Step } from "../../planner/index.ts";
import type { ExportInput } from "../input.ts";
import { type Group, goalsText, groupsOf } from "../shared/groups.ts";
import { esc } from "../shared/markup.ts";
import { stateWords } from "../shared/states.ts";

/** What the parts of the page are made from. */
export interface PageView extends ExportInput {
  readonly groups: readonly Group[];
  /** What the plan leads to, safe to stand in HTML. */
  readonly goal: string;
  /** Somebody's text, safe to stand in HTML. */
  readonly html: (text: string) => string;
  /** A step's, role's or known skill's title, safe to stand in HTML. */
  readonly titleOf: (id: string) => string;
  /** The place of each step of the plan, from 0. */
  readonly placeOf: ReadonlyMap<string, number>;
}

export function pageView(input: ExportInput): PageView {
  const html = (text: string): string => esc(input.text(text));
  return {
    ...input,
    groups: groupsOf(input.plan, input.titles),
    goal: html(goalsText(input.plan, input.titles)),
    html,
    titleOf: (id) => html(input.titles.get(id) ?? id),
    placeOf: new Map(input.plan.steps.map(({ id }, at) => [id, at])),
  };
}

/** `skill`, `further project`: what a step is, in words. */
export function kindWords({ kind, rank }: Step): string {
  return rank === "core" ? kind : `${rank} ${kind}`;
}

/** What marks a heading as not of the core. */
export function rankTag(rank: Rank | null): string {
  return rank === "further" || rank === "optional" ? `<span class="tag">${rank}</span>` : "";
}

export { stateWords };

import type { StepState } from "../../planner/index.ts";
import { bullet, paragraph, wrap } from "../../render/layout.ts";
import { count, hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { titled } from "../../render/titled.ts";
import type { Hit, HitKind } from "./entries.ts";

/** A hit as it is told: what it is to the person, and what to do with it. */
export interface FoundThing {
  readonly kind: HitKind;
  readonly id: string;
  readonly title: string;
  readonly by: Hit["by"];
  readonly hours: number | null;
  /** What the person has done of it; null where that means nothing. */
  readonly state: StepState | "known" | null;
  /** Its place in the plan of the role that is meant; null outside. */
  readonly step: number | null;
  /** What to do with it. */
  readonly command: string;
}

export interface SearchView {
  readonly words: string;
  readonly hits: readonly FoundThing[];
  /** How many there are in all. */
  readonly all: number;
  /** The role whose plan the steps are counted in. */
  readonly role: { readonly id: string; readonly title: string } | null;
}

export function renderSearch({ words, hits, all, role }: SearchView, theme: Theme): string {
  const more = all - hits.length;
  const rest =
    more === 0 ? "" : `\n${paragraph(theme, `${count(more, "more hit")}. Add a word, or -n ${all} for all of them`)}`;
  const list = hits.map((hit) => renderHit(hit, words, role, theme)).join(theme.layout === "plain" ? "" : "\n");
  return `${list}${rest}`;
}

function renderHit(hit: FoundThing, words: string, role: SearchView["role"], theme: Theme): string {
  const { kind, id, title, by, hours, state, step, command } = hit;
  const place = step === null || role === null ? undefined : `step ${step} of ${theme.text(role.title)}`;
  const facts = [kind, hours === null ? undefined : hoursText(hours), state ?? undefined, place];
  const told = facts.filter((fact) => fact !== undefined).join(` ${theme.symbols.dot} `);
  const head = `${titled(title, id, theme, theme.heading)}  ${theme.dim(told)}`;
  const why = BY[by.field];
  const shown =
    why === undefined || by.text.toLowerCase() === words.toLowerCase() ? undefined : `${why} ${theme.text(by.text)}`;
  return [bullet(theme, head), shown === undefined ? "" : `    ${wrap(theme, shown, 4)}\n`, `    ${command}\n`].join(
    "",
  );
}

const BY: Partial<Record<Hit["by"]["field"], string>> = {
  term: "Also called:",
  tool: "With:",
  text: "Says:",
  "also-asked": "Known, not taught:",
};

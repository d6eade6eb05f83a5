import type { Absence, ChoiceReason, Explanation, Need, Step } from "../../planner/index.ts";
import { aboutWords, spanText } from "../../render/days.ts";
import { paragraph, prose, wrap } from "../../render/layout.ts";
import { named } from "../../render/named.ts";
import { count, hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { titled } from "../../render/titled.ts";
import type { Day } from "../../shared/dates.ts";

export interface WhyView {
  readonly explanation: Explanation;
  readonly role: string;
  readonly today: Day;
  /** What the skill gets a person, in the author's words. */
  readonly why: string | undefined;
  readonly titleOf: (id: string) => string;
}

/** The reason for a step: why it is here, what it needs, what it unblocks, why this one of a choice. */
export function renderWhy(view: WhyView, theme: Theme): string {
  const { explanation, role, why, today, titleOf } = view;
  const { step, namedBy, needs, neededBy, blockedBy, unblocksInAll, chain, choice } = explanation;
  const name = (id: string): string => named(titleOf(id), id, theme);
  const item = (content: string): string => `  ${wrap(theme, `- ${content}`, 4, 2)}\n`;
  const parts = [`${titled(step.title, step.id, theme, theme.heading)}\n`];
  if (why !== undefined) parts.push(prose(theme, why));
  parts.push("\n", paragraph(theme, reasonText(step, namedBy, role, theme)));
  parts.push(
    paragraph(theme, `Step ${step.n}, ${step.rank}, ${hoursText(step.hours)}, ${step.state}${when(step, today)}.`),
    waitText(explanation, today, name, theme),
  );
  if (needs.length > 0) {
    parts.push(`\n${theme.heading("It needs")}\n`, ...needs.map((need) => item(needText(need, name, theme))));
  }
  if (blockedBy.length > 0)
    parts.push(paragraph(theme, `Open before it: ${blockedBy.map((id) => theme.id(id)).join(", ")}`));
  if (neededBy.length > 0) {
    parts.push(`\n${theme.heading("It unblocks")}\n`);
    for (const { id, because } of neededBy)
      parts.push(item(`${name(id)}${because === null ? "" : `: ${theme.text(because)}`}`));
    parts.push(unblockedText(neededBy.length, unblocksInAll.length, theme));
  }
  if (chain.length > 1) {
    const arrow = ` ${theme.symbols.arrow} `;
    parts.push(`\n${paragraph(theme, `${theme.heading("Shortest way to a goal")}: ${chain.join(arrow)}`)}`);
  }
  if (choice !== null) parts.push(`\n${choiceText(choice, name, theme)}`);
  return parts.join("");
}

/** The days it takes, after a comma. */
function when({ first, last }: Step, today: Day): string {
  return first === null ? "" : `, ${spanText(first, last, today)}`;
}

/** Until when it can wait: up to the first step that needs it. */
function waitText({ step, canWait }: Explanation, today: Day, name: (id: string) => string, theme: Theme): string {
  if (step.state === "done") return "";
  if (canWait === null) {
    const but = step.rank === "core" ? ", but you need it to apply" : ", so it can wait as long as you like";
    return paragraph(theme, `No other step of the plan needs it${but}.`);
  }
  const { id, n, first } = canWait;
  const day = first === null ? "" : `, ${aboutWords(first, today)}`;
  return paragraph(theme, `It can wait: nothing needs it before step ${n}${day}: ${name(id)}.`);
}

function unblockedText(direct: number, all: number, theme: Theme): string {
  return all === direct ? "" : paragraph(theme, `With all that needs those: ${count(all, "step")}.`);
}

function reasonText(step: Step, named: Explanation["namedBy"], role: string, theme: Theme): string {
  if (step.kind === "project") return `It is a portfolio project of ${role}.`;
  if (named === null) return `It is here because other steps of ${role} need it.`;
  const verb = { core: "asks for it", further: "asks for it as further", optional: "offers it as optional" }[
    named.rank
  ];
  const raised =
    named.rank === step.rank ? "" : ` It is ${step.rank} all the same, because a ${step.rank} step needs it.`;
  return `The stage "${theme.text(named.title)}" of ${role} ${verb}.${raised}`;
}

function needText(need: Need, name: (id: string) => string, theme: Theme): string {
  return `${name(need.id)} (${need.state})${need.because === null ? "" : `: ${theme.text(need.because)}`}`;
}

function choiceText(choice: ChoiceReason, name: (id: string) => string, theme: Theme): string {
  const lead = {
    preferred: "You preferred it.",
    cheapest: "It stands for a choice, and makes the plan shortest.",
    "first-of-equals": "It stands for a choice: nothing makes the plan shorter, and the author names it first.",
  }[choice.why];
  const others = choice.others.map(({ id, more }) => {
    const cost = more > 0 ? `${hoursText(more)} more` : more < 0 ? `${hoursText(-more)} less` : "the same hours";
    return `  ${wrap(theme, `- ${name(id)}: ${cost}, with --prefer ${id}`, 4, 2)}\n`;
  });
  return paragraph(theme, lead) + others.join("");
}

/** Why something is not in the plan, and what would bring it in. */
export function renderAbsence(id: string, role: string, absence: Absence, theme: Theme): string {
  const sentence = {
    known: () => `${id} is taken as known, so the plan for ${role} leaves it out.`,
    skipped: () => `${id} was skipped. To take it up again: career-roadmap reopen ${id}`,
    "other-chosen": () =>
      `${id} is not in the plan for ${role}: ${(absence as { chosen: readonly string[] }).chosen.join(", ")} stands for that choice. To take it instead: --prefer ${id}`,
    further: () => `${id} is not core in ${role}, so --core leaves it out.`,
    optional: () => `${id} is optional in ${role}. To plan it too: --with-optional`,
    "not-needed": () => `Nothing in the plan for ${role} needs ${id}`,
  }[absence.why]();
  return paragraph(theme, sentence);
}

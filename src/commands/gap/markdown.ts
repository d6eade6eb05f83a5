import { code, opening, table, words } from "../../export/md/words.ts";
import type { Rank } from "../../planner/index.ts";
import { weeksRestText } from "../../render/forecast-text.ts";
import { hoursText, hoursWords, paceText, weeksText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import type { ListedStep } from "../shared/moves/step-list.ts";
import type { GapView } from "./view.ts";

/** What a move takes, to hand on: the sums, then what is missing in the order to learn it, what is carried over and not asked for. */
export function gapMarkdown(view: GapView, theme: Theme): string {
  const { jobs, to, told, missing, carried, unused, hours, core, hoursPerWeek, hoursByWeekday, percent } = view;
  const rests = weeksRestText(view.pace);
  const text = (content: string): string => words(theme.text(content));
  const start = jobs.length === 0 ? "what you know" : jobs.map(({ title }) => text(title)).join(" and ");
  const more = told === 0 || jobs.length === 0 ? "" : " and what you named";
  const apply = core.left === 0 ? "You can apply now." : `To apply: ${hoursWords(core.left)}.`;
  const pace = `${weeksText(hours.missing * view.pace, hoursPerWeek)} at ${paceText(hoursPerWeek, hoursByWeekday)}`;
  const left =
    missing.length === 0
      ? "Nothing is missing. Well done!"
      : `${apply} In all: ${hoursText(hours.missing)} of ${hoursWords(hours.full)}, ${pace}. ${Math.floor(percent)} % is there already. ${rests}`.trim();
  const sums = table(
    ["Part", "Steps", "Hours"],
    [
      ["Carried over", String(carried.length), hoursText(hours.carried)],
      ["Missing", String(missing.length), hoursText(hours.missing)],
      ["Not asked for", String(unused.length), hoursText(hours.unused)],
    ],
    new Set([1, 2]),
  );
  const ranked = RANKED.flatMap(([rank, title]) => {
    const own = missing.filter((step) => step.rank === rank);
    return own.length === 0 ? [] : [`## ${title}\n\n${steps(own, theme, true)}`];
  });
  const parts = [`# From ${start}${more} to ${text(to.title)}\n`, `${left}\n`, sums, ...ranked];
  if (carried.length > 0) parts.push(`## Carried over\n\n${steps(carried, theme)}`);
  if (unused.length > 0) parts.push(`## Not asked for\n\n${steps(unused, theme)}`);
  return parts.join("\n");
}

const RANKED: readonly (readonly [Rank, string])[] = [
  ["core", "Missing before you can apply"],
  ["further", "Missing, for after that"],
  ["optional", "Missing, if you like"],
];

/** A line each; numbered where their order counts. */
function steps(all: readonly ListedStep[], theme: Theme, ordered = false): string {
  return all
    .map(({ id, kind, title, hours }, at) => {
      const name = kind === "project" ? `Project: ${words(theme.text(title))}` : opening(theme.text(title));
      return `${ordered ? `${at + 1}.` : "-"} ${name} ${code(id)}, ${hoursText(hours)}\n`;
    })
    .join("");
}

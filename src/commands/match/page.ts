import type { MatchPage } from "../../export/page/moves/match.ts";
import { hoursText, hoursWords, weeksText } from "../../render/numbers.ts";
import { makeTheme, type Theme } from "../../render/theme.ts";
import { basisOf, type MatchView, SORTED } from "./view.ts";

/** What the page of a ranking is made from. */
export function matchPage(view: MatchView, { text }: Theme): MatchPage {
  const { roles, hoursPerWeek, goOn, sort } = view;
  const nothing = roles.every(({ all }) => all.percent === 0);
  return {
    lead: [
      ...basisOf(view, COLOURLESS),
      SORTED[nothing && sort === "share" ? "apply" : sort],
      `A week holds ${hoursWords(hoursPerWeek)}.`,
    ],
    roles: roles.map(({ id, title, all, core }) => ({
      id,
      title,
      percent: all.percent,
      apply:
        core.left === 0
          ? "You can apply now"
          : `${hoursText(core.left)} to apply, ${weeksText(core.left, hoursPerWeek)}`,
      whole: all.left === 0 ? "nothing is missing" : `${hoursText(all.left)} in all`,
    })),
    goOn,
    text,
  };
}

const COLOURLESS = makeTheme({ color: 0, ascii: false, width: 80, layout: "plain", links: false });

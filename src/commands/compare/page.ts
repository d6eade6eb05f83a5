import type { ComparePage } from "../../export/page/moves/compare.ts";
import { hoursText } from "../../render/numbers.ts";
import { countText } from "../shared/moves/overlap.ts";
import { byArea } from "../shared/moves/step-list.ts";
import { allRows, type CompareView } from "./view.ts";

/** What the page of a comparison is made from. */
export function comparePage(view: CompareView, text: (content: string) => string): ComparePage {
  const { comparison, titles, listed, areaTitle, flags } = view;
  const [a, b] = comparison.roles;
  const [first, both, second] = [a.only.ids, comparison.shared.ids, b.only.ids].map((ids) => ids.map(listed)) as [
    ...Parts,
  ];
  return {
    names: titles,
    lead: [sentence(view, 0), sentence(view, 1)],
    parts: [
      { label: `Only ${titles[0]}`, hours: a.only.hours, steps: first },
      { label: "Both", hours: comparison.shared.hours, steps: both },
      { label: `Only ${titles[1]}`, hours: b.only.hours, steps: second },
    ],
    areas: allRows(view),
    lists: [byArea(first, areaTitle), byArea(both, areaTitle), byArea(second, areaTitle)],
    goOn: `career-roadmap gap --to ${b.id}${flags}`,
    text,
  };
}

type Steps = ReturnType<CompareView["listed"]>[];
type Parts = [Steps, Steps, Steps];

/** `ML Engineer: 1,085 h to apply, 1,433 h in all; 54 skills, 6 projects, 60 % of it shared.` */
function sentence({ comparison, titles, amounts, percents, listed }: CompareView, at: 0 | 1): string {
  const { all } = comparison.roles[at];
  if (all.hours === 0) return `${titles[at]}: nothing is left of it.`;
  const hours = `${hoursText(amounts[at].core.left)} to apply, ${hoursText(all.hours)} in all`;
  return `${titles[at]}: ${hours}; ${countText(all.ids.map(listed))}, ${Math.floor(percents[at])} % of it shared.`;
}

import type { GapPage } from "../../export/page/moves/gap.ts";
import type { MoveMap } from "../../planner/index.ts";
import { byArea } from "../shared/moves/step-list.ts";
import { amounts, byStage, type GapView, RANKED } from "./view.ts";

/** What the page of a move is made from. */
export function gapPage(view: GapView, map: MoveMap, text: (content: string) => string): GapPage {
  const { jobs, to, told, percent, carried, missing, unused, hours, areaTitle, goOn } = view;
  const own = jobs.map(({ title }) => title).join(" and ");
  const more = told > 0 && jobs.length > 0 ? " and what you named" : "";
  const there = percent > 0 && percent < 100 ? [`${Math.floor(percent)} % is there already.`] : [];
  return {
    names: [own === "" ? "what you know" : `${own}${more}`, to.title],
    lead: [...amounts(view), ...there],
    percent,
    parts: [
      { label: "Not asked for", hours: hours.unused, steps: unused },
      { label: "Carried over", hours: hours.carried, steps: carried },
      { label: "Missing", hours: hours.missing, steps: missing },
    ],
    map,
    missing: RANKED.flatMap(([rank, heading]) => byStage(view, rank).map((group) => ({ ...group, heading }))),
    carried: byArea(carried, areaTitle),
    unused: byArea(unused, areaTitle),
    goOn,
    text,
  };
}

import { type Doubt, type DraftSkill, draftSkill } from "../draft.ts";
import type { Findings } from "../findings.ts";
import { asProse, asTitle, cut, oneLine } from "../text/clean.ts";
import { readEffort, splitEffort } from "../text/effort.ts";
import { rankIn, rankOfCell, withoutRank } from "../text/rank-words.ts";
import { webLink } from "../text/web-link.ts";
import type { Columns } from "./columns.ts";

/** A cell: its words, and where its links lead. */
export interface Cell {
  readonly text: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

const NOTHING = /^(-+|–|—|none|n\/?a|nil|no|keine?)?$/i;
const DONE = /^(x|yes|y|true|1|done|finished|completed?|100 ?%|✓|✔|✅|ja|erledigt)$/i;
const MOST_LISTED = 20;
const LONGEST_CELL = 2000;

/** A row of a table as a skill; undefined where it has no title. */
export function skillOfRow(cells: readonly Cell[], columns: Columns, findings: Findings): DraftSkill | undefined {
  const cell = (kind: Parameters<Columns["get"]>[0]): Cell | undefined => {
    const at = columns.get(kind);
    return at === undefined ? undefined : cells[at];
  };
  const words = (kind: Parameters<Columns["get"]>[0]): string => {
    const text = cut(oneLine(cell(kind)?.text ?? ""), LONGEST_CELL);
    return NOTHING.test(text) ? "" : text;
  };
  const main = cell("title");
  const shown = main?.links[0]?.title || main?.text || "";
  const { title, effort: told } = splitEffort(cut(oneLine(shown), LONGEST_CELL));
  if (asTitle(title) === "") return undefined;
  const effort = readEffort([words("weeks"), words("hours")].filter(Boolean).join(", "), words("weeks") === "") ?? told;
  const doubts: Doubt[] = [];
  if (effort !== undefined && "doubt" in effort)
    doubts.push({ about: "efforts that tell no hours", text: effort.doubt });
  const rest = title === oneLine(shown) ? oneLine(main?.text ?? "").replace(oneLine(shown), "") : "";
  const rank = rankOfCell(words("rank")) ?? rankIn(`${title} ${rest}`) ?? "core";
  const id = words("id");
  return draftSkill(asTitle(withoutRank(title)), {
    key: id === "" ? asTitle(title) : id,
    rank,
    ...(effort !== undefined && "hours" in effort && { hours: effort.hours, hoursFrom: effort.from }),
    requires: listed(words("requires")),
    checklist: listed(cell("checklist")?.text ?? "", /[;\n]/),
    links: linksOf([main, cell("link")], findings),
    ...(words("why") !== "" && { why: asProse(words("why")) }),
    tools: listed(words("tools")),
    terms: listed(words("terms")),
    isDone: DONE.test(words("done")),
    doubts,
  });
}

function listed(text: string, between = /[,;|]|\sand\s/): string[] {
  const parts = text.split(between).map((one) => asTitle(one));
  return [...new Set(parts.filter((one) => !NOTHING.test(one)))].slice(0, MOST_LISTED);
}

/** The links of some cells, and the addresses that stand in them as text. */
function linksOf(cells: readonly (Cell | undefined)[], findings: Findings): DraftSkill["links"] {
  const found = cells.flatMap((cell) => {
    const bare = cell === undefined || cell.links.length > 0 ? [] : (cell.text.match(/https?:\/\/[^\s,;|]+/gi) ?? []);
    return [...(cell?.links ?? []), ...bare.map((url) => ({ title: "", url }))];
  });
  const column = cells.at(-1);
  if (
    column !== undefined &&
    !NOTHING.test(oneLine(column.text)) &&
    !/https?:/i.test(column.text) &&
    column.links.length === 0
  ) {
    findings.drop("links that lead to no web address", column.text);
  }
  return found.flatMap(({ title, url }) => {
    const link = webLink(url, title);
    if (link === undefined) findings.drop("links that lead to no web address", url);
    return link === undefined ? [] : [link];
  });
}

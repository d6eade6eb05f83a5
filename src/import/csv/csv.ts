import { cannot, usage } from "../../shared/errors.ts";
import { nearest } from "../../shared/nearest.ts";
import type { Draft, DraftSkill } from "../draft.ts";
import { Findings } from "../findings.ts";
import { COLUMN_KINDS, type ColumnKind, type Columns, columnsText, guessColumns, isHeading } from "../table/columns.ts";
import { skillOfRow } from "../table/rows.ts";
import { inStages } from "../table/stages.ts";
import { asTitle } from "../text/clean.ts";
import { parseRows } from "./parse.ts";

/** A table of skills, one a row. `wishes` says which column holds what, where the guess would be wrong. */
export function readCsv(text: string, wishes: ReadonlyMap<string, string> = new Map()): Draft {
  const rows = parseRows(text);
  const [first] = rows;
  if (first === undefined)
    throw cannot("nothing-found", "The table has no rows.", "Look whether it is the right file.");
  const headings = isHeading(first) || wishes.size > 0 ? first.map((one) => asTitle(one)) : undefined;
  const columns = columnsOf(headings, first, wishes);
  const findings = new Findings();
  findings.note(`Columns: ${columnsText(columns, headings)}. Another: --columns title=NAME,hours=NAME.`);
  if (headings === undefined) findings.note("The first row names no columns, and counts as a skill.");
  const unread = (headings ?? []).filter((one, at) => one !== "" && ![...columns.values()].includes(at));
  if (unread.length > 0) findings.drop("columns", unread.join(", "), unread.length);
  const stageAt = columns.get("stage");
  const read = rows.slice(headings === undefined ? 0 : 1).flatMap((row) => {
    const skill = skillOfRow(
      row.map((cell) => ({ text: cell, links: [] })),
      columns,
      findings,
    );
    if (skill === undefined) findings.drop("rows without a title", row.join(" "));
    return skill === undefined ? [] : [{ stage: stageAt === undefined ? "" : asTitle(row[stageAt] ?? ""), skill }];
  });
  tellDone(
    read.map((one) => one.skill),
    findings,
  );
  return {
    format: "a table",
    terms: [],
    stages: inStages(read, "Skills"),
    notes: findings.notes,
    dropped: findings.dropped,
  };
}

function tellDone(skills: readonly DraftSkill[], findings: Findings): void {
  if (skills.some((one) => one.isDone)) findings.note("Some rows are done; a roadmap holds no progress.");
}

function columnsOf(
  headings: readonly string[] | undefined,
  first: readonly string[],
  wishes: ReadonlyMap<string, string>,
): Columns {
  const guess = headings === undefined ? new Map<ColumnKind, number>() : guessColumns(headings);
  const columns = new Map(guess);
  for (const [kind, name] of wishes) {
    if (!COLUMN_KINDS.some((one) => one === kind)) {
      const near = nearest(kind, COLUMN_KINDS);
      const fix = near === undefined ? `There are ${COLUMN_KINDS.join(", ")}.` : `Did you mean "${near}"?`;
      throw usage("unknown-column", `--columns knows no "${kind}".`, fix);
    }
    const at = columnNamed(name, headings ?? first);
    for (const [other, taken] of columns) if (taken === at) columns.delete(other);
    columns.set(kind as ColumnKind, at);
  }
  if (!columns.has("title")) columns.set("title", firstOfWords(first, headings === undefined));
  return columns;
}

/** A column by its heading, or by its number from 1. */
function columnNamed(name: string, headings: readonly string[]): number {
  const at = headings.findIndex((one) => one.toLowerCase() === name.toLowerCase());
  if (at !== -1) return at;
  if (/^[1-9]\d?$/.test(name) && Number(name) <= headings.length) return Number(name) - 1;
  const near = nearest(name, headings);
  const fix = near === undefined ? `It has ${headings.join(", ")}.` : `Did you mean "${near}"?`;
  throw cannot("unknown-column", `The table has no column "${name}".`, fix);
}

function firstOfWords(row: readonly string[], isData: boolean): number {
  const at = row.findIndex((cell) => /\p{L}{2}/u.test(cell) && !/^https?:/i.test(cell));
  return isData ? Math.max(0, at) : 0;
}

import { renderColumns } from "../../render/columns.ts";
import { alignColumns, paragraph } from "../../render/layout.ts";
import { count, hoursText, weeksText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { printable } from "../../shared/printable.ts";

export interface RoleRow {
  readonly id: string;
  readonly title: string;
  readonly kind: "new" | "changed" | null;
  /** Hours left for this person, and for somebody who begins at nothing. */
  readonly hours: number;
  readonly fromScratchHours: number;
  readonly percent: number;
}

/** All roles: kind, hours, weeks at the person's pace, how much of each is there already. */
export async function renderRoles(rows: readonly RoleRow[], hoursPerWeek: number, theme: Theme): Promise<string> {
  if (rows.length === 0) return "No roles were loaded.\n";
  if (theme.layout === "plain") return plainRoles(rows, hoursPerWeek);
  const narrow = theme.width < 100;
  const tiny = theme.width < 72;
  const least = theme.width < 60;
  const columns = [
    { title: "Role" },
    ...(narrow ? [] : [{ title: "Title", grow: true }]),
    ...(least ? [] : [{ title: "Kind" }]),
    { title: "Hours", align: "right" as const },
    ...(tiny ? [] : [{ title: narrow ? "In all" : "From scratch", align: "right" as const }]),
    ...(least ? [] : [{ title: `At ${hoursPerWeek} h/week` }]),
    { title: "Have", align: "right" as const },
  ];
  const weeks = (hours: number): string =>
    narrow ? weeksText(hours, hoursPerWeek).replace("about ", "") : weeksText(hours, hoursPerWeek);
  const cells = rows.map((row) => [
    theme.id(row.id),
    ...(narrow ? [] : [theme.text(row.title)]),
    ...(least ? [] : [row.kind ?? "-"]),
    hoursText(row.hours),
    ...(tiny ? [] : [hoursText(row.fromScratchHours)]),
    ...(least ? [] : [weeks(row.hours)]),
    `${Math.floor(row.percent)} %`,
  ]);
  const table = await renderColumns(columns, cells, theme);
  const example = (rows[0] as RoleRow).id;
  const closing = `${count(rows.length, "role")}. See one: career-roadmap show ${example}. Plan it: career-roadmap plan ${example}`;
  return `${table}\n${paragraph(theme, closing)}`;
}

/** For `awk`: no blanks inside a field but in the title, which comes last; hours in whole numbers. */
function plainRoles(rows: readonly RoleRow[], hoursPerWeek: number): string {
  const cells = rows.map((row) => [
    row.id,
    row.kind ?? "-",
    String(Math.round(row.hours)),
    String(Math.round(row.fromScratchHours)),
    String(Math.round(row.hours / hoursPerWeek)),
    String(Math.floor(row.percent)),
    printable(row.title),
  ]);
  const head = ["role", "kind", "hours", "from-scratch", "weeks", "percent", "title"];
  return alignColumns([head, ...cells], new Set([2, 3, 4, 5]));
}

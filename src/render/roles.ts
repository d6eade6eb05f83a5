import { renderColumns } from "./columns.ts";
import { paragraph } from "./layout.ts";
import { count, hoursText, weeksText } from "./numbers.ts";
import type { Theme } from "./theme.ts";

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
  const narrow = theme.width < 100;
  const columns = [
    { title: "Role" },
    ...(narrow ? [] : [{ title: "Title", grow: true }]),
    { title: "Kind" },
    { title: "Hours", align: "right" as const },
    { title: "From scratch", align: "right" as const },
    ...(theme.width < 70 ? [] : [{ title: `At ${hoursPerWeek} h/week` }]),
    { title: "Done", align: "right" as const },
  ];
  const cells = rows.map((row) => [
    theme.id(row.id),
    ...(narrow ? [] : [theme.text(row.title)]),
    row.kind ?? "-",
    hoursText(row.hours),
    hoursText(row.fromScratchHours),
    ...(theme.width < 70 ? [] : [weeksText(row.hours, hoursPerWeek)]),
    `${Math.floor(row.percent)} %`,
  ]);
  const table = await renderColumns(columns, cells, theme);
  if (theme.layout === "plain") return table;
  const example = (rows[0] as RoleRow).id;
  const closing = `${count(rows.length, "role")}. See one: career-roadmap show ${example}. Plan it: career-roadmap plan ${example}`;
  return `${table}\n${paragraph(theme, closing)}`;
}

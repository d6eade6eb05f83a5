import { bar, percentText } from "../../render/charts/bars.ts";
import { alignColumns, paragraph, widthOf } from "../../render/layout.ts";
import { count, hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";

export interface RoleStanding {
  readonly id: string;
  readonly title: string;
  readonly percent: number;
  readonly hours: { readonly left: number; readonly full: number };
  /** The part of them until one can apply. */
  readonly core: { readonly left: number; readonly full: number; readonly percent: number };
}

/** Several roles have progress and none is named: all of them, and how to name one. */
export function renderRolesStatus(rows: readonly RoleStanding[], theme: Theme): string {
  const cells = rows.map(({ id, title, percent: done, hours }) => [
    theme.id(id),
    theme.text(title),
    bar(done, 12, theme),
    percentText(done),
    `${hoursText(hours.left)} to go`,
  ]);
  const tables = [
    alignColumns(cells, new Set([3, 4])),
    alignColumns(
      cells.map(([id = "", , ...rest]) => [id, ...rest]),
      new Set([2, 3]),
    ),
    alignColumns(
      rows.map(({ id, percent: done, hours }) => [theme.id(id), percentText(done), hoursText(hours.left)]),
      new Set([1, 2]),
    ),
  ];
  const fits = (table: string): boolean => table.split("\n").every((line) => widthOf(line) <= theme.width);
  const table = tables.find(fits) ?? tables.at(-1);
  const choose = `career-roadmap config set role ${rows[0]?.id}`;
  return `${table}\n${paragraph(theme, `${count(rows.length, "role")} share your progress. Choose one: ${choose}`)}`;
}

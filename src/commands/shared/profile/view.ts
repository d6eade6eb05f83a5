import { renderColumns } from "../../../render/columns.ts";
import type { JsonDocument } from "../../../render/json.ts";
import { paragraph } from "../../../render/layout.ts";
import type { Theme } from "../../../render/theme.ts";

/** A value of the profile: what is set, or null. */
export type ConfigValue = string | number | boolean | readonly string[] | null;

/** The same, or a part of it, as JSON has it. */
export type JsonValue = ConfigValue | readonly number[];

export interface ConfigRow {
  readonly key: string;
  readonly value: ConfigValue;
  readonly fields: Readonly<Record<string, JsonValue>>;
  /** What the key is, in a few words. */
  readonly about: string;
}

/** Every key with what it is set to; in a pipe one line a key. */
export async function renderConfig(rows: readonly ConfigRow[], path: string, theme: Theme): Promise<string> {
  const wide = theme.layout === "terminal" && theme.width >= 90;
  const columns = [
    { title: "Key" },
    { title: "Value", grow: true },
    ...(wide ? [{ title: "What it is", grow: true }] : []),
  ];
  const cells = rows.map(({ key, value, about }) => {
    return [theme.id(key), cell(value, theme), ...(wide ? [theme.dim(about)] : [])];
  });
  const told = ({ key, value, about }: ConfigRow): string => {
    const set = items(value).length === 0 ? "not set" : cell(value, theme);
    return `${theme.id(key)}: ${set}; ${about}\n`;
  };
  const table = theme.flat === true ? rows.map(told).join("") : await renderColumns(columns, cells, theme);
  if (theme.layout === "plain") return table;
  const file = paragraph(theme, `From ${theme.text(path)}`);
  return `${table}\n${file}${paragraph(theme, "Change one: career-roadmap config set hours 7.5")}`;
}

/** One value as scripts want it: alone, a list with a line for each item, nothing when it is not set. */
export function renderConfigValue(value: ConfigValue, theme: Theme): string {
  return items(value)
    .map((item) => `${theme.text(item)}\n`)
    .join("");
}

/** What a key is set to now. */
export function renderConfigChange({ key, value }: ConfigRow, theme: Theme): string {
  return `${theme.id(theme.text(key))}: ${items(value).length === 0 ? "not set" : cell(value, theme)}\n`;
}

/** What a person is told once they have edited the file and it is sound. */
export function renderConfigChecked(path: string, changed: boolean, theme: Theme): string {
  const what = changed ? "Changed, and without a problem" : "Not changed";
  return paragraph(theme, `${theme.good(theme.symbols.done)} ${what}: ${theme.text(path)}`);
}

export function configJson(rows: readonly ConfigRow[], path: string): JsonDocument {
  const values = Object.assign({}, ...rows.map(({ fields }) => fields));
  return { schema: "career-roadmap/config@1", path, values };
}

function cell(value: ConfigValue, theme: Theme): string {
  const shown = items(value);
  return shown.length === 0 ? "-" : theme.text(shown.join(", "));
}

function items(value: ConfigValue): readonly string[] {
  if (value === null) return [];
  return typeof value === "object" ? value : [String(value)];
}

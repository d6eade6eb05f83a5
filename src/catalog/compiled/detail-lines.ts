import type { EncodedDetails } from "./compiled-details.ts";

/**
 * Where each record stands in the text, in bytes: a line `NAME START LENGTH`, between two ends of lines; a resource is
 * named `resource/ID`. A text, since few lines of it are looked at.
 */
export type LineIndex = string;

/** Where the record of this name stands. */
export function placeIn(index: LineIndex, name: string): { start: number; length: number } | undefined {
  const at = index.indexOf(`\n${name} `);
  if (at < 0) return undefined;
  const [start, length] = index
    .slice(at + name.length + 2, index.indexOf("\n", at + 1))
    .split(" ")
    .map(Number);
  return { start: start as number, length: length as number };
}

type Table = "skills" | "projects" | "resources";
const TABLES: readonly Table[] = ["skills", "projects", "resources"];
/** The name of the last line, which holds everything that is no record. */
const REST = "";

/**
 * The details as one record a line, so that a command reads the lines it needs and leaves the other 400 KB alone.
 * Promises: `joinLines` gives the details back.
 */
export function splitLines(details: EncodedDetails): { index: LineIndex; text: string } {
  const index: string[] = [];
  const lines: string[] = [];
  let start = 0;
  const add = (name: string, value: unknown): void => {
    const line = JSON.stringify(value);
    const length = Buffer.byteLength(line);
    index.push(`${name} ${start} ${length}`);
    lines.push(`${line}\n`);
    start += length + 1;
  };
  for (const table of TABLES) {
    for (const [id, value] of details[table]) add(nameOf(table, id), [table, id, value]);
  }
  const { skills: _skills, projects: _projects, resources: _resources, ...rest } = details;
  add(REST, rest);
  return { index: `\n${index.join("\n")}\n`, text: lines.join("") };
}

/** The details of some lines: records, and in the last line of a whole text everything else. */
export function joinLines(lines: readonly string[]): EncodedDetails {
  const tables: Record<Table, unknown[]> = { skills: [], projects: [], resources: [] };
  let rest: object = NOTHING_ELSE;
  for (const line of lines) {
    const value = JSON.parse(line) as readonly [Table, ...unknown[]] | object;
    if (Array.isArray(value)) tables[value[0] as Table].push(value.slice(1));
    else rest = value;
  }
  return { ...rest, ...tables } as unknown as EncodedDetails;
}

/** The names of the lines that a record names in turn: the resources of a skill. */
export function namedBy(line: string): string[] {
  const [table, , value] = JSON.parse(line) as [Table, string, { resources?: readonly unknown[] }];
  if (table !== "skills") return [];
  return (value.resources ?? []).flatMap((one) => {
    const id = typeof one === "string" ? one : (one as { readonly use?: string }).use;
    return id === undefined ? [] : [nameOf("resources", id)];
  });
}

function nameOf(table: Table, id: string): string {
  return table === "resources" ? `resource/${id}` : id;
}

const NOTHING_ELSE = {
  roles: [],
  areas: [],
  about: { points: [], places: [], advice: [], questions: [] },
  files: [],
  places: [],
};

import { isScalar, isSeq, stringify } from "yaml";
import type { Value } from "./key.ts";
import type { EntryLines, ProfileLines } from "./lines.ts";

/** The text with the key's line changed, or a new line for it; all other lines stay as they are, to the byte. */
export function spliceValue(file: ProfileLines, name: string, value: Value): string {
  const entry = file.entries.find((one) => one.name === name);
  const eol = file.lines.some((line) => line.endsWith("\r\n")) ? "\r\n" : "\n";
  if (entry !== undefined) {
    const changed = changedItems(file, entry, value, eol) ?? changedLine(file, entry, value, eol);
    return joined(replaceLines(file, entry, changed), eol);
  }
  const last = file.entries.at(-1);
  const indent =
    last === undefined ? "" : (file.lines[last.first] as string).slice(0, last.keyStart - startOf(file, last));
  const line = `${indent}${name}: ${written(value)}${eol}`;
  const at = last === undefined ? file.end : last.last + 1;
  return joined([...file.lines.slice(0, at), line, ...file.lines.slice(at)], eol);
}

/** The text without the key. Comments on lines of their own stay; one behind the value goes with it. */
export function spliceOut(file: ProfileLines, name: string): string {
  const gone = linesOfEntries(
    file,
    file.entries.filter((entry) => entry.name === name),
  );
  return file.lines.filter((_, line) => !gone.has(line)).join("");
}

/** The value as YAML on one line. */
export function written(value: Value): string {
  const style = { lineWidth: 0, blockQuote: false, collectionStyle: "flow", flowCollectionPadding: false } as const;
  // Only the line break: blanks beyond ASCII at either end belong to the value.
  return stringify(value, style).replace(/\n$/, "");
}

/** The key's line with another value behind the same blanks and before the same comment, then the comments below it. */
function changedLine(file: ProfileLines, entry: EntryLines, value: Value, eol: string): string[] {
  const line = file.lines[entry.first] as string;
  const colon = line.indexOf(":", entry.keyEnd - startOf(file, entry));
  const comment = file.commentAt(entry.first);
  const content = line.slice(colon + 1, comment).replace(/\r?\n$/, "");
  const before = /^[ \t]+(?=[^ \t])/.exec(content)?.[0] ?? " ";
  const after = comment === undefined ? eol : `${content.slice(content.trimEnd().length) || " "}${line.slice(comment)}`;
  const below = numbers(entry.first + 1, entry.last).filter(file.isComment);
  return [
    `${line.slice(0, colon + 1)}${before}${written(value)}${after}`,
    ...below.map((at) => file.lines[at] as string),
  ];
}

/**
 * A list that has a line for each item keeps that shape: items that stay keep their lines with the comments above and
 * behind them. undefined when it has another shape.
 */
function changedItems(file: ProfileLines, entry: EntryLines, value: Value, eol: string): string[] | undefined {
  if (!isSeq(entry.value) || typeof value !== "object") return undefined;
  const items = entry.value.items.map((item) => (isScalar(item) ? item.value : undefined));
  const kept = new Map<unknown, string[]>();
  let indent: string | undefined;
  let comments: string[] = [];
  const loose: string[] = [];
  for (const at of numbers(entry.first + 1, entry.last)) {
    const line = file.lines[at] as string;
    if (file.isComment(at)) comments.push(line);
    if (file.isComment(at) || line.trim() === "") continue;
    const dash = /^([ \t]*)- /.exec(line);
    const item = items.shift();
    if (dash === null || item === undefined) return undefined;
    indent ??= dash[1];
    if (value.includes(item as string) && !kept.has(item)) kept.set(item, [...comments, line]);
    else loose.push(...comments);
    comments = [];
  }
  if (indent === undefined || items.length > 0) return undefined;
  const chosen = value.flatMap((item) => kept.get(item) ?? [`${indent}- ${written(item)}${eol}`]);
  return [file.lines[entry.first] as string, ...chosen, ...loose];
}

function replaceLines(file: ProfileLines, entry: EntryLines, lines: readonly string[]): string[] {
  const { first, last, name } = entry;
  const others = file.entries.filter((one) => one.name === name && one !== entry);
  const gone = linesOfEntries(file, others);
  return file.lines.flatMap((line, at) => {
    if (at === first) return lines;
    return (first < at && at <= last) || gone.has(at) ? [] : [line];
  });
}

/** The numbers of the entries' lines, those without comments of their own. */
function linesOfEntries(file: ProfileLines, entries: readonly EntryLines[]): Set<number> {
  return new Set(entries.flatMap(({ first, last }) => numbers(first, last).filter((line) => !file.isComment(line))));
}

function startOf({ starts }: ProfileLines, { first }: EntryLines): number {
  return starts[first] as number;
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** Lines as one text; only the very last may lack its line break. */
function joined(lines: readonly string[], eol: string): string {
  return lines.map((line, at) => (at < lines.length - 1 && !line.endsWith("\n") ? line + eol : line)).join("");
}

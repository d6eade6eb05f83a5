import { isMap, isScalar, type Node, type Pair } from "yaml";
import type { Composed } from "./compose.ts";

/** One key of the file, and the lines that it takes. */
export interface EntryLines {
  readonly name: string;
  readonly value: Node | null;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** Line numbers from 0: of the key, and of the last line of its value. */
  readonly first: number;
  readonly last: number;
}

/** A profile as lines, each with its line break, and the entries on them. */
export interface ProfileLines {
  readonly lines: readonly string[];
  /** Offsets at which lines begin. */
  readonly starts: readonly number[];
  readonly entries: readonly EntryLines[];
  /** The line after the last that can belong to the map: the end marker, or the end of the file. */
  readonly end: number;
  /** The offset in the line at which a comment begins; undefined for a line without one. */
  readonly commentAt: (line: number) => number | undefined;
  /** Whether the line holds nothing but a comment. */
  readonly isComment: (line: number) => boolean;
}

/**
 * The lines of a profile that can be changed line by line: a map whose every key begins a line of its own.
 * undefined for any other (flow maps, `? key`, tags and anchors before keys), which is left to the YAML package.
 */
export function linesOf(composed: Composed): ProfileLines | undefined {
  const { text, document, comments } = composed;
  const lines = text === "" ? [] : text.split(/(?<=\n)/);
  const starts: number[] = [];
  for (let at = 0, i = 0; i < lines.length; at += (lines[i++] as string).length) starts.push(at);
  const byLine = new Map([...comments].map((offset) => [composed.place(offset, offset + 1).line - 1, offset]));
  const commentAt = (line: number): number | undefined => {
    const offset = byLine.get(line);
    return offset === undefined ? undefined : offset - (starts[line] as number);
  };
  const isComment = (line: number): boolean => {
    const at = commentAt(line);
    return at !== undefined && (lines[line] as string).slice(0, at).trim() === "";
  };
  const contents = document?.contents;
  const pairs = isMap(contents) && contents.flow !== true ? (contents.items as Pair<Node, Node | null>[]) : [];
  if (contents != null && pairs.length === 0) return undefined;
  const entries: EntryLines[] = [];
  const marker = lines.findLastIndex((line) => /^\.\.\.(\s|$)/.test(line));
  const end = marker === -1 ? lines.length : marker;
  for (const [at, { key, value }] of pairs.entries()) {
    const [keyStart, keyEnd] = key.range ?? [0, 0];
    const first = composed.place(keyStart, keyEnd).line - 1;
    if (!isScalar(key) || text.slice(starts[first], keyStart).trim() !== "") return undefined;
    if (!/^[ \t]*:/.test(text.slice(keyEnd))) return undefined;
    const next = pairs[at + 1]?.key.range?.[0];
    let last = (next === undefined ? end : composed.place(next, next + 1).line - 1) - 1;
    while (last > first && ((lines[last] as string).trim() === "" || isComment(last))) last--;
    entries.push({ name: String(key.value), value, keyStart, keyEnd, first, last });
  }
  return { lines, starts, entries, end, commentAt, isComment };
}

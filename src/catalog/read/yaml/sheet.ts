import type { Alias, Node, YAMLMap } from "yaml";
import type { Diagnostic, Place } from "../../../shared/diagnostic.ts";
import { printable } from "../../../shared/printable.ts";
import type { SourceText } from "../../../shared/source-text.ts";
import type { Suggest } from "../../check/suggest.ts";

/** One YAML file while it is read: its text, what its aliases stand for, and the problems found so far. */
export interface Sheet {
  readonly source: SourceText;
  /** The map that is the whole file. */
  readonly root: YAMLMap;
  readonly aliases: ReadonlyMap<Alias, Node>;
  readonly suggest: Suggest;
  readonly problems: Diagnostic[];
  /** What is allowed and most likely not meant; only who checks files hears of it. */
  readonly remarks: Diagnostic[];
}

/** What a problem may carry beyond its code and sentence. */
export type More = Pick<Diagnostic, "fix" | "related" | "edit">;

export function report(sheet: Sheet, place: Place, code: string, message: string, more: More = {}): void {
  sheet.problems.push(problem(place, code, message, more));
}

export function remark(sheet: Sheet, place: Place, code: string, message: string, more: More = {}): void {
  sheet.remarks.push({ ...problem(place, code, message, more), severity: "warning" });
}

export function problem(place: Place, code: string, message: string, more: More = {}): Diagnostic {
  return { severity: "error", code, message, place, ...more };
}

/** Where the node stands in its file. */
export function placeOf(sheet: Sheet, node: Node): Place {
  const [start, end] = node.range ?? [0, 1];
  return sheet.source.place(start, end);
}

const LONGEST_QUOTE = 80;

/** A text from a file as messages show it: in quotes, harmless to a terminal, and cut when it is very long. */
export function quote(text: string): string {
  const cut = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
  return `"${printable(cut)}"`;
}

/** `"a", "b" or "c"` */
export function oneOf(words: readonly string[]): string {
  const quoted = words.map(quote);
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : `${quoted.join(", ")} or ${last}`;
}

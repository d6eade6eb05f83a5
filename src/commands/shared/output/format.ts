import { Option } from "commander";
import { usage } from "../../../shared/errors.ts";
import { nearest } from "../../../shared/nearest.ts";

export interface FormatOptions {
  readonly format?: string;
  readonly output?: string;
  readonly json: boolean;
}

/** What something can be written as, by name; a name is the ending of its files, but for those in `ENDINGS`. */
export interface Formats {
  /** In the order in which they are told; "text" is what people read. */
  readonly names: readonly string[];
  /** What is written, for a sentence: `a plan`. */
  readonly what: string;
}

/** Endings that are no format's name. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ["txt", "text"],
  ["markdown", "md"],
  ["htm", "html"],
  ["mmd", "mermaid"],
  ["gv", "dot"],
]);

/** The flag that names a format. What is no format is refused later, with what the ending of a file says. */
export function formatFlag(
  { names }: Formats,
  help = `${names.slice(0, -1).join(", ")} or ${names.at(-1)} (default: text, or what the file's ending says)`,
): Option {
  return new Option("--format <format>", help).choices(names).argParser((word) => word);
}

/** The flag that names a file. */
export function outputFlag(what: string): Option {
  return new Option(
    "-o, --output <file>",
    `write ${what} to a file, in the format of its ending; - is standard output`,
  );
}

/**
 * The format that is asked for: by name, by `--json`, or by the ending of the file. Throws where two of them disagree, and
 * for what cannot be written so.
 */
export function formatOf({ format, output, json }: FormatOptions, formats: Formats): string {
  const said = format === undefined ? (json ? "json" : undefined) : known(format.toLowerCase(), formats);
  if (json && said !== "json") throw usage("two-formats", `--json and --format ${format} differ.`, "Give one of them.");
  if (output === undefined || output === "-") return said ?? "text";
  const ending = /[^./\\]\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase() ?? "";
  const meant = ENDINGS.get(ending) ?? ending;
  if (ending === "text" || !formats.names.includes(meant)) {
    const endings = formats.names.map((name) => `.${name === "text" ? "txt" : name}`);
    const fix = `Use ${endings.slice(0, -1).join(", ")} or ${endings.at(-1)}.`;
    throw usage("unknown-format", `"${output}" does not end in a format that ${formats.what} can be written in.`, fix);
  }
  if (said !== undefined && said !== meant) {
    throw usage("two-formats", `"${output}" is no file of the format "${format ?? "json"}".`, "Give one of them.");
  }
  return meant;
}

function known(word: string, { names, what }: Formats): string {
  const name = ENDINGS.get(word) ?? word;
  if (names.includes(name)) return name;
  const close = nearest(word, names);
  const fix = close === undefined ? `One of ${names.join(", ")}.` : `Did you mean "${close}"?`;
  throw usage("unknown-format", `${what.charAt(0).toUpperCase()}${what.slice(1)} cannot be written as "${word}".`, fix);
}

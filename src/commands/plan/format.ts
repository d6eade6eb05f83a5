import { FORMATS } from "../../export/formats.ts";
import { usage } from "../../shared/errors.ts";
import { nearest } from "../../shared/nearest.ts";

export interface FormatOptions {
  readonly format?: string;
  readonly output?: string;
  readonly json: boolean;
}

/** What a plan can be written as; `text` is what people read, `txt` its files' ending. */
const NAMES = ["text", "json", ...FORMATS.keys()];

export function formatHelp(): string {
  return `${NAMES.slice(0, -1).join(", ")} or ${NAMES.at(-1)} (default: text, or what the file's ending says)`;
}

/**
 * The format that is asked for: by name, by `--json`, or by the ending of the file. Throws where two of them disagree, and
 * for what no plan can be written as.
 */
export function formatOf({ format, output, json }: FormatOptions): string {
  const said = format === undefined ? (json ? "json" : undefined) : known(format.toLowerCase());
  if (json && said !== "json") throw usage("two-formats", `--json and --format ${format} differ.`, "Give one of them.");
  if (output === undefined || output === "-") return said ?? "text";
  const ending = /[^./\\]\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase();
  const meant = ending === "txt" ? "text" : ending;
  if (meant === undefined || !NAMES.includes(meant)) {
    const endings = NAMES.map((name) => `.${name === "text" ? "txt" : name}`);
    const fix = `Use ${endings.slice(0, -1).join(", ")} or ${endings.at(-1)}.`;
    throw usage("unknown-format", `"${output}" does not end in a format that plan can write.`, fix);
  }
  if (format !== undefined && said !== meant) {
    throw usage("two-formats", `"${output}" is no file of the format "${format}".`, "Give one of them.");
  }
  return meant;
}

function known(word: string): string {
  const name = word === "txt" ? "text" : word;
  if (NAMES.includes(name)) return name;
  const close = nearest(word, NAMES);
  const fix = close === undefined ? `One of ${NAMES.join(", ")}.` : `Did you mean "${close}"?`;
  throw usage("unknown-format", `A plan cannot be written as "${word}".`, fix);
}

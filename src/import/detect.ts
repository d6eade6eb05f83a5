import { cannot, usage } from "../shared/errors.ts";
import type { Draft } from "./draft.ts";
import { parseJson } from "./json.ts";
import { isEsco, isOnet, isRoadmapSh, isTaskwarrior } from "./signs.ts";
import { firstHeadings, type Table } from "./tables.ts";

export const IMPORT_FORMATS = ["markdown", "csv", "roadmap-sh", "onet", "esco", "taskwarrior"] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** A file that somebody gave, or standard input. */
export interface Input {
  /** The file's name without its folders; "-" for standard input. */
  readonly name: string;
  readonly text: string;
}

export interface ImportWishes {
  /** What the file is, where that should not be guessed. */
  readonly format?: ImportFormat;
  /** Which column holds what: kind to name. */
  readonly columns: ReadonlyMap<string, string>;
  /** Of the tables of O*NET and ESCO. */
  readonly occupation?: string;
}

/** Reads what somebody gave as a draft of a role, whatever form it has. What a form needs is loaded when it comes. */
export async function readDraft(inputs: readonly Input[], wishes: ImportWishes): Promise<Draft> {
  const formats = inputs.map((one) => wishes.format ?? formatOf(one));
  const [first] = inputs as readonly [Input];
  const format = formats[0] as ImportFormat;
  if (format === "onet" || format === "esco") {
    const tables = await Promise.all(inputs.map(tableOf));
    if (format === "onet") return (await import("./onet/onet.ts")).readOnet(tables, wishes.occupation);
    return (await import("./esco/esco.ts")).readEsco(tables, wishes.occupation);
  }
  if (inputs.length > 1) {
    throw usage("too-many-files", "Only tables of O*NET or ESCO are read together.", "Import one file at a time.");
  }
  if (format === "markdown") return (await import("./markdown/markdown.ts")).readMarkdown(first.text);
  if (format === "csv") return (await import("./csv/csv.ts")).readCsv(first.text, wishes.columns);
  const value = parseJson(first.text);
  if (format === "roadmap-sh") return (await import("./roadmap-sh/roadmap-sh.ts")).readRoadmapSh(value);
  if (!isTaskwarrior(value))
    throw cannot("nothing-found", "This is no export of taskwarrior, or an empty one.", "Write task export.");
  return (await import("./taskwarrior/taskwarrior.ts")).readTaskwarrior(value);
}

function formatOf({ name, text }: Input): ImportFormat {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (/^\s*[[{]/.test(text) && ending !== "md") return formatOfJson(parseJson(text));
  if (ending === "yaml" || ending === "yml") {
    throw usage(
      "a-roadmap",
      `"${name}" is YAML, as roadmap files of ours are.`,
      "Check it: career-roadmap validate FILE",
    );
  }
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
    throw cannot(
      "unknown-form",
      `"${name}" is a page or XML.`,
      "Import Markdown, a table (CSV), a roadmap of roadmap.sh or task export.",
    );
  }
  const headings = firstHeadings(text);
  if (isOnet(headings)) return "onet";
  if (isEsco(headings)) return "esco";
  if (ending === "csv" || ending === "tsv") return "csv";
  if (ending === "md" || ending === "markdown") return "markdown";
  return looksLikeTable(text) ? "csv" : "markdown";
}

function formatOfJson(value: unknown): ImportFormat {
  if (isRoadmapSh(value)) return "roadmap-sh";
  if (isTaskwarrior(value)) return "taskwarrior";
  throw cannot(
    "unknown-form",
    "This JSON is neither a roadmap of roadmap.sh nor an export of taskwarrior.",
    "Make a table of it (CSV), with a column for the title.",
  );
}

/** Whether the first lines have the same sign between cells equally often. */
function looksLikeTable(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 5);
  if (lines.length < 2 || lines.some((line) => /^\s*(#|[-*+]\s|\|)/.test(line))) return false;
  return [",", ";", "\t"].some((sign) => {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, "").split(sign).length - 1);
    return (counts[0] ?? 0) > 0 && counts.every((one) => one === counts[0]);
  });
}

async function tableOf({ name, text }: Input): Promise<Table> {
  const { parseRows } = await import("./csv/parse.ts");
  const [headings = [], ...rows] = parseRows(text);
  return { name, headings: headings.map((one) => one.trim()), rows };
}

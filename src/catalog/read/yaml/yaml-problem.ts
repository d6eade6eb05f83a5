import type { ErrorCode, YAMLError } from "yaml";
import type { Diagnostic } from "../../../shared/diagnostic.ts";
import { printable } from "../../../shared/printable.ts";
import type { SourceText } from "../../../shared/source-text.ts";
import { problem } from "./sheet.ts";

/** How many lists and maps may stand inside each other. */
export const MAX_NESTING = 64;

interface Wording {
  readonly code?: string;
  readonly message: string;
  readonly fix: string;
}

/** Our words for what the YAML package finds, where its own would puzzle somebody who just forgot a quote. */
const WORDINGS: Partial<Record<ErrorCode, Wording>> = {
  TAB_AS_INDENT: {
    message: "This line is indented with a tab; YAML wants spaces.",
    fix: "Replace the tab with spaces.",
  },
  BAD_INDENT: {
    message: "This line is not indented like its neighbours.",
    fix: "Give every entry of a list or map the same indentation, in spaces.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'This line holds a second ": " or "- ", which YAML reads as something nested.',
    fix: "Put the text in quotes.",
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'A key and its ":" must stand on one line.',
    fix: 'Add the missing ":" or indent this line under the one above.',
  },
  BAD_SCALAR_START: {
    message: "A text without quotes cannot begin with this character.",
    fix: "Put the text in quotes.",
  },
  BAD_DQ_ESCAPE: {
    message: "This escape after a backslash does not exist.",
    fix: "Write two backslashes, or use single quotes.",
  },
  MULTIPLE_DOCS: {
    code: "several-documents",
    message: 'The file holds a second document after "---"; one was expected.',
    fix: "Put it into a file of its own.",
  },
  TAG_RESOLVE_FAILED: {
    code: "custom-tag",
    message: "The file uses a YAML tag; only plain values are read.",
    fix: "Remove the tag.",
  },
  RESOURCE_EXHAUSTION: {
    code: "nested-too-deeply",
    message: `Lists and maps stand more than ${MAX_NESTING} deep inside each other.`,
    fix: "Make the file flatter.",
  },
};

/** The problem of a place that `code` names, worded for people. `detail` is the YAML package's own sentence. */
export function yamlProblem(
  source: SourceText,
  code: ErrorCode,
  pos: readonly [number, number],
  detail = "",
): Diagnostic {
  const wording = (isOpenBracket(detail) ? OPEN_BRACKET : WORDINGS[code]) ?? {
    message: ownWords(detail),
    fix: /quote/.test(detail) ? "Close the quotes." : "Check brackets, quotes, colons and indentation here.",
  };
  return problem(source.place(pos[0], pos[1]), wording.code ?? "yaml-syntax", wording.message, { fix: wording.fix });
}

/**
 * The problems of a document, one a line at most: after the first the parser is often only confused.
 * Warnings count as well: the package merely warns of tags it does not know.
 */
export function yamlProblems(source: SourceText, found: readonly YAMLError[]): Diagnostic[] {
  const byLine = new Map<number, Diagnostic>();
  for (const error of found) {
    const one = yamlProblem(source, error.code, error.pos, error.message);
    if (!byLine.has(one.place.line)) byLine.set(one.place.line, one);
  }
  return [...byLine.values()];
}

/** The package says of a bracket that is never closed that the next line is not indented enough. */
function isOpenBracket(detail: string): boolean {
  return /^Flow .* must be sufficiently indented/.test(detail);
}

const OPEN_BRACKET = {
  code: "yaml-syntax",
  message: "A bracket that was opened before this is not closed.",
  fix: "Close it with ] or }.",
};

function ownWords(detail: string): string {
  if (detail.startsWith("Missing closing")) return "The text has an opening quote and no closing one.";
  if (detail.startsWith("Implicit map keys need")) return 'A key must be followed by ":".';
  const text = printable(detail.split("\n", 1)[0] ?? "").slice(0, 200);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

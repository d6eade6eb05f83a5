import { type Document, type ErrorCode, isCollection, isScalar, visit, type YAMLError } from "yaml";
import type { Diagnostic } from "../../../shared/diagnostic.ts";
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
  BLOCK_IN_FLOW: {
    message: 'Inside { } or [ ] stands a second ": " or "- ", which YAML reads as something nested.',
    fix: "Put the text in quotes.",
  },
  UNEXPECTED_TOKEN: {
    message: "YAML expects something else here: a quote, a comma or a colon is missing before it, or one is too many.",
    fix: "Put the text in quotes, or write the missing sign.",
  },
  MISSING_CHAR: { message: "A sign is missing here.", fix: "Write it, or put the text in quotes." },
  BAD_COLLECTION_TYPE: { message: "A list and a map are mixed here.", fix: "Make it one of the two." },
  BAD_DIRECTIVE: { message: 'A line that begins with "%" is an order to YAML; none is read.', fix: "Remove the line." },
  BAD_PROP_ORDER: { message: "An anchor or tag stands in the wrong place.", fix: "Remove it." },
  BAD_ALIAS: {
    message: 'A text that begins with "*" or "&" is an alias or anchor to YAML.',
    fix: "Put the text in quotes.",
  },
  ALIAS_PROPS: { message: 'An alias, which begins with "*", stands alone.', fix: "Put the text in quotes." },
  MULTIPLE_ANCHORS: { message: "A value has two anchors.", fix: "Keep one of them." },
  MULTIPLE_TAGS: { message: "A value has two tags.", fix: "Remove them." },
  NON_STRING_KEY: { message: "A key is no text.", fix: "Write a text before the colon." },
  KEY_OVER_1024_CHARS: { message: 'More than 1,024 characters stand before a ":".', fix: "Put the text in quotes." },
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
  const wording = wordingOf(detail) ??
    WORDINGS[code] ?? {
      message: "This is not written as YAML wants it.",
      fix: "Check brackets, quotes, colons and indentation here.",
    };
  return problem(source.place(pos[0], pos[1]), wording.code ?? "yaml-syntax", wording.message, { fix: wording.fix });
}

/**
 * The problems of a document, one a line at most: after the first the parser is often only confused.
 * Warnings count as well: the package merely warns of tags it does not know.
 */
export function yamlProblems(source: SourceText, found: readonly YAMLError[], document: Document.Parsed): Diagnostic[] {
  const signs = found.length > 0 ? foreignSigns(source) : [];
  if (signs.length > 0) return signs;
  const byLine = new Map<number, Diagnostic>();
  for (const error of found) {
    const opened = whereOpened(error, document);
    const one = yamlProblem(source, error.code, opened ?? error.pos, error.message);
    // What follows an open quote or bracket is read as part of it, and all that is wrong with it is that.
    if (opened !== undefined) return [...[...byLine.values()].filter(({ place }) => place.line < one.place.line), one];
    if (!byLine.has(one.place.line)) byLine.set(one.place.line, one);
  }
  return [...byLine.values()];
}

const OPEN_QUOTE = {
  message: "The text that begins here has an opening quote and no closing one.",
  fix: "Close the quotes.",
};
const OPEN_BRACKET = { message: "The bracket that is opened here is not closed.", fix: "Close it with ] or }." };

/** Our words for what only the package's own sentence tells apart. */
function wordingOf(detail: string): Wording | undefined {
  if (isOpenQuote(detail)) return OPEN_QUOTE;
  if (isOpenBracket(detail)) return OPEN_BRACKET;
  if (detail.startsWith("Implicit map keys need")) {
    return { message: 'A key must be followed by ":".', fix: 'Write ":" after it, or indent it under the line above.' };
  }
  if (detail.startsWith("Sequence item without")) {
    return {
      message: 'This line stands in a list and does not begin with "- ".',
      fix: 'Begin it with "- ", or indent it.',
    };
  }
  if (detail.startsWith("Missing , ") || detail.startsWith("Missing comma")) {
    return {
      message: "Between two entries in { } or [ ] a comma is missing.",
      fix: "Write the comma, or quote the text.",
    };
  }
  return undefined;
}

function isOpenQuote(detail: string): boolean {
  return /^Missing closing .*quote/.test(detail);
}

/** The package says of a bracket that is never closed that the next line is not indented enough, or that it expected one. */
function isOpenBracket(detail: string): boolean {
  return (
    /^Flow .* must be sufficiently indented/.test(detail) ||
    /^Flow .* and be sufficiently indented/.test(detail) ||
    /^Expected flow .* to end with/.test(detail)
  );
}

/** Where the quote or bracket stands that an error misses the end of. */
function whereOpened({ message, pos }: YAMLError, document: Document.Parsed): readonly [number, number] | undefined {
  const [quote, bracket] = [isOpenQuote(message), isOpenBracket(message)];
  if (!quote && !bracket) return undefined;
  let found: number | undefined;
  visit(document, (_key, node) => {
    if (!isScalar(node) && !isCollection(node)) return;
    const [start, end] = node.range ?? [0, 0];
    if (start > pos[0] || end < pos[0]) return;
    const opens = isScalar(node) ? quote && /^QUOTE/.test(node.type ?? "") : bracket && node.flow === true;
    if (opens) found = start;
  });
  return found === undefined ? undefined : [found, found + 1];
}

/** What a tool or a keyboard left in the text that is no YAML at all: one problem for each line of it. */
export function foreignSigns(source: SourceText): Diagnostic[] {
  const tell = (match: RegExpMatchArray, message: string, fix: string, code = "yaml-syntax") => {
    const start = (match.index ?? 0) + (match[1]?.length ?? 0);
    return problem(source.place(start, (match.index ?? 0) + match[0].length), code, message, { fix });
  };
  const conflict = source.text.match(/^()<{7} .*$/m);
  if (conflict !== null && /^={7}\r?$/m.test(source.text)) {
    const message = "Git left both sides of a merge here, and the marks between them.";
    return [
      tell(
        conflict,
        message,
        "Keep one side, and remove the lines of <<<<<<<, ======= and >>>>>>>.",
        "conflict-marker",
      ),
    ];
  }
  return [...source.text.matchAll(/^([ \t]*(?:- )?[\p{L}\p{N}_-]+)：[ \t]*/gmu)].slice(0, 20).map((match) => ({
    ...tell(match, 'This is a wide colon "：", which YAML takes for a letter.', 'Write ": " instead.'),
    edit: ": ",
  }));
}

import { Composer, CST, type Document, type ErrorCode, Lexer, Parser, type YAMLError } from "yaml";
import type { Diagnostic, Place } from "../shared/diagnostic.ts";
import { printable } from "../shared/printable.ts";
import { SourceText } from "../shared/source-text.ts";
import { unreadable } from "./unreadable.ts";

/** A profile's text as YAML, whatever it is. */
export interface Composed {
  /** Without a byte-order mark; all offsets are of this text. */
  readonly text: string;
  /** Partial where `broken` says so; absent when nothing can be made of the text. */
  readonly document: Document.Parsed | undefined;
  /** The offsets at which comments begin. */
  readonly comments: ReadonlySet<number>;
  /** Why the text as a whole is no YAML that could be changed. */
  readonly broken: readonly Diagnostic[];
  /** What is wrong with single characters and tags. */
  readonly blemishes: readonly Diagnostic[];
  readonly place: (start: number, end: number) => Place;
}

/** How deep lists and maps may stand inside each other; the package overflows its stack near 800. */
const MAX_NESTING = 64;

class NestedTooDeeply extends Error {}

/** Turns a text into a YAML document with offsets. Promises: never throws and prints nothing. */
export function composeProfile(given: string, file: string): Composed {
  const text = given.startsWith("\ufeff") ? given.slice(1) : given;
  const source = new SourceText(file, text);
  const place: Composed["place"] = (start, end) => source.place(start, end);
  const comments = new Set<number>();
  const { whole, characters } = unreadable(text, place);
  const result = { text, comments, blemishes: characters, place };
  if (whole?.code === "too-large") return { ...result, document: undefined, broken: [whole] };
  const { stackTraceLimit } = Error;
  // The package makes an Error for each problem, and a hostile file has a million.
  Error.stackTraceLimit = 0;
  try {
    const composer = new Composer({ logLevel: "silent", uniqueKeys: false, merge: false, prettyErrors: false });
    const documents = composer.compose(tokens(text, comments), true, text.length);
    const document = documents.next().value as Document.Parsed;
    const second = documents.next();
    const problems = document.errors.map((error) => told(error, place));
    if (!second.done) problems.push(told({ code: "MULTIPLE_DOCS", pos: second.value.range, message: "" }, place));
    const tags = document.warnings.map((warning) => told(warning, place));
    const broken = [...(whole === undefined ? [] : [whole]), ...onePerLine(problems)];
    return { ...result, document, broken, blemishes: [...characters, ...onePerLine(tags)] };
  } catch (error) {
    const deep = error instanceof NestedTooDeeply || error instanceof RangeError;
    const code = deep ? "RESOURCE_EXHAUSTION" : "IMPOSSIBLE";
    return { ...result, document: undefined, broken: [told({ code, pos: [0, 1], message: String(error) }, place)] };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The text's tokens as long as nothing is nested too deeply, and the comments on the way. */
function* tokens(text: string, comments: Set<number>): Generator<CST.Token, void> {
  const parser = new Parser();
  let contentFollows = false;
  for (const source of new Lexer().lex(text)) {
    const type: string | null = contentFollows ? "content" : CST.tokenType(source);
    contentFollows = type === "scalar";
    if (type === "comment") comments.add(parser.offset);
    yield* parser.next(source);
    if (parser.stack.length > MAX_NESTING) throw new NestedTooDeeply();
  }
  yield* parser.end();
}

type Wording = readonly [code: string, message: string, fix: string];

const UNCLOSED: Wording = ["yaml-syntax", "A text has an opening quote and no closing one.", "Close the quotes."];

const WORDINGS: Partial<Record<ErrorCode, Wording>> = {
  TAB_AS_INDENT: ["yaml-syntax", "This line is indented with a tab; YAML wants spaces.", "Use spaces."],
  BAD_INDENT: ["yaml-syntax", "This line is not indented like its neighbours.", "Indent it like them, in spaces."],
  BLOCK_AS_IMPLICIT_KEY: [
    "yaml-syntax",
    'This line holds a second ": " or "- ", which YAML reads as something nested.',
    "Put the text in quotes.",
  ],
  MULTILINE_IMPLICIT_KEY: ["yaml-syntax", 'A key and its ":" must stand on one line.', 'Add the missing ":".'],
  MULTIPLE_DOCS: ["several-documents", 'The file holds a second document after "---".', "Keep one of them."],
  TAG_RESOLVE_FAILED: ["custom-tag", "The file uses a YAML tag; only plain values are read.", "Remove the tag."],
  RESOURCE_EXHAUSTION: [
    "nested-too-deeply",
    `Lists and maps stand more than ${MAX_NESTING} deep inside each other.`,
    "Make the file flatter.",
  ],
};

function told(
  { code, pos, message }: Pick<YAMLError, "code" | "message"> & { pos: readonly number[] },
  place: Composed["place"],
): Diagnostic {
  const [start = 0, end = start + 1] = pos;
  const own = printable(message.split("\n", 1)[0] ?? "").slice(0, 200);
  const unclosed = message.startsWith("Missing closing") ? UNCLOSED : undefined;
  const [name, sentence, fix] = unclosed ??
    WORDINGS[code] ?? [
      "yaml-syntax",
      /[.!?]$/.test(own) ? own : `${own}.`,
      "Check brackets, quotes, colons and indentation here.",
    ];
  return { severity: "error", code: name, message: sentence, place: place(start, end), fix };
}

/** One problem a line: after the first the parser is often only confused. */
function onePerLine(problems: readonly Diagnostic[]): Diagnostic[] {
  const byLine = new Map<number, Diagnostic>();
  for (const one of problems) if (!byLine.has(one.place.line)) byLine.set(one.place.line, one);
  return [...byLine.values()];
}

import { Composer, CST, type Document, Lexer, Parser } from "yaml";
import type { Diagnostic } from "../../../shared/diagnostic.ts";
import type { SourceText } from "../../../shared/source-text.ts";
import { MAX_NESTING, yamlProblem, yamlProblems } from "./yaml-problem.ts";

/** What became of a text: its document, which is partial where there are problems, or none at all. */
export interface Composed {
  readonly document: Document.Parsed | undefined;
  readonly problems: readonly Diagnostic[];
}

/** Thrown out of the token stream; it never leaves this file. */
class NestedTooDeeply extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super();
    this.offset = offset;
  }
}

/**
 * Turns a text into one YAML document whose nodes know their offsets.
 * Promises: never throws and prints nothing. It does what `parseDocument` does, step by step, because the nesting has
 * to be known before the recursive step and reading the tokens twice would cost a quarter of the time again.
 * Errors: `yaml-syntax`, `nested-too-deeply`, `several-documents`, `custom-tag`.
 */
export function composeYaml(source: SourceText): Composed {
  const { stackTraceLimit } = Error;
  // The package makes an Error for each problem; a hostile file has a million, and their traces would take 10 seconds.
  Error.stackTraceLimit = 0;
  try {
    return compose(source);
  } catch (error) {
    const offset = error instanceof NestedTooDeeply ? error.offset : 0;
    const known = error instanceof NestedTooDeeply || error instanceof RangeError;
    const code = known ? "RESOURCE_EXHAUSTION" : "IMPOSSIBLE";
    const detail = error instanceof Error ? error.message : String(error);
    return { document: undefined, problems: [yamlProblem(source, code, [offset, offset + 1], detail)] };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function compose(source: SourceText): Composed {
  // Duplicate keys are found by our own walk: the package compares each key with all others.
  const options = { logLevel: "silent", uniqueKeys: false, merge: false, prettyErrors: false, schema: "core" } as const;
  const composer = new Composer(options);
  const documents = composer.compose(shallowTokens(source.text), true, source.text.length);
  const first = documents.next().value as Document.Parsed;
  const problems = yamlProblems(source, [...first.errors, ...first.warnings], first);
  const second = documents.next();
  if (!second.done) {
    const [start, end] = second.value.range;
    problems.push(yamlProblem(source, "MULTIPLE_DOCS", [start, end]));
  }
  return { document: first, problems };
}

/**
 * The text's tokens, as long as nothing is nested too deeply. The parser's own stack tells how deep it is, also where
 * the text is wrong and the parser makes of it what nobody would guess.
 */
function* shallowTokens(text: string): Generator<CST.Token, void> {
  const parser = new Parser();
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    yield* parser.next(token);
    const { stack } = parser;
    if (stack.length > MAX_NESTING && stack.filter(CST.isCollection).length > MAX_NESTING) {
      throw new NestedTooDeeply(offset);
    }
    offset = parser.offset;
  }
  yield* parser.end();
}

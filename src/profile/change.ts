import { isMap, isScalar, isSeq, type Node } from "yaml";
import { type Composed, composeProfile } from "./compose.ts";
import type { Value } from "./key.ts";
import type { KeyName } from "./keys.ts";
import { linesOf } from "./lines.ts";
import { spliceOut, spliceValue } from "./splice.ts";

/** The text with the key changed line by line, or else by the YAML package; undefined when neither comes out right. */
export function changeText(composed: Composed, key: string, value: Value | undefined): string | undefined {
  const right = (text: string | undefined): boolean => text !== undefined && isRight(composed, text, key, value);
  const lines = linesOf(composed);
  if (lines !== undefined) {
    const spliced = value === undefined ? spliceOut(lines, key) : spliceValue(lines, key as KeyName, value);
    if (right(spliced)) return spliced;
  }
  const text = rewritten(composed, key, value);
  return right(text) ? text : undefined;
}

/** For what does not stand line by line, as `{ role: ml-engineer }`. It may lay out the file anew. */
function rewritten({ text }: Composed, key: string, value: Value | undefined): string | undefined {
  const { document } = composeProfile(text, "");
  if (!isMap(document?.contents)) return undefined;
  const map = document.contents;
  const found = map.items.filter((pair) => nameOf(pair.key) === key);
  const gone = new Set(value === undefined ? found : found.slice(1));
  let comment: string | null = null;
  map.items = map.items.filter((pair) => {
    if (isScalar(pair.key)) pair.key.commentBefore = bothOf(comment, pair.key.commentBefore);
    const goes = gone.has(pair);
    comment = goes && isScalar(pair.key) ? (pair.key.commentBefore ?? null) : null;
    return !goes;
  });
  document.comment = bothOf(comment, document.comment);
  try {
    if (value !== undefined) document.set(key, document.createNode(value, { flow: true }));
    return document.toString({ lineWidth: 0, flowCollectionPadding: map.flow !== true });
  } catch {
    return undefined;
  }
}

function bothOf(first: string | null, second: string | null | undefined): string | null {
  return [first, second].filter((comment) => comment != null).join("\n") || null;
}

/** Whether the text says what it should, all other keys and values are there in their order, and no line of comment is lost. */
function isRight(before: Composed, text: string, key: string, value: Value | undefined): boolean {
  const after = composeProfile(text, "");
  if (after.broken.length > 0) return false;
  const now = valuesOf(after, key);
  const found = value === undefined ? now.length === 0 : now.length === 1 && same(now[0], value);
  const others = (composed: Composed): string => JSON.stringify(entriesOf(composed).filter(([name]) => name !== key));
  const kept = new Set(ownLines(after));
  return found && others(before) === others(after) && ownLines(before).every((comment) => kept.has(comment));
}

/** The comments that have a line of their own. */
function ownLines({ text, comments }: Composed): string[] {
  return [...comments].flatMap((offset) => {
    const line = text.slice(text.lastIndexOf("\n", offset) + 1, offset);
    return line.trim() === "" ? [text.slice(offset, text.indexOf("\n", offset) + 1 || undefined).trim()] : [];
  });
}

/** Keys and what stands under them as far as that is plain; undefined stands for what is not. */
export function entriesOf({ document }: Composed): [unknown, unknown][] {
  const contents = document?.contents;
  return isMap(contents) ? contents.items.map(({ key, value }) => [nameOf(key), plain(value as Node | null)]) : [];
}

/** What stands under the key, each time that it stands there. */
export function valuesOf(composed: Composed, key: string): unknown[] {
  return entriesOf(composed).flatMap(([name, value]) => (name === key ? [value] : []));
}

function nameOf(key: unknown): unknown {
  return isScalar(key) ? key.value : undefined;
}

function plain(node: Node | null): unknown {
  if (node === null || (!isSeq(node) && !isScalar(node)) || node.tag !== undefined) return undefined;
  if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? item.value : undefined));
  return node.value;
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

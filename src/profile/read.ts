import { isMap, isScalar, isSeq, type Node, type Pair } from "yaml";
import type { Diagnostic, Place } from "../shared/diagnostic.ts";
import { type Composed, composeProfile } from "./compose.ts";
import { PROFILE_KEYS } from "./keys.ts";
import { EMPTY_PROFILE, type Profile } from "./profile.ts";
import { type Entry, hasText, kindOf, placeOf, problem, readPlain } from "./read-plain.ts";
import { keyFix, quote } from "./words.ts";

/** What a profile's text says, as far as it is sound, and everything that is wrong with it. */
export interface ProfileRead {
  readonly profile: Profile;
  /** By line and column; empty when all is good. Every one is an error. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the person's choices. A file that is empty or holds comments only chooses nothing, which is no error.
 * Promises: never throws; tells every problem at once; what is sound is in the profile even when other things are not.
 * From the line of a syntax error on nothing is taken, because the parser may have misunderstood it.
 * Of a newer format only that is told: what else would look wrong may be right there.
 */
export function readProfile(text: string, file: string): ProfileRead {
  const composed = composeProfile(text, file);
  const problems: Diagnostic[] = [];
  const profile = readEntries(composed, problems);
  const newer = problems.filter(({ code }) => code === "newer-format");
  const told = newer.length > 0 ? newer : problems;
  const all = [...composed.broken, ...composed.blemishes, ...told];
  return { profile, diagnostics: all.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column) };
}

function readEntries(composed: Composed, problems: Diagnostic[]): Profile {
  const contents = composed.document?.contents ?? null;
  if (contents === null || (isScalar(contents) && contents.value === null)) return EMPTY_PROFILE;
  if (!isMap(contents)) {
    const message = `The profile must be a map of "key: value" lines, not ${kindOf(contents)}.`;
    if (composed.broken.length === 0) {
      problems.push(problem("wrong-type", message, 'Write "key: value" lines.', placeOf(composed, contents)));
    }
    return EMPTY_PROFILE;
  }
  let profile = EMPTY_PROFILE;
  const seen = new Map<string, Place>();
  for (const { key, value } of soundPairs(composed, contents.items as Pair<Node, Node | null>[])) {
    const place = placeOf(composed, key);
    if (!isScalar(key) || typeof key.value !== "string") {
      const message = `The profile has a key that is ${kindOf(key)}, not a text.`;
      problems.push(problem("wrong-type", message, "Write one of the keys before the colon.", place));
      continue;
    }
    const first = seen.get(key.value);
    if (first !== undefined) {
      const related = [{ message: "First written here.", place: first }];
      const one = problem("duplicate-key", `The profile has ${quote(key.value)} twice.`, "Keep one of them.", place);
      problems.push({ ...one, related });
      continue;
    }
    seen.set(key.value, place);
    profile = readEntry({ composed, problems, name: key.value, keyPlace: place }, value, profile);
  }
  return profile;
}

/**
 * The pairs that stand before the first syntax error. The last of them is left out when it has several lines: it may be a
 * text whose closing quote is missing.
 */
function soundPairs(composed: Composed, pairs: readonly Pair<Node, Node | null>[]): Pair<Node, Node | null>[] {
  const syntax = composed.broken.filter(({ code }) => code !== "not-utf8");
  if (syntax.length === 0) return [...pairs];
  const error = syntax.reduce((least, { place }) => Math.min(least, place.line), Number.POSITIVE_INFINITY);
  const before = pairs.filter(({ key, value }) => lastLine(composed, value ?? key) < error);
  const last = before.at(-1);
  if (last !== undefined && placeOf(composed, last.key).line < lastLine(composed, last.value ?? last.key)) before.pop();
  return before;
}

function readEntry(entry: Entry, value: Node | null, profile: Profile): Profile {
  const { composed, problems, name, keyPlace } = entry;
  const key = PROFILE_KEYS.get(name);
  if (key === undefined) {
    problems.push(problem("unknown-key", `The profile has the unknown key ${quote(name)}.`, keyFix(name), keyPlace));
    return profile;
  }
  if (!key.list) {
    const plain = readPlain(entry, key, value, `"${name}"`);
    return plain === undefined ? profile : key.put(profile, plain);
  }
  if (!isSeq(value)) {
    const place = hasText(value) ? placeOf(composed, value) : keyPlace;
    const message = `"${name}" must be a list, not ${kindOf(value)}.`;
    problems.push(problem("wrong-type", message, `Write for example "${name}: [${key.example}]".`, place));
    return profile;
  }
  const items = (value.items as (Node | null)[]).flatMap((item) => {
    return readPlain(entry, key, item, `An item of "${name}"`) ?? [];
  });
  return key.put(profile, items as string[]);
}

function lastLine({ place }: Composed, node: Node): number {
  const end = node.range?.[1] ?? 0;
  return place(Math.max(0, end - 1), end).line;
}

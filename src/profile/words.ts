import { type CliError, usage } from "../shared/errors.ts";
import { nearest } from "../shared/nearest.ts";
import { printable } from "../shared/printable.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import type { Plain, ProfileKey, Value } from "./key.ts";
import { type KeyName, PROFILE_KEYS } from "./keys.ts";

const LONGEST_QUOTE = 80;

/** A text as messages show it: in quotes, harmless to a terminal, and cut when it is very long. */
export function quote(text: string): string {
  return `"${printable(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text)}"`;
}

/** "Did you mean …?" for a word that is no key, else the list of all. */
export function keyFix(word: string): string {
  const near = word.length > LONGEST_QUOTE ? undefined : nearest(word.replaceAll("_", "-"), PROFILE_KEYS.keys());
  return near === undefined ? `The keys are ${[...PROFILE_KEYS.keys()].join(", ")}` : `Did you mean "${near}"?`;
}

/** The key that the word names exactly. Fails with `unknown-key`, wrong usage, and the nearest key. */
export function keyOf(word: string): Result<KeyName, CliError> {
  if (PROFILE_KEYS.has(word)) return ok(word as KeyName);
  return fail(usage("unknown-key", `The profile has no key ${quote(word)}.`, keyFix(word)));
}

/** The words of a command line as a list has them: parted at blanks and commas where that can be meant, each once. */
export function splitWords(name: KeyName, words: readonly string[]): string[] {
  const { splits } = PROFILE_KEYS.get(name) as ProfileKey;
  return [...new Set(splits ? words.flatMap((word) => word.split(/[\s,]+/).filter(Boolean)) : words)];
}

/**
 * The words of a command line as the value that the file gets.
 * Fails as wrong usage: `missing-value`, `too-many-values`, `bad-value` with what was expected.
 */
export function valueFromWords(name: KeyName, words: readonly string[]): Result<Value, CliError> {
  const key = PROFILE_KEYS.get(name) as ProfileKey;
  const parts = key.list ? splitWords(name, words) : words;
  const example = `Write for example: career-roadmap config set ${name} ${key.example}`;
  if (parts.length === 0) return fail(usage("missing-value", `"${name}" needs a value: ${key.expected}.`, example));
  if (!key.list && parts.length > 1) {
    return fail(usage("too-many-values", `"${name}" takes one value.`, `Quote it if it has blanks. ${example}`));
  }
  const values: Plain[] = [];
  for (const part of parts) {
    const value = fromWord(key, part);
    if (value === undefined || !key.isGood(value)) {
      const fix = mended(key, part) ?? key.advice?.(part) ?? example;
      return fail(usage("bad-value", `"${name}" cannot be ${quote(part)}: expected ${key.expected}.`, fix));
    }
    values.push(value);
  }
  return ok(key.list ? (values as string[]) : (values[0] as Plain));
}

/** "Did you mean …?" for a text that is nearly a good value. */
export function mended(key: ProfileKey, text: string): string | undefined {
  const better = text.length > LONGEST_QUOTE ? "" : (key.mend?.(text) ?? "");
  return better !== "" && key.isGood(better) ? `Did you mean "${better}"?` : undefined;
}

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ...["true", "yes", "on"].map((word) => [word, true] as const),
  ...["false", "no", "off"].map((word) => [word, false] as const),
]);

function fromWord({ type }: ProfileKey, word: string): Plain | undefined {
  if (type === "text") return word;
  if (type === "yes or no") return YES_NO.get(word.toLowerCase());
  if (/^\d{1,9}(\.\d{1,9})?$/.test(word)) return Number(word);
  return type === "number or text" ? word : undefined;
}

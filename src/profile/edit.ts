import { isMap, isScalar } from "yaml";
import { type CliError, cannot } from "../shared/errors.ts";
import { fail, ok, type Result } from "../shared/result.ts";
import { changeText, same, valuesOf } from "./change.ts";
import { type Composed, composeProfile } from "./compose.ts";
import { PROFILE_FORMAT } from "./keys.ts";
import { keyOf, valueFromWords } from "./words.ts";

/** How a new profile begins. */
export const PROFILE_HEADER = `# Your standing choices for career-roadmap; flags and the environment win over them.
# Change them here, or with: career-roadmap config set KEY VALUE. All keys: career-roadmap config list
`;

/**
 * The profile's text with the key set to what the words of a command line say.
 * Promises: comments, order, unknown keys and the shape of all else stay; the same value again gives the same text; a key
 * that stood twice stands once. The value is read back before the text is handed out.
 * Fails as wrong usage for an unknown key or a bad value; `broken-profile` or `newer-format` where the text must not be
 * changed by us; `cannot-edit` where it cannot.
 */
export function setValue(text: string, key: string, words: readonly string[]): Result<string, CliError> {
  const name = keyOf(key);
  if (!name.ok) return name;
  const value = valueFromWords(name.value, words);
  if (!value.ok) return value;
  const given = text.trim() === "" ? PROFILE_HEADER : text;
  const composed = composeProfile(given, "");
  const refused = refusal(composed, key);
  if (refused !== undefined) return fail(refused);
  const now = valuesOf(composed, key);
  if (now.length === 1 && same(now[0], value.value)) return ok(text);
  const changed = changeText(composed, key, value.value);
  if (changed === undefined) return fail(notByUs(key));
  return ok(bomOf(text) + changed);
}

/** The text without the key; the same text when it was not there. Any key of the file can be taken out, unknown ones too. */
export function unsetValue(text: string, key: string): Result<string, CliError> {
  const name = keyOf(key);
  const composed = composeProfile(text, "");
  const refused = refusal(composed, key);
  if (refused !== undefined) return fail(name.ok ? refused : name.error);
  if (valuesOf(composed, key).length === 0) return name.ok ? ok(text) : name;
  const changed = changeText(composed, key, undefined);
  if (changed === undefined) return fail(notByUs(key));
  return ok(bomOf(text) + changed);
}

/** Why the text must not be changed by us; undefined where it may be. */
export function refusal(composed: Composed, key: string): CliError | undefined {
  const [first] = composed.broken;
  if (first !== undefined) {
    const where = `line ${first.place.line}, column ${first.place.column}`;
    const fix = `${first.fix} career-roadmap config path says where the file is.`;
    return cannot(
      "broken-profile",
      `The profile was not changed, because it is broken at ${where}: ${first.message}`,
      fix,
    );
  }
  const contents = composed.document?.contents ?? null;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null)) {
    return cannot(
      "broken-profile",
      'The profile was not changed, because it is no map of "key: value" lines.',
      "Mend it by hand; career-roadmap config path says where it is.",
    );
  }
  const newer = valuesOf(composed, "format").some((format) => typeof format === "number" && format > PROFILE_FORMAT);
  if (!newer || key === "format") return undefined;
  return cannot(
    "newer-format",
    "The profile was written for a later version and was not changed.",
    "Upgrade career-roadmap.",
  );
}

function notByUs(key: string): CliError {
  return cannot(
    "cannot-edit",
    `"${key}" stands in the profile in a way that cannot be changed from here.`,
    "Change it by hand; career-roadmap config path says where it is.",
  );
}

function bomOf(text: string): string {
  return text.startsWith("\ufeff") ? "\ufeff" : "";
}

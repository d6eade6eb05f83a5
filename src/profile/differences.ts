import type { CliError } from "../shared/errors.ts";
import { ok, type Result } from "../shared/result.ts";
import { changeText, entriesOf, same, valuesOf } from "./change.ts";
import { composeProfile } from "./compose.ts";
import { PROFILE_HEADER, refusal } from "./edit.ts";
import type { Value } from "./key.ts";

/** What stands under a key before and after; null where it is not in the file. */
export interface KeyChange {
  readonly key: string;
  readonly from: Value | null;
  readonly to: Value | null;
}

/** The keys on which two texts of the profile differ. What is no plain value, which no version wrote, is left out. */
export function profileChanges(before: string, after: string): KeyChange[] {
  const [was, is] = [valuesByKey(before), valuesByKey(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [from, to] = [was.has(key) ? was.get(key) : null, is.has(key) ? is.get(key) : null];
    return same(from, to) || !isValue(from) || !isValue(to) ? [] : [{ key, from, to }];
  });
}

/**
 * The text with the old value of a change put back; undefined where the file does not hold the new one any more, or it
 * cannot be put back from here. Fails where the text must not be changed by us.
 */
export function putBack(text: string, { key, from, to }: KeyChange): Result<string | undefined, CliError> {
  const composed = composeProfile(text.trim() === "" ? PROFILE_HEADER : text, "");
  const refused = refusal(composed, key);
  if (refused !== undefined) return { ok: false, error: refused };
  const now = valuesOf(composed, key);
  const holds = to === null ? now.length === 0 : now.length === 1 && same(now[0], to);
  if (!holds) return ok(undefined);
  if (from === null && now.length === 0) return ok(text);
  const bom = text.startsWith("\ufeff") ? "\ufeff" : "";
  const changed = changeText(composed, key, from ?? undefined);
  return ok(changed === undefined ? undefined : bom + changed);
}

function valuesByKey(text: string): Map<string, unknown> {
  const entries = entriesOf(composeProfile(text, ""));
  return new Map(entries.flatMap(([key, value]) => (typeof key === "string" ? [[key, value] as const] : [])));
}

function isValue(value: unknown): value is Value | null {
  if (Array.isArray(value)) return value.every((one) => ["string", "number", "boolean"].includes(typeof one));
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

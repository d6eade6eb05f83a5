import { report, type Sheet } from "../yaml/sheet.ts";
import type { Fields } from "./fields.ts";
import { numberOf } from "./read-hours.ts";
import { lowerFirst } from "./read-text.ts";

/** What a number may be, for the check and in words. */
interface Bounds {
  readonly allows: (number: number) => boolean;
  /** After "must be a number". */
  readonly expected: string;
  readonly example: string;
}

/** The number under `name`; undefined when it is absent or wrong. Errors: `bad-number`. */
export function readNumber(
  sheet: Sheet,
  fields: Fields | undefined,
  name: string,
  { allows, expected, example }: Bounds,
): number | undefined {
  const field = fields?.get(name);
  if (fields === undefined || field === undefined) return undefined;
  const number = numberOf(field.value);
  if (number !== undefined && allows(number)) return number;
  const message = `The "${name}" of ${lowerFirst(fields.what)} must be a number ${expected}.`;
  report(sheet, field.place, "bad-number", message, { fix: `Write for example "${name}: ${example}".` });
  return undefined;
}

import { FORMATS } from "../../format/keys.ts";
import type { EntityName } from "../../format/value.ts";
import { report, type Sheet } from "../yaml/sheet.ts";
import type { Fields } from "./fields.ts";
import { numberOf } from "./read-hours.ts";
import { lowerFirst } from "./read-text.ts";

/** The number under `name`; undefined when it is absent or wrong. Errors: `bad-number`. */
export function readNumber(
  sheet: Sheet,
  fields: Fields | undefined,
  name: string,
  entity: EntityName,
): number | undefined {
  const field = fields?.get(name);
  if (fields === undefined || field === undefined) return undefined;
  const value = FORMATS[entity][name]?.value;
  if (typeof value !== "object" || !("number" in value)) throw new Error(`${entity}.${name} is no number.`);
  const { above = Number.NEGATIVE_INFINITY, least = Number.NEGATIVE_INFINITY, most, whole, example } = value.number;
  const number = numberOf(field.value);
  const fits = (one: number) => one > above && one >= least && one <= most && (!whole || Number.isInteger(one));
  if (number !== undefined && fits(number)) return number;
  const from = value.number.least === undefined ? `above ${above}, at most ${most}` : `from ${least} to ${most}`;
  const expected = whole ? `${from}, without a fraction` : from;
  const message = `The "${name}" of ${lowerFirst(fields.what)} must be a number ${expected}.`;
  report(sheet, field.place, "bad-number", message, { fix: `Write for example "${name}: ${example}".` });
  return undefined;
}

import { isScalar, isSeq, type Node } from "yaml";
import type { Hours } from "../../../planner/types.ts";
import { MOST_HOURS } from "../../format/limits.ts";
import { report, type Sheet } from "../yaml/sheet.ts";
import { actual, type Fields, kindOf } from "./fields.ts";

/** What stands in for hours that are missing or wrong, so that reading can go on; never seen by a person. */
const STAND_IN: Hours = [1, 1, 1];

/** Hours as they are read; `given` is false where nothing, or nothing sound, is written. */
export interface ReadHours {
  readonly hours: Hours;
  readonly given: boolean;
}

/**
 * The effort under "hours": one number, or low, likely and high.
 * Errors: `bad-hours` unless 0 < low <= likely <= high <= 2000.
 */
export function readHours(
  sheet: Sheet,
  fields: Fields | undefined,
  name: "hours" | "default-hours" = "hours",
): ReadHours {
  const field = fields?.get(name);
  if (fields === undefined || field === undefined) return { hours: STAND_IN, given: false };
  const one = numberOf(field.value);
  const list = isSeq(field.value) ? field.value.items.map((item) => numberOf(actual(sheet, item))) : [one, one, one];
  const [low = Number.NaN, likely = Number.NaN, high = Number.NaN, ...more] = list;
  if (0 < low && low <= likely && likely <= high && high <= MOST_HOURS && more.length === 0) {
    return { hours: [low, likely, high], given: true };
  }
  const expected = `one number or [low, likely, high], with 0 < low <= likely <= high <= ${MOST_HOURS}, was expected`;
  report(sheet, field.place, "bad-hours", `${fields.what} has no proper hours: ${expected}.`, {
    ...editOf(meantHours(field.value, list)),
    fix: `Write ${meantHours(field.value, list) ?? 'for example "hours: 20" or "hours: [10, 20, 40]"'}.`.replaceAll(
      "hours:",
      `${name}:`,
    ),
  });
  return { hours: STAND_IN, given: false };
}

/** The value of the hours alone, where that is all that there is to write. */
function editOf(meant: string | undefined): { edit?: string } {
  const value = /^"hours: ([^"]+)"/.exec(meant ?? "")?.[1];
  return value === undefined ? {} : { edit: value };
}

/** What was most likely meant, as it is to be written. */
function meantHours(node: Node | null, list: readonly (number | undefined)[]): string | undefined {
  if (isSeq(node)) {
    const numbers = list.filter((one): one is number => one !== undefined && one > 0 && one <= MOST_HOURS);
    if (numbers.length !== list.length || (numbers.length !== 2 && numbers.length !== 3)) return undefined;
    const [low = 0, middle = 0, high = middle] = [...numbers].sort((a, b) => a - b);
    const likely = numbers.length === 2 ? Math.round((low + middle) / 2) : middle;
    return `"hours: [${low}, ${Math.min(Math.max(likely, low), high)}, ${high}]", low, likely and high`;
  }
  if (kindOf(node) !== "a text" || !isScalar(node)) return undefined;
  const text = String(node.value).trim();
  const [, number, unit = ""] =
    /^(\d+(?:\.\d+)?)\s*(h|hs|hrs?|hours?|min|mins|minutes?|days?|weeks?|months?)?$/i.exec(text) ?? [];
  if (number !== undefined) {
    if (/^(w|mo|d)/i.test(unit))
      return `the hours of it as a number, as in "hours: 20"; with 10 hours a week, ${text} are ${hoursOf(Number(number), unit)}`;
    if (/^mi/i.test(unit)) return `"hours: ${Math.max(0.25, Math.round(Number(number) / 15) / 4)}"`;
    return unit === "" ? `"hours: ${number}", without the quotes` : `"hours: ${number}"`;
  }
  const [, from, to] = /^(\d+(?:\.\d+)?)\s*(?:-|–|to|\.\.)\s*(\d+(?:\.\d+)?)\s*(?:h|hrs?|hours?)?$/i.exec(text) ?? [];
  if (from === undefined || to === undefined || Number(from) <= 0 || Number(from) > Number(to)) return undefined;
  return `"hours: [${Number(from)}, ${(Number(from) + Number(to)) / 2}, ${Number(to)}]"`;
}

function hoursOf(number: number, unit: string): number {
  return Math.round(number * (/^w/i.test(unit) ? 10 : /^m/i.test(unit) ? 43 : 10 / 7));
}

/** A resource's "hours": one number. Errors: `bad-hours`. */
export function readOneNumber(sheet: Sheet, fields: Fields | undefined): number | undefined {
  const field = fields?.get("hours");
  if (fields === undefined || field === undefined) return undefined;
  const hours = numberOf(field.value) ?? 0;
  if (0 < hours && hours <= MOST_HOURS) return hours;
  report(
    sheet,
    field.place,
    "bad-hours",
    `${fields.what} has no proper hours: a number above 0, at most ${MOST_HOURS}, was expected.`,
    {
      fix: 'Write for example "hours: 20".',
    },
  );
  return undefined;
}

export function numberOf(node: Node | null): number | undefined {
  return isScalar(node) && typeof node.value === "number" ? node.value : undefined;
}

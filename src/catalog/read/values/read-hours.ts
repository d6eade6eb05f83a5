import { isScalar, isSeq, type Node } from "yaml";
import type { Hours } from "../../../planner/types.ts";
import { report, type Sheet } from "../yaml/sheet.ts";
import { actual, type Fields } from "./fields.ts";

const MOST_HOURS = 2000;

/** What stands in for hours that are missing or wrong, so that reading can go on; never seen by a person. */
const STAND_IN: Hours = [1, 1, 1];

/**
 * The effort under "hours": one number, or low, likely and high.
 * Errors: `bad-hours` unless 0 < low <= likely <= high <= 2000.
 */
export function readHours(sheet: Sheet, fields: Fields | undefined): Hours {
  const field = fields?.get("hours");
  if (fields === undefined || field === undefined) return STAND_IN;
  const one = numberOf(field.value);
  const list = isSeq(field.value) ? field.value.items.map((item) => numberOf(actual(sheet, item))) : [one, one, one];
  const [low = Number.NaN, likely = Number.NaN, high = Number.NaN, ...more] = list;
  if (0 < low && low <= likely && likely <= high && high <= MOST_HOURS && more.length === 0) return [low, likely, high];
  const expected = `one number or [low, likely, high], with 0 < low <= likely <= high <= ${MOST_HOURS}, was expected`;
  report(sheet, field.place, "bad-hours", `${fields.what} has no proper hours: ${expected}.`, {
    fix: 'Write for example "hours: 20" or "hours: [10, 20, 40]".',
  });
  return STAND_IN;
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

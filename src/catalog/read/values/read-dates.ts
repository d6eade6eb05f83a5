import { parseDay } from "../../../shared/dates.ts";
import { DATE_PATTERN, SPAN_PATTERN } from "../../format/limits.ts";
import { report, type Sheet } from "../yaml/sheet.ts";
import type { Fields } from "./fields.ts";
import { readLine } from "./read-text.ts";

/** By when something must be done, and for how long it holds then. Errors: `bad-date`, `bad-span`. */
export function readDates(sheet: Sheet, fields: Fields | undefined): { by?: string; renew?: string } {
  const by = readLine(sheet, fields, "by");
  const renew = readLine(sheet, fields, "renew");
  const goodDay = by !== undefined && new RegExp(DATE_PATTERN).test(by) && parseDay(by) !== undefined;
  if (by !== undefined && !goodDay) {
    report(sheet, placeOf(fields, "by"), "bad-date", `${fields?.what} must be done by a day that there is.`, {
      fix: "Write a day like 2026-12-31.",
    });
  }
  const goodSpan = renew !== undefined && new RegExp(SPAN_PATTERN).test(renew);
  if (renew !== undefined && !goodSpan) {
    report(sheet, placeOf(fields, "renew"), "bad-span", `${fields?.what} has no proper span of time in "renew".`, {
      fix: "Write a number of days, weeks, months or years, as in 24 months.",
    });
  }
  return { ...(goodDay && { by }), ...(goodSpan && { renew }) };
}

function placeOf(fields: Fields | undefined, name: string) {
  return (fields?.get(name) ?? (fields as Fields)).place;
}

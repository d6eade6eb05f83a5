import { HOURS_EXPECTED, readWeekHours, weekHoursText } from "../shared/week-hours.ts";
import type { ProfileKey } from "./key.ts";

/** The key `hours`: a number for the week, or a text where the hours differ by weekday. */
export const HOURS_KEY: ProfileKey = {
  type: "number or text",
  list: false,
  splits: false,
  about: "hours you have a week, or by weekday",
  expected: 'hours a week from 0.25 to 112, in quarters, or by weekday, like "mon 2, sat 4"',
  example: "7.5",
  isGood: (value) => readWeekHours(String(value)).ok,
  advice: (text) => {
    const hours = readWeekHours(text);
    return hours.ok || hours.error === HOURS_EXPECTED ? undefined : hours.error;
  },
  put: (profile, value) => {
    const hours = readWeekHours(String(value));
    return hours.ok ? { ...profile, hours: hours.value } : profile;
  },
  shown: ({ hours }) => (hours?.byWeekday === undefined ? hours?.total : weekHoursText(hours)),
  fields: ({ hours }) => ({ hours: hours?.total ?? null, hoursByWeekday: hours?.byWeekday ?? null }),
};

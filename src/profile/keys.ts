import { type Day, formatDay, parseDay, parseDayRange } from "../shared/dates.ts";
import { isSlug, slugify } from "../shared/slug.ts";
import { HOURS_KEY } from "./hours-key.ts";
import type { Plain, ProfileKey } from "./key.ts";

/** The one format of the file that this version reads. */
export const PROFILE_FORMAT = 1;

// What would end the line or could not be read back: control characters, separators, half characters, non-characters.
const UNWRITABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffd-\uffff]/u;

const TEXT = { type: "text", list: false, splits: false } as const;
const TEXTS = { type: "text", list: true, splits: true } as const;
const NUMBER = { type: "number", list: false, splits: false } as const;
const ID = { expected: "an id in lower-case letters, digits and hyphens", isGood: isText(isSlug), mend: slugify };

const KEYS = {
  role: {
    ...TEXT,
    ...ID,
    about: "the role you want",
    example: "ml-engineer",
    put: (profile, value) => ({ ...profile, role: value as string }),
    shown: ({ role }) => role,
  },
  job: {
    ...TEXT,
    ...ID,
    about: "the role you work in today",
    example: "data-scientist",
    put: (profile, value) => ({ ...profile, job: value as string }),
    shown: ({ job }) => job,
  },
  hours: HOURS_KEY,
  start: {
    ...TEXT,
    about: "first day of learning",
    expected: "a date like 2026-12-01",
    example: "2026-12-01",
    isGood: isText((text) => parseDay(text) !== undefined),
    put: (profile, value) => ({ ...profile, start: parseDay(value as string) as Day }),
    shown: ({ start }) => (start === undefined ? undefined : formatDay(start)),
  },
  off: {
    ...TEXTS,
    about: "days off",
    expected: "days like 2026-12-20..2027-01-04, or one date",
    example: "2026-12-20..2027-01-04",
    isGood: isText((text) => parseDayRange(text) !== undefined),
    put: (profile, value) => ({ ...profile, off: (value as string[]).flatMap((text) => parseDayRange(text) ?? []) }),
    shown: ({ off }) => off.map(({ from, to }) => formatDay(from) + (from === to ? "" : `..${formatDay(to)}`)),
  },
  prefer: {
    ...TEXTS,
    ...ID,
    about: "what to take where a plan has a choice",
    example: "tensorflow",
    put: (profile, value) => ({ ...profile, prefer: value as string[] }),
    shown: ({ prefer }) => prefer,
  },
  parallel: {
    ...NUMBER,
    about: "how many steps may be in progress at once",
    expected: "a whole number from 1 to 10",
    example: "2",
    isGood: (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 10,
    put: (profile, value) => ({ ...profile, parallel: value as number }),
    shown: ({ parallel }) => parallel,
  },
  "with-optional": {
    type: "yes or no",
    list: false,
    splits: false,
    about: "whether optional skills are planned too",
    expected: "true or false",
    example: "true",
    isGood: (value) => typeof value === "boolean",
    put: (profile, value) => ({ ...profile, withOptional: value as boolean }),
    shown: ({ withOptional }) => withOptional,
  },
  "built-in": {
    type: "yes or no",
    list: false,
    splits: false,
    about: "whether the built-in roles are there; false: your own alone",
    expected: "true or false",
    example: "false",
    isGood: (value) => typeof value === "boolean",
    put: (profile, value) => ({ ...profile, builtIn: value as boolean }),
    shown: ({ builtIn }) => builtIn,
  },
  roadmaps: {
    ...TEXTS,
    splits: false,
    about: "folders with roadmaps of your own; relative ones stand beside the profile",
    expected: "the path of a folder",
    example: "~/roadmaps",
    isGood: isText(isLine),
    put: (profile, value) => ({ ...profile, roadmaps: value as string[] }),
    shown: ({ roadmaps }) => roadmaps,
  },
  prompt: {
    ...TEXT,
    about: "what the shell prompt says",
    expected: "one line of text, with tokens like {role}",
    example: "'{role} {percent}'",
    isGood: isText(isLine),
    put: (profile, value) => ({ ...profile, prompt: value as string }),
    shown: ({ prompt }) => prompt,
  },
  format: {
    ...NUMBER,
    about: "the format of the profile itself",
    expected: `the number ${PROFILE_FORMAT}`,
    example: String(PROFILE_FORMAT),
    isGood: (value) => value === PROFILE_FORMAT,
    put: (profile) => profile,
    shown: () => PROFILE_FORMAT,
  },
} satisfies Record<string, ProfileKey>;

export type KeyName = keyof typeof KEYS;

/** The keys of the file in the order in which they are listed. */
export const PROFILE_KEYS: ReadonlyMap<string, ProfileKey> = new Map(Object.entries(KEYS));

function isText(good: (text: string) => boolean): (value: Plain) => boolean {
  return (value) => typeof value === "string" && good(value);
}

function isLine(text: string): boolean {
  return text.trim() !== "" && !UNWRITABLE.test(text);
}

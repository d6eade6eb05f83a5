import { parseDuration } from "../../../shared/duration.ts";
import { isWebAddress } from "../../../shared/web-address.ts";
import type { NameKind } from "./meanings.ts";

/** What an argument or a flag can name, and how messages call that. */
export interface Naming {
  /** In the order in which one is preferred to the other. */
  readonly kinds: readonly NameKind[];
  /** What is meant only where none of those is, by whatever name. */
  readonly last?: readonly NameKind[];
  /** "role", "skill or project". */
  readonly what: string;
}

/** A place of a command line where words name something. */
export interface Place extends Naming {
  /** Whether an item may stand there: as ID/KEY, or with `current` as a KEY of the current step. */
  readonly items?: "named" | "current";
  /** Whether "none" says that there is none. */
  readonly none?: boolean;
  /** Whether the arguments as they were typed hold no such word. */
  readonly unless?: (words: readonly string[]) => boolean;
}

export const ROLE: Place = { kinds: ["role"], what: "role" };
const JOB: Place = { ...ROLE, none: true };
export const STEP: Place = { kinds: ["skill", "project"], what: "skill or project" };
const GOAL: Place = { kinds: ["role", "skill", "project"], what: "role, skill or project" };
const ITEM: Place = { ...STEP, items: "current" };
const NOT_WORDS: Place = { kinds: [], what: "" };

/** Arguments by their name; what is said of one command goes before what is said of all. */
export const ARGUMENTS: Readonly<Record<string, Place>> = {
  goals: GOAL,
  role: ROLE,
  roles: ROLE,
  skill: { kinds: ["skill"], what: "skill" },
  skills: { kinds: ["skill"], what: "skill" },
  id: STEP,
  ids: STEP,
  "checklist ids": GOAL,
  "graph id": GOAL,
  "done ids": ITEM,
  "know ids": ITEM,
  "reopen ids": ITEM,
  "start ids": { ...STEP, items: "named" },
  "skip ids": { ...STEP, items: "named" },
  "pause ids": { ...STEP, items: "named" },
  "show ids": { ...GOAL, last: ["area", "resource"], what: "role, skill, project, area or resource" },
  // What was recorded under ids that no roadmap has any more is found too.
  "history id": NOT_WORDS,
  // Free text may follow or stand alone: only an exact id is one.
  "note id": NOT_WORDS,
  "log id": { ...STEP, unless: (words) => parseDuration(words.join(" ")) !== undefined },
  "evidence id": { ...STEP, unless: ([first = ""]) => isWebAddress(first) },
};

/** Flags by their long name. */
export const FLAGS: Readonly<Record<string, Place>> = {
  "--role": ROLE,
  "--to": ROLE,
  "--from": JOB,
  "--job": JOB,
  "--know": { ...STEP, items: "named" },
  "--prefer": STEP,
  "--must": STEP,
  "--until": STEP,
  "--area": { kinds: ["area"], what: "area" },
  // A new skill may begin an area.
  "skill --area": { kinds: [], what: "area" },
  // It tells what is wrong with the word.
  "doctor --role": NOT_WORDS,
};

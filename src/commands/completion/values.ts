import type { KeyName } from "../../profile/keys.ts";
import type { IdKind, Value } from "../../shell/command-tree.ts";

const NOTHING: Value = { kind: "nothing" };
const FILES: Value = { kind: "files" };
const FOLDERS: Value = { kind: "folders" };
const ROLE = ids("id", "role");
const SKILL = ids("id", "skill");
const STEP = ids("id", "begun", "ahead", "skill", "project");
const ITEM = ids("item", "begun", "ahead", "skill", "project");

/**
 * What completes each argument and each flag's value, by its name; what is said of one command or flag goes before what
 * is said of all. Commands, what commander knows as a choice and a `-` for standard input need no line.
 */
const VALUES: Readonly<Record<string, Value>> = {
  // Of one command, or one flag wherever it stands.
  "show ids": ids("id", "role", "skill", "project"),
  "plan goals": ids("id", "role", "skill", "project"),
  "graph id": ids("id", "role", "skill", "project"),
  "new-id": NOTHING,
  "--against": FOLDERS,
  "--columns": NOTHING,
  "--occupation": NOTHING,
  "--use": ids("list", "skill"),
  "explain code": NOTHING,
  "open id": ids("id", "begun", "ahead", "skill"),
  "start ids": ids("id", "ahead", "skill", "project"),
  "pause ids": ids("id", "begun"),
  "done ids": ITEM,
  "reopen ids": ids("item", "had", "begun", "skill", "project"),
  "history id": ids("id", "begun", "had", "skill", "project"),
  "know ids": ITEM,
  "--role": ROLE,
  "--know": ids("list", "begun", "ahead", "skill"),
  "--prefer": ids("list", "choice", "skill"),
  "--area": NOTHING,
  "--state": { kind: "words", words: ["open", "in-progress", "ready", "blocked", "done", "known", "skipped"] },
  change: NOTHING,
  "--must": ids("list", "begun", "ahead", "skill", "project"),
  "--from": ROLE,
  "--to": ROLE,
  "--job": ROLE,
  // Of all that go by the name.
  role: ROLE,
  roles: ROLE,
  skill: SKILL,
  skills: SKILL,
  id: STEP,
  ids: STEP,
  dir: FOLDERS,
  file: FILES,
  files: FILES,
  paths: FILES,
  columns: NOTHING,
  hours: NOTHING,
  date: NOTHING,
  duration: NOTHING,
  "from..to": NOTHING,
  n: NOTHING,
  times: NOTHING,
  text: NOTHING,
  url: NOTHING,
  words: NOTHING,
  fields: NOTHING,
};

/** What a key of the profile may be set to. */
export const KEY_VALUES: Readonly<Record<KeyName, Value>> = {
  role: ROLE,
  job: ROLE,
  hours: NOTHING,
  start: NOTHING,
  off: NOTHING,
  prefer: ids("id", "choice", "skill"),
  parallel: NOTHING,
  "with-optional": { kind: "words", words: ["true", "false"] },
  "built-in": { kind: "words", words: ["true", "false"] },
  roadmaps: FOLDERS,
  prompt: NOTHING,
  format: NOTHING,
};

/** What completes an argument of a command, as "done" has it; undefined where nobody has said. */
export function valueOfArgument(command: string, name: string): Value | undefined {
  return VALUES[`${command} ${name}`] ?? VALUES[name];
}

/** What completes the value of a flag, by its long name and its `<placeholder>`; undefined where nobody has said. */
export function valueOfFlag(name: string, placeholder: string): Value | undefined {
  return VALUES[name] ?? VALUES[placeholder];
}

function ids(as: "id" | "list" | "item", ...of: IdKind[]): Value {
  return { kind: "ids", of, as };
}

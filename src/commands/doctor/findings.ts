import type { Facts, LogFacts } from "../../context.ts";
import { type Catalog, type CatalogDetails, formerIds } from "../../planner/index.ts";
import type { Profile } from "../../profile/profile.ts";
import { danglingIds } from "../../progress/dangling.ts";
import type { ProgressEvent } from "../../progress/events.ts";
import type { Progress } from "../../progress/fold.ts";
import { count } from "../../render/numbers.ts";
import type { Diagnostic } from "../../shared/diagnostic.ts";
import { CliError, usage } from "../../shared/errors.ts";
import type { PlaceFacts } from "../../shared/place-facts.ts";
import { projectsOf, roleId, stepIds } from "../shared/flags/flags.ts";
import { vanishedTicks } from "../shared/person/changed-under.ts";
import type { Finding } from "./view.ts";

/** A problem of a file, with a way out where the reader of the file knows none. */
export function ofDiagnostic(diagnostic: Diagnostic): Finding {
  const { code, message, place } = diagnostic;
  const fix = diagnostic.fix ?? WAYS[code];
  return { code, message, ...(fix === undefined ? {} : { fix }), file: place.file, line: place.line, diagnostic };
}

const WAYS: Readonly<Record<string, string>> = {
  "damaged-line":
    "On the machine whose log it is: career-roadmap doctor --mend keeps what stands there in a file beside it, and empties the line.",
};

export function ofError({ code, message, fix }: CliError, file: string): Finding {
  return { code, message, ...(fix === undefined ? {} : { fix }), file };
}

/** What others may look into, one finding for each of our folders. */
export function openPlaces(places: readonly PlaceFacts[], groups: readonly PlaceFacts["group"][]): Finding[] {
  return groups.flatMap((group) => {
    const open = places.filter((place) => place.group === group && place.open).map(({ path }) => path);
    const [first] = open;
    if (first === undefined) return [];
    const more = open.length === 1 ? "" : ` and ${open.length - 1} more`;
    const message = `Others on this machine may use "${first}"${more}.`;
    return [{ code: "open-to-others", message, fix: `chmod go= ${open.map(shellWord).join(" ")}`, file: first }];
  });
}

function shellWord(word: string): string {
  return /^[\w./@%+,:=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** Folders that nothing can be written into; each obstacle once, since one stands in the way of all below it. */
export function unwritable(places: readonly PlaceFacts[], cache: boolean): Finding[] {
  const told = new Set<string>();
  return places.flatMap(({ group, path, obstacle }) => {
    if (obstacle === undefined || (group === "cache") !== cache || path.endsWith(".jsonl")) return [];
    const key = `${group} ${obstacle}`;
    if (told.has(key)) return [];
    told.add(key);
    const code = cache ? "cache-not-writable" : "not-writable";
    const message = `Nothing can be written into "${path}": ${obstacle}.`;
    const fix = cache
      ? "Everything works without it; starts may be slower on Node 20. Make it writable to mend that."
      : "Make it a folder you may write into, or set CAREER_ROADMAP_HOME to another place.";
    return [{ code, message, fix, file: path }];
  });
}

/** The file that names this machine; without a sound one nothing can be recorded. */
export function brokenDevice({ device: { path, problem } }: Facts): Finding[] {
  if (problem === undefined) return [];
  const message = `"${path}" is broken: ${problem}.`;
  return [{ code: "broken-device", message, fix: "Remove it; the next record makes a new one.", file: path }];
}

/** Recorded ids that no roadmap has any more. */
export function danglingProgress(events: readonly ProgressEvent[], catalog: Catalog): Finding[] {
  const ids = new Set([...catalog.skills.keys(), ...projectsOf(catalog).keys(), ...formerIds(catalog).keys()]);
  return danglingIds(events, (id) => ids.has(id)).map(({ id, events: number }) => {
    const message = `"${id}" has ${count(number, "event")} in your progress, and no roadmap has it any more.`;
    const fix = `See them: career-roadmap history ${id}; add the folder that has it to "roadmaps" of the profile, or write formerly: [${id}] at what took its place.`;
    return { code: "dangling-id", message, fix };
  });
}

/** What the profile names that no roadmap has. `text` is the profile's, for the lines. */
export function danglingChoices(
  { role, job, prefer }: Profile,
  text: string,
  file: string,
  catalog: Catalog,
): Finding[] {
  const place = (key: string) => {
    const line = text.split("\n").findIndex((one) => one.startsWith(`${key}:`));
    return { file, ...(line < 0 ? {} : { line: line + 1 }) };
  };
  const roles = Object.entries({ role, job }).flatMap(([key, word]) => {
    const problem = word === undefined ? undefined : problemOf(() => roleId(word, catalog, JOB_OR_ROLE[key]));
    if (problem === undefined) return [];
    const fix = `Choose another: career-roadmap roles, then career-roadmap config set ${key} ROLE`;
    return [{ code: "dangling-id", message: problem.message, fix, ...place(key) }];
  });
  const preferred = prefer.flatMap((word) => {
    const problem = problemOf(() => skillId(word, catalog));
    if (problem === undefined) return [];
    const message = `Your profile prefers "${word}". ${problem.message}`;
    const near = problem.fix?.startsWith("Did you mean") === true ? `${problem.fix} ` : "";
    return [
      {
        code: "dangling-id",
        message,
        fix: `${near}Change it: career-roadmap config set prefer IDS`,
        ...place("prefer"),
      },
    ];
  });
  return [...roles, ...preferred];
}

/** Where a role that is wrong was said. */
const JOB_OR_ROLE: Readonly<Record<string, string>> = { role: "your profile", job: "your profile's job" };

function skillId(word: string, catalog: Catalog): string {
  const [id = ""] = stepIds([word], catalog);
  if (catalog.skills.has(id)) return id;
  throw usage(
    "not-a-choice",
    "That is a project; only a skill can be preferred.",
    "Name the skill that you would rather take.",
  );
}

function problemOf(find: () => string): CliError | undefined {
  try {
    find();
    return undefined;
  } catch (error) {
    if (error instanceof CliError) return error;
    throw error;
  }
}

/** What others may write to in the cache, where code of ours is kept compiled: whoever can write there can run as you. */
export function looseCache(places: readonly PlaceFacts[]): Finding[] {
  const loose = places.filter((place) => place.group === "cache" && place.loose === true).map(({ path }) => path);
  const [first] = loose;
  if (first === undefined) return [];
  const more = loose.length === 1 ? "" : ` and ${loose.length - 1} more`;
  const message = `Others on this machine may write to "${first}"${more} in the cache, or it belongs to another user.`;
  return [
    { code: "cache-open-to-others", message, fix: `The cache is made anew: rm -r ${shellWord(first)}`, file: first },
  ];
}

/** This machine's log where it cannot be added to. */
export function closedLog(places: readonly PlaceFacts[]): Finding[] {
  return places.flatMap(({ group, path, obstacle }) => {
    if (group !== "data" || obstacle === undefined || !path.endsWith(".jsonl")) return [];
    const message = `Nothing can be added to this machine's log "${path}": ${obstacle}.`;
    return [{ code: "log-not-writable", message, fix: `chmod u+w ${shellWord(path)}`, file: path }];
  });
}

/** Files of the log that two machines wrote, and merges that failed in them. */
export function mixedLogs(log: LogFacts, device: Facts["device"]): Finding[] {
  return log.devices.flatMap(({ file, outOfOrder, conflict }): Finding[] => {
    const union = `Write the line "*.jsonl merge=union" into .gitattributes at the top of the folder that git keeps`;
    if (conflict !== undefined) {
      const message = `Git could not merge "${file}", and left its marks there.`;
      const fix = `${union}. No line is lost: take the marked lines out of the file, then commit it.`;
      return [{ code: "merge-conflict", message, fix, file, line: conflict }];
    }
    if (outOfOrder === undefined) return [];
    const message = `Two machines write "${file}": they have one id, as after a home was copied. What they recorded counts all the same.`;
    const fix = `On one of them: rm ${shellWord(device.path)}. The next record there makes a new id. ${union}.`;
    return [{ code: "shared-device", message, fix, file, line: outOfOrder }];
  });
}

/** How many ids must be done in two files, before it is likely that they are not of one person. */
const FEW = 3;

/** Logs of several people in one folder: nobody does on one machine what they have done on another already. */
export function severalPeople(log: LogFacts): Finding[] {
  const times = new Map<string, number>();
  for (const { done } of log.devices) for (const id of done) times.set(id, (times.get(id) ?? 0) + 1);
  const twice = [...times].filter(([, count]) => count > 1).map(([id]) => id);
  if (twice.length < FEW) return [];
  const shown = twice.sort().slice(0, 3).join(", ");
  const message = `${count(twice.length, "step is", "steps are")} done in more than one file of the log (${shown}${twice.length > 3 ? ", …" : ""}). Are these the logs of several people? They count as one.`;
  const fix = "Give each person a folder of their own: --data-dir DIR, or CAREER_ROADMAP_HOME.";
  return [{ code: "several-people", message, fix }];
}

/** Ticks that count no more, a finding for each step. */
export function goneTicks(progress: Progress, catalog: Catalog, { resources }: CatalogDetails): Finding[] {
  return vanishedTicks(progress, catalog, (key) => resources.has(key)).map(({ id, keys }) => {
    const message = `${count(keys.length, "tick")} of "${id}" counted once and no more: its checklist has no ${keys.join(", ")} any more.`;
    return { code: "vanished-tick", message, fix: `See what it has now: career-roadmap checklist ${id}` };
  });
}

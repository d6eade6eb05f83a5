import type { Facts } from "../../context.ts";
import { type Catalog, formerIds } from "../../planner/index.ts";
import type { Profile } from "../../profile/profile.ts";
import { danglingIds } from "../../progress/dangling.ts";
import type { ProgressEvent } from "../../progress/events.ts";
import { count } from "../../render/numbers.ts";
import type { Diagnostic } from "../../shared/diagnostic.ts";
import { CliError, usage } from "../../shared/errors.ts";
import type { PlaceFacts } from "../../shared/place-facts.ts";
import { projectsOf, roleId, stepIds } from "../shared/flags/flags.ts";
import type { Finding } from "./view.ts";

/** A problem of a file, with a way out where the reader of the file knows none. */
export function ofDiagnostic(diagnostic: Diagnostic): Finding {
  const { code, message, place } = diagnostic;
  const fix = diagnostic.fix ?? WAYS[code];
  return { code, message, ...(fix === undefined ? {} : { fix }), file: place.file, line: place.line, diagnostic };
}

const WAYS: Readonly<Record<string, string>> = {
  "damaged-line": "Compare it with a copy of the file; delete the line when nothing in it is missed.",
};

export function ofError({ code, message, fix }: CliError, file: string): Finding {
  return { code, message, ...(fix === undefined ? {} : { fix }), file };
}

/** What others may look into, one finding for each of our folders. */
export function openPlaces(places: readonly PlaceFacts[]): Finding[] {
  return (["config", "data", "state"] as const).flatMap((group) => {
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
    if (obstacle === undefined || (group === "cache") !== cache) return [];
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
    const fix = `See them: career-roadmap history ${id}. Add the folder that has it to "roadmaps" of the profile, or write formerly: [${id}] at what took its place.`;
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
    const fix = `Choose another: career-roadmap roles, then career-roadmap config set ${key} ROLE.`;
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
        fix: `${near}Change it: career-roadmap config set prefer IDS.`,
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
  throw usage("not-a-choice", "That is a project; only a skill can be preferred.");
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

/** More machines than one person uses: most likely the logs of several people were put together. */
const MOST_DEVICES = 8;

/** Logs of a folder count as one person's, whoever wrote them; nothing in them tells. */
export function manyLogs(folder: string, devices: number): Finding[] {
  if (devices <= MOST_DEVICES) return [];
  const message = `The folder holds the logs of ${devices} machines, and they count as one person's.`;
  return [
    { code: "many-logs", message, fix: "Logs of several people need a folder each: --data-dir FOLDER.", file: folder },
  ];
}

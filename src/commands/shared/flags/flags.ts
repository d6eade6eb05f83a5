import { type Command, InvalidArgumentError } from "commander";
import type { Context, GlobalFlags } from "../../../context.ts";
import { type Catalog, formerIds } from "../../../planner/index.ts";
import { type Day, type DayRange, formatDay } from "../../../shared/dates.ts";
import { readDayRangeWords, readDayWords, readMonthEnd, type Towards } from "../../../shared/day-words.ts";
import { cannot, usage } from "../../../shared/errors.ts";
import { findId } from "../../../shared/find-id.ts";
import { readWeekHours, type WeekHours } from "../../../shared/week-hours.ts";
import { type Meaning, meaningsOf, namesOf } from "../words/meanings.ts";

/** What the flag `--hours` is, where a plan is made with them or weeks are told. */
export const HOURS_HELP = `hours you have a week, or by weekday, like "mon 2, sat 4" (default: your profile's, else 10)`;
/** What the flag `--from` is, wherever hours are told. */
export const FROM_HELP = "a job you have, which counts as known; none for no job (repeatable; default: your profile's)";
/** What the flag `--know` is, wherever hours are told. */
export const KNOW_HELP = "what you know already, like python,git or docker/dockerfile (repeatable)";
/** Hours a week when nobody says otherwise. */
export const DEFAULT_WEEK: WeekHours = { total: 10 };

/** Adds the flags that every command takes to the program. */
export function addGlobalOptions(program: Command, ctx: Context): Command {
  return program
    .option("--json", "print one JSON document for scripts", false)
    .option("--template <text>", "print lines with fields of that document, like '{id} {hours}'")
    .option("--tsv <fields>", "print fields of it with tabs between, like id,title,hours")
    .option("--roadmaps <dir>", "read more roadmaps from a folder or file (repeatable)", collect, [])
    .option("--data-dir <dir>", "keep progress in this folder", once)
    .option("--config <file>", "use this profile", once)
    .option("--today <date>", "plan as if today were this date, like 2026-12-01", toDay(ctx, "future"))
    .option("--as-of <date>", "look at things as they stood on an earlier day, like -30d", toEarlierDay(ctx))
    .option("--no-built-in", "leave out the built-in roles: only your own roadmaps count")
    .option("--no-color", "print without colour")
    .option("--ascii", "print no character beyond ASCII", false)
    .option("--plain", "answer in words alone, for a screen reader", false)
    .option("--width <columns>", "wrap to this many columns", toWidth)
    .option("--no-pager", "print long answers without a pager")
    .option("-q, --quiet", "print the answer and errors only", false)
    .option("--no-input", "never ask a question");
}

/** Adds the flags by which a plan lays its steps on days. */
export function addScheduleOptions(command: Command, ctx: Context): Command {
  return command
    .option("--hours <n>", HOURS_HELP, toWeekHours)
    .option(
      "--start <date>",
      "first day of learning, like 2026-12-01 (default: your profile's, else today)",
      toDay(ctx, "future"),
    )
    .option("--off <from..to>", "days off, like 2026-12-20..2027-01-04 (repeatable)", collectOff(ctx), [])
    .option("--parallel <n>", "learn up to so many steps at once, 1 to 10 (default: one after the other)", toParallel);
}

/** Reads the common flags out of the parsed program. */
export function globalFlags(program: Command): GlobalFlags {
  return program.opts() as GlobalFlags;
}

/** Of a flag that names one thing: given twice, one of them would be passed over in silence. */
function once(value: string, before?: string): string {
  if (before !== undefined) throw new InvalidArgumentError("It was given twice. Keep one of them.");
  return value;
}

export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** Words with commas between, added to those of earlier uses of the flag; one may have blanks, like "type hints". */
export function collectIds(value: string, before: readonly string[]): string[] {
  const ids = value
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);
  if (ids.length === 0) throw new InvalidArgumentError("Give one or more ids with commas between, like python,git.");
  return [...before, ...ids];
}

/** Reads a day as people say it, against today; a weekday lies `towards` past or future. */
export function toDay(ctx: Context, towards: Towards): (value: string) => Day {
  return (value) => {
    const day = readDayWords(value, ctx.today, towards);
    if (day === undefined) throw new InvalidArgumentError(DAY_EXPECTED);
    return day;
  };
}

/** The last day by which something is to be done; a month is all of it. */
export function toLastDay(ctx: Context): (value: string) => Day {
  return (value) => {
    const day = readDayWords(value, ctx.today, "future") ?? readMonthEnd(value, ctx.today);
    if (day === undefined)
      throw new InvalidArgumentError(`${DAY_EXPECTED.replace(/\.$/, "")}, or a month like 2027-06.`);
    return day;
  };
}

/** The same for a day that is not still to come. */
function toEarlierDay(ctx: Context): (value: string) => Day {
  const read = toDay(ctx, "past");
  return (value) => {
    const day = read(value);
    if (day > ctx.today) throw new InvalidArgumentError("It is still to come. Give a day up to today.");
    return day;
  };
}

/** A day on which something happened. Throws where it is still to come. */
export function pastDay<D extends Day | undefined>(day: D, { today }: Context): D {
  if (day === undefined || day <= today) return day;
  throw usage("future-day", `${formatDay(day)} is still to come.`, "Give a day up to today with --on");
}

const DAY_EXPECTED = "Give a date like 2026-12-01, or today, yesterday, tomorrow, a weekday, -3d.";

export function collectOff(ctx: Context): (value: string, before: readonly DayRange[]) => DayRange[] {
  return (value, before) => {
    const range = readDayRangeWords(value, ctx.today);
    if (range === undefined) throw new InvalidArgumentError("Give days like 2026-12-20..2027-01-04, or one date.");
    return [...before, range];
  };
}

export function toWeekHours(value: string): WeekHours {
  const hours = readWeekHours(value);
  if (!hours.ok) throw new InvalidArgumentError(hours.error);
  return hours.value;
}

export function toBudget(value: string): number {
  const hours = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (!(hours >= 0 && hours <= 100_000)) throw new InvalidArgumentError("Give hours from 0 to 100000, like 120.");
  return hours;
}

export function toParallel(value: string): number {
  const places = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(places >= 1 && places <= 10)) throw new InvalidArgumentError("Give a number of steps from 1 to 10.");
  return places;
}

export function toCount(value: string): number {
  const count = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(count >= 1 && count <= 10_000)) throw new InvalidArgumentError("Give a number from 1 to 10000.");
  return count;
}

function toWidth(value: string): number {
  const width = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(width >= 20 && width <= 1000)) throw new InvalidArgumentError("Give a number of columns from 20 to 1000.");
  return width;
}

/** Hours a week: the flag, else CAREER_ROADMAP_HOURS, else the profile's, else ten. */
export function weekHours(flag: WeekHours | undefined, profile: WeekHours | undefined, ctx: Context): WeekHours {
  const set = ctx.env.CAREER_ROADMAP_HOURS;
  if (flag !== undefined) return flag;
  if (!set) return profile ?? DEFAULT_WEEK;
  const hours = readWeekHours(set);
  if (!hours.ok) throw usage("bad-environment", `CAREER_ROADMAP_HOURS is "${set}".`, hours.error);
  return hours.value;
}

/** The role that a word names; `from` says in an error where the word came from, if it was no argument. */
export function roleId(word: string, catalog: Catalog, from?: string): string {
  const found = findId(word, catalog.roles.keys(), "role", formerIds(catalog));
  if (found.ok) return found.value;
  // The environment and a profile written by hand may name it as people do.
  const meant = meaningsOf(word, namesOf(["role"], catalog, undefined), ["role"]);
  if (meant.length === 1) return (meant[0] as Meaning).id;
  const { code, message, fix } = found.error;
  throw cannot(code, from === undefined ? message : message.replace(/\.$/, `, as ${from} has it.`), fix);
}

/** The ids of skills and projects that the words name. Throws at the first that names none. */
export function stepIds(words: readonly string[], catalog: Catalog): string[] {
  if (words.every((word) => catalog.skills.has(word))) return [...words]; // without a look at the projects
  const candidates = [...catalog.skills.keys(), ...projectsOf(catalog).keys()];
  const formerly = formerIds(catalog);
  return words.map((word) => {
    const found = findId(word, candidates, "skill or project", formerly);
    if (!found.ok) throw found.error;
    return found.value;
  });
}

/** Every project of the catalog with the id of its role. */
export function projectsOf(catalog: Catalog): ReadonlyMap<string, string> {
  if (catalog.told !== undefined) return catalog.told.roleOfProject;
  const projects = new Map<string, string>();
  for (const role of catalog.roles.values()) for (const { id } of role.projects) projects.set(id, role.id);
  return projects;
}

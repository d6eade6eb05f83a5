import type { Context } from "../../context.ts";
import type { Catalog } from "../../planner/index.ts";
import { PROFILE_KEYS } from "../../profile/keys.ts";
import type { Profile } from "../../profile/profile.ts";
import { type Day, formatDay } from "../../shared/dates.ts";
import { readDayRanges, readDayWords } from "../../shared/day-words.ts";
import { readWeekHours, type WeekHours, weekHoursText } from "../../shared/week-hours.ts";
import { DEFAULT_WEEK } from "../shared/flags/flags.ts";
import type { Person } from "../shared/person/planning.ts";
import type { GivenChoices, InitChoices } from "./given.ts";
import { jobOptions, NO_JOB, roleOptions } from "./role-options.ts";
import { askWhatIsTicked, type Prompter } from "./ticks.ts";

/** Asks for every choice that was not given, one after the other; for none without a prompter, which needs the role given. */
export async function askChoices(
  given: GivenChoices,
  prompter: Prompter | undefined,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<InitChoices> {
  if (prompter === undefined) return { known: [], reopened: [], ...given, role: given.role as string };
  const { profile } = person;
  // The job comes first: the hours of every role depend on it.
  const job = "job" in given ? given.job : await askJob(prompter, catalog, person, ctx);
  const somebody = { ...person, profile: withJob(profile, job) };
  const role =
    given.role ?? (await prompter.pick("Which role do you want?", await roleOptions(catalog, somebody, ctx)));
  const knowledge =
    given.known === undefined
      ? await askKnowledge(role, prompter, catalog, somebody, ctx)
      : { known: given.known, reopened: [] };
  const hours = given.hours ?? (await askHours(profile.hours ?? DEFAULT_WEEK, prompter));
  const start = given.start ?? (await askStart(profile.start ?? ctx.today, prompter, ctx.today));
  const off = given.off ?? (await askOff(offText(profile), prompter, ctx.today));
  return { role, job, ...knowledge, hours, start, off };
}

async function askJob(prompter: Prompter, catalog: Catalog, person: Person, ctx: Context): Promise<string | undefined> {
  const options = jobOptions(catalog, person, ctx);
  const job = await prompter.pick("Do you work in one of these jobs today?", options);
  return job === NO_JOB ? undefined : job;
}

function withJob({ job: _before, ...profile }: Profile, job: string | undefined): Profile {
  return job === undefined ? profile : { ...profile, job };
}

type Knowledge = Pick<InitChoices, "known" | "reopened">;

/** Who has a job looks over what it credits, whatever else they know. */
async function askKnowledge(
  role: string,
  prompter: Prompter,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<Knowledge> {
  if (person.profile.job === undefined) {
    const count = person.learner.known.size + person.learner.done.size;
    const way = await prompter.pick("What do you know already?", [
      { value: "tick", label: "Tick it in a list of what the role asks for" },
      { value: "nothing", label: count === 0 ? "Nothing yet" : "Nothing more than before" },
    ]);
    if (way === "nothing") return { known: [], reopened: [] };
  }
  return askWhatIsTicked(role, prompter, catalog, person, ctx);
}

async function askHours(before: WeekHours, prompter: Prompter): Promise<WeekHours> {
  const check = (answer: string): string | undefined => {
    const hours = readWeekHours(answer);
    return hours.ok ? undefined : hours.error;
  };
  const question = "How many hours a week do you have, like 7.5, or mon 2, sat 4?";
  const hours = readWeekHours(await prompter.ask(question, { default: weekHoursText(before), check }));
  return hours.ok ? hours.value : before;
}

async function askStart(before: Day, prompter: Prompter, today: Day): Promise<Day> {
  const read = (answer: string) => readDayWords(answer, today, "future");
  const check = (answer: string) =>
    read(answer) === undefined ? "Give a date like 2026-12-01, or monday." : undefined;
  return read(await prompter.ask("When do you start?", { default: formatDay(before), check })) as Day;
}

async function askOff(before: string, prompter: Prompter, today: Day): Promise<InitChoices["off"] & object> {
  const read = (answer: string) => (answer === "none" ? [] : readDayRanges(answer, today));
  const check = (answer: string): string | undefined =>
    read(answer).includes(undefined)
      ? 'Give days like 2026-12-20..2027-01-04, with commas between, or "none".'
      : undefined;
  const question = "Which days are off, like 2026-12-20..2027-01-04?";
  return read(await prompter.ask(question, { default: before || "none", check })).flatMap((range) => range ?? []);
}

function offText(profile: Profile): string {
  return [PROFILE_KEYS.get("off")?.shown(profile) ?? []].flat().join(", ");
}

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
import { askItems, askWhatIsTicked, type Prompter } from "./ticks.ts";

/** The choices in the order they are asked for: the job first, since the hours of every role depend on it. */
const ORDER = ["job", "role", "knowledge", "hours", "start", "off"] as const;
type Question = (typeof ORDER)[number];
type Answers = Partial<InitChoices>;

/** What can be asked again, in words. */
const NAMES: Readonly<Record<Question, string>> = {
  job: "The job you have",
  role: "The role you want",
  knowledge: "What you know already",
  hours: "Your hours a week",
  start: "The day you start",
  off: "Your days off",
};

/** What stands for "the question before" in an answer. */
const BACK = "back";

/**
 * Asks for every choice that was not given, one after the other, each with a way back to the one before; with `again` for
 * that one alone. For none without a prompter, which needs the role given.
 */
export async function askChoices(
  given: GivenChoices,
  prompter: Prompter | undefined,
  catalog: Catalog,
  person: Person,
  ctx: Context,
  before?: InitChoices,
  again?: Question,
): Promise<InitChoices> {
  if (prompter === undefined) return { known: [], reopened: [], ...given, role: given.role as string };
  const questions = again === undefined ? askedFor(given) : withWhatDepends(again, given);
  let answers: Answers = { ...given, ...before };
  for (let at = 0; at < questions.length; ) {
    const answer = await askOne(questions[at] as Question, answers, at > 0, prompter, catalog, person, ctx);
    if (answer === BACK) at -= 1;
    else {
      answers = { ...answers, ...answer };
      at += 1;
    }
  }
  return { known: [], reopened: [], ...answers, role: answers.role as string };
}

/** The questions that no flag answered. */
function askedFor(given: GivenChoices): Question[] {
  return ORDER.filter((question) => !(question === "knowledge" ? given.known !== undefined : question in given));
}

/** What is known is asked for a role, and from a job. */
function withWhatDepends(question: Question, given: GivenChoices): Question[] {
  const follows = (question === "job" || question === "role") && given.known === undefined;
  return follows ? [question, "knowledge"] : [question];
}

/** Which answer is to be changed; undefined where none was asked for, or the person would rather leave. */
export async function askWhatToChange(given: GivenChoices, prompter: Prompter): Promise<Question | undefined> {
  const asked = askedFor(given);
  if (asked.length === 0) return undefined;
  const options = asked.map((value) => ({ value: value as string, label: NAMES[value] }));
  const leave = { value: "leave", label: "Nothing; leave without saving" };
  const word = await prompter.pick("What do you want to change?", [...options, leave]);
  return asked.find((question) => question === word);
}

async function askOne(
  question: Question,
  { job, role }: Answers,
  canGoBack: boolean,
  prompter: Prompter,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<Answers | typeof BACK> {
  const { profile } = person;
  const ways = canGoBack ? [{ value: BACK, label: "Back to the question before" }] : [];
  switch (question) {
    case "job": {
      return { job: await askJob(prompter, catalog, person, ctx) };
    }
    case "role": {
      const options = await roleOptions(catalog, { ...person, profile: withJob(profile, job) }, ctx);
      const word = await prompter.pick("Which role do you want?", [...options, ...ways]);
      return word === BACK ? BACK : { role: word };
    }
    case "knowledge":
      return askKnowledge(role as string, ways, prompter, catalog, { ...person, profile: withJob(profile, job) }, ctx);
    case "hours": {
      const hours = await askHours(profile.hours ?? DEFAULT_WEEK, canGoBack, prompter);
      return hours === BACK ? BACK : { hours };
    }
    case "start": {
      const start = await askStart(profile.start ?? ctx.today, canGoBack, prompter, ctx.today);
      return start === BACK ? BACK : { start };
    }
    case "off": {
      const off = await askOff(offText(profile), canGoBack, prompter, ctx.today);
      return off === BACK ? BACK : { off };
    }
  }
}

async function askJob(prompter: Prompter, catalog: Catalog, person: Person, ctx: Context): Promise<string | undefined> {
  const options = jobOptions(catalog, person, ctx);
  const job = await prompter.pick("Do you work in one of these jobs today?", options);
  return job === NO_JOB ? undefined : job;
}

function withJob({ job: _before, ...profile }: Profile, job: string | undefined): Profile {
  return job === undefined ? profile : { ...profile, job };
}

type Knowledge = Pick<InitChoices, "known" | "reopened" | "items">;

/** Who has a job looks over what it credits, whatever else they know. */
async function askKnowledge(
  role: string,
  ways: readonly { readonly value: string; readonly label: string }[],
  prompter: Prompter,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<Knowledge | typeof BACK> {
  let inParts = true;
  if (person.profile.job === undefined) {
    const count = person.learner.known.size + person.learner.done.size;
    const way = await prompter.pick("What do you know already?", [
      { value: "tick", label: "Tick it in a list of what the role asks for" },
      { value: "items", label: "The same, and single items of what you know in part" },
      { value: "nothing", label: count === 0 ? "Nothing yet" : "Nothing more than before" },
      ...ways,
    ]);
    if (way === BACK) return BACK;
    if (way === "nothing") return { known: [], reopened: [], items: [] };
    inParts = way === "items";
  }
  const { offered, ...ticked } = await askWhatIsTicked(role, prompter, catalog, person, ctx);
  if (!inParts) return { ...ticked, items: [] };
  return { ...ticked, items: await askItems(offered, prompter, catalog, person, ctx) };
}

/** How a question says that there is a way back. */
function backHint(canGoBack: boolean): string {
  return canGoBack ? " (or back)" : "";
}

async function askHours(before: WeekHours, canGoBack: boolean, prompter: Prompter): Promise<WeekHours | typeof BACK> {
  const check = (answer: string): string | undefined => {
    if (canGoBack && answer === BACK) return undefined;
    const hours = readWeekHours(answer);
    return hours.ok ? undefined : hours.error;
  };
  const question = `How many hours a week do you have, like 7.5, or mon 2, sat 4?${backHint(canGoBack)}`;
  const answer = await prompter.ask(question, { default: weekHoursText(before), check });
  if (canGoBack && answer === BACK) return BACK;
  const hours = readWeekHours(answer);
  return hours.ok ? hours.value : before;
}

async function askStart(before: Day, canGoBack: boolean, prompter: Prompter, today: Day): Promise<Day | typeof BACK> {
  const read = (answer: string) => readDayWords(answer, today, "future");
  const check = (answer: string) =>
    read(answer) === undefined && !(canGoBack && answer === BACK)
      ? "Give a date like 2026-12-01, or monday."
      : undefined;
  const question = `When do you start?${backHint(canGoBack)}`;
  const answer = await prompter.ask(question, { default: formatDay(before), check });
  return canGoBack && answer === BACK ? BACK : (read(answer) as Day);
}

async function askOff(
  before: string,
  canGoBack: boolean,
  prompter: Prompter,
  today: Day,
): Promise<(InitChoices["off"] & object) | typeof BACK> {
  const read = (answer: string) => (answer === "none" ? [] : readDayRanges(answer, today));
  const check = (answer: string): string | undefined =>
    !(canGoBack && answer === BACK) && read(answer).includes(undefined)
      ? 'Give days like 2026-12-20..2027-01-04, with commas between, or "none".'
      : undefined;
  const question = `Which days are off, like 2026-12-20..2027-01-04?${backHint(canGoBack)}`;
  const answer = await prompter.ask(question, { default: before || "none", check });
  return canGoBack && answer === BACK ? BACK : read(answer).flatMap((range) => range ?? []);
}

function offText(profile: Profile): string {
  return [PROFILE_KEYS.get("off")?.shown(profile) ?? []].flat().join(", ");
}

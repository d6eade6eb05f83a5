import type { Context } from "../../context.ts";
import type { Catalog, Role } from "../../planner/index.ts";
import { PROFILE_KEYS } from "../../profile/keys.ts";
import type { Profile } from "../../profile/profile.ts";
import { hoursText } from "../../render/numbers.ts";
import { type Day, formatDay, parseDay, parseDayRange } from "../../shared/dates.ts";
import { readWeekHours, type WeekHours, weekHoursText } from "../../shared/week-hours.ts";
import { DEFAULT_WEEK } from "../shared/flags/flags.ts";
import type { Person } from "../shared/person/planning.ts";
import { roleHours, rolesWithProgress } from "../shared/person/role.ts";
import { type GivenChoices, type InitChoices, newlyKnown, taughtBy } from "./given.ts";
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
  const role = given.role ?? (await prompter.pick("Which role do you want?", roleOptions(catalog, person, ctx)));
  const knowledge =
    given.known === undefined
      ? await askKnowledge(role, prompter, catalog, person, ctx)
      : { known: given.known, reopened: [] };
  const hours = given.hours ?? (await askHours(profile.hours ?? DEFAULT_WEEK, prompter));
  const start = given.start ?? (await askStart(profile.start ?? ctx.today, prompter));
  const off = given.off ?? (await askOff(offText(profile), prompter));
  return { role, ...knowledge, hours, start, off };
}

/** The roles by hours still to go, the person's own first. */
function roleOptions(catalog: Catalog, person: Person, ctx: Context) {
  const own = person.profile.role ?? rolesWithProgress(catalog, person)[0];
  const rows = [...catalog.roles.values()].map((role) => ({
    role,
    left: roleHours(role.id, catalog, person, ctx).hours.left,
  }));
  rows.sort((a, b) => Number(b.role.id === own) - Number(a.role.id === own) || (a.role.id < b.role.id ? -1 : 1));
  return rows.map(({ role, left }) => roleOption(role, `, ${left === 0 ? "nothing left" : hoursText(left)}`, ctx));
}

function roleOption({ id, title, summary }: Role, more: string, { errTheme }: Context) {
  const hint = summary === undefined ? {} : { hint: errTheme.text(summary) };
  return { value: id, label: `${errTheme.text(title)} (${id})${more}`, ...hint };
}

type Knowledge = Pick<InitChoices, "known" | "reopened">;

async function askKnowledge(
  role: string,
  prompter: Prompter,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<Knowledge> {
  const count = person.learner.known.size + person.learner.done.size;
  const others = [...catalog.roles.values()].filter(({ id }) => id !== role);
  const way = await prompter.pick("What do you know already?", [
    { value: "tick", label: "Tick it in a list of what the role asks for" },
    ...(others.length === 0 ? [] : [{ value: "from", label: "Start from another role: all that its roadmap teaches" }]),
    { value: "nothing", label: count === 0 ? "Nothing yet" : "Nothing more than before" },
  ]);
  if (way === "nothing") return { known: [], reopened: [] };
  if (way === "tick") return askWhatIsTicked(role, prompter, catalog, person, ctx);
  const options = others.map((other) => roleOption(other, "", ctx));
  const from = await prompter.pick("Which role do you come from?", options);
  return { known: newlyKnown(taughtBy(from, catalog, person, ctx), person), reopened: [] };
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

async function askStart(before: Day, prompter: Prompter): Promise<Day> {
  const check = (answer: string) => (parseDay(answer) === undefined ? "Give a date like 2026-12-01." : undefined);
  return parseDay(await prompter.ask("When do you start?", { default: formatDay(before), check })) as Day;
}

async function askOff(before: string, prompter: Prompter): Promise<InitChoices["off"] & object> {
  const read = (answer: string) => (answer === "none" ? [] : answer.split(/[\s,]+/).filter(Boolean)).map(parseDayRange);
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

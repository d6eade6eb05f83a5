import type { Context } from "../../context.ts";
import type { Catalog } from "../../planner/index.ts";
import type { Profile } from "../../profile/profile.ts";
import type { Progress } from "../../progress/fold.ts";
import { learnerOf } from "../../progress/learner.ts";
import { type Day, formatDay } from "../../shared/dates.ts";
import { CliError } from "../../shared/errors.ts";
import type { WeekHours } from "../../shared/week-hours.ts";
import { roleId, weekHours } from "../shared/flags/flags.ts";
import { chooseRole } from "../shared/person/role.ts";
import type { Choice, Finding } from "./view.ts";

export interface ChoiceFlags {
  readonly role?: string;
  readonly hours?: WeekHours;
  readonly start?: Day;
}

export interface Chosen {
  readonly choice: Choice;
  readonly problem?: Finding;
}

type From = Choice["from"];

/** The first place that says something; the order is that of every command. */
function saidBy(flag: unknown, environment: unknown, profile: unknown): From {
  if (flag !== undefined) return "flag";
  if (environment) return "environment";
  return profile === undefined ? "default" : "profile";
}

/** Which role counts. `catalog` is undefined while it cannot be relied on: then the word stands as it was given. */
export function roleChoice(
  flags: ChoiceFlags,
  profile: Profile,
  catalog: Catalog | undefined,
  progress: Progress,
  ctx: Context,
): Chosen {
  const set = ctx.env.CAREER_ROADMAP_ROLE || undefined;
  const from = saidBy(flags.role, set, profile.role);
  const words = { flag: "--role", environment: "CAREER_ROADMAP_ROLE", profile: "profile" };
  if (from === "flag" || from === "environment" || from === "profile") {
    const word = flags.role ?? set ?? (profile.role as string);
    if (catalog === undefined) return { choice: { value: word, from, words: words[from] } };
  } else if (catalog === undefined) return { choice: { value: null, from: "none", words: "not known" } };
  try {
    const choice = chooseRole(flags.role, catalog, { profile, progress, learner: learnerOf(progress) }, ctx);
    if ("role" in choice) {
      const source: From = from === "default" ? "progress" : from;
      const told = source === "progress" ? "the one with progress" : words[source as keyof typeof words];
      return { choice: { value: choice.role, from: source, words: told } };
    }
    const several = choice.several.join(", ");
    const none = several === "" ? "none yet: career-roadmap config set role ROLE" : `several have progress: ${several}`;
    return { choice: { value: null, from: "none", words: none } };
  } catch (error) {
    return {
      choice: { value: null, from, words: `unknown (${words[from as keyof typeof words]})` },
      problem: told(error),
    };
  }
}

/** Whose job counts: what it takes for granted is taken as known. Nothing but the profile says it for good. */
export function jobChoice({ job }: Profile, catalog: Catalog | undefined): Chosen {
  if (job === undefined) {
    return {
      choice: { value: null, from: "none", words: "none, so no job counts: career-roadmap config set job ROLE" },
    };
  }
  if (catalog === undefined) return { choice: { value: job, from: "profile", words: "profile" } };
  try {
    return { choice: { value: roleId(job, catalog, "your profile's job"), from: "profile", words: "profile" } };
  } catch (error) {
    return { choice: { value: null, from: "profile", words: "unknown (profile)" }, problem: told(error) };
  }
}

export function hoursChoice(flags: ChoiceFlags, profile: Profile, ctx: Context): Chosen {
  const from = saidBy(flags.hours, ctx.env.CAREER_ROADMAP_HOURS, profile.hours);
  const words = { flag: "--hours", environment: "CAREER_ROADMAP_HOURS", profile: "profile", default: "default" };
  const said = words[from as keyof typeof words];
  try {
    const { total, byWeekday } = weekHours(flags.hours, profile.hours, ctx);
    return { choice: { value: total, from, words: said, ...(byWeekday === undefined ? {} : { byWeekday }) } };
  } catch (error) {
    const fix = "Set it right, or unset it.";
    return { choice: { value: null, from, words: `unknown (${said})` }, problem: { ...told(error), fix } };
  }
}

/** The first day of plans; a day of the profile counts until it has passed. */
export function startChoice({ start }: ChoiceFlags, profile: Profile, ctx: Context): Chosen {
  if (start !== undefined) return { choice: { value: formatDay(start), from: "flag", words: "--start" } };
  try {
    const { today } = ctx;
    if (profile.start === undefined) return { choice: { value: formatDay(today), from: "default", words: "today" } };
    if (profile.start >= today) {
      return { choice: { value: formatDay(profile.start), from: "profile", words: "profile" } };
    }
    const words = `today, since the profile's ${formatDay(profile.start)} has passed`;
    return { choice: { value: formatDay(today), from: "default", words } };
  } catch (error) {
    return { choice: { value: null, from: "none", words: "unknown" }, problem: told(error) };
  }
}

function told(error: unknown): Finding {
  if (!(error instanceof CliError)) throw error;
  const { code, message, fix } = error;
  return { code, message, ...(fix === undefined ? {} : { fix }) };
}

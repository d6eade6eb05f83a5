import type { Context } from "../../../context.ts";
import {
  aimsOf,
  type Catalog,
  type Credit,
  creditedBy,
  creditOf,
  formerIds,
  goalsOf,
  type Learner,
  makePlan,
  type Plan,
  type PlanProblem,
  type PlanRequest,
  RANKS,
  type Requirement,
  type Role,
  withKnown,
  withTicked,
} from "../../../planner/index.ts";
import type { Profile } from "../../../profile/profile.ts";
import type { Progress } from "../../../progress/fold.ts";
import { learnerOf } from "../../../progress/learner.ts";
import { loggedWeeks } from "../../../progress/pace.ts";
import { paceRatios } from "../../../progress/ratios.ts";
import type { Day, DayRange } from "../../../shared/dates.ts";
import { type CliError, cannot, usage } from "../../../shared/errors.ts";
import type { Result } from "../../../shared/result.ts";
import type { WeekHours } from "../../../shared/week-hours.ts";
import { roleId, stepIds, weekHours } from "../flags/flags.ts";
import { knownThings } from "../words/known-things.ts";

/** What a person may say about a plan on the command line. */
export interface PlanningOptions {
  readonly hours?: WeekHours;
  /** How many steps may be in progress at once. */
  readonly parallel?: number;
  readonly start?: Day;
  readonly off?: readonly DayRange[];
  /** Words for skills and projects, or for items as ID/KEY. */
  readonly know?: readonly string[];
  readonly prefer?: readonly string[];
  readonly withOptional?: boolean;
  /** The core alone. */
  readonly core?: boolean;
  /** Roles whose jobs the person has, or "none" alone; takes the place of the profile's job. */
  readonly from?: readonly string[];
  /** The step to stop at. */
  readonly until?: string;
  /** Steps whose hours a budget puts aside first. */
  readonly must?: readonly string[];
  /** false where the 90 % dates are not told. */
  readonly forecast?: boolean;
  /** false where no dates are told at all. */
  readonly dates?: boolean;
}

/** What is known of the person before they say more: their progress and their standing choices. */
export interface Person {
  readonly progress: Progress;
  readonly learner: Learner;
  readonly profile: Profile;
}

export async function personOf(catalog: Catalog, ctx: Context): Promise<Person> {
  const [progress, profile] = await Promise.all([ctx.progress(formerIds(catalog)), ctx.profile()]);
  return { progress, learner: learnerOf(progress), profile };
}

/** The roles whose jobs the person has: as `--from` says, else the profile; none with `--from none`. */
export function jobsOf(from: readonly string[] | undefined, catalog: Catalog, { profile }: Person): Role[] {
  const words = from ?? (profile.job === undefined ? [] : [profile.job]);
  if (words.includes("none")) {
    if (words.length === 1) return [];
    throw usage("two-jobs", '"none" and a role cannot both be your job.', "Give --from none, or roles.");
  }
  const said = from === undefined ? "your profile's job" : undefined;
  const ids = new Set(words.map((word) => roleId(word, catalog, said)));
  return [...ids].map((id) => catalog.roles.get(id) as Role);
}

/**
 * What the person's jobs bring along; nothing where they have none. Who has begun a skill, or opened it again, says that
 * they lack it.
 */
export function creditFor(
  jobs: readonly Role[],
  catalog: Catalog,
  person: Creditor,
  prefer: readonly string[],
): Credit {
  const { credited, beside } = creditOf(catalog, jobs, person.learner, prefer);
  return { credited: credited.filter(isNotLackedBy(person)), beside };
}

/** The same without what stands beside it. */
export function creditedTo(
  jobs: readonly Role[],
  catalog: Catalog,
  person: Creditor,
  prefer: readonly string[],
): string[] {
  return creditedBy(catalog, jobs, person.learner, prefer).filter(isNotLackedBy(person));
}

type Creditor = Pick<Person, "learner" | "progress">;

function isNotLackedBy({ learner, progress }: Creditor): (id: string) => boolean {
  return (id) => !learner.started.has(id) && !isReopened(progress, id);
}

function isReopened({ subjects }: Progress, id: string): boolean {
  const subject = subjects.get(id);
  return subject?.status === "open" && subject.since !== undefined;
}

/** The request that flags, environment, profile and progress come to; what comes first wins. Goals are ids. */
export function planRequest(
  goals: readonly string[],
  options: PlanningOptions,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): PlanRequest {
  const { progress, learner, profile } = person;
  const prefer = preferredIds([...(options.prefer ?? []), ...profile.prefer], catalog, ctx);
  const coreOnly = options.core === true;
  if (coreOnly && options.withOptional === true) {
    throw usage("core-and-optional", "--core leaves out what --with-optional adds.", "Give one of them.");
  }
  const jobs = jobsOf(options.from, catalog, person);
  const credited = creditedTo(jobs, catalog, person, prefer);
  const { ids, items } = knownThings(options.know ?? [], catalog);
  const { total, byWeekday } = weekHours(options.hours, profile.hours, ctx);
  const [until] = stepIds(options.until === undefined ? [] : [options.until], catalog);
  const must = stepIds(options.must ?? [], catalog);
  const parallel = options.parallel ?? profile.parallel;
  const start = options.start ?? Math.max(profile.start ?? ctx.today, ctx.today);
  const off = [...profile.off, ...(options.off ?? [])];
  return {
    goals,
    job: jobs.map(({ id }) => id),
    learner: withTicked(withKnown(withKnown(learner, credited), ids), items),
    prefer,
    withOptional: !coreOnly && (options.withOptional === true || profile.withOptional === true),
    ...(coreOnly ? { coreOnly } : {}),
    ...(until === undefined ? {} : { until }),
    ...(must.length === 0 ? {} : { must }),
    hoursPerWeek: total,
    ...(byWeekday === undefined ? {} : { hoursByWeekday: byWeekday }),
    ...(parallel === undefined ? {} : { parallel }),
    today: ctx.today,
    start,
    off,
    ...(options.dates === false ? { dates: false } : {}),
    ratios: paceRatios(progress, catalog),
    ...(options.forecast === false || options.dates === false
      ? { forecast: false }
      : { loggedWeeks: loggedWeeks(progress, ctx.today, profile.off) }),
  };
}

function preferredIds(words: readonly string[], catalog: Catalog, ctx: Context): string[] {
  const ids = stepIds(words, catalog);
  const project = ids.find((id) => !catalog.skills.has(id));
  if (project !== undefined) {
    throw usage(
      "not-a-choice",
      `"${project}" is a project; only a skill can be preferred.`,
      "Name the skill that you would rather take.",
    );
  }
  const idle = ids.filter((id) => !isOffered(id, catalog));
  if (idle.length > 0) ctx.note(`No choice offers ${idle.join(", ")}, so preferring it changes nothing.\n`);
  return ids;
}

/** Whether some choice of a skill, a project or a role has the skill among its members. */
function isOffered(id: string, catalog: Catalog): boolean {
  if (catalog.told !== undefined) return catalog.told.offered.has(id);
  const offers = ({ oneOf }: Requirement): boolean => oneOf.length > 1 && oneOf.includes(id);
  for (const { requires } of catalog.skills.values()) if (requires.some(offers)) return true;
  const aims = aimsOf(catalog, [...catalog.roles.keys()]);
  if ("unknown" in aims) return false;
  return aims.some(
    (aim) =>
      RANKS.some((rank) => goalsOf(aim, rank).some(offers)) ||
      aim.projects.some(({ requires }) => requires.some(offers)),
  );
}

/** Makes the plan, or throws what a person is told when there is none. */
export function planOrThrow(catalog: Catalog, request: PlanRequest): Plan {
  return valueOrThrow(makePlan(catalog, request), request);
}

export function valueOrThrow(made: Result<Plan, PlanProblem>, request: PlanRequest): Plan {
  if (!made.ok) throw problemError(made.error, request);
  return made.value;
}

function problemError(problem: PlanProblem, { hoursPerWeek, goals, budget, must = [] }: PlanRequest): CliError {
  switch (problem.code) {
    case "too-long": {
      const message = `At ${hoursPerWeek} hours a week, days off taken out, this plan takes more than 100 years.`;
      return cannot("too-long", message, "Give more hours with --hours, or fewer days off.");
    }
    case "no-such-step": {
      const message = `The plan has no step "${problem.id}".`;
      return cannot("no-such-step", message, `career-roadmap why ${problem.id} --role ${goals[0]} says why.`);
    }
    case "must-takes-more": {
      const hours = Math.ceil(problem.hours);
      const message = `${must.join(", ")} and what it needs takes ${hours} hours, more than the ${budget} there are.`;
      return cannot("must-takes-more", message, `Give at least --budget ${hours}.`);
    }
    case "cycle": {
      const message = `Skills need each other: ${problem.trail.join(", ")}`;
      return cannot("prerequisite-cycle", message, "See career-roadmap validate");
    }
    case "unknown-goal":
      return cannot(
        "unknown-id",
        `There is no role, skill or project "${problem.id}".`,
        "career-roadmap roles lists all roles.",
      );
  }
}

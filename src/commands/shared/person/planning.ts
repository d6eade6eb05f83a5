import type { Context } from "../../../context.ts";
import {
  assuming,
  type Catalog,
  formerIds,
  type Learner,
  makePlan,
  type Plan,
  type PlanProblem,
  type PlanRequest,
  type Requirement,
  type Role,
  skillsTaught,
  withKnown,
} from "../../../planner/index.ts";
import type { Profile } from "../../../profile/profile.ts";
import type { Progress } from "../../../progress/fold.ts";
import { learnerOf } from "../../../progress/learner.ts";
import { paceRatios } from "../../../progress/ratios.ts";
import type { Day, DayRange } from "../../../shared/dates.ts";
import { type CliError, cannot, usage } from "../../../shared/errors.ts";
import type { Result } from "../../../shared/result.ts";
import type { WeekHours } from "../../../shared/week-hours.ts";
import { stepIds, weekHours } from "../flags/flags.ts";

/** What a person may say about a plan on the command line. */
export interface PlanningOptions {
  readonly hours?: WeekHours;
  /** How many steps may be in progress at once. */
  readonly parallel?: number;
  readonly start?: Day;
  readonly off?: readonly DayRange[];
  readonly know?: readonly string[];
  readonly prefer?: readonly string[];
  readonly withOptional?: boolean;
  readonly fromScratch?: boolean;
  /** The role whose job is had: what its roadmap teaches counts as known. */
  readonly from?: string;
  /** The step to stop at. */
  readonly until?: string;
  /** false where the 90 % dates are not told. */
  readonly forecast?: boolean;
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

/** The request that flags, environment, profile, progress and the roles' assumptions come to; what comes first wins. */
export function planRequest(
  roles: readonly string[],
  options: PlanningOptions,
  catalog: Catalog,
  { progress, learner, profile }: Person,
  ctx: Context,
): PlanRequest {
  const prefer = preferredIds([...(options.prefer ?? []), ...profile.prefer], catalog, ctx);
  const withOptional = options.withOptional === true || profile.withOptional === true;
  const told = withKnown(learner, stepIds(options.know ?? [], catalog));
  const { total, byWeekday } = weekHours(options.hours, profile.hours, ctx);
  const [until] = stepIds(options.until === undefined ? [] : [options.until], catalog);
  return {
    roles,
    learner: fromJob(told, roles, options, { prefer, withOptional }, catalog),
    prefer,
    withOptional,
    ...(until === undefined ? {} : { until }),
    hoursPerWeek: total,
    ...(byWeekday === undefined ? {} : { hoursByWeekday: byWeekday }),
    ...(options.parallel === undefined ? {} : { parallel: options.parallel }),
    today: ctx.today,
    start: options.start ?? Math.max(profile.start ?? ctx.today, ctx.today),
    off: [...profile.off, ...(options.off ?? [])],
    ...(options.forecast === false ? { forecast: false } : { ratios: paceRatios(progress, catalog) }),
  };
}

/** The learner with what their job brings along: that of `--from`, else what the roles assume, unless from scratch. */
function fromJob(
  told: Learner,
  roles: readonly string[],
  { from, fromScratch }: PlanningOptions,
  wishes: Pick<PlanRequest, "prefer" | "withOptional">,
  catalog: Catalog,
): Learner {
  const roleOf = (id: string): Role => catalog.roles.get(id) as Role;
  if (from !== undefined) return withKnown(told, skillsTaught(catalog, roleOf(from), { ...wishes, learner: told }));
  return fromScratch === true ? told : assuming(told, roles.map(roleOf));
}

function preferredIds(words: readonly string[], catalog: Catalog, ctx: Context): string[] {
  const ids = stepIds(words, catalog);
  const project = ids.find((id) => !catalog.skills.has(id));
  if (project !== undefined) {
    throw usage("not-a-choice", `"${project}" is a project; only a skill can be preferred.`);
  }
  const idle = ids.filter((id) => !isOffered(id, catalog));
  if (idle.length > 0) ctx.note(`No choice offers ${idle.join(", ")}, so preferring it changes nothing.\n`);
  return ids;
}

/** Whether some choice of a skill or a role has the skill among its members. */
function isOffered(id: string, { skills, roles, told }: Catalog): boolean {
  if (told !== undefined) return told.offered.has(id);
  const offers = ({ oneOf }: Requirement): boolean => oneOf.length > 1 && oneOf.includes(id);
  for (const { requires } of skills.values()) if (requires.some(offers)) return true;
  return [...roles.values()].some(
    ({ stages, projects }) =>
      stages.some((stage) => [...stage.skills, ...stage.optional].some(offers)) ||
      projects.some(({ requires }) => requires.some(offers)),
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

function problemError(problem: PlanProblem, { hoursPerWeek, roles }: PlanRequest): CliError {
  if (problem.code === "too-long") {
    const message = `At ${hoursPerWeek} hours a week, days off taken out, this plan takes more than 100 years.`;
    return cannot("too-long", message, "Give more hours with --hours, or fewer days off.");
  }
  if (problem.code === "no-such-step") {
    const message = `The plan has no step "${problem.id}" to stop at.`;
    return cannot("no-such-step", message, `career-roadmap why ${problem.id} --role ${roles[0]} says why.`);
  }
  if (problem.code === "cycle") {
    return cannot(
      "prerequisite-cycle",
      `Skills need each other: ${problem.trail.join(", ")}.`,
      "See career-roadmap validate.",
    );
  }
  return cannot("unknown-id", `There is no role "${problem.id}".`, "career-roadmap roles lists all.");
}

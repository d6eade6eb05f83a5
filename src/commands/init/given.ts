import type { Context } from "../../context.ts";
import { atFullPace, type Catalog, NEWCOMER } from "../../planner/index.ts";
import type { Day, DayRange } from "../../shared/dates.ts";
import { usage } from "../../shared/errors.ts";
import type { WeekHours } from "../../shared/week-hours.ts";
import { DEFAULT_WEEK, roleId, stepIds } from "../shared/flags/flags.ts";
import { type Person, planOrThrow, planRequest } from "../shared/person/planning.ts";
import { rolesWithProgress } from "../shared/person/role.ts";
import type { InitOptions } from "./options.ts";

/** What somebody chose in the wizard or with flags; what is missing stays as the profile has it. */
export interface InitChoices {
  readonly role: string;
  readonly hours?: WeekHours;
  readonly start?: Day;
  readonly off?: readonly DayRange[];
  /** Ids known from now on: none that was known or done before, each once. */
  readonly known: readonly string[];
  /** Ids that were known and are not any more. */
  readonly reopened: readonly string[];
}

export type GivenChoices = Omit<Partial<InitChoices>, "reopened">;

/** The choices that flags made. With `--yes` the role is the profile's, or the only one that has progress. */
export function givenChoices(options: InitOptions, catalog: Catalog, person: Person, ctx: Context): GivenChoices {
  const { hours, start, off, know, from } = options;
  const role = options.role === undefined ? undefined : roleId(options.role, catalog);
  const ids = [
    ...stepIds(know ?? [], catalog),
    ...(from === undefined ? [] : taughtBy(roleId(from, catalog), catalog, person, ctx)),
  ];
  return {
    ...(role !== undefined || options.yes ? { role: role ?? standingRole(catalog, person) } : {}),
    ...(hours === undefined ? {} : { hours }),
    ...(start === undefined ? {} : { start }),
    ...(off === undefined ? {} : { off }),
    ...(options.yes || know !== undefined || from !== undefined ? { known: newlyKnown(ids, person) } : {}),
  };
}

/** Those of the ids that are neither known nor done yet, each once. */
export function newlyKnown(ids: Iterable<string>, { learner }: Person): string[] {
  return [...new Set(ids)].filter((id) => !learner.known.has(id) && !learner.done.has(id));
}

/** The skills that a role's roadmap teaches from nothing; where it has a choice, the one that the person knows. */
export function taughtBy(role: string, catalog: Catalog, person: Person, ctx: Context): string[] {
  const request = planRequest([role], { fromScratch: true, hours: DEFAULT_WEEK }, catalog, person, ctx);
  const mine = [...person.learner.known, ...person.learner.done].filter((id) => catalog.skills.has(id));
  const prefer = [...request.prefer, ...mine];
  const plan = planOrThrow(catalog, { ...atFullPace(request), learner: NEWCOMER, prefer, withOptional: false });
  return plan.steps.filter(({ kind }) => kind === "skill").map(({ id }) => id);
}

function standingRole(catalog: Catalog, person: Person): string {
  const word = person.profile.role;
  if (word !== undefined) return roleId(word, catalog, "your profile");
  const [role, ...others] = rolesWithProgress(catalog, person);
  if (role !== undefined && others.length === 0) return role;
  throw usage(
    "missing-role",
    "Which role?",
    "Name one: career-roadmap init --yes --role ROLE. career-roadmap roles lists all.",
  );
}

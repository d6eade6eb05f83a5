import type { Catalog } from "../../planner/index.ts";
import type { Day, DayRange } from "../../shared/dates.ts";
import { usage } from "../../shared/errors.ts";
import type { WeekHours } from "../../shared/week-hours.ts";
import { roleId, stepIds } from "../shared/flags/flags.ts";
import type { Person } from "../shared/person/planning.ts";
import { rolesWithProgress } from "../shared/person/role.ts";
import type { InitOptions } from "./options.ts";

/** What somebody chose in the wizard or with flags; what is missing stays as the profile has it. */
export interface InitChoices {
  readonly role: string;
  /** The role whose job the person has; undefined where they say that they have none. */
  readonly job?: string | undefined;
  readonly hours?: WeekHours;
  readonly start?: Day;
  readonly off?: readonly DayRange[];
  /** Ids known from now on: none that was known or done before, each once. */
  readonly known: readonly string[];
  /** Items known of skills that are not known as a whole, as ID/KEY. */
  readonly items?: readonly string[];
  /** Ids that were known, or credited to the job, and are not any more. */
  readonly reopened: readonly string[];
}

export type GivenChoices = Omit<Partial<InitChoices>, "reopened">;

/** The choices that flags made. With `--yes` the role is the profile's, or the only one that has progress. */
export function givenChoices(options: InitOptions, catalog: Catalog, person: Person): GivenChoices {
  const { job, hours, start, off, know } = options;
  const role = options.role === undefined ? undefined : roleId(options.role, catalog);
  return {
    ...(role !== undefined || options.yes ? { role: role ?? standingRole(catalog, person) } : {}),
    ...(job === undefined ? {} : { job: job === "none" ? undefined : roleId(job, catalog) }),
    ...(hours === undefined ? {} : { hours }),
    ...(start === undefined ? {} : { start }),
    ...(off === undefined ? {} : { off }),
    ...(options.yes || know !== undefined ? { known: newlyKnown(stepIds(know ?? [], catalog), person) } : {}),
  };
}

/** Those of the ids that are neither known nor done yet, each once. */
export function newlyKnown(ids: Iterable<string>, { learner }: Person): string[] {
  return [...new Set(ids)].filter((id) => !learner.known.has(id) && !learner.done.has(id));
}

function standingRole(catalog: Catalog, person: Person): string {
  const word = person.profile.role;
  if (word !== undefined) return roleId(word, catalog, "your profile");
  const [role, ...others] = rolesWithProgress(catalog, person);
  if (role !== undefined && others.length === 0) return role;
  throw usage(
    "missing-role",
    "Which role?",
    "Name one: career-roadmap init --yes --role ROLE; career-roadmap roles lists all.",
  );
}

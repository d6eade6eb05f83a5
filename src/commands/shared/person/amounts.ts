import type { Context } from "../../../context.ts";
import {
  type Amount,
  aimOf,
  type Catalog,
  creditOf,
  type PlanRequest,
  planAmounts,
  type Role,
  withKnown,
} from "../../../planner/index.ts";
import { type Person, planRequest } from "./planning.ts";

/** What a role takes a person: in all, to the day they can apply, and to that day on top of its own job. */
export interface RoleAmounts {
  readonly all: Amount;
  readonly core: Amount;
  /** Of the core, for this person had they the job; null for a role that assumes nothing. */
  readonly inJob: Amount | null;
}

/** The hours of a role as every command tells them, from one request: its progress, job, preferences and flags. */
export function roleAmounts(catalog: Catalog, role: Role, request: PlanRequest): RoleAmounts {
  const aims = [aimOf(role)];
  const { all, core } = planAmounts(catalog, aims, request);
  const told = { all, core: core ?? all };
  if (role.assumes.length === 0) return { ...told, inJob: null };
  const { credited } = creditOf(catalog, [role], request.learner, request.prefer);
  const learner = withKnown(
    request.learner,
    credited.filter((id) => !request.learner.started.has(id)),
  );
  const inJob = planAmounts(catalog, aims, { ...request, learner });
  return { ...told, inJob: inJob.core ?? inJob.all };
}

/** The same for what the person has said so far and nothing more. */
export function standingAmounts(id: string, catalog: Catalog, person: Person, ctx: Context): RoleAmounts {
  const request = planRequest([id], { dates: false }, catalog, person, ctx);
  return roleAmounts(catalog, catalog.roles.get(id) as Role, request);
}

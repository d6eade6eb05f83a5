import type { Context } from "../../../context.ts";
import {
  aimOf,
  type Catalog,
  hoursLeft,
  type PlanRequest,
  planAmounts,
  type Role,
  withKnown,
} from "../../../planner/index.ts";
import { creditedTo, type Person, planRequest } from "./planning.ts";
import type { RoleAmounts } from "./role-words.ts";

/** The hours of a role as every command tells them, from one request: the person's progress, job, preferences and flags. */
export function roleAmounts(catalog: Catalog, role: Role, request: PlanRequest, person: Person): RoleAmounts {
  const aims = [aimOf(role)];
  const { all, core } = planAmounts(catalog, aims, request);
  const told = { all, core: core ?? all };
  if (role.assumes.length === 0) return { ...told, inJob: null };
  const learner = withKnown(request.learner, creditedTo([role], catalog, person, request.prefer));
  const inJob = hoursLeft(catalog, aims, { ...request, learner });
  return { ...told, inJob: { left: core === null ? inJob.all : inJob.core } };
}

/** The same for what the person has said so far and nothing more. */
export function standingAmounts(id: string, catalog: Catalog, person: Person, ctx: Context): RoleAmounts {
  const request = planRequest([id], { dates: false }, catalog, person, ctx);
  return roleAmounts(catalog, catalog.roles.get(id) as Role, request, person);
}

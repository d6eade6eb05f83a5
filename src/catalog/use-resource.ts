import type { Resource } from "../planner/types.ts";

/** What a skill says of a resource beyond its id: the part that is meant, and the hours of that. */
export type Use = Pick<Resource, "part" | "hours">;

/** The resource as a skill uses it. Promises: the hours of the whole are never told as those of a part. */
export function useResource(whole: Resource, { part, hours }: Use): Resource {
  if (part === undefined && hours === undefined) return whole;
  const { hours: _ofTheWhole, ...rest } = whole;
  return { ...rest, ...(part !== undefined && { part }), ...(hours !== undefined && { hours }) };
}

/** What a skill said when `used` was made of `whole`; empty where it meant all of it. */
export function useOf(used: Resource, whole: Resource | undefined): Use {
  const { part, hours } = used;
  if (part === undefined && hours === whole?.hours) return {};
  return { ...(part !== undefined && { part }), ...(hours !== undefined && { hours }) };
}

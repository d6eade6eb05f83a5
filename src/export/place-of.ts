import type { Resource } from "../planner/types.ts";

/** Where a resource that is not on the web is to be found: a person or a place, a printed book's number, a document's path. */
export function placeOf({ isbn, where, file }: Resource): string {
  return [where, isbn === undefined ? undefined : `ISBN ${isbn}`, file].filter(Boolean).join(", ");
}

import type { Resource } from "../planner/types.ts";
import type { Theme } from "./theme.ts";

/** Where a resource is to be found, on one line: an address, a book's number, a person or place, a document on disk. */
export function foundAt({ url, isbn, where, file }: Resource, theme: Theme): string {
  if (url !== undefined) return theme.link(url);
  if (file !== undefined) return theme.text(file);
  return theme.text([where, isbn === undefined ? undefined : `ISBN ${isbn}`].filter(Boolean).join(", "));
}

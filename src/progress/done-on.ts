import type { Day } from "../shared/dates.ts";
import type { Progress } from "./fold.ts";

/** The day on which each skill and project was done that still is. */
export function doneOn({ subjects }: Progress): Map<string, Day> {
  const days = [...subjects].filter(([, { status }]) => status === "done");
  return new Map(days.map(([id, { since }]) => [id, since as Day]));
}

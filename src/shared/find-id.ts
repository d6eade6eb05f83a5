import { type CliError, cannot } from "./errors.ts";
import { nearest } from "./nearest.ts";
import { fail, ok, type Result } from "./result.ts";

/**
 * The id that a person's word names: itself, else an older id of it, else the one id that begins with it.
 * `what` names the kind for the message ("role", "skill or project"); `formerly` maps older ids to today's.
 * Fails with `unknown-id` (and the nearest id) or `ambiguous-id` (and all that begin so).
 */
export function findId(
  word: string,
  ids: Iterable<string>,
  what: string,
  formerly: ReadonlyMap<string, string> = new Map(),
): Result<string, CliError> {
  const all = [...ids];
  if (all.includes(word)) return ok(word);
  const renamed = formerly.get(word);
  if (renamed !== undefined && all.includes(renamed)) return ok(renamed);
  const starting = word === "" ? [] : all.filter((id) => id.startsWith(word)).sort();
  if (starting.length === 1) return ok(starting[0] as string);
  if (starting.length > 1) {
    const shown = starting.slice(0, 8).join(", ");
    const more = starting.length > 8 ? ` and ${starting.length - 8} more` : "";
    return fail(cannot("ambiguous-id", `"${word}" could be ${shown}${more}.`, "Type more of the id."));
  }
  const near = nearest(word, all);
  const fix = near === undefined ? listOf(what) : `Did you mean "${near}"?`;
  return fail(cannot("unknown-id", `There is no ${what} "${word}".`, fix));
}

/** Where all that could be named are listed. */
function listOf(what: string): string {
  const [, owner] = /^item of "(.*)"$/.exec(what) ?? [];
  if (owner !== undefined) return `career-roadmap checklist ${owner} lists its items.`;
  return what === "role" ? "career-roadmap roles lists all." : "career-roadmap show ROLE lists what a role asks for.";
}

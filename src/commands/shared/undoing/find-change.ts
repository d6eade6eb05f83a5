import type { ProgressEvent } from "../../../progress/events.ts";
import { undoneEvents } from "../../../progress/fold.ts";
import { type Change, changesNamed } from "../../../progress/undo.ts";
import { cannot, usage } from "../../../shared/errors.ts";

const FEWEST = 4;

/**
 * The one change whose id begins so. Throws where the word is no beginning of an id, where no change begins so, and
 * where several do.
 */
export function changeNamed(word: string, events: readonly ProgressEvent[]): Change {
  const fix = "career-roadmap history shows the beginning of each change's id.";
  if (!/^[0-9a-f-]+$/i.test(word) || word.replaceAll("-", "").length < FEWEST) {
    throw usage("bad-change", `"${word}" is no beginning of a change's id: ${FEWEST} or more of 0-9 and a-f.`, fix);
  }
  const found = changesNamed(events, word);
  const [first, second] = found;
  if (first === undefined) throw cannot("unknown-change", `No change has an id that begins with "${word}".`, fix);
  if (second === undefined) return first;
  const ids = found.slice(0, 5).map((change) => change[0]?.change);
  const more = found.length > 5 ? `, and ${found.length - 5} more` : "";
  throw cannot(
    "several-changes",
    `The ids of ${found.length} changes begin with "${word}".`,
    `Give more of the one you mean: ${ids.join(", ")}${more}.`,
  );
}

/** What still counts of a change. */
export function stillCounting(change: Change, events: readonly ProgressEvent[]): Change {
  const undone = undoneEvents(events);
  return change.filter(({ id }) => !undone.has(id));
}

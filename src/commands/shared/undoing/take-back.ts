import { resolve } from "node:path";
import type { Context } from "../../../context.ts";
import type { ProgressEvent } from "../../../progress/events.ts";
import { undoneEvents } from "../../../progress/fold.ts";
import { type Change, undoBodies } from "../../../progress/undo.ts";
import type { LeftKey } from "./view.ts";

type ProfileChange = Extract<ProgressEvent, { type: "profile-changed" }>;

/**
 * Records that the events of these changes are taken back, and puts the profile back as far as it still holds what they
 * left there. Expects: no other run does so meanwhile; `events` is the whole log.
 */
export async function takeBack(
  changes: readonly Change[],
  events: readonly ProgressEvent[],
  ctx: Context,
): Promise<readonly LeftKey[]> {
  const bodies = changes.flatMap(undoBodies);
  const turns = profileTurns(events, changes.flat());
  if (turns.length === 0) {
    if (bodies.length > 0) await ctx.record(bodies);
    return [];
  }
  const { putBack } = await import("../../../profile/differences.ts");
  const left: LeftKey[] = [];
  const edit = (given: string): string => {
    left.length = 0;
    return turns.reduce((text, { key, from, to, file }) => {
      const isSame = file === undefined ? !ctx.profileFile.isNamed : file === resolve(ctx.profileFile.path);
      // Values are as this program wrote them: no list of ours holds nothing.
      const put = isSame ? putBack(text, { key, from, to } as Parameters<typeof putBack>[1]) : undefined;
      if (put?.ok && put.value !== undefined) return put.value;
      if (put?.ok === false) throw put.error;
      left.push({ key, wanted: from });
      return text;
    }, given);
  };
  await ctx.changeProfile(edit, bodies, { tells: false });
  return left;
}

/** Changes of the profile that count no more, the newest first, then those that count again; `from` is what is wanted. */
function profileTurns(
  events: readonly ProgressEvent[],
  taken: readonly ProgressEvent[],
): Pick<ProfileChange, "key" | "from" | "to" | "file">[] {
  const changes = events.filter((event) => event.type === "profile-changed");
  if (changes.length === 0) return [];
  // Later than all there is: only its place in the list tells.
  const undos = taken.map((event, at): ProgressEvent => {
    const { v, at: clock, day, change } = event;
    return { v, id: `~${at}`, at: clock, day, change, type: "event-undone", event: event.id };
  });
  const [before, after] = [undoneEvents(events), undoneEvents([...events, ...undos])];
  const gone = changes.filter(({ id }) => !before.has(id) && after.has(id)).reverse();
  const back = changes.filter(({ id }) => before.has(id) && !after.has(id));
  return [...gone, ...back.map((change) => ({ ...change, from: change.to, to: change.from }))];
}

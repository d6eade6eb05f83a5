import type { Context } from "../context.ts";
import { profileChanges } from "../profile/differences.ts";
import type { ProfileFile } from "../profile/file.ts";
import type { EventBody } from "../progress/events.ts";
import { undoBodies } from "../progress/undo.ts";
import { CliError } from "../shared/errors.ts";

export interface ChangingWorld {
  readonly file: ProfileFile;
  /** The file where it is another than the person's own; undefined for their own. */
  readonly named: string | undefined;
  readonly record: Context["record"];
  /** Hears that the profile is changed, though that could not be recorded. */
  readonly onUnrecorded: (error: CliError) => void;
  readonly onChanged: () => void;
}

/**
 * Changes the profile and records that, with other events, as one change. Expects: no other run does so meanwhile.
 * The new text is on disk before anything is recorded, and put into its place after that, so that of the two none is done
 * without the other, whatever fails or is killed in between, but for one moment: there the log tells of a change that did
 * not come, which an undo sees. Where nothing else is recorded, a log that cannot be written stops no change.
 */
export async function changeProfile(
  edit: (text: string) => string,
  others: readonly EventBody[],
  { tells = true, both = others.length > 0 }: { readonly tells?: boolean; readonly both?: boolean },
  world: ChangingWorld,
): Promise<{ readonly before: string; readonly after: string }> {
  const { file, record, onUnrecorded, onChanged } = world;
  const before = await file.read();
  const after = edit(before);
  if (after === before) {
    if (others.length > 0) await record(others);
    return { before, after };
  }
  const bodies = tells ? bodiesOf(before, after, world) : [];
  const prepared = await file.prepare(after);
  let events: Awaited<ReturnType<typeof record>> = [];
  try {
    const all = [...bodies, ...others];
    if (all.length > 0) events = await record(all);
  } catch (error) {
    if (both || !(error instanceof CliError)) {
      await prepared.drop();
      throw error;
    }
    onUnrecorded(error);
  }
  try {
    await prepared.take();
  } catch (error) {
    if (events.length > 0) await record(undoBodies(events)).catch(() => {});
    throw error;
  }
  onChanged();
  return { before, after };
}

/** Records what an editor changed from one text to the other; one that cannot be recorded is told, and stays. */
export async function recordEdited(before: string, after: string, world: ChangingWorld): Promise<void> {
  const bodies = bodiesOf(before, after, world);
  if (bodies.length === 0) return;
  try {
    await world.record(bodies);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    world.onUnrecorded(error);
  }
}

function bodiesOf(before: string, after: string, { named }: ChangingWorld): EventBody[] {
  const where = named === undefined ? {} : { file: named };
  return profileChanges(before, after).map((change) => ({ type: "profile-changed", ...change, ...where }));
}

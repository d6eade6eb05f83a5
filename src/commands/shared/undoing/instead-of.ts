import type { Context } from "../../../context.ts";
import type { EventBody, ProgressEvent, SubjectEvent } from "../../../progress/events.ts";
import { undoBodies } from "../../../progress/undo.ts";
import { cannot } from "../../../shared/errors.ts";
import { changeNamed, stillCounting } from "./find-change.ts";

/** An entry that is corrected, and the events that take it back. */
export interface Corrected {
  readonly entry: SubjectEvent;
  readonly bodies: readonly EventBody[];
}

/**
 * The one entry of this type in the change whose id begins so. What else belongs to that change stays.
 * Throws where there is none, or it was taken back already.
 */
export async function correctedBy(
  word: string | undefined,
  type: ProgressEvent["type"],
  ctx: Context,
): Promise<Corrected | undefined> {
  if (word === undefined) return undefined;
  const { events } = await ctx.log();
  const isIt = (event: ProgressEvent): event is SubjectEvent => event.type === type && "subject" in event;
  const entries = stillCounting(changeNamed(word, events), events).filter(isIt);
  const [entry] = entries;
  if (entry !== undefined) return { entry, bodies: undoBodies([entry]) };
  const fix = "career-roadmap history shows what each change did.";
  throw cannot("nothing-to-correct", `The change "${word}" has no entry of this kind that still counts.`, fix);
}

/** The flag, as every command has it that records such an entry. */
export const INSTEAD_OF = [
  "--instead-of <change>",
  "correct this entry: the beginning of its change's id, as history shows it",
] as const;

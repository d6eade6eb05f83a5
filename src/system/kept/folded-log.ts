import type { ProgressEvent } from "../../progress/events.ts";
import { foldProgress, type Progress } from "../../progress/fold.ts";
import { tellPassed } from "../../progress/log/passed-over.ts";
import { decodeLog, readFileBytes } from "../../progress/log/read-files.ts";
import { readLines } from "../../progress/log/read-log.ts";
import { continued, foldSnapshot, type Snapshot, settle, snapshotOf } from "../../progress/log/snapshot.ts";
import { type LogBytes, packSnapshot, unpackSnapshot } from "../../progress/log/snapshot-file.ts";
import type { LogRead } from "../../progress/log/store.ts";
import { readSealed, writeSealed } from "./kept.ts";

/** Bytes of a log below which folding all of it is quicker than having kept anything. */
const WORTH_KEEPING = 8_192;

export interface FoldedLog extends Pick<LogRead, "newest" | "problems"> {
  readonly progress: Progress;
  /** The newest events in whole changes, in order; all of them, where `isAll`. */
  readonly recent: readonly ProgressEvent[];
  readonly isAll: boolean;
  /** What was folded. */
  readonly files: readonly LogBytes[];
}

/**
 * A person's progress, folded from the log in a folder. Of a large log what was folded before is kept in `cache`, behind
 * the bytes it was made from, so that a command only folds what was written since. Lines that were passed over are kept
 * with it, so that one of them does not make everything slow.
 * `build` names the build; `currentIds` maps ids that skills once had to today's.
 */
export function foldLog(
  folder: string,
  cache: string,
  build: string,
  currentIds: ReadonlyMap<string, string>,
  now: number,
): FoldedLog {
  const currentId = (id: string): string => currentIds.get(id) ?? id;
  const { files, passedOver } = readFileBytes(folder);
  const told = ({ passed }: Pick<Snapshot, "passed">) => [...passedOver, ...tellPassed(passed)];
  const mark = JSON.stringify([build, ...currentIds]);
  if (build !== "" && sizeOf(files) > WORTH_KEEPING) {
    const packed = readSealed(cache);
    const kept = packed && unpackSnapshot(packed, mark, files);
    const later = kept && continued(kept.snapshot, readLines(kept.since.map(decodeLog), now), now);
    if (later !== undefined) return answer(later, kept !== undefined && sizeOf(kept.since) > WORTH_KEEPING);
    const { whole, torn } = inWholeLines(files);
    const made = snapshotOf(readLines(whole.map(decodeLog), now), currentId);
    writeSealed(cache, packSnapshot(mark, whole, made));
    const all = continued(made, readLines(torn.map(decodeLog), now), now);
    if (all !== undefined) return answer(all, false);
  }
  const { events, newest, passed } = readLines(files.map(decodeLog), now);
  const progress = foldProgress(events, currentId);
  return { progress, newest, problems: told({ passed }), recent: events, isAll: true, files };

  function answer(snapshot: Snapshot, grown: boolean): FoldedLog {
    const { newest, recent, until } = snapshot;
    const isAll = until === undefined;
    // A torn line may be whole when it is looked at again, so only what ends with a line is kept.
    if (grown && files.every(endsWhole)) {
      const settled = settle(snapshot, currentId);
      writeSealed(cache, packSnapshot(mark, files, settled));
      return { progress: foldSnapshot(settled, currentId), newest, problems: told(snapshot), recent, isAll, files };
    }
    return { progress: foldSnapshot(snapshot, currentId), newest, problems: told(snapshot), recent, isAll, files };
  }
}

function sizeOf(files: readonly LogBytes[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function endsWhole({ bytes }: LogBytes): boolean {
  return bytes.length === 0 || bytes.at(-1) === NEWLINE;
}

const NEWLINE = 0x0a;

/** The files up to their last line end, and what stands behind it: what is added later begins a line of its own there. */
function inWholeLines(files: readonly LogBytes[]): { whole: LogBytes[]; torn: LogBytes[] } {
  if (files.every(endsWhole)) return { whole: [...files], torn: [] };
  const parted = files.map(({ file, bytes }) => {
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    const before = bytes.subarray(0, end);
    let linesBefore = 0;
    for (let at = before.indexOf(NEWLINE); at !== -1; at = before.indexOf(NEWLINE, at + 1)) linesBefore++;
    return { whole: { file, bytes: before }, torn: { file, bytes: bytes.subarray(end), linesBefore } };
  });
  return {
    whole: parted.map(({ whole }) => whole),
    torn: parted.map(({ torn }) => torn).filter(({ bytes }) => bytes.length > 0),
  };
}

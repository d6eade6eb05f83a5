import { foldProgress, type Progress } from "../../progress/fold.ts";
import { decodeLog, readFileBytes } from "../../progress/log/read-files.ts";
import { readLog } from "../../progress/log/read-log.ts";
import { continued } from "../../progress/log/snapshot.ts";
import { type LogBytes, packSnapshot, unpackSnapshot } from "../../progress/log/snapshot-file.ts";
import type { LogRead } from "../../progress/log/store.ts";
import { readSealed, writeSealed } from "./kept.ts";

/** Bytes of a log below which folding all of it is quicker than having kept anything. */
const WORTH_KEEPING = 8_192;

export interface FoldedLog extends Pick<LogRead, "newest" | "problems"> {
  readonly progress: Progress;
  /** What was folded. */
  readonly files: readonly LogBytes[];
}

/**
 * A person's progress, folded from the log in a folder. Of a large log what was folded before is kept in `cache`, behind
 * the bytes it was made from, so that a command only folds what was written since.
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
  const worth = build !== "" && passedOver.length === 0 && sizeOf(files) > WORTH_KEEPING;
  const mark = JSON.stringify([build, ...currentIds]);
  const packed = worth ? readSealed(cache) : undefined;
  const kept = packed && unpackSnapshot(packed, mark, files);
  const later = kept && continued(kept.snapshot, readLog(kept.since.map(decodeLog), now), currentId);
  if (kept !== undefined && later !== undefined) {
    if (sizeOf(kept.since) > WORTH_KEEPING) keep(later);
    return { ...later, files, problems: [] };
  }
  const log = readLog(files.map(decodeLog), now);
  const folded = { progress: foldProgress(log.events, currentId), newest: log.newest };
  if (worth && log.problems.length === 0) keep(folded);
  return { ...folded, files, problems: [...passedOver, ...log.problems] };

  function keep(snapshot: Parameters<typeof packSnapshot>[2]): void {
    if (files.every(endsWhole)) writeSealed(cache, packSnapshot(mark, files, snapshot));
  }
}

function sizeOf(files: readonly LogBytes[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** Whether what is added later begins a line of its own. */
function endsWhole({ bytes }: LogBytes): boolean {
  return bytes.length === 0 || bytes.at(-1) === 0x0a;
}

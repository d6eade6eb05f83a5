import type { EventBody } from "../../src/progress/events.ts";
import { formatEvent } from "../../src/progress/events.ts";
import { foldProgress } from "../../src/progress/fold.ts";
import { type LogFile, readLog } from "../../src/progress/log/read-log.ts";
import { stampEvents } from "../../src/progress/log/stamp.ts";
import { dayOf } from "../../src/shared/dates.ts";
import { type Measured, median } from "./measured.ts";

const SIZES = [10_000, 100_000, 1_000_000];
const DEVICES = 3;
/** A million events fill half a gigabyte, and take as long as the rest together. */
const roundsOf = (size: number): number => (size > 100_000 ? 3 : 7);

/** How long it takes to read the text of a log and to fold it: one device's file, and three that took turns. */
export function benchFold(): Measured[] {
  const rows: Measured[] = [];
  for (const devices of [1, DEVICES]) {
    let before: number | undefined;
    for (const size of SIZES) {
      const { read, fold } = measure(logOf(size, devices), roundsOf(size));
      const total = read + fold;
      const growth = before === undefined ? "" : `, ${(total / before).toFixed(1)} times as long`;
      rows.push({
        name: `fold ${size.toLocaleString("en")} events of ${devices === 1 ? "one device" : `${devices} devices`}`,
        value: `${total.toFixed(0)} ms (read ${read.toFixed(0)}, fold ${fold.toFixed(0)})${growth}`,
      });
      before = total;
    }
  }
  return rows;
}

function measure(files: readonly LogFile[], rounds: number): { read: number; fold: number } {
  const reads: number[] = [];
  const folds: number[] = [];
  for (let round = 0; round <= rounds; round++) {
    const started = performance.now();
    const { events } = readLog(files);
    const isRead = performance.now();
    foldProgress(events);
    if (round === 0) continue; // to warm up
    reads.push(isRead - started);
    folds.push(performance.now() - isRead);
  }
  return { read: median(reads), fold: median(folds) };
}

/** A busy life: an event each ten minutes over 300 skills, dealt out to the devices in turn. */
function logOf(size: number, devices: number): LogFile[] {
  const texts: string[][] = Array.from({ length: devices }, () => []);
  const random = seeded();
  const start = Date.UTC(2007, 0, 1);
  let newest: string | undefined;
  for (let at = 0; at < size; at++) {
    const now = start + at * 600_000;
    const [event] = stampEvents([bodyOf(at)], { now, day: dayOf(2007, 1, 1) + Math.floor(at / 144), newest, random });
    if (event === undefined) continue;
    newest = event.id;
    texts[at % devices]?.push(`${formatEvent(event)}\n`);
  }
  return texts.map((lines, device) => ({ file: `${device}.jsonl`, text: lines.join("") }));
}

function bodyOf(at: number): EventBody {
  const subject = `skill-${at % 300}`;
  const kind = at % 10;
  if (kind < 4) return { type: "item-checked", subject, key: `item-${kind}` };
  if (kind < 7) return { type: "time-logged", subject, minutes: 10 + kind, day: "2026-11-22" };
  if (kind < 8)
    return { type: "note-added", subject, text: "Generators are lazy, and so am I: read the chapter again." };
  return kind < 9 ? { type: "skill-done", subject } : { type: "skill-reopened", subject };
}

function seeded(): (bytes: number) => Uint8Array {
  let state = 1;
  return (bytes) =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    });
}

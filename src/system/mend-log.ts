import fs from "node:fs";
import path from "node:path";
import { parseEvent } from "../progress/events.ts";
import { DEVICE } from "../progress/log/device-file.ts";
import type { LogPlaces } from "../progress/log/log-places.ts";
import { cannot } from "../shared/errors.ts";

/** What was mended of this machine's log. */
export interface Mended {
  /** How many lines hold nothing now. */
  readonly lines: number;
  /** The file that has what stood there; undefined where there was nothing to mend. */
  readonly saved: string | undefined;
}

const NEWLINE = 0x0a;
const BLANK = 0x20;

/**
 * Writes blanks over the damaged lines of this machine's log, once what stands there is safe in a file beside it.
 * Only lines that end are looked at: nobody writes in those any more, lengths stay, and what another process adds
 * meanwhile stands behind them, unharmed. Other machines' logs are theirs to mend. Throws a CliError.
 */
export function mendLog({ folder, deviceFile }: LogPlaces): Mended {
  const device = readDevice(deviceFile);
  const file = device === undefined ? undefined : path.join(folder, `${device}.jsonl`);
  if (file === undefined || fs.lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return NOTHING;
  try {
    return mendFile(file, path.join(folder, `${device}.damaged.txt`));
  } catch (error) {
    const fix = "Nothing is lost. Make the folder writable, then say it again.";
    throw cannot("not-mended", `"${file}" could not be mended: ${(error as Error).message}.`, fix);
  }
}

const NOTHING: Mended = { lines: 0, saved: undefined };

function mendFile(file: string, beside: string): Mended {
  const bytes = fs.readFileSync(file);
  const damaged = damagedLines(bytes);
  if (damaged.length === 0) return NOTHING;
  const saved = Buffer.concat(
    damaged.map(([from, to]) => Buffer.concat([bytes.subarray(from, to), Buffer.of(NEWLINE)])),
  );
  const copy = fs.openSync(beside, "a", 0o600);
  try {
    fs.writeFileSync(copy, saved);
    fs.fsyncSync(copy);
  } finally {
    fs.closeSync(copy);
  }
  const handle = fs.openSync(file, "r+");
  try {
    for (const [from, to] of damaged) fs.writeSync(handle, Buffer.alloc(to - from, BLANK), 0, to - from, from);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  return { lines: damaged.length, saved: beside };
}

/** Where damaged lines begin and end, their newlines left out. */
function damagedLines(bytes: Buffer): (readonly [from: number, to: number])[] {
  const found: (readonly [number, number])[] = [];
  let from = 0;
  for (let to = bytes.indexOf(NEWLINE); to !== -1; to = bytes.indexOf(NEWLINE, from)) {
    const line = bytes.subarray(from, to);
    const text = line.toString("utf8");
    const isWhole = Buffer.from(text).equals(line);
    if (text.trim() !== "" && (!isWhole || parseEvent(text.replace(/^\ufeff/, "")).kind === "damaged"))
      found.push([from, to]);
    from = to + 1;
  }
  return found;
}

function readDevice(file: string): string | undefined {
  try {
    const id = fs.readFileSync(file, "utf8").trim();
    return DEVICE.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

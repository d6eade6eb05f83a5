import { decodeSnapshot, encodeSnapshot, type Snapshot } from "./snapshot.ts";

/** A log file's name and bytes, and how many lines stand before them in the file. */
export interface LogBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly linesBefore?: number;
}

/** The files and how much of each was folded. */
type Head = readonly (readonly [file: string, length: number, lines: number])[];

/**
 * The snapshot behind the very bytes it was made from, in one piece. The first line is the mark: what the fold depends on
 * besides the log (the build, the ids that skills once had). Expects: a mark on one line, and bytes that end with a line.
 */
export function packSnapshot(mark: string, files: readonly LogBytes[], snapshot: Snapshot): Buffer {
  const head: Head = files.map(({ file, bytes }) => [file, bytes.length, linesIn(bytes)]);
  const encoded = Buffer.from(encodeSnapshot(snapshot));
  return Buffer.concat([
    Buffer.from(`${mark}\n${JSON.stringify(head)}\n`),
    ...files.map(({ bytes }) => bytes),
    encoded,
  ]);
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) lines++;
  return lines;
}

/**
 * The snapshot, and what each file holds beyond the bytes it was made from.
 * Undefined when it was made for another mark, or when any of those bytes are no longer there as they were.
 */
export function unpackSnapshot(packed: Buffer, mark: string, files: readonly LogBytes[]) {
  // Another build may have kept it in another shape: nothing else is read before the mark is known to be ours.
  const marked = Buffer.from(`${mark}\n`);
  if (!packed.subarray(0, marked.length).equals(marked)) return undefined;
  try {
    return unpackMarked(packed, marked.length, files);
  } catch {
    return undefined; // the disk damaged it
  }
}

function unpackMarked(packed: Buffer, start: number, files: readonly LogBytes[]) {
  let at = packed.indexOf("\n", start) + 1;
  const head = JSON.parse(packed.toString("utf8", start, at)) as Head;
  const rest = new Map(files.map((one) => [one.file, one]));
  for (const [file, length, linesBefore] of head) {
    const bytes = rest.get(file)?.bytes;
    if (bytes === undefined || !packed.subarray(at, at + length).equals(bytes.subarray(0, length))) return undefined;
    rest.set(file, { file, bytes: bytes.subarray(length), linesBefore });
    at += length;
  }
  const since: LogBytes[] = [...rest.values()].filter(({ bytes }) => bytes.length > 0);
  return { snapshot: decodeSnapshot(packed.toString("utf8", at)), since };
}

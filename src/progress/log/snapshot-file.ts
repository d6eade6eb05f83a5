import { decodeSnapshot, encodeSnapshot, type Snapshot } from "./snapshot.ts";

/** A log file's name and bytes. */
export interface LogBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** The files and how much of each was folded. */
type Head = readonly (readonly [file: string, length: number])[];

/**
 * The snapshot behind the very bytes it was made from, in one piece. The first line is the mark: what the fold depends on
 * besides the log (the build, the ids that skills once had). Expects: a mark on one line.
 */
export function packSnapshot(mark: string, files: readonly LogBytes[], snapshot: Snapshot): Buffer {
  const head: Head = files.map(({ file, bytes }) => [file, bytes.length]);
  const encoded = Buffer.from(encodeSnapshot(snapshot));
  return Buffer.concat([
    Buffer.from(`${mark}\n${JSON.stringify(head)}\n`),
    ...files.map(({ bytes }) => bytes),
    encoded,
  ]);
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
  const lengths = new Map(JSON.parse(packed.toString("utf8", start, at)) as Head);
  if ([...lengths.keys()].some((file) => !files.some((one) => one.file === file))) return undefined;
  const rest = new Map(files.map(({ file, bytes }) => [file, bytes]));
  for (const [file, length] of lengths) {
    const bytes = rest.get(file) as Uint8Array;
    if (!packed.subarray(at, at + length).equals(bytes.subarray(0, length))) return undefined;
    rest.set(file, bytes.subarray(length));
    at += length;
  }
  return {
    snapshot: decodeSnapshot(packed.toString("utf8", at)),
    since: [...rest].map(([file, bytes]) => ({ file, bytes })),
  };
}

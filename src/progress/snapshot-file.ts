import { decodeSnapshot, encodeSnapshot, type Snapshot } from "./snapshot.ts";

/** A log file's name and bytes. */
export interface LogBytes {
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface Head {
  /** What the fold depends on besides the log: the build, the ids that skills once had. */
  readonly mark: string;
  readonly files: readonly (readonly [file: string, length: number])[];
}

/** The snapshot behind the very bytes it was made from, in one piece. */
export function packSnapshot(mark: string, files: readonly LogBytes[], snapshot: Snapshot): Buffer {
  const head: Head = { mark, files: files.map(({ file, bytes }) => [file, bytes.length]) };
  const encoded = Buffer.from(encodeSnapshot(snapshot));
  return Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), ...files.map(({ bytes }) => bytes), encoded]);
}

/**
 * The snapshot, and what each file holds beyond the bytes it was made from.
 * Undefined when it was made for another mark, or when any of those bytes are no longer there as they were.
 */
export function unpackSnapshot(packed: Buffer, mark: string, files: readonly LogBytes[]) {
  let at = packed.indexOf("\n") + 1;
  const head = JSON.parse(packed.toString("utf8", 0, at)) as Head;
  if (head.mark !== mark) return undefined;
  const lengths = new Map(head.files);
  if (head.files.some(([file]) => !files.some((one) => one.file === file))) return undefined;
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

import type { Diagnostic } from "../shared/diagnostic.ts";

/** The most bytes that a roadmap file may have. */
export const MAX_FILE_BYTES = 1_048_576;

/** What a file is meant to hold. */
export type Shape = "role" | "skills" | "resources" | "about";

/** One file of a source, as it lies on disk. */
export interface RoadmapFile {
  /** Its path as shown to people. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What its location says it holds; undefined: its keys decide. */
  readonly shape: Shape | undefined;
  /** The file's base name, which the id of a role file must equal. */
  readonly expectedId?: string;
}

/** A folder of roadmap files, or a single one. */
export interface Source {
  /** "built-in", or the folder as it was given. */
  readonly name: string;
  readonly files: readonly RoadmapFile[];
  /** What could not even be read. */
  readonly problems: readonly Diagnostic[];
}

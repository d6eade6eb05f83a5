import type { ImportFormat } from "../../import/detect.ts";
import type { Hours } from "../../planner/index.ts";

export interface ImportOptions {
  /** "-" is standard input. */
  readonly files: readonly string[];
  readonly as?: ImportFormat;
  /** The role's id, and its name for people. */
  readonly id?: string;
  readonly title?: string;
  /** "-" is standard output. */
  readonly output?: string;
  /** Ids of skills that are there already and are to be taken, or "all". */
  readonly use: readonly string[];
  /** Which column holds what: kind to name. */
  readonly columns: ReadonlyMap<string, string>;
  readonly occupation?: string;
  readonly defaultHours: Hours;
  readonly roadmaps: readonly string[];
  readonly json: boolean;
}

import type { Place } from "../../shared/diagnostic.ts";
import type { AnyDefinition } from "../read/definitions.ts";

/** What an id stands for, and who says so. */
export interface Entry {
  readonly kind: "role" | "skill" | "project";
  readonly id: string;
  readonly place: Place | undefined;
  /** The name of the source that defines it. */
  readonly source: string;
  /** The role that a project belongs to. */
  readonly role?: string;
  /** undefined for what comes from the base. */
  readonly definition?: AnyDefinition;
}

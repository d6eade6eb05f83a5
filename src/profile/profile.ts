import type { Day, DayRange } from "../shared/dates.ts";
import type { WeekHours } from "../shared/week-hours.ts";

/** A person's standing choices, as far as they are set. Flags and the environment win over them. */
export interface Profile {
  readonly role?: string;
  /** The role a person works in today. */
  readonly job?: string;
  readonly hours?: WeekHours;
  readonly start?: Day;
  readonly off: readonly DayRange[];
  readonly prefer: readonly string[];
  readonly withOptional?: boolean;
  /** false: only the person's own roles are shown and planned. */
  readonly builtIn?: boolean;
  /** How many steps may be in progress at once. */
  readonly parallel?: number;
  /** As written; `resolveRoadmaps` makes them absolute. */
  readonly roadmaps: readonly string[];
  readonly prompt?: string;
}

export const EMPTY_PROFILE: Profile = { off: [], prefer: [], roadmaps: [] };

/**
 * The profile's folders of roadmaps as absolute paths: `~/` is the home, relative ones stand beside the profile, wherever
 * the program was started. Pure: `path` holds the system's path rules.
 */
export function resolveRoadmaps(
  { roadmaps }: Profile,
  configFolder: string,
  home: string,
  path: { resolve: (...parts: string[]) => string },
): string[] {
  return roadmaps.map((written) =>
    written === "~" || /^~[/\\]/.test(written)
      ? path.resolve(home, written.slice(2))
      : path.resolve(configFolder, written),
  );
}

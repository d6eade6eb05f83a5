import type { Profile } from "./profile.ts";

/** One value as YAML has it, and what a key may hold. */
export type Plain = string | number | boolean;
export type Value = Plain | readonly string[];

/** What is true of one key of the file, for reading, changing, showing and explaining it. */
export interface ProfileKey {
  /** In a few words, for help and lists. */
  readonly about: string;
  readonly type: "text" | "number" | "number or text" | "yes or no";
  readonly list: boolean;
  /** Whether blanks and commas part the words of the command line further: they do where no value holds one. */
  readonly splits: boolean;
  /** What a value, or an item of a list, must be. */
  readonly expected: string;
  /** A value as it is written in the file. */
  readonly example: string;
  /** Whether a value of the right type is a good one. */
  readonly isGood: (value: Plain) => boolean;
  /** What was most likely meant by a bad text. */
  readonly mend?: (text: string) => string;
  /** How to mend a bad value, where more can be said of it than an example says. */
  readonly advice?: (text: string) => string | undefined;
  /** The profile with a good value. */
  readonly put: (profile: Profile, value: Value) => Profile;
  /** The value as it is shown, and as JSON has it; undefined when it is not set. */
  readonly shown: (profile: Profile) => Value | undefined;
  /** The fields that JSON has, where the value as it is shown is not what scripts want. */
  readonly fields?: (profile: Profile) => Readonly<Record<string, number | readonly number[] | null>>;
}

import type { AssembledCatalog } from "./catalog/assemble/assemble.ts";
import type { HintId } from "./help/hints.ts";
import type { Catalog, CatalogDetails } from "./planner/index.ts";
import type { ProfileFile } from "./profile/file.ts";
import type { Profile } from "./profile/profile.ts";
import type { EventBody, ProgressEvent } from "./progress/events.ts";
import type { Progress } from "./progress/fold.ts";
import type { LogRead } from "./progress/log/store.ts";
import type { Prompter } from "./prompts/prompter.ts";
import type { JsonDocument } from "./render/document.ts";
import type { Theme } from "./render/theme.ts";
import type { Day } from "./shared/dates.ts";
import type { Diagnostic } from "./shared/diagnostic.ts";
import type { CliError } from "./shared/errors.ts";
import type { PlaceFacts, RoadmapSource } from "./shared/place-facts.ts";

/** The flags that every command takes. */
export interface GlobalFlags {
  readonly json: boolean;
  readonly roadmaps: readonly string[];
  readonly dataDir?: string;
  /** Another profile file. */
  readonly config?: string;
  readonly today?: Day;
  /** The earlier day to look at things from: what was recorded later plays no part. */
  readonly asOf?: Day;
  /** false for `--no-color`. */
  readonly color: boolean;
  readonly ascii: boolean;
  /** In words alone, for a screen reader. */
  readonly plain?: boolean;
  readonly width?: number;
  readonly quiet: boolean;
  /** false for `--no-built-in`. */
  readonly builtIn: boolean;
  /** false for `--no-pager`. */
  readonly pager?: boolean;
  /** false for `--no-input`. */
  readonly input: boolean;
  /** A line with fields in braces, or fields with commas between: the document as lines of its own. */
  readonly template?: string;
  readonly tsv?: string;
  /** What makes those lines. */
  readonly shape?: Theme["shape"];
}

/** The log with how much of it each device wrote. */
export interface LogFacts extends LogRead {
  readonly devices: readonly {
    readonly file: string;
    readonly events: number;
    /** The first line that no one machine alone would have written there. */
    readonly outOfOrder?: number;
    /** The first line that a failed merge left. */
    readonly conflict?: number;
    /** Ids that it says were done. */
    readonly done: ReadonlySet<string>;
  }[];
}

/** Where a part of a role, skill or project is written. */
export interface SourceOfPart {
  readonly part: string;
  readonly file: string;
  readonly line: number;
  /** "built-in" or "own". */
  readonly from: string;
}

/** What a check of roadmaps found. */
export interface CheckedRoadmaps {
  readonly catalog: AssembledCatalog;
  /** Of what was asked about, by file and line. */
  readonly diagnostics: readonly Diagnostic[];
  readonly defined: { readonly roles: number; readonly skills: number };
  /** The files that were read with those asked about, and the folder of theirs; absent where there are none. */
  readonly beside?: { readonly folder: string; readonly files: number };
  /** Errors that stand elsewhere, and stop a plan all the same. */
  readonly elsewhere: number;
  /** Where each part of a role, skill or project is written. */
  readonly sourcesOf: (id: string, catalog: AssembledCatalog) => readonly SourceOfPart[];
  /** What to look at to hear of changes. */
  readonly watched: readonly string[];
}

/** What the program reads and writes on this machine, sound or not. */
export interface Facts {
  readonly node: string;
  readonly places: readonly PlaceFacts[];
  /** Later ones win. */
  readonly sources: readonly RoadmapSource[];
  readonly checked: AssembledCatalog;
  /** Why there is no log to read, where one file of it cannot be. */
  readonly log: LogFacts | CliError;
  readonly progressFolder: string;
  readonly cacheFolder: string;
  /** Without an id the first write makes one, unless there is a problem. */
  readonly device: { readonly path: string; readonly id?: string; readonly problem?: string };
}

/** The line that shells show, prepared on disk so that they need not start the program. */
export interface PreparedPrompt {
  /** Until when a line made now holds, in seconds since 1970: for an hour, or until the day is over. */
  expires(): number;
  /** Whether this run changed what the line tells, or read the progress and found no line that holds. */
  isDue(): boolean;
  /** Prepares a line; "" says nothing. Where a flag or the environment moves what it is about, none; never an error. */
  write(plain: string, styled: string): void;
  /** Leaves the line as it is, unless this run found or made what it tells another. */
  leave(): void;
}

export interface RecentEvents {
  readonly events: readonly ProgressEvent[];
  readonly isAll: boolean;
}

/** Everything a command may touch: no command reaches past it to the process, the clock or the disk. */
export interface Context {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** The civil date: `--today`, else CAREER_ROADMAP_TODAY, else the clock's. */
  readonly today: Day;
  /** How answers look on standard output; text is safe to show once it went through it. */
  readonly theme: Theme;
  /** The same for standard error. */
  readonly errTheme: Theme;
  /** Takes the flags of this run, before the command runs; what was read by then stays as it was read. */
  configure(flags: GlobalFlags): void;
  /** Writes a program for another program to standard output, as it is: hints in it are nobody's to type here. */
  script(text: string): void;
  /** Writes an answer to standard output. */
  out(text: string): void;
  /** Writes something about the answer to standard error. */
  err(text: string): void;
  /** As `err`, silent under `--quiet`. */
  note(text: string): void;
  /**
   * The built-in catalog under the user's roadmaps and each `--roadmaps`.
   * Throws a CliError with every problem when a file has an error.
   */
  catalog(): Promise<Catalog>;
  /**
   * What people read about the catalog's skills, projects and roles. With `ids` at least what there is about those
   * skills and projects, which is quicker than all of it.
   */
  details(ids?: readonly string[]): Promise<CatalogDetails>;
  /**
   * Reads and checks roadmaps as a plan would see them, with what is allowed and most likely not meant; problems are told,
   * not thrown. Without paths the person's own; else these files and folders among them. `against` is an earlier state, a
   * folder or a git revision, from which no id may be gone.
   */
  check(paths: readonly string[], against?: string): Promise<CheckedRoadmaps>;
  /** The person's standing choices. Throws a CliError with every problem when the file has an error. */
  profile(): Promise<Profile>;
  /** What is read from where, with the roadmaps that these choices name; what is broken is told, not thrown. */
  facts(profile: Profile): Promise<Facts>;
  /** The file of the profile, for reading it, and for an editor to change. */
  readonly profileFile: ProfileFile;
  /**
   * Does work while no other run changes the profile or takes something back. Throws a CliError where one does not end.
   * Work that only takes something back needs, and makes, no lock where nothing was ever recorded.
   */
  alone<T>(work: () => Promise<T>, how?: { readonly takesBack?: boolean }): Promise<T>;
  /**
   * Changes the profile while no other run does, and records that, with `others`, as one change: all or nothing where
   * there are others or `both` asks for it. `edit` gets the text and gives another, or throws. `tells` is false where
   * `others` tell of the change themselves.
   */
  changeProfile(
    edit: (text: string) => string,
    others?: readonly EventBody[],
    how?: { readonly tells?: boolean; readonly both?: boolean },
  ): Promise<{ readonly before: string; readonly after: string }>;
  /** Records what a person changed in the profile by an editor, from one text to another. */
  recordEdited(before: string, after: string): Promise<void>;
  /** The progress log; lines that could not be read are told on standard error, once. */
  log(): Promise<LogRead>;
  /** The person's progress, the fold of that log; `currentIds` maps ids that skills once had to today's. */
  progress(currentIds: ReadonlyMap<string, string>): Promise<Progress>;
  /** The same as it stood on the evening of a day. */
  progressUntil(day: Day, currentIds: ReadonlyMap<string, string>): Promise<Progress>;
  /**
   * The newest events of that log, in whole changes, where more than those is needed all of them: `isAll`. Of a large log
   * they are had at little cost.
   */
  recent(currentIds: ReadonlyMap<string, string>): Promise<RecentEvents>;
  /** Takes damaged lines out of this machine's log, once they are saved beside it. Throws a CliError. */
  mendLog(): Promise<{ readonly lines: number; readonly saved: string | undefined }>;
  /** Records what happened as one change. It is on disk when this returns; throws a CliError when it may not be. */
  record(bodies: readonly EventBody[]): Promise<readonly ProgressEvent[]>;
  /** Says what this run's change came to, for the person's own programs that hear of changes. */
  changed(document: () => JsonDocument): void;
  /** Lets those programs hear of what this run recorded, if it did. Last, and never an error. */
  runHooks(): Promise<void>;
  /** Tells a hint to a person at a terminal who has not seen it yet; one a run at most. */
  hint(id: HintId): Promise<void>;
  /**
   * Keeps the list of ids that completions offer, for shells to read. Does nothing where a flag moves what it is about; never
   * an error.
   */
  keepIds(list: string): Promise<void>;
  /** What shells show; always the person's standing format in full width. */
  readonly prompt: PreparedPrompt;
  /** Whether this run is the first to tell something with this value; kept in the cache. */
  isFirstTime(what: string, value: string): boolean;
  /** The value that an earlier run kept under this name, undefined where none did; the new one is kept in its place. */
  toldBefore(what: string, value: string): string | undefined;
  /** Keeps a page in the cache folder, in the place of the last one; its path. Throws a CliError where that cannot be done. */
  keepPage(html: string): Promise<string>;
  /** Opens a web address in the person's browser; false where there is no display, or nothing to open it with. */
  openAddress(url: string): Promise<boolean>;
  /**
   * Opens a text or picture of the person's own disk; false where there is no display, and for whatever else the path
   * turns out to be: opening a stranger's file must never start a program.
   */
  openDocument(path: string): Promise<boolean>;
  /**
   * Standard input to its end, as text; at a terminal `awaited` is told first. Throws a CliError for what is empty, larger
   * than 1 MiB or no UTF-8, and when it was read before. Nobody can be asked afterwards.
   */
  stdin(awaited: string): Promise<string>;
  /** Asks questions; undefined where nobody can answer (no terminal, CI, `--no-input`, standard input was read). */
  readonly prompter: Prompter | undefined;
  /** Tells each time that something in the folders or files changes from now on; it never ends by itself. */
  changes(paths: readonly string[]): Promise<AsyncIterable<void>>;
  /** The text of a file; undefined where there is none that can be read. */
  readFile(path: string): Promise<string | undefined>;
  /**
   * Somebody else's file as text, without a byte-order mark. Throws a CliError for what is not there, is no file, is larger
   * than `most` bytes or is neither UTF-8 nor UTF-16.
   */
  readForeign(path: string, most: number): Promise<string>;
  /** The folder of the person's own roadmaps, whether or not it is there. */
  readonly roadmapsFolder: string;
  /** Writes a file that is not there yet, with the folders above it. Throws a CliError that names the file where it is there. */
  createFile(path: string, text: string): Promise<void>;
  /** A file as text, at most 8 MiB. Throws a CliError that names it where it cannot be read or is no UTF-8. */
  readText(path: string): Promise<string>;
  /** Writes a whole file or nothing, following links. Throws a CliError that names the file. */
  writeFile(path: string, text: string): Promise<void>;
  /** A text that the package ships for exports to carry along: the page's script and styles. */
  shipped(file: string): string;
  /** The JSON Schemas of `--json` documents, as the package has them; `read` expects one of the names. */
  readonly schemas: { names(): readonly string[]; read(name: string): string };
}

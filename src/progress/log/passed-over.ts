import type { Diagnostic } from "../../shared/diagnostic.ts";

/** Where a line stands that was passed over. */
export interface PassedLine {
  readonly file: string;
  readonly line: number;
}

/** The lines of a log that are no events of ours, by what they are. */
export interface Passed {
  readonly damaged: readonly PassedLine[];
  /** Of a newer version, or of a type that is not known. */
  readonly unknown: readonly PassedLine[];
  /** More than a year ahead of the clock. */
  readonly ahead: readonly (PassedLine & { readonly day: string; readonly id: string })[];
}

export const NOTHING_PASSED: Passed = { damaged: [], unknown: [], ahead: [] };

export function bothPassed(one: Passed, other: Passed): Passed {
  if (other === NOTHING_PASSED) return one;
  return {
    damaged: [...one.damaged, ...other.damaged],
    unknown: [...one.unknown, ...other.unknown],
    ahead: [...one.ahead, ...other.ahead],
  };
}

/** Each damaged line, then one problem for all unknown ones, and one for all from the future. */
export function tellPassed({ damaged, unknown, ahead }: Passed): Diagnostic[] {
  return [
    ...damaged.map(damage),
    ...(unknown.length === 0 ? [] : [fromNewer(unknown)]),
    ...(ahead.length === 0 ? [] : [fromTheFuture(ahead)]),
  ];
}

function damage({ file, line }: PassedLine): Diagnostic {
  return {
    severity: "warning",
    code: "damaged-line",
    message: "This line of the progress log cannot be read, so it is passed over. It is kept as it is.",
    place: { file, line, column: 1, length: 1 },
  };
}

function fromTheFuture(lines: Passed["ahead"]): Diagnostic {
  const { file, line, day } = lines[0] as Passed["ahead"][number];
  const many = lines.length === 1 ? "One line of the progress log is" : `${lines.length} lines of the progress log are`;
  return {
    severity: "warning",
    code: "future-event",
    message: `${many} more than a year ahead of this machine's clock (the first says ${day}), and passed over. Kept as written.`,
    place: { file, line, column: 1, length: 1 },
    fix: "Check this machine's clock. If it is right, take the line out of the file.",
  };
}

function fromNewer(lines: readonly PassedLine[]): Diagnostic {
  const { file, line } = lines[0] as PassedLine;
  const one = lines.length === 1;
  return {
    severity: "warning",
    code: "unknown-event",
    message: `${one ? "One line" : `${lines.length} lines`} of the progress log came from a newer career-roadmap, and ${one ? "is passed over. It is" : "are passed over. They are"} kept.`,
    place: { file, line, column: 1, length: 1 },
    fix: "Upgrade career-roadmap on this machine to see them.",
  };
}

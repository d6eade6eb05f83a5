/** An entry of a crontab, as cron takes it apart. */
export interface CronEntry {
  /** Minute, hour, day of the month, month, day of the week. */
  readonly when: readonly string[];
  readonly command: string;
  /** What the command gets on standard input: all behind the first `%` that has no backslash before it. */
  readonly input: string;
}

const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const;

/** The entries of a crontab without settings and names of days. Throws where cron would refuse a line. */
export function readCrontab(text: string): CronEntry[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return lines.map((line) => {
    const [, ...words] = /^(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S+)\s+(\S.*)$/.exec(line) ?? [];
    const when = words.slice(0, 5);
    if (words.length !== 6 || !when.every(isTime)) throw new Error(`No line for cron: ${line}`);
    const [command = "", ...input] = (words[5] as string).split(/(?<!\\)%/).map((part) => part.replaceAll("\\%", "%"));
    return { when, command, input: input.join("\n") };
  });
}

/** Whether the field, the n-th of a line, is a list of numbers and ranges that exist, each with a step or without. */
function isTime(field: string, n: number): boolean {
  const [least, most] = RANGES[n] as readonly [number, number];
  return field.split(",").every((part) => {
    const [, first, last] = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/[1-9]\d*)?$/.exec(part) ?? ["", "-1"];
    const from = Number(first ?? least);
    const to = Number(last ?? first ?? most);
    return least <= from && from <= to && to <= most;
  });
}

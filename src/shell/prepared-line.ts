/** What shells show, prepared: a prompt in plain text and in colour, and until when it holds. */
export interface PreparedLine {
  /** Seconds since 1970. */
  readonly expires: number;
  /** "" where there is nothing to say. */
  readonly plain: string;
  readonly styled: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Seconds that a line holds at most: git may bring events unseen. */
const LONGEST = 3600;

/** When a line made now expires: after an hour, or at midnight where that comes first. Both in milliseconds. */
export function expiryOf(now: number, midnight: number): number {
  return Math.floor(Math.min(now + LONGEST * 1000, midnight) / 1000);
}

/** Whether the line still holds. One that would hold for longer than any can was made when the clock was wrong. */
export function holds({ expires }: PreparedLine, now: number): boolean {
  const left = expires - now / 1000;
  return left > 0 && left < LONGEST + 60;
}

/** The line as its file has it. Expects texts without tabs and line breaks. */
export function encodeLine({ expires, plain, styled }: PreparedLine): string {
  return `${expires}\t${plain}\t${styled}\n`;
}

/** Undefined for anything but one whole line. */
export function decodeLine(text: string): PreparedLine | undefined {
  const match = /^(\d{1,12})\t([^\t\n]*)\t([^\t\n]*)\n$/.exec(text);
  return match === null
    ? undefined
    : { expires: Number(match[1]), plain: match[2] as string, styled: match[3] as string };
}

/**
 * The name of the file in the cache folder. Where the environment sets a role or hours it is another one, so that a
 * single command with such a setting never changes what other shells show; the hooks make the same name.
 * Undefined where nothing is prepared: on a day that CAREER_ROADMAP_TODAY sets, and for words that name no file.
 */
export function preparedName({
  CAREER_ROADMAP_TODAY,
  CAREER_ROADMAP_ROLE,
  CAREER_ROADMAP_HOURS,
}: Env): string | undefined {
  const words = [CAREER_ROADMAP_ROLE ?? "", CAREER_ROADMAP_HOURS ?? ""];
  if (CAREER_ROADMAP_TODAY || words.some((word) => !/^[A-Za-z0-9., -]{0,120}$/.test(word))) return undefined;
  return words.every((word) => word === "") ? "prompt" : `prompt.${words.join(".")}`;
}

/** What the program is called in every text, before it is known how this run was started. */
export const PROGRAM = "career-roadmap";

/** Every command, by which a command line is told from a sentence that has our name. A test holds it to the tree. */
export const COMMANDS: readonly string[] = [
  ...[
    "status",
    "next",
    "plan",
    "checklist",
    "start",
    "pause",
    "done",
    "skip",
    "reopen",
    "know",
    "log",
    "note",
    "evidence",
  ],
  ...[
    "open",
    "undo",
    "redo",
    "history",
    "roles",
    "show",
    "search",
    "skills",
    "why",
    "graph",
    "learn",
    "portfolio",
    "faq",
  ],
  ...[
    "match",
    "gap",
    "compare",
    "init",
    "config",
    "doctor",
    "prompt",
    "shell-init",
    "completion",
    "validate",
    "explain",
    "new",
    "schema",
    "import",
    "import-ticks",
    "help",
  ],
];

const LINE = new RegExp(`(?<![\\w./-])${PROGRAM}(?= (?:${COMMANDS.join("|")}|--?[a-z][\\w-]*)(?![\\w-]))`, "g");

/** The text with its command lines as they can be typed here: `npx . plan` where the run was started so. */
export function asStarted(text: string, program: string): string {
  return program === PROGRAM ? text : text.replace(LINE, program);
}

const GLUE = "\u00a0";

/**
 * The text with blanks that do not break in its command lines: up to the end where one stands at the end behind a colon,
 * else over the command's name, its flags and words in capitals. No line longer than `room`.
 */
export function unbroken(text: string, program: string, room: number): string {
  if (!text.includes(`${program} `)) return text;
  const name = program.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const line = new RegExp(
    `(?<=: )${name} (?:${COMMANDS.join("|")})(?: [^ ]+)*$|(?<![\\w./-])${name} (?:${COMMANDS.join("|")})(?: (?:--?[a-z][\\w-]*|[A-Z]{2,}[A-Z/.]*))*`,
    "g",
  );
  return text.replace(line, (found) => (found.length > room ? found : found.replaceAll(" ", GLUE)));
}

/** Without what `unbroken` put there. */
export function broken(text: string): string {
  return text.replaceAll(GLUE, " ");
}

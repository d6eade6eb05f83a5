import { CliError } from "../shared/errors.ts";
import { type PromptLook, promptTheme } from "./prompt-theme.ts";
import type { Option, Prompter } from "./prompter.ts";

interface Streams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** Asks with inquirer, which is loaded with the first question: it is slow to start. */
export function inquirerPrompter(streams: Streams, look: PromptLook): Omit<Prompter, "edit"> {
  const ask = <T>(question: object): Promise<T> => askWith(streams, { ...question, theme: promptTheme(look) });
  return {
    pick: (question, options) => {
      const message = options.length > FEW ? `${question} Type to find.` : question;
      const page = pageFor(message, options, streams.output, look, MOST_PICKED);
      return ask<string>({
        type: "search",
        message: look.wrapped(message, 2),
        pageSize: page.size,
        source: (term: string | undefined) =>
          matching(options, term ?? "").map((one) => ({
            ...toChoice(one, page, look),
            short: answerBehind(message, one.label, look),
          })),
      });
    },
    confirm: (message, otherwise) =>
      ask<boolean>({ type: "confirm", message: look.wrapped(message, 2), default: otherwise }),
    tick: (message, options, ticked) => {
      const page = pageFor(message, options, streams.output, look, MOST_TICKED);
      return ask<string[]>({
        type: "checkbox",
        message: look.wrapped(message, 2),
        pageSize: page.size,
        loop: false,
        choices: options.flatMap((option, at) => [
          ...headingOf(option, options[at - 1], look),
          { ...toChoice(option, page, look), checked: ticked.has(option.value) },
        ]),
      });
    },
    ask: async (message, { default: otherwise, check }) => {
      const validate = (answer: string): string | true => check?.(answer.trim()) ?? true;
      const answer = await ask<string>({
        type: "input",
        message: look.wrapped(message, 2),
        default: otherwise,
        validate,
      });
      return answer.trim();
    },
  };
}

/** Options whose label or value holds every word of the term, case ignored, in the given order. */
export function matching(options: readonly Option[], term: string): Option[] {
  const words = term.toLowerCase().split(/\s+/).filter(Boolean);
  return options.filter(({ label, value }) => words.every((word) => `${label} ${value}`.toLowerCase().includes(word)));
}

/** So many options are seen at once; of more it is said how to find one. */
const FEW = 4;
/** How many lines of a list are shown at most; a terminal of few rows shows fewer. */
const MOST_PICKED = 10;
const MOST_TICKED = 15;

interface Page {
  readonly size: number;
  /** Whether there is room for a line more about the option that is pointed at. */
  readonly hints: boolean;
}

/** What fits between the question above a list and the keys below it. Promises: at least one line. */
function pageFor(
  message: string,
  options: readonly Option[],
  { rows }: { rows?: number },
  look: PromptLook,
  most: number,
): Page {
  const linesOf = (text: string): number => look.wrapped(text, 0).split("\n").length;
  const rest = (rows ?? 24) - linesOf(`? ${message} `) - LINES_OF_KEYS;
  const hint = options.reduce(
    (lines, option) => Math.max(lines, option.hint === undefined ? 0 : linesOf(option.hint)),
    0,
  );
  const hints = rest - hint >= LEAST_WITH_HINTS;
  return { size: Math.max(1, Math.min(most, hints ? rest - hint : rest)), hints };
}

/** An empty line, the keys on up to two lines, and the line that the cursor needs below. */
const LINES_OF_KEYS = 4;
const LEAST_WITH_HINTS = 3;

function toChoice({ value, label, hint }: Option, { hints }: Page, { wrapped }: PromptLook): Choice {
  const name = wrapped(label, 4);
  return { value, name, short: label, ...(hint === undefined || !hints ? {} : { description: wrapped(hint, 0) }) };
}

/** What stands behind a question once it is answered: below it where both do not fit on its last line, lest a word breaks. */
function answerBehind(message: string, label: string, { wrapped }: PromptLook): string {
  const lines = (text: string): number => wrapped(text, 2).split("\n").length;
  const fits = lines(`? ${message} ${label}`) === lines(`? ${message}`);
  return fits ? label : `\n  ${wrapped(label, 2)}`;
}

interface Choice {
  readonly value: string;
  readonly name: string;
  /** What stands behind the question once it is answered. */
  readonly short: string;
  readonly description?: string;
}

/** The line above an option that begins a group. */
function headingOf(
  { group }: Option,
  before: Option | undefined,
  { wrapped }: PromptLook,
): { type: "separator"; separator: string }[] {
  return group === undefined || group === before?.group ? [] : [{ type: "separator", separator: wrapped(group, 2) }];
}

async function askWith<T>(streams: Streams, question: object): Promise<T> {
  const { default: inquirer } = await import("inquirer");
  const prompt = inquirer.createPromptModule(streams);
  // After Ctrl-Z and `fg` Node leaves its input paused, and the process would end in the middle of the question.
  const resume = (): void => {
    setImmediate(() => streams.input.resume());
    process.off("SIGTSTP", stop).on("SIGTSTP", stop);
  };
  // Keys are read raw, so Ctrl-Z stops this process alone: the rest of its pipeline, and npx around it, are to stop with it.
  const stop = (): void => {
    process.off("SIGTSTP", stop);
    process.kill(0, "SIGTSTP");
  };
  if (process.platform !== "win32") process.on("SIGTSTP", stop);
  process.on("SIGCONT", resume);
  try {
    const answers = (await prompt([{ ...question, name: "answer" } as never])) as { answer: unknown };
    return answers.answer as T;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") {
      throw new CliError("cancelled", "cancelled", "Cancelled; nothing was changed.");
    }
    throw error;
  } finally {
    // Where it was resumed behind readline's back, readline does not pause it, and the process would wait for keys.
    streams.input.pause();
    process.off("SIGCONT", resume).off("SIGTSTP", stop);
  }
}

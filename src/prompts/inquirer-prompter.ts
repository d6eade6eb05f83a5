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
    pick: (message, options) =>
      ask<string>({
        type: "search",
        message,
        pageSize: 10,
        source: (term: string | undefined) => matching(options, term ?? "").map(toChoice),
      }),
    confirm: (message, otherwise) => ask<boolean>({ type: "confirm", message, default: otherwise }),
    tick: (message, options, ticked) =>
      ask<string[]>({
        type: "checkbox",
        message,
        pageSize: 15,
        loop: false,
        choices: options.flatMap((option, at) => [
          ...headingOf(option, options[at - 1]),
          { ...toChoice(option), checked: ticked.has(option.value) },
        ]),
      }),
    ask: async (message, { default: otherwise, check }) => {
      const validate = (answer: string): string | true => check?.(answer.trim()) ?? true;
      const answer = await ask<string>({ type: "input", message, default: otherwise, validate });
      return answer.trim();
    },
  };
}

/** Options whose label or value holds every word of the term, case ignored, in the given order. */
export function matching(options: readonly Option[], term: string): Option[] {
  const words = term.toLowerCase().split(/\s+/).filter(Boolean);
  return options.filter(({ label, value }) => words.every((word) => `${label} ${value}`.toLowerCase().includes(word)));
}

function toChoice({ value, label, hint }: Option): { value: string; name: string; description?: string } {
  return { value, name: label, ...(hint === undefined ? {} : { description: hint }) };
}

/** The line above an option that begins a group. */
function headingOf({ group }: Option, before: Option | undefined): { type: "separator"; separator: string }[] {
  return group === undefined || group === before?.group ? [] : [{ type: "separator", separator: group }];
}

async function askWith<T>(streams: Streams, question: object): Promise<T> {
  const { default: inquirer } = await import("inquirer");
  const prompt = inquirer.createPromptModule(streams);
  try {
    const answers = (await prompt([{ ...question, name: "answer" } as never])) as { answer: unknown };
    return answers.answer as T;
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") {
      throw new CliError("cancelled", "cancelled", "Cancelled; nothing was changed.");
    }
    throw error;
  }
}

import { createInterface, type Interface } from "node:readline";
import { CliError } from "../shared/errors.ts";
import type { Option, Prompter } from "./prompter.ts";

interface Streams {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Questions as lines of text: what can be chosen has a number, and an answer is a line. Nothing is drawn over. */
export function plainPrompter({ input, output }: Streams): Omit<Prompter, "edit"> {
  const say = (text: string): void => void output.write(`${text}\n`);
  const next = lineReader(input);
  const answer = (question: string): Promise<string> => {
    output.write(`${question} `);
    return next();
  };
  /** Asks until the answer is one. */
  const until = async <T>(question: string, read: (line: string) => T | string): Promise<T> => {
    for (;;) {
      const value = read(await answer(question));
      if (typeof value !== "string") return value;
      say(value);
    }
  };
  const list = (options: readonly Option[], note: (option: Option) => string = () => ""): void => {
    let group: string | undefined;
    for (const [at, option] of options.entries()) {
      if (option.group !== undefined && option.group !== group) say(option.group);
      group = option.group;
      say(`${at + 1}: ${option.label}${note(option)}${option.hint === undefined ? "" : `. ${option.hint}`}`);
    }
  };
  return {
    pick: async (question, options) => {
      say(question);
      list(options);
      const { value } = await until(`Number from 1 to ${options.length}:`, (line) => {
        const byLabel = options.filter(({ label, value: one }) =>
          `${one} ${label}`.toLowerCase().includes(line.toLowerCase()),
        );
        const chosen = /^\d+$/.test(line)
          ? options[Number(line) - 1]
          : byLabel.length === 1 && line !== ""
            ? byLabel[0]
            : undefined;
        return chosen ?? `Give a number from 1 to ${options.length}, or a part of one name.`;
      });
      return value;
    },
    confirm: async (question, otherwise) => {
      const { is } = await until(
        `${question} Answer yes or no; Enter alone is ${otherwise ? "yes" : "no"}:`,
        (line) => {
          if (line === "") return { is: otherwise };
          return /^(y|yes|n|no)$/i.test(line) ? { is: /^y/i.test(line) } : "Answer yes or no.";
        },
      );
      return is;
    },
    tick: async (question, options, ticked) => {
      say(question);
      list(options, ({ value }) => (ticked.has(value) ? ", ticked" : ""));
      const numbers = await until(
        "Numbers to tick or untick, with blanks between; Enter alone changes nothing:",
        (line) => {
          const words = line.split(/[\s,]+/).filter(Boolean);
          const all = words.map((word) => (/^\d+$/.test(word) ? Number(word) : 0));
          return all.every((one) => one >= 1 && one <= options.length)
            ? all
            : `Give numbers from 1 to ${options.length}.`;
        },
      );
      const turned = new Set(numbers);
      return options.flatMap(({ value }, at) => (ticked.has(value) !== turned.has(at + 1) ? [value] : []));
    },
    ask: async (question, { default: otherwise, check }) => {
      const hint = otherwise === undefined ? "" : ` Enter alone is ${otherwise}.`;
      const { text } = await until(`${question}${hint}`, (line) => {
        const said = line === "" && otherwise !== undefined ? otherwise : line;
        return check?.(said) ?? { text: said };
      });
      return text;
    },
  };
}

/** Gives line after line, also where several came at once; rejects as cancelled once there are no more. */
function lineReader(input: NodeJS.ReadableStream): () => Promise<string> {
  const waiting: string[] = [];
  let lines: Interface | undefined;
  let isOver = false;
  let wake = (): void => {};
  return async () => {
    lines ??= createInterface({ input, terminal: false })
      .on("line", (line) => {
        waiting.push(line.trim());
        wake();
      })
      .on("close", () => {
        isOver = true;
        wake();
      });
    lines.resume();
    while (waiting.length === 0 && !isOver) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    // Whoever waits for no answer lets the program end.
    if (!isOver) lines.pause();
    const line = waiting.shift();
    if (line === undefined) throw new CliError("cancelled", "cancelled", "Nothing was changed.");
    return line;
  };
}

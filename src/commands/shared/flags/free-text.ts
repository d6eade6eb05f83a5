import type { Command, Option } from "commander";

/**
 * The command line with `--` behind the id where free text follows: from there on everything is text, flags too.
 * Expects: `program` has the command, where one is named.
 */
export function textAfterId(argv: readonly string[], program: Command): readonly string[] {
  let command: Command | undefined;
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] as string;
    if (word === "--") return argv;
    if (word.length > 1 && word.startsWith("-")) {
      const options = [...program.options, ...(command?.options ?? [])];
      if (takesNext(word, options)) at++;
      continue;
    }
    if (command === undefined) {
      command = program.commands.find((one) => one.name() === word);
      if (command === undefined || !WITH_TEXT.has(word)) return argv;
    } else if (argv[at + 1] === "-") {
      return argv; // the text is on standard input
    } else return [...argv.slice(0, at + 1), "--", ...argv.slice(at + 1)];
  }
  return argv;
}

const WITH_TEXT: ReadonlySet<string> = new Set(["note"]);

function takesNext(word: string, options: readonly Option[]): boolean {
  return options.some(({ required, short, long }) => required && (word === short || word === long));
}

/**
 * Flags as they were meant where an editor or a messenger has set them: `—know` is `--know`. The values behind them are
 * nobody's to change.
 */
export function plainFlags(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  return argv.map((word, at) => {
    if ((end >= 0 && at >= end) || argv[at - 1] === "--note") return word;
    const [, dashes, name = "", rest = ""] =
      /^([-\u2010-\u2015\u2212]{1,2})([a-z][\w\u2010-\u2015\u2212-]*)(=.*)?$/isu.exec(word) ?? [];
    if (dashes === undefined || /^[\w=-]*$/.test(word)) return word;
    return `${name.length === 1 ? "-" : "--"}${name.replace(/[\u2010-\u2015\u2212]/g, "-")}${rest}`;
  });
}

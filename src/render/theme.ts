import { Chalk, type ColorSupportLevel } from "chalk";
import { printable } from "../shared/printable.ts";
import { toAscii } from "./ascii.ts";
import type { JsonDocument } from "./document.ts";

export interface ThemeOptions {
  /** 0 none, 1 sixteen colours, 2 256 colours, 3 true colour. */
  readonly color: ColorSupportLevel;
  readonly ascii: boolean;
  /** Columns; Infinity where lines are never wrapped. */
  readonly width: number;
  /** Laid out for a person at a terminal, or plain: one line a step, for `grep` and `awk`. */
  readonly layout: "terminal" | "plain";
  /** Whether the terminal shows OSC 8 links. */
  readonly links: boolean;
  /** How a document is written where somebody asked for lines of its fields; JSON when left out. */
  readonly shape?: ((document: JsonDocument) => string) | undefined;
  /** In words alone, one thing after the other, as a screen reader tells it. */
  readonly flat?: boolean;
  /** What a person types to run the program; `career-roadmap` when left out. */
  readonly program?: string;
}

export interface Symbols {
  readonly done: string;
  readonly inProgress: string;
  readonly ready: string;
  readonly blocked: string;
  readonly skipped: string;
  readonly project: string;
  /** Where a milestone is reached. */
  readonly milestone: string;
  readonly arrow: string;
  readonly dot: string;
  readonly barFull: string;
  readonly barEmpty: string;
  /** What stands beside both: a third part of the whole. */
  readonly barOther: string;
  /** Half a column of a bar: its earlier and its later half. */
  readonly barLeft: string;
  readonly barRight: string;
  /** A line across, where something begins on it, and today on it and below it. */
  readonly rule: string;
  readonly tick: string;
  readonly todayMark: string;
  readonly todayLine: string;
  /** From nothing to most. */
  readonly spark: readonly string[];
}

const UNICODE: Symbols = {
  done: "✔",
  inProgress: "◐",
  ready: "○",
  blocked: "◌",
  skipped: "⊘",
  project: "◆",
  milestone: "⚑",
  arrow: "→",
  dot: "·",
  barFull: "█",
  barEmpty: "░",
  barOther: "▒",
  barLeft: "▌",
  barRight: "▐",
  rule: "─",
  tick: "┬",
  todayMark: "▼",
  todayLine: "┊",
  spark: ["·", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
};

const ASCII: Symbols = {
  done: "x",
  inProgress: "~",
  ready: "o",
  blocked: ".",
  skipped: "/",
  project: "*",
  milestone: "^",
  arrow: "->",
  dot: "-",
  barFull: "#",
  barEmpty: ".",
  barOther: "=",
  barLeft: "#",
  barRight: "#",
  rule: "-",
  tick: "+",
  todayMark: "v",
  todayLine: "|",
  spark: [".", "_", "-", "=", "+", "*", "#"],
};

/** Marks as the words they stand for. */
const FLAT: Symbols = {
  done: "done:",
  inProgress: "in progress:",
  ready: "ready:",
  blocked: "blocked:",
  skipped: "skipped:",
  project: "project:",
  milestone: "milestone:",
  arrow: "then",
  dot: "\u00b7",
  ...{ barFull: "", barEmpty: "", barOther: "", barLeft: "", barRight: "" },
  ...{ rule: "", tick: "", todayMark: "", todayLine: "", spark: [""] },
};

type Paint = (text: string) => string;

/** How text looks on one stream. Colour never carries meaning alone. */
export interface Theme extends ThemeOptions {
  readonly symbols: Symbols;
  /** Content made safe to show: control characters escaped, and transliterated under `--ascii`. */
  readonly text: Paint;
  readonly heading: Paint;
  readonly id: Paint;
  readonly dim: Paint;
  readonly good: Paint;
  readonly warn: Paint;
  readonly bad: Paint;
  readonly accent: Paint;
  /** The one number that a line is about. */
  readonly figure: Paint;
  /** The address, as a link where the terminal has them. */
  readonly link: Paint;
}

export function makeTheme(options: ThemeOptions): Theme {
  const text: Paint = options.ascii ? (content) => toAscii(printable(content)) : (content) => printable(content);
  const { underline, ...paints } = options.color === 0 ? UNPAINTED : paintsOf(options.color);
  return {
    ...options,
    symbols: options.flat === true ? FLAT : options.ascii ? ASCII : UNICODE,
    text,
    ...paints,
    // An id may come from a log or an argument, where anything can stand.
    id: (content) => paints.id(text(content)),
    link: (address) => {
      const shown = underline(text(address));
      return options.links ? `\u001b]8;;${printable(address)}\u0007${shown}\u001b]8;;\u0007` : shown;
    },
  };
}

const asItIs: Paint = (content) => content;
const UNPAINTED = {
  ...{
    heading: asItIs,
    id: asItIs,
    dim: asItIs,
    good: asItIs,
    warn: asItIs,
    bad: asItIs,
    accent: asItIs,
    figure: asItIs,
  },
  underline: asItIs,
};

/** Where nothing is painted, chalk is not even set up (src/build/aliases.ts): it takes half a millisecond. */
function paintsOf(level: ColorSupportLevel): typeof UNPAINTED {
  const chalk = new Chalk({ level });
  return {
    heading: (content) => chalk.bold(content),
    // Quieter than the names they stand beside: they are there to be copied.
    id: (content) => chalk.dim.cyan(content),
    dim: (content) => chalk.dim(content),
    good: (content) => chalk.green(content),
    warn: (content) => chalk.yellow(content),
    bad: (content) => chalk.red(content),
    figure: (content) => chalk.cyan(content),
    accent: (content) => chalk.magenta(content),
    underline: (content) => chalk.underline(content),
  };
}

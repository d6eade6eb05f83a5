/** How questions may look on the stream they are drawn on. */
export interface PromptLook {
  readonly color: boolean;
  readonly ascii: boolean;
  /** Wraps a text between words to the terminal's width, lines after the first under `indent` columns. */
  readonly wrapped: (text: string, indent: number) => string;
}

type Paint = (text: string) => string;
const PLAIN: Paint = (text) => text;
const KEY_NAMES: Readonly<Record<string, string>> = { "↑↓": "up/down", "⏎": "enter", "←→": "left/right" };

/**
 * What to change of inquirer's own look: nothing on a terminal with colour and all characters. It colours whatever
 * NO_COLOR says on Node 20, and takes its symbols from the terminal alone.
 */
export function promptTheme({ color, ascii }: Pick<PromptLook, "color" | "ascii">): object {
  if (color && !ascii) return {};
  const keysHelpTip = (keys: readonly (readonly [key: string, action: string])[]): string =>
    keys.map(([key, action]) => `${ascii ? (KEY_NAMES[key] ?? key) : key} ${action}`).join(ascii ? ", " : " • ");
  const style = {
    answer: PLAIN,
    message: PLAIN,
    error: (text: string) => `> ${text}`,
    defaultAnswer: (text: string) => `(${text})`,
    help: PLAIN,
    highlight: PLAIN,
    key: (text: string) => `<${text}>`,
    disabled: (text: string) => `- ${text}`,
    searchTerm: PLAIN,
    description: PLAIN,
    keysHelpTip,
  };
  const icon = ascii
    ? { cursor: ">", checked: "[x]", unchecked: "[ ]", disabledChecked: "[x]", disabledUnchecked: "-" }
    : { cursor: "❯", checked: "◉", unchecked: "◯", disabledChecked: "◎", disabledUnchecked: "-" };
  return { prefix: { idle: "?", done: ascii ? "x" : "✔" }, spinner: { interval: 80, frames: ["-"] }, icon, style };
}

import type { GlobalFlags } from "../../context.ts";
import type { ThemeOptions } from "../../render/theme.ts";
import { isAssistant } from "./assistant.ts";

interface Stream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * What a stream can show.
 * Colour: the flag, then NO_COLOR (no-color.org: any non-empty value), FORCE_COLOR and CLICOLOR_FORCE, TERM=dumb, and
 * whether it is a terminal. Width: `--width`, the terminal's columns, COLUMNS, 80; piped text is never wrapped.
 * ASCII: the flag, or a terminal that shows no more; piped text is the same in every locale.
 */
export function terminalFacts(stream: Stream, env: Env, flags: GlobalFlags): ThemeOptions {
  const terminal = stream.isTTY === true;
  const set = /^[1-9]\d{1,3}$/.test(env.COLUMNS ?? "") ? Number(env.COLUMNS) : undefined;
  const columns = stream.columns || set || 80;
  // A screen reader joins no lines: where nobody asks for a width, each sentence is one.
  if (isFlat(env, flags)) {
    return {
      color: colorLevel(terminal, env, flags),
      ascii: flags.ascii || (terminal && !hasUnicode(env)),
      width: flags.width ?? Number.POSITIVE_INFINITY,
      layout: "terminal",
      links: false,
      flat: true,
    };
  }
  return {
    color: colorLevel(terminal, env, flags),
    ascii: flags.ascii || (terminal && !hasUnicode(env)),
    width: flags.width ?? (terminal ? columns : Number.POSITIVE_INFINITY),
    layout: terminal ? "terminal" : "plain",
    links: terminal && hasLinks(env),
  };
}

/** Whether answers are told in words alone: for whoever asks for it, and where a terminal can do no more. */
export function isFlat({ ACCESSIBLE, TERM }: Env, flags: GlobalFlags): boolean {
  const asked = ACCESSIBLE !== undefined && !["", "0", "false"].includes(ACCESSIBLE.toLowerCase());
  return flags.plain === true || asked || TERM === "dumb";
}

function colorLevel(terminal: boolean, env: Env, flags: GlobalFlags): ThemeOptions["color"] {
  if (!flags.color || env.NO_COLOR) return 0;
  const forced = forcedLevel(env);
  if (forced !== undefined) return forced;
  if (env.TERM === "dumb" || !terminal || isAssistant(env)) return 0;
  if (/^(truecolor|24bit)$/.test(env.COLORTERM ?? "")) return 3;
  return /256/.test(env.TERM ?? "") ? 2 : 1;
}

function forcedLevel({ FORCE_COLOR, CLICOLOR_FORCE }: Env): ThemeOptions["color"] | undefined {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") {
    if (FORCE_COLOR === "0" || FORCE_COLOR === "false") return 0;
    return FORCE_COLOR === "3" ? 3 : FORCE_COLOR === "2" ? 2 : 1;
  }
  return CLICOLOR_FORCE !== undefined && CLICOLOR_FORCE !== "" && CLICOLOR_FORCE !== "0" ? 1 : undefined;
}

/**
 * Whether a terminal shows what is beyond ASCII: not the console of Linux, whose font has few signs, and not where the
 * locale names another encoding. Of the three variables the first that is not empty counts (POSIX); where none is set,
 * as in containers, terminals of today are trusted.
 */
export function hasUnicode(env: Env): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || "";
  return env.TERM !== "linux" && (locale === "" || /utf-?8/i.test(locale));
}

/** Whether a machine runs us that nobody sits at; some set CI to say that it is none. */
export function isCi({ CI }: Env): boolean {
  return CI !== undefined && !["", "0", "false"].includes(CI.toLowerCase());
}

/**
 * Whether somebody is there to answer a question: both streams are terminals, no CI and no assistant
 * runs us, and nobody said `--no-input`.
 */
export function canAsk(stdin: Stream, stderr: Stream, env: Env, flags: GlobalFlags): boolean {
  return flags.input && !isCi(env) && !isAssistant(env) && stdin.isTTY === true && stderr.isTTY === true;
}

/** Terminals that are known to show OSC 8 links; others would show nothing wrong, but some old ones print the escape. */
function hasLinks(env: Env): boolean {
  if (env.TERM === "dumb") return false;
  if (env.WT_SESSION || env.KITTY_WINDOW_ID || env.DOMTERM) return true;
  if (Number(env.VTE_VERSION) >= 5000) return true;
  return ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"].includes(env.TERM_PROGRAM ?? "");
}

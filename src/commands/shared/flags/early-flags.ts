import type { GlobalFlags } from "../../../context.ts";
import { parseDay } from "../../../shared/dates.ts";

/** How errors look that are found before the flags are: the flags that need no value to be understood. */
export function earlyFlags(words: readonly string[]): GlobalFlags {
  // Behind `--` no word is a flag.
  const end = words.indexOf("--");
  const argv = end < 0 ? words : words.slice(0, end);
  const has = (...names: string[]): boolean => names.some((name) => argv.includes(name));
  const width = Number(argv[argv.indexOf("--width") + 1]);
  // Other dates are read against it: `--start tomorrow`.
  const today = has("--today") ? parseDay(argv[argv.indexOf("--today") + 1] ?? "") : undefined;
  return {
    json: has("--json"),
    roadmaps: [],
    color: !has("--no-color"),
    ascii: has("--ascii"),
    plain: has("--plain"),
    ...(has("--width") && width >= 20 && width <= 1000 ? { width } : {}),
    ...(today === undefined ? {} : { today }),
    quiet: has("-q", "--quiet"),
    builtIn: !has("--no-built-in"),
    pager: !has("--no-pager"),
    input: !has("--no-input"),
  };
}

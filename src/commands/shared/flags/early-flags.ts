import type { GlobalFlags } from "../../../context.ts";

/** How errors look that are found before the flags are: the flags that need no value to be understood. */
export function earlyFlags(argv: readonly string[]): GlobalFlags {
  const has = (...names: string[]): boolean => names.some((name) => argv.includes(name));
  const width = Number(argv[argv.indexOf("--width") + 1]);
  return {
    json: has("--json"),
    roadmaps: [],
    color: !has("--no-color"),
    ascii: has("--ascii"),
    ...(has("--width") && width >= 20 && width <= 1000 ? { width } : {}),
    quiet: has("-q", "--quiet"),
    builtIn: !has("--no-built-in"),
    input: !has("--no-input"),
  };
}

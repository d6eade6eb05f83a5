import type { Command } from "commander";
import type { Context } from "../../../context.ts";
import { usage } from "../../../shared/errors.ts";

/** Arguments of these names, and flags whose values go by them, name roles, skills and projects. */
const NAMES_OF_IDS: ReadonlySet<string> = new Set(["goals", "id", "ids", "role", "roles", "skill", "skills"]);

/**
 * Puts what standard input lists in the place of each `-` that stands where an id is meant, before the command runs: so
 * every command takes it, and none has to know. A list takes all of them, a single place exactly one.
 * Throws a usage error where too few or too many came.
 */
export async function takeIdsFromInput(command: Command, ctx: Context): Promise<void> {
  for (const [at, argument] of command.registeredArguments.entries()) {
    if (!NAMES_OF_IDS.has(argument.name())) continue;
    command.processedArgs[at] = await filledIn(command.processedArgs[at], argument.name(), ctx);
  }
  for (const option of command.options) {
    const [, placeholder = ""] = /<([a-z]+)>$/.exec(option.flags) ?? [];
    if (!NAMES_OF_IDS.has(placeholder)) continue;
    const given: unknown = command.getOptionValue(option.attributeName());
    const value = await filledIn(given, option.long ?? option.flags, ctx);
    if (value !== given) command.setOptionValueWithSource(option.attributeName(), value, "cli");
  }
}

/** The words with those of standard input where `-` stood; anything else as it is. */
async function filledIn(given: unknown, name: string, ctx: Context): Promise<unknown> {
  if (given === "-") return onlyOne(await idsFromInput(ctx), name);
  if (!Array.isArray(given) || !given.includes("-")) return given;
  const words: unknown[] = [];
  for (const word of given) words.push(...(word === "-" ? await idsFromInput(ctx) : [word]));
  return words;
}

async function idsFromInput(ctx: Context): Promise<string[]> {
  const ids = idsIn(await ctx.stdin("ids like python git"));
  if (ids.length > 0) return ids;
  throw usage("empty-input", "Standard input names no id.", "Give ids like python there, or in the place of -.");
}

function onlyOne(ids: readonly string[], name: string): string {
  if (ids.length === 1) return ids[0] as string;
  const what = name.startsWith("--") ? name : "this command";
  throw usage(
    "too-many-ids",
    `${ids.length} ids came on standard input, and ${what} takes one.`,
    "Send one alone, as with | head -n 1.",
  );
}

/**
 * The words of a text, each once: line ends, commas or NULs (as find and fzf write them) stand between, and blanks, but
 * where the line is a name that has some; from a `#` to the end of its line is a comment.
 */
export function idsIn(text: string): string[] {
  const words = text
    .replaceAll("\0", "\n")
    .replace(/(^|[\s,])#.*/gm, "$1")
    .split(/[\r\n,]+/)
    .map((word) => word.trim())
    .filter(Boolean);
  return [...new Set(words)];
}

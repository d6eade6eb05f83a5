import type { Command } from "commander";
import type { Context } from "../../../context.ts";
import type { Catalog } from "../../../planner/index.ts";
import { CliError, usage } from "../../../shared/errors.ts";
import { takeIdsFromInput } from "./ids-from-input.ts";
import { catalogIfSound } from "./sound-catalog.ts";
import { ARGUMENTS, FLAGS, type Place } from "./word-places.ts";

/**
 * Puts ids in the place of all words that name something, before the command runs: so every argument, list, flag and line
 * of standard input is understood alike, and no command has to know. A value that is empty is refused. Where the roadmaps
 * are broken the words stay as they are, for the few commands that work all the same.
 */
export async function takeWords(command: Command, ctx: Context): Promise<void> {
  refuseEmpty(command);
  await takeIdsFromInput(command, ctx);
  for (const [at, argument] of command.registeredArguments.entries()) {
    const place = ARGUMENTS[`${command.name()} ${argument.name()}`] ?? ARGUMENTS[argument.name()];
    const given: unknown = command.processedArgs[at];
    if (place === undefined || place.kinds.length === 0 || place.unless?.(command.args) === true) continue;
    command.processedArgs[at] = await understood(given, place, ctx);
  }
  for (const option of command.options) {
    const place = FLAGS[`${command.name()} ${option.long}`] ?? FLAGS[option.long ?? ""];
    const given: unknown = command.getOptionValue(option.attributeName());
    if (place === undefined || place.kinds.length === 0) continue;
    const value = await understood(given, place, ctx);
    if (value !== given) command.setOptionValueWithSource(option.attributeName(), value, "cli");
  }
}

/** As scripts give it where a variable is not set: it would quietly mean something else than was meant. */
function refuseEmpty(command: Command): void {
  for (let one: Command | null = command; one !== null; one = one.parent) {
    for (const option of one.options) {
      const value: unknown = one.getOptionValue(option.attributeName());
      const isEmpty = value === "" || (Array.isArray(value) && value.includes(""));
      if (!isEmpty || !option.required || option.long === "--note") continue;
      // An empty prompt says nothing, which some ask for.
      if (option.long === "--template" && command.name() === "prompt") continue;
      throw usage("empty-value", `${option.long} has an empty value.`, `Give ${option.flags}, or leave it out.`);
    }
  }
}

/** The ids that a word or a list of words names; what is no word as it is. */
async function understood(given: unknown, place: Place, ctx: Context): Promise<unknown> {
  const words = (Array.isArray(given) ? given : [given]).filter((word): word is string => typeof word === "string");
  if (words.length === 0 || (place.none === true && words.includes("none"))) return given;
  const catalog = await catalogIfSound(ctx);
  if (catalog instanceof CliError || words.every((word) => isExact(word, place, catalog))) return given;
  // Loaded for words that are no ids alone: scripts give ids.
  const { idsOf } = await import("./ids-of.ts");
  const ids = await idsOf(words, { ...place, list: Array.isArray(given) }, catalog, ctx);
  return Array.isArray(given) ? ids : ids[0];
}

function isExact(word: string, { kinds }: Place, { roles, skills }: Catalog): boolean {
  return kinds.some((kind) => (kind === "role" && roles.has(word)) || (kind === "skill" && skills.has(word)));
}

import type { Context } from "../../context.ts";
import type { KeyName } from "../../profile/keys.ts";
import { quote } from "../../profile/words.ts";
import { formatDay } from "../../shared/dates.ts";
import { readDayRangeWords, readDayWords } from "../../shared/day-words.ts";
import { CliError, usage } from "../../shared/errors.ts";
import { tokenList, unknownTokens } from "../../shared/prompt-template.ts";
import { ROLE, STEP } from "../shared/words/word-places.ts";

/**
 * The words with every id of the catalog written in full, whatever names it, and days as dates. Where the catalog is broken they are taken as they are.
 * Throws where a word names nothing, or a token of a prompt is none.
 */
export async function checkedWords(key: KeyName, values: readonly string[], ctx: Context): Promise<readonly string[]> {
  if (key === "prompt") checkFormat(values);
  if (key === "start") return [isoDay(values.join(" "), ctx)];
  if (key === "off") return between(values.join(" "), /\s*,\s*/).flatMap((part) => isoRanges(part, ctx));
  const isRole = key === "role" || key === "job";
  if (!isRole && key !== "prefer") return values;
  const catalog = await ctx.catalog().catch((error: unknown) => {
    if (!(error instanceof CliError)) throw error;
    ctx.note(`"${key}" is set without a check, because the roadmaps could not be read. See career-roadmap validate
`);
  });
  if (catalog === undefined) return values;
  if (key === "job" && values[0] === "none" && !catalog.roles.has("none")) {
    throw usage("unset-job", '"none" is no role.', "To have no job: career-roadmap config unset job");
  }
  const { idsOf, isNamed } = await import("../shared/words/ids-of.ts");
  const place = isRole ? { ...ROLE, list: false } : { ...STEP, list: true };
  if (isRole) {
    // A title without quotes is several words.
    const whole =
      values.length > 1 && (await isNamed(values.join(" "), place, catalog, ctx)) ? [values.join(" ")] : values;
    return whole.length > 1 ? whole : idsOf(whole, place, catalog, ctx);
  }
  const ids = await idsOf(values, place, catalog, ctx);
  const project = ids.find((id) => !catalog.skills.has(id));
  if (project === undefined) return ids;
  throw usage(
    "not-a-choice",
    `"${project}" is a project; only a skill can be preferred.`,
    "Name the skill that you would rather take.",
  );
}

/** As the file has it; a word that is no day as it is, for whoever refuses it. */
function isoDay(words: string, { today }: Context): string {
  const day = readDayWords(words, today, "future");
  return day === undefined ? words : formatDay(day);
}

/** A range may have blanks in it; what is none is several, parted at them. */
function isoRanges(words: string, ctx: Context): string[] {
  const range = readDayRangeWords(words, ctx.today);
  if (range !== undefined) {
    const [from, to] = [formatDay(range.from), formatDay(range.to)];
    return [from === to ? from : `${from}..${to}`];
  }
  const parts = between(words, /\s+/);
  return parts.length === 1 ? parts : parts.flatMap((part) => isoRanges(part, ctx));
}

function between(text: string, separator: RegExp): string[] {
  return text.split(separator).filter(Boolean);
}

/** A token that there is none of is refused when it is set; in a file written by hand it stays as it is. */
function checkFormat(values: readonly string[]): void {
  const [unknown] = values.flatMap(unknownTokens);
  if (unknown === undefined) return;
  throw usage("unknown-token", `"prompt" has no token ${quote(unknown)}.`, `The tokens are ${tokenList()}.`);
}

import type { Context } from "../../context.ts";
import type { KeyName } from "../../profile/keys.ts";
import { quote, splitWords } from "../../profile/words.ts";
import { CliError, usage } from "../../shared/errors.ts";
import { tokenList, unknownTokens } from "../../shared/prompt-template.ts";
import { roleId, stepIds } from "../shared/flags/flags.ts";

/**
 * The words with every id of the catalog written in full. Where the catalog is broken they are taken as they are.
 * Throws where a word names nothing, or a token of a prompt is none.
 */
export async function checkedWords(key: KeyName, values: readonly string[], ctx: Context): Promise<readonly string[]> {
  if (key === "prompt") checkFormat(values);
  const isRole = key === "role" || key === "job";
  if ((!isRole && key !== "prefer") || (isRole && values.length > 1)) return values;
  const catalog = await ctx.catalog().catch((error: unknown) => {
    if (!(error instanceof CliError)) throw error;
    ctx.note(`"${key}" is set without a check, because the roadmaps could not be read. See career-roadmap validate
`);
  });
  if (catalog === undefined) return values;
  if (key === "job" && values[0] === "none" && !catalog.roles.has("none")) {
    throw usage("unset-job", '"none" is no role.', "To have no job: career-roadmap config unset job");
  }
  if (isRole) return values.map((word) => roleId(word, catalog));
  const ids = stepIds(splitWords(key, values), catalog);
  const project = ids.find((id) => !catalog.skills.has(id));
  if (project === undefined) return ids;
  throw usage("not-a-choice", `"${project}" is a project; only a skill can be preferred.`);
}

/** A token that there is none of is refused when it is set; in a file written by hand it stays as it is. */
function checkFormat(values: readonly string[]): void {
  const [unknown] = values.flatMap(unknownTokens);
  if (unknown === undefined) return;
  throw usage("unknown-token", `"prompt" has no token ${quote(unknown)}.`, `The tokens are ${tokenList()}.`);
}

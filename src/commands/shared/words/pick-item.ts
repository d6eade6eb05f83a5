import type { Context } from "../../../context.ts";
import type { Catalog } from "../../../planner/index.ts";
import type { Person } from "../person/planning.ts";
import { stepNamed } from "./targets.ts";

const ALL = "all of it";

/**
 * Asks which item of a step is meant, or all of it: as ID/KEY, or the id alone. A step with no more than one open item needs
 * no question. Expects that somebody can be asked.
 */
export async function pickItem(id: string, catalog: Catalog, { progress }: Person, ctx: Context): Promise<string> {
  const { item, kind } = stepNamed(id, catalog);
  const ticked = progress.subjects.get(id)?.ticked;
  const open = item.items.filter((key) => ticked?.has(key) !== true);
  if (ctx.prompter === undefined || open.length < 2) return id;
  const details = await ctx.details([id]);
  const texts = (kind === "skill" ? details.skills : details.projects).get(id)?.checklist ?? [];
  const { text } = ctx.errTheme;
  const options = open.map((key) => {
    const said = texts.find((one) => one.key === key)?.text;
    return { value: key, label: text(said ?? key) };
  });
  const whole = { value: ALL, label: `All of ${text(item.title)}, the ${open.length} open items too` };
  const key = await ctx.prompter.pick(`What of ${text(item.title)} is done?`, [...options, whole]);
  return key === ALL ? id : `${id}/${key}`;
}

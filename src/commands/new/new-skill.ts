import path from "node:path";
import { skillEntry, skillsTemplate, withEntry } from "../../catalog/write/templates.ts";
import type { Context } from "../../context.ts";
import { cannot, usage } from "../../shared/errors.ts";
import { isSlug, slugify } from "../../shared/slug.ts";
import { putSchema } from "../shared/files/put-schema.ts";
import type { NewOptions } from "./options.ts";
import { checkNewId, folderFor, putFile, readAgain, tell, titleFrom } from "./put.ts";

/** A skill in the file of its area, which is made where it is not there. */
export async function newSkill(options: NewOptions, ctx: Context): Promise<void> {
  const { catalog, details } = (await ctx.check([])).catalog;
  const { id } = options;
  checkNewId(id, catalog);
  const area = await areaFor(options, details.areas, ctx);
  const title =
    options.title ??
    (await ctx.prompter?.ask("What is the skill called?", { default: titleFrom(id) })) ??
    titleFrom(id);
  const name = path.join("skills", `${area}.yaml`);
  const again = readAgain(options);
  const next = [`career-roadmap validate${again}`, `career-roadmap show ${id}${again}`];
  const folder = folderFor(options, ctx);
  const file = path.join(folder, name);
  const before = await ctx.readFile(file);
  if (before === undefined) {
    const text = skillsTemplate(area, details.areas.get(area) ?? titleFrom(area), skillEntry(id, title, "  ", true));
    return putFile({ options, kind: "skills", name, text, next }, ctx);
  }
  const after = withEntry(before, "skills", (indent) => skillEntry(id, title, indent, false));
  if (after === undefined) {
    throw cannot(
      "cannot-append",
      `"${file}" does not end with its skills, so nothing was written.`,
      `Write it there under skills:\n${skillEntry(id, title, "  ", false)}`,
    );
  }
  await ctx.writeFile(file, after);
  await putSchema(folder, "skills", ctx);
  tell(options, file, next, ctx);
}

async function areaFor({ area }: NewOptions, areas: ReadonlyMap<string, string>, ctx: Context): Promise<string> {
  if (area === undefined && ctx.prompter === undefined) {
    throw usage(
      "missing-area",
      "A new skill has to be told its area.",
      `Give --area ID; there are ${[...areas.keys()].slice(0, 6).join(", ")} and more, and a new one is made as well.`,
    );
  }
  const check = (word: string) => (isSlug(slugify(word)) ? undefined : "Give it a name of letters.");
  const word = area ?? (await ctx.prompter?.ask("To which area does it belong?", { default: "own", check })) ?? "";
  if (isSlug(word)) return word;
  const slug = slugify(word);
  if (area === undefined) return slug;
  throw usage("bad-id", `"${word}" can be no area's id.`, isSlug(slug) ? `Write "${slug}".` : "Give another.");
}

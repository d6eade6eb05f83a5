import { roleOnTop, roleTemplate } from "../../catalog/write/templates.ts";
import type { Context } from "../../context.ts";
import type { Catalog } from "../../planner/index.ts";
import { slugify } from "../../shared/slug.ts";
import { roleId } from "../shared/flags/flags.ts";
import type { NewOptions } from "./options.ts";
import { checkNewId, freeId, putFile, readAgain, titleFrom } from "./put.ts";

/** A role's file, whole at once; in a terminal the few things that matter are asked. */
export async function newRole(options: NewOptions, ctx: Context): Promise<void> {
  const { catalog } = (await ctx.check([])).catalog;
  const { id } = options;
  checkNewId(id, catalog);
  const from = options.from === undefined ? undefined : roleId(options.from, catalog, "--from");
  const again = readAgain(options);
  const next = [`career-roadmap validate${again}`, `career-roadmap plan ${id}${again}`];
  const title =
    options.title ?? (await ctx.prompter?.ask("What is the job called?", { default: titleFrom(id) })) ?? titleFrom(id);
  const text = from === undefined ? await ofItsOwn(id, title, catalog, ctx) : onTop(title, from, catalog);
  await putFile({ options, kind: "role", name: `${id}.yaml`, text, next }, ctx);
}

async function ofItsOwn(id: string, title: string, catalog: Catalog, ctx: Context): Promise<string> {
  const asked = ctx.prompter;
  const summary = await asked?.ask("What does one do in it, in a sentence? (Enter: later)", {});
  const words =
    (await asked?.ask("Which skills come first? Titles or ids, with commas between (Enter: later)", {})) ?? "";
  const skills = skillsFrom(words, catalog, id);
  const taken = new Set([id, ...skills.map((one) => one.id)]);
  const project = freeId(`${id}-first-piece`, catalog, taken);
  return roleTemplate({ id, title, ...(summary ? { summary } : {}), skills, project });
}

/** What somebody typed, as skills that there are and skills to define. */
function skillsFrom(words: string, catalog: Catalog, role: string) {
  const titles = words
    .split(",")
    .map((one) => one.trim())
    .filter((one) => slugify(one) !== "");
  const taken = new Set([role]);
  const skills = titles.map((title) => {
    const wanted = slugify(title);
    const known =
      catalog.skills.get(wanted) ??
      [...catalog.skills.values()].find((one) => one.title.toLowerCase() === title.toLowerCase());
    const id = known?.id ?? freeId(wanted, catalog, taken);
    if (taken.has(id)) return undefined;
    taken.add(id);
    return { id, title: known?.title ?? title, isNew: known === undefined };
  });
  const found = skills.filter((one) => one !== undefined);
  if (found.length > 0) return found;
  return [{ id: freeId(`${role}-basics`, catalog, taken), title: "The basics", isNew: true }];
}

function onTop(title: string, from: string, catalog: Catalog): string {
  const role = catalog.roles.get(from);
  const stages = role?.stages.map((stage) => stage.id) ?? [];
  const skill = role?.stages.flatMap((stage) => stage.skills.flatMap(({ oneOf }) => oneOf))[0] ?? "a-skill";
  return roleOnTop(title, { id: from, stages, skill });
}

import path from "node:path";
import type { Context } from "../../context.ts";
import type { Draft } from "../../import/draft.ts";
import type { Catalog } from "../../planner/index.ts";
import { cannot, usage } from "../../shared/errors.ts";
import { isSlug, RESERVED_IDS, slugify } from "../../shared/slug.ts";
import type { ImportOptions } from "./options.ts";

/** Where the role goes: its id, and its file unless it goes to standard output. */
export interface Target {
  readonly id: string;
  readonly title: string;
  readonly file?: string;
  /** What is in the file already. */
  readonly before?: string;
  /** Whether the file lies in a folder of roadmaps, which is read without being named. */
  readonly isOwn: boolean;
}

/** Throws a CliError for an id that can be none, or that something else has. */
export async function targetOf(
  options: ImportOptions,
  draft: Draft,
  name: string,
  catalog: Catalog,
  ctx: Context,
): Promise<Target> {
  const { output } = options;
  const title = options.title ?? draft.title ?? titleFrom(name);
  const folder = options.roadmaps.at(-1) ?? ctx.roadmapsFolder;
  const id = idFrom(options, title, name);
  const file = output === "-" ? undefined : (output ?? path.join(folder, `${id}.yaml`));
  const before = file === undefined ? undefined : await ctx.readFile(file);
  const there = kindOf(id, catalog);
  if (there !== undefined && before === undefined && (options.id !== undefined || file === output)) {
    throw cannot(
      "id-taken",
      `There is a ${there} "${id}" already.`,
      "Give another with --id ID, or another file name.",
    );
  }
  if (there !== undefined && before === undefined) {
    return targetOf({ ...options, id: freeId(`${id}-roadmap`, catalog) }, draft, name, catalog, ctx);
  }
  return {
    id,
    title,
    isOwn: output === undefined,
    ...(file !== undefined && { file }),
    ...(before !== undefined && { before }),
  };
}

function idFrom({ id, output }: ImportOptions, title: string, name: string): string {
  const named = output === undefined || output === "-" ? undefined : path.basename(output).replace(/\.ya?ml$/i, "");
  if (output !== undefined && output !== "-" && !/\.ya?ml$/.test(output)) {
    throw usage(
      "unknown-ending",
      `"${output}" does not end in .yaml.`,
      "Give a file like my-role.yaml, or - for standard output.",
    );
  }
  if (id !== undefined && named !== undefined && id !== named) {
    throw usage(
      "ids-differ",
      `--id says "${id}", and the file's name "${named}".`,
      "Give one of them: they must be equal.",
    );
  }
  const wish = id ?? named;
  if (wish !== undefined) {
    if (isGood(wish)) return wish;
    const slug = slugify(wish);
    throw usage(
      "bad-id",
      `"${wish}" can be no id.`,
      isGood(slug) ? `Write "${slug}".` : "Give another id: --id my-role.",
    );
  }
  const found = [slugify(title), slugify(name.replace(/\.[a-z0-9]+$/i, ""))].find(isGood);
  return found ?? "imported-role";
}

function isGood(id: string): boolean {
  return isSlug(id) && !RESERVED_IDS.includes(id) && id.length <= 80;
}

function kindOf(id: string, catalog: Catalog): string | undefined {
  if (catalog.roles.has(id)) return "role";
  if (catalog.skills.has(id)) return "skill";
  return [...catalog.roles.values()].some((role) => role.projects.some((one) => one.id === id)) ? "project" : undefined;
}

function freeId(wanted: string, catalog: Catalog): string {
  let id = wanted;
  for (let at = 2; kindOf(id, catalog) === "skill" || kindOf(id, catalog) === "project"; at++) id = `${wanted}-${at}`;
  return id;
}

function titleFrom(name: string): string {
  const words = name
    .replace(/\.[a-z0-9]+$/i, "")
    .replace(/[-_]+/g, " ")
    .trim();
  return words === "" ? "Imported role" : words.charAt(0).toUpperCase() + words.slice(1);
}

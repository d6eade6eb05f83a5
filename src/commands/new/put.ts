import path from "node:path";
import type { FileKind } from "../../catalog/format/file-kinds.ts";
import type { Context } from "../../context.ts";
import type { Catalog } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import { cannot, usage } from "../../shared/errors.ts";
import { isSlug, RESERVED_IDS, slugify } from "../../shared/slug.ts";
import { putSchema } from "../shared/files/put-schema.ts";
import { projectsOf } from "../shared/flags/flags.ts";
import type { NewOptions } from "./options.ts";
import { renderWritten } from "./view.ts";

/** The folder that is written to: the last one of `--roadmaps`, else the person's own. */
export function folderFor({ roadmaps }: NewOptions, ctx: Context): string {
  return roadmaps.at(-1) ?? ctx.roadmapsFolder;
}

/** `first-aid` as a title: `First aid`. */
export function titleFrom(id: string): string {
  return (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll("-", " ");
}

/** Throws where the id can be none, or stands for something already. */
export function checkNewId(id: string, catalog: Catalog): void {
  if (!isSlug(id) || RESERVED_IDS.includes(id)) {
    const slug = slugify(id);
    const fix = isSlug(slug) && !RESERVED_IDS.includes(slug) ? `Write "${slug}".` : "Give it another id.";
    throw usage(
      "bad-id",
      `"${id}" can be no id: lower-case letters and digits, joined by single hyphens, were expected.`,
      fix,
    );
  }
  const kind = kindOf(id, catalog);
  if (kind === undefined) return;
  throw cannot(
    "id-taken",
    `There is a ${kind} "${id}" already.`,
    `Give it another id; or take that one as it is and change it: career-roadmap show ${id} --yaml`,
  );
}

export function kindOf(id: string, catalog: Catalog): "role" | "skill" | "project" | undefined {
  if (catalog.roles.has(id)) return "role";
  if (catalog.skills.has(id)) return "skill";
  return projectsOf(catalog).has(id) ? "project" : undefined;
}

/** An id that nothing has, made from one that something may have. */
export function freeId(wanted: string, catalog: Catalog, taken: ReadonlySet<string> = new Set()): string {
  let id = wanted;
  for (let at = 2; kindOf(id, catalog) !== undefined || taken.has(id) || RESERVED_IDS.includes(id); at++)
    id = `${wanted}-${at}`;
  return id;
}

/** Writes a file that is not there yet, with the schema that editors read beside it, and tells what to do next. */
export async function putFile(
  {
    options,
    kind,
    name,
    text,
    next,
  }: {
    readonly options: NewOptions;
    readonly kind: FileKind;
    /** Below the folder. */
    readonly name: string;
    readonly text: string;
    readonly next: readonly string[];
  },
  ctx: Context,
): Promise<void> {
  const folder = folderFor(options, ctx);
  const file = path.join(folder, name);
  await ctx.createFile(file, text);
  await putSchema(folder, kind, ctx);
  tell(options, file, next, ctx);
}

export function tell({ id, json }: NewOptions, file: string, next: readonly string[], ctx: Context): void {
  const document = { schema: "career-roadmap/new@1", id, file } as const;
  ctx.out(json ? renderJson(document, ctx.theme) : renderWritten(file, next, ctx.theme));
}

/** What `--roadmaps` has to be given again for the file to be read; "" for the person's own folder. */
export function readAgain({ roadmaps }: NewOptions): string {
  const last = roadmaps.at(-1);
  return last === undefined
    ? ""
    : ` --roadmaps ${/^[\w./~-]+$/.test(last) ? last : `'${last.replaceAll("'", "'\\''")}'`}`;
}

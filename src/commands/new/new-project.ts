import path from "node:path";
import { projectEntry, projectFile, withEntry } from "../../catalog/write/templates.ts";
import type { Context } from "../../context.ts";
import type { Catalog } from "../../planner/index.ts";
import { cannot, usage } from "../../shared/errors.ts";
import { putSchema } from "../shared/files/put-schema.ts";
import { roleId } from "../shared/flags/flags.ts";
import type { NewOptions } from "./options.ts";
import { checkNewId, folderFor, putFile, readAgain, tell, titleFrom } from "./put.ts";

/** A project in the file of its role; for a role that is defined elsewhere, in a file that adds to it. */
export async function newProject(options: NewOptions, ctx: Context): Promise<void> {
  const { catalog } = (await ctx.check([])).catalog;
  const { id } = options;
  checkNewId(id, catalog);
  const role = await roleFor(options, catalog, ctx);
  const title =
    options.title ??
    (await ctx.prompter?.ask("What is the project called?", { default: titleFrom(id) })) ??
    titleFrom(id);
  const requires = lastSkill(role, catalog);
  const again = readAgain(options);
  const next = [`career-roadmap validate${again}`, `career-roadmap show ${id}${again}`];
  const folder = folderFor(options, ctx);
  const file = path.join(folder, `${role}.yaml`);
  const before = await ctx.readFile(file);
  if (before === undefined) {
    const text = projectFile(role, projectEntry(id, title, requires, "  "));
    return putFile({ options, kind: "role", name: `${role}.yaml`, text, next }, ctx);
  }
  const after = withEntry(before, "projects", (indent) => projectEntry(id, title, requires, indent));
  if (after === undefined) {
    throw cannot(
      "cannot-append",
      `"${file}" does not end with its projects, so nothing was written.`,
      `Write it there under projects:\n${projectEntry(id, title, requires, "  ")}`,
    );
  }
  await ctx.writeFile(file, after);
  await putSchema(folder, "role", ctx);
  tell(options, file, next, ctx);
}

async function roleFor({ role }: NewOptions, catalog: Catalog, ctx: Context): Promise<string> {
  if (role !== undefined) return roleId(role, catalog, "--role");
  const [first] = catalog.roles.values();
  if (first === undefined)
    throw cannot(
      "no-role",
      "There is no role that a project could belong to.",
      "Begin one: career-roadmap new role ID",
    );
  const own = (await ctx.profile()).role;
  if (ctx.prompter === undefined) {
    if (own !== undefined) return roleId(own, catalog, "the profile");
    throw usage(
      "missing-role",
      "A new project has to be told its role.",
      "Give --role ID; career-roadmap roles lists them.",
    );
  }
  const options = [...catalog.roles.values()].map(({ id, title }) => ({ value: id, label: `${title}  ${id}` }));
  return ctx.prompter.pick("To which role does it belong?", options);
}

/** What it proves is for its author to say; the last core skill of the role is a beginning. */
function lastSkill(role: string, catalog: Catalog): string {
  const skills = catalog.roles.get(role)?.stages.flatMap((stage) => stage.skills) ?? [];
  return skills.filter(({ oneOf }) => oneOf.length === 1).at(-1)?.oneOf[0] ?? [...catalog.skills.keys()][0] ?? "git";
}

import path from "node:path";
import type { FileKind } from "../../../catalog/format/file-kinds.ts";
import type { Context } from "../../../context.ts";

/** The schema is ours and made from this version, so that it is written anew; what lies there and is not ours stays. */
export async function putSchema(folder: string, kind: FileKind, ctx: Context): Promise<void> {
  const { fileSchema } = await import("../../../catalog/format/json-schema.ts");
  const file = path.join(folder, ".schemas", `${kind}.json`);
  const text = `${JSON.stringify(fileSchema(kind), null, 2)}\n`;
  const before = await ctx.readFile(file);
  if (before === undefined) await ctx.createFile(file, text);
  else if (before !== text && before.includes(`"$id": "career-roadmap/file/${kind}@`)) await ctx.writeFile(file, text);
}

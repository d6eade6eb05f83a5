import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toJsonSchema } from "@valibot/to-json-schema";
import type { DocumentKind } from "../commands/shared/schema/document.ts";
import { DOCUMENTS } from "./documents.ts";

/**
 * Writes the JSON Schema of every document, `plan.json` and so on. Draft 7: every validator and editor knows it.
 * Promises: the same bytes on every machine, ASCII alone, on one line: half of what they take indented.
 */
export async function writeSchemas(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(DOCUMENTS.map((kind) => writeFile(join(folder, `${kind.name}.json`), schemaText(kind))));
}

function schemaText({ id, title, description, shape }: DocumentKind): string {
  const { $schema, ...rest } = toJsonSchema(shape, { target: "draft-07" });
  return `${JSON.stringify({ $schema, $id: id, title, description, ...rest })}\n`;
}

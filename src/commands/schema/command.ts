import { Command } from "commander";
import { FILE_KINDS, type FileKind } from "../../catalog/format/file-kinds.ts";
import type { Context } from "../../context.ts";
import { renderJson } from "../../render/json.ts";
import { cannot, usage } from "../../shared/errors.ts";
import { nearest } from "../../shared/nearest.ts";
import { CommandGroup } from "../shared/flags/command-group.ts";
import { renderSchemas, type SchemaRow } from "./view.ts";

export interface SchemaJsonOptions {
  /** All are listed when left out. */
  readonly name?: string;
  readonly json: boolean;
}

export function schemaCommand(ctx: Context, run = runSchemaJson): Command {
  const group = new CommandGroup("schema")
    .description("Print the JSON Schema of roadmap files, for an editor, or of what scripts read")
    .argument("[command]", "one of those below")
    .helpCommand(false)
    .action((word: string | undefined) => refuse(word));
  const json = new Command("json")
    .description("Print the schema of a --json document, or list all documents")
    .argument("[name]", "a document: plan, or career-roadmap/plan@1")
    .action((name: string | undefined, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<SchemaJsonOptions>(), ...(name === undefined ? {} : { name }) }, ctx),
    );
  for (const kind of FILE_KINDS) {
    group.addCommand(
      new Command(kind).description(FILES[kind]).action(async () => ctx.out(await fileSchemaText(kind))),
    );
  }
  return group.addCommand(json);
}

const FILES: Readonly<Record<FileKind, string>> = {
  role: "Print the schema of a role's file",
  skills: "Print the schema of a file of the folder skills",
  resources: "Print the schema of resources.yaml",
  about: "Print the schema of a file of the folder about",
};

/** The schema that an editor completes and checks a roadmap file by: JSON with or without `--json`. */
async function fileSchemaText(kind: FileKind): Promise<string> {
  const { fileSchema } = await import("../../catalog/format/json-schema.ts");
  return `${JSON.stringify(fileSchema(kind), null, 2)}\n`;
}

/** A schema is printed byte by byte as the package has it: it is JSON with or without `--json`. */
export async function runSchemaJson(
  { name, json }: SchemaJsonOptions,
  { schemas, theme, out }: Context,
): Promise<void> {
  const names = schemas.names();
  if (name !== undefined) return out(schemas.read(nameOf(name, names)));
  const rows = names.map((one): SchemaRow => {
    const { $id, description } = JSON.parse(schemas.read(one));
    return { name: one, id: $id, description };
  });
  out(json ? renderJson({ schema: "career-roadmap/schemas@1", schemas: rows }, theme) : renderSchemas(rows, theme));
}

/** `plan` for plan and for career-roadmap/plan@1, the only version there is. */
function nameOf(word: string, names: readonly string[]): string {
  const name = word.replace(/^career-roadmap\/(.+)@1$/, "$1");
  if (names.includes(name)) return name;
  const near = nearest(name, names);
  const fix = near === undefined ? "career-roadmap schema json lists all." : `Did you mean "${near}"?`;
  throw cannot("unknown-schema", `There is no JSON document "${word}".`, fix);
}

function refuse(word: string | undefined): never {
  const kinds = [...FILE_KINDS, "json"];
  const fix =
    "For a roadmap file: career-roadmap schema role. career-roadmap schema json lists the documents that --json prints.";
  if (word === undefined)
    throw usage("missing-argument", `schema has to be told which kind: ${kinds.join(", ")}.`, fix);
  const near = nearest(word, kinds);
  throw usage(
    "unknown-command",
    `There is no command "schema ${word}".`,
    near ? `Did you mean "schema ${near}"?` : fix,
  );
}

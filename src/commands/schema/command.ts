import { Command } from "commander";
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
    .description("Print the JSON Schema of what scripts read")
    .argument("[command]", "one of those below")
    .helpCommand(false)
    .action((word: string | undefined) => refuse(word));
  const json = new Command("json")
    .description("Print the schema of a --json document, or list all documents")
    .argument("[name]", "a document: plan, or career-roadmap/plan@1")
    .action((name: string | undefined, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<SchemaJsonOptions>(), ...(name === undefined ? {} : { name }) }, ctx),
    );
  return group.addCommand(json);
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
  const fix = "career-roadmap schema json lists the documents that --json prints.";
  if (word === undefined) throw usage("missing-argument", "schema has to be told which kind: json.", fix);
  throw usage("unknown-command", `There is no command "schema ${word}".`, fix);
}

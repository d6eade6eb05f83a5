import { Command } from "commander";
import type { Context } from "../context.ts";
import type { Catalog } from "../planner/index.ts";
import { renderChange } from "../render/change.ts";
import { changeJson } from "../render/change-json.ts";
import { renderJson } from "../render/json.ts";
import { CliError, cannot } from "../shared/errors.ts";
import { isSlug } from "../shared/slug.ts";
import { noteBody } from "./note-body.ts";
import { stepOf } from "./targets.ts";
import { titleOf } from "./titles.ts";

export interface NoteOptions {
  readonly id: string;
  readonly text: string;
  readonly json: boolean;
}

export function noteCommand(ctx: Context, run = runNote): Command {
  return new Command("note")
    .description("Write a note about a skill or project")
    .argument("<id>", "a skill or project")
    .argument("<text...>", "the note, up to 10,000 characters")
    .action((id: string, words: string[], _flags, command: Command) =>
      run({ ...command.optsWithGlobals<NoteOptions>(), id, text: words.join(" ") }, ctx),
    );
}

/** Works also while a roadmap file is broken: a thought must not wait for YAML. */
export async function runNote(options: NoteOptions, ctx: Context): Promise<void> {
  const catalog = await catalogIfSound(ctx);
  const id = catalog === undefined ? idAsGiven(options.id) : stepOf(options.id, catalog).id;
  const events = await ctx.record([noteBody(id, options.text)]);
  const change = { events, before: undefined, after: undefined, unblocked: [] };
  const name = (subject: string): string => (catalog === undefined ? subject : titleOf(catalog, subject));
  ctx.out(
    options.json
      ? renderJson(changeJson(change), ctx.theme)
      : renderChange({ ...change, roleTitle: undefined, titleOf: name }, ctx.theme),
  );
}

async function catalogIfSound(ctx: Context): Promise<Catalog | undefined> {
  try {
    return await ctx.catalog();
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    ctx.note(`${error.message} The id is taken as you gave it.\n`);
    return undefined;
  }
}

function idAsGiven(id: string): string {
  if (isSlug(id)) return id;
  throw cannot("unknown-id", `"${id}" is no id of a skill or project.`, "Give an id like pytorch.");
}

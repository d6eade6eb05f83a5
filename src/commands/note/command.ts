import { Command } from "commander";
import type { Context } from "../../context.ts";
import { renderJson } from "../../render/json.ts";
import { CliError, cannot } from "../../shared/errors.ts";
import { isSlug } from "../../shared/slug.ts";
import { personOf } from "../shared/person/planning.ts";
import { changeJson } from "../shared/recording/json.ts";
import { noteBody } from "../shared/recording/note-body.ts";
import { recordAndTell } from "../shared/recording/recording.ts";
import { renderChange } from "../shared/recording/view.ts";
import { catalogIfSound } from "../shared/words/sound-catalog.ts";
import { stepOf } from "../shared/words/targets.ts";

export interface NoteOptions {
  readonly id: string;
  readonly text: string;
  readonly role?: string;
  readonly json: boolean;
}

export function noteCommand(ctx: Context, run = runNote): Command {
  return new Command("note")
    .description("Write a note about a skill or project")
    .argument("<id>", "a skill or project")
    .argument("<text...>", "the note, up to 10,000 characters; - reads it from standard input")
    .option("--role <id>", "the role whose progress is told")
    .action((id: string, words: string[], _flags, command: Command) =>
      run({ ...command.optsWithGlobals<NoteOptions>(), id, text: words.join(" ") }, ctx),
    );
}

/** Works also while a roadmap file is broken: a thought must not wait for YAML. */
export async function runNote(options: NoteOptions, ctx: Context): Promise<void> {
  const text = options.text === "-" ? (await ctx.stdin("the note")).trimEnd() : options.text;
  const catalog = await catalogIfSound(ctx);
  if (catalog instanceof CliError) return noteAsGiven({ ...options, text }, catalog, ctx);
  const body = noteBody(stepOf(options.id, catalog).id, text);
  await recordAndTell([body], catalog, await personOf(catalog, ctx), options, ctx);
}

async function noteAsGiven({ id, text, json }: NoteOptions, broken: CliError, ctx: Context): Promise<void> {
  if (!isSlug(id)) throw cannot("unknown-id", `"${id}" is no id of a skill or project.`, "Give an id like pytorch.");
  const events = await ctx.record([noteBody(id, text)]);
  ctx.note(`${ctx.errTheme.text(broken.message)} The id is taken as you gave it.\n`);
  const nothing = {
    before: undefined,
    after: undefined,
    reached: [],
    next: undefined,
    unblocked: [],
    roleTitle: undefined,
  };
  const change = { ...nothing, events, titleOf: (subject: string) => subject };
  ctx.out(json ? renderJson(changeJson(change), ctx.theme) : renderChange(change, ctx.theme));
}

import { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Catalog, formerIds, thingsOf } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import { CliError, cannot } from "../../shared/errors.ts";
import { isSlug } from "../../shared/slug.ts";
import { personOf } from "../shared/person/planning.ts";
import { changeJson } from "../shared/recording/json.ts";
import { noteBody } from "../shared/recording/note-body.ts";
import { recordAndTell } from "../shared/recording/recording.ts";
import { renderChange } from "../shared/recording/view.ts";
import { correctedBy, INSTEAD_OF } from "../shared/undoing/instead-of.ts";
import { currentStep } from "../shared/words/current-step.ts";
import { catalogIfSound } from "../shared/words/sound-catalog.ts";
import { STEP } from "../shared/words/word-places.ts";

export interface NoteOptions {
  /** The first word: an id, else the text begins with it, about the current step. */
  readonly id: string;
  readonly text: string;
  /** The beginning of a change's id: its text was another. */
  readonly insteadOf?: string;
  readonly role?: string;
  readonly json: boolean;
}

export function noteCommand(ctx: Context, run = runNote): Command {
  return new Command("note")
    .description("Write a note about a skill or project")
    .argument("<id>", "a skill or project by its exact id; left out, the step in progress that you touched last")
    .argument("[text...]", "the note, up to 10,000 characters, flags and all; - reads it from standard input")
    .option(...INSTEAD_OF)
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
  const person = await personOf(catalog, ctx);
  const named = exactId(options.id, catalog);
  const corrected = await correctedBy(options.insteadOf, "note-added", ctx);
  const current = named ?? corrected?.entry.subject ?? (await currentStep(catalog, ctx));
  // Without a step in progress the first word can only have been meant as an id.
  const id = current ?? (await idNamed(options.id, catalog, ctx));
  const isText = named === undefined && current !== undefined;
  const body = noteBody(id, isText ? [options.id, text].filter(Boolean).join(" ") : text);
  await recordAndTell([...(corrected?.bodies ?? []), body], catalog, person, options, ctx);
}

/** Loaded for a word that is no id alone. */
async function idNamed(word: string, catalog: Catalog, ctx: Context): Promise<string> {
  const { idsOf } = await import("../shared/words/ids-of.ts");
  const [id = word] = await idsOf([word], { ...STEP, list: false }, catalog, ctx);
  return id;
}

function exactId(word: string, catalog: Catalog): string | undefined {
  const id = formerIds(catalog).get(word) ?? word;
  return thingsOf(catalog)(id) === undefined ? undefined : id;
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

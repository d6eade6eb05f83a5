import { Command } from "commander";
import type { Context } from "../../context.ts";
import { readTicks } from "../../import/ticks/read-ticks.ts";
import { renderJson } from "../../render/json.ts";
import { count } from "../../render/numbers.ts";
import { cannot } from "../../shared/errors.ts";
import { personOf } from "../shared/person/planning.ts";
import { finishedBy } from "../shared/recording/follow-ups.ts";
import { recordAndTell } from "../shared/recording/recording.ts";
import { titleOf } from "../shared/words/titles.ts";
import { changesOf, idsOf, type TickChanges } from "./changes.ts";
import { renderTicks, type TicksView, ticksJson } from "./view.ts";

export interface ImportTicksOptions {
  /** Or - for standard input. */
  readonly file: string;
  /** Record without asking. */
  readonly yes: boolean;
  /** Take back too what is recorded and stands unticked there. */
  readonly untick: boolean;
  readonly role?: string;
  readonly json: boolean;
}

export function importTicksCommand(ctx: Context, run = runImportTicks): Command {
  return new Command("import-ticks")
    .description("Record what you ticked by hand: in a checklist that plan wrote as Markdown, or in its page")
    .argument("<file>", "the .md file, or the .json that the page saved; - for standard input")
    .option("--yes", "record it without asking", false)
    .option("--untick", "also open again what is recorded and unticked there", false)
    .option("--role <id>", "the role whose progress is told")
    .action((file: string, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<ImportTicksOptions>(), file }, ctx),
    );
}

export async function runImportTicks(options: ImportTicksOptions, ctx: Context): Promise<void> {
  const { file, yes, untick, json } = options;
  const read = readTicks(file === "-" ? await ctx.stdin("a checklist") : await ctx.readText(file));
  if (!read.ok) throw read.error;
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const details = await ctx.details(idsOf(read.value, catalog));
  const changes = changesOf(read.value, catalog, details, person.progress);
  tellAside(changes, untick, ctx);
  const named = [...changes.ticked, ...(untick ? changes.unticked : [])];
  const bodies = [...named, ...finishedBy(named, catalog, person)];
  if (bodies.length === 0 && changes.same === 0 && changes.unknown.length > 0) {
    throw cannot(
      "unknown-id",
      "No roadmap has any of what is ticked there.",
      "Add --roadmaps DIR for one of your own.",
    );
  }
  const view: TicksView = {
    bodies,
    same: changes.same,
    kept: untick ? [] : changes.unticked,
    unknown: changes.unknown,
    titleOf: (id) => titleOf(catalog, id),
    itemOf: (id, key) => {
      const { checklist = [], resources = [] } = { ...details.skills.get(id), ...details.projects.get(id) };
      return checklist.find((item) => item.key === key)?.text ?? resources.find((one) => one.id === key)?.title ?? key;
    },
  };
  if (yes && (json || bodies.length > 0)) return recordAndTell(bodies, catalog, person, options, unasked(ctx));
  ctx.out(json ? renderJson(ticksJson(view), ctx.theme) : renderTicks(view, ctx.theme));
  if (bodies.length === 0) return;
  if (json || ctx.prompter === undefined) return ctx.note("Nothing is recorded yet; --yes records it.\n");
  if (await ctx.prompter.confirm(`Record ${count(bodies.length, "change")}?`, true)) {
    await recordAndTell(bodies, catalog, person, options, ctx);
  } else ctx.note("Nothing was recorded.\n");
}

/** What is passed over, and why. */
function tellAside({ unticked, unknown }: TickChanges, untick: boolean, ctx: Context): void {
  const { text } = ctx.errTheme;
  if (unknown.length > 0) {
    const named = unknown.slice(0, MOST_NAMED).map(text).join(", ");
    const more = unknown.length > MOST_NAMED ? ` and ${unknown.length - MOST_NAMED} more` : "";
    ctx.err(`No roadmap has ${named}${more}: passed over.\n`);
  }
  if (untick || unticked.length === 0) return;
  const named = unticked.slice(0, MOST_NAMED).map((body) => {
    const { subject, key } = body as { subject: string; key?: string };
    return key === undefined ? subject : `${subject}/${key}`;
  });
  const more = unticked.length > MOST_NAMED ? ` and ${unticked.length - MOST_NAMED} more` : "";
  ctx.note(`Unticked there, and kept as recorded: ${named.join(", ")}${more}. --untick opens them again.\n`);
}

const MOST_NAMED = 8;

/** The same without anybody to ask: what follows from what is recorded is told and not asked. */
function unasked(ctx: Context): Context {
  return Object.create(ctx, { prompter: { value: undefined } }) as Context;
}

import { Command } from "commander";
import type { Context } from "../../../context.ts";
import type { Catalog } from "../../../planner/index.ts";
import type { EventBody, StepVerb } from "../../../progress/events.ts";
import type { Status } from "../../../progress/fold.ts";
import { paragraph } from "../../../render/layout.ts";
import { count } from "../../../render/numbers.ts";
import { type Day, formatDay } from "../../../shared/dates.ts";
import { usage } from "../../../shared/errors.ts";
import { pastDay, toDay } from "../flags/flags.ts";
import { type Person, personOf } from "../person/planning.ts";
import { currentStepOrThrow } from "../words/current-step.ts";
import { pickItem } from "../words/pick-item.ts";
import { pickStep } from "../words/pick-step.ts";
import { type Target, targetsOf } from "../words/targets.ts";
import { recordAndTell } from "./recording.ts";

/** A verb that moves a skill or project. */
export interface Verb {
  readonly name: "start" | "pause" | "done" | "skip" | "reopen" | "know";
  readonly records: StepVerb;
  readonly description: string;
  /** What it does to a checklist item; undefined where an item cannot be moved so. */
  readonly item?: "item-checked" | "item-known" | "item-unchecked";
  /** States in which there is nothing to do, and how to say so. */
  readonly already: readonly Status[];
  /** States of the steps to choose from when no id was given. */
  readonly likely: readonly string[];
}

export interface VerbOptions {
  /** The day it happened on, where that is not today. */
  readonly on?: Day;
  readonly targets: readonly string[];
  readonly role?: string;
  readonly json: boolean;
}

export function verbCommand(verb: Verb, ctx: Context, run = runVerb): Command {
  return new Command(verb.name)
    .description(verb.description)
    .argument(
      "[ids...]",
      `${verb.item === undefined ? "skills or projects" : "skills or projects, or items as ID/KEY"}; - for standard input`,
    )
    .option("--on <date>", "the day it happened, like yesterday or 2026-12-01 (default: today)", toDay(ctx, "past"))
    .option("--role <id>", "the role whose progress is told")
    .action((targets: string[], _flags, command: Command) =>
      run(verb, { ...command.optsWithGlobals<VerbOptions>(), targets }, ctx),
    );
}

export async function runVerb(verb: Verb, options: VerbOptions, ctx: Context): Promise<void> {
  const on = pastDay(options.on, ctx);
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const words = options.targets.length > 0 ? options.targets : [await meantWord(verb, options, catalog, person, ctx)];
  const targets = await targetsOf(words, catalog, ctx);
  const bodies = targets.flatMap((target) => bodyFor(verb, target, person, ctx));
  if (verb.name === "done" && bodies.length === 1) tellOpenItems(targets[0] as Target, person, ctx);
  const day = on === undefined ? {} : { day: formatDay(on) };
  await recordAndTell(
    bodies.map((body) => ({ ...body, ...day })),
    catalog,
    person,
    options,
    ctx,
  );
}

/** What is meant where no word says: what one is on is put down, else somebody is asked, on to the items of a begun step. */
async function meantWord(
  verb: Verb,
  { role }: VerbOptions,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<string> {
  if (verb.name === "pause") return currentStepOrThrow("pause ID", catalog, ctx);
  const id = await pickStep(verb.name, verb.likely, role, catalog, person, ctx);
  return verb.item === "item-checked" ? pickItem(id, catalog, person, ctx) : id;
}

/** The event that a target asks for; none, with a word about it, where it is so already. */
function bodyFor(verb: Verb, target: Target, { progress }: Person, ctx: Context): EventBody[] {
  const { id, kind, key } = target;
  const own = progress.subjects.get(id);
  if (key !== undefined) {
    if (verb.item === undefined) {
      throw usage(
        "not-an-item",
        `An item is ticked or not; it cannot be moved by ${verb.name}.`,
        `Tick it: career-roadmap done ${id}/${key}; to ${verb.name} all of it: career-roadmap ${verb.name} ${id}`,
      );
    }
    const ticks = verb.item !== "item-unchecked";
    if (own?.ticked.has(key) === ticks) return alreadySo(ctx, `${id}/${key} is ${ticks ? "ticked" : "open"} already.`);
    if (own === undefined && !ticks) return alreadySo(ctx, `${id}/${key} is open already.`);
    return [{ type: verb.item, subject: id, key }];
  }
  const status = own?.status ?? "open";
  if (verb.name === "pause" && own?.begunOn === undefined) return alreadySo(ctx, `${id} is not in progress.`);
  if (verb.name === "reopen" && own?.begunOn !== undefined)
    return alreadySo(ctx, `${id} is in progress already. To put it down: career-roadmap pause ${id}`);
  if (verb.already.includes(status))
    return alreadySo(ctx, `${id} is ${status === "started" ? "in progress" : status} already.`);
  return [{ type: `${kind}-${verb.records}`, subject: id }];
}

/** Whoever finishes a step with open items hears of it: they may have meant one of them. */
function tellOpenItems({ id, item, key: named }: Target, { progress }: Person, ctx: Context): void {
  const { ticked, begunOn } = progress.subjects.get(id) ?? {};
  const open = item.items.filter((key) => ticked?.has(key) !== true);
  const [few, all] = [open.length, item.items.length];
  // Whoever never was on it means all of it, and of one item there is nothing to choose.
  if (named !== undefined || begunOn === undefined || few === 0 || all === 1) return;
  const are = few === all ? "none is ticked" : few === 1 ? "one is not ticked" : `${few} are not ticked`;
  const sentence = `Of the ${count(all, "item")} of ${id} ${are}: all count as done now. If you meant one alone:`;
  ctx.note(`${paragraph(ctx.errTheme, sentence)}  career-roadmap undo && career-roadmap done ${id}/${open[0]}\n`);
}

function alreadySo(ctx: Context, sentence: string): EventBody[] {
  ctx.note(`${sentence}\n`);
  return [];
}

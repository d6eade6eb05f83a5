import { Command } from "commander";
import type { Context } from "../../../context.ts";
import type { EventBody, StepVerb } from "../../../progress/events.ts";
import type { Status } from "../../../progress/fold.ts";
import { usage } from "../../../shared/errors.ts";
import { type Person, personOf } from "../person/planning.ts";
import { pickStep } from "../words/pick-step.ts";
import { type Target, targetsOf } from "../words/targets.ts";
import { recordAndTell } from "./recording.ts";

/** A verb that moves a skill or project. */
export interface Verb {
  readonly name: "start" | "done" | "skip" | "reopen" | "know";
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
    .option("--role <id>", "the role whose progress is told")
    .action((targets: string[], _flags, command: Command) =>
      run(verb, { ...command.optsWithGlobals<VerbOptions>(), targets }, ctx),
    );
}

export async function runVerb(verb: Verb, options: VerbOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const words =
    options.targets.length > 0
      ? options.targets
      : [await pickStep(verb.name, verb.likely, options.role, catalog, person, ctx)];
  const targets = await targetsOf(words, catalog, ctx);
  const bodies = targets.flatMap((target) => bodyFor(verb, target, person, ctx));
  await recordAndTell(bodies, catalog, person, options, ctx);
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
        `Tick it with career-roadmap done ${id}/${key}, or name ${id} alone.`,
      );
    }
    const ticks = verb.item !== "item-unchecked";
    if (own?.ticked.has(key) === ticks) return alreadySo(ctx, `${id}/${key} is ${ticks ? "ticked" : "open"} already.`);
    if (own === undefined && !ticks) return alreadySo(ctx, `${id}/${key} is open already.`);
    return [{ type: verb.item, subject: id, key }];
  }
  const status = own?.status ?? "open";
  if (verb.already.includes(status))
    return alreadySo(ctx, `${id} is ${status === "started" ? "in progress" : status} already.`);
  return [{ type: `${kind}-${verb.records}`, subject: id }];
}

function alreadySo(ctx: Context, sentence: string): EventBody[] {
  ctx.note(`${sentence}\n`);
  return [];
}

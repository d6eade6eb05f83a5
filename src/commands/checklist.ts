import { Command } from "commander";
import type { Context } from "../context.ts";
import type { Catalog } from "../planner/index.ts";
import type { EventBody } from "../progress/events.ts";
import { checklistJson, itemsJson, renderChecklist, renderItems } from "../render/checklist.ts";
import { renderJson } from "../render/json.ts";
import { usage } from "../shared/errors.ts";
import { checklistStages } from "./checklist-stages.ts";
import { type Person, personOf, planOrThrow, planRequest } from "./planning.ts";
import { recordChange, tellChange } from "./recording.ts";
import { roleOrAsk } from "./role.ts";
import { stepOf } from "./targets.ts";

export interface ChecklistOptions {
  readonly id?: string;
  readonly role?: string;
  readonly edit: boolean;
  readonly json: boolean;
}

export function checklistCommand(ctx: Context, run = runChecklist): Command {
  return new Command("checklist")
    .description("Show what is done: of a role by stage, or of one skill or project item by item")
    .argument("[id]", "a skill or project")
    .option("--role <id>", "the role that is meant")
    .option("--edit", "tick and untick with the space bar", false)
    .action((id: string | undefined, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<ChecklistOptions>(), ...(id === undefined ? {} : { id }) }, ctx),
    );
}

export async function runChecklist(options: ChecklistOptions, ctx: Context): Promise<void> {
  if (options.edit && ctx.prompter === undefined) {
    throw usage("no-terminal", "--edit needs a terminal to tick in.", "Tick with career-roadmap done ID or ID/KEY.");
  }
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  if (options.id === undefined) await roleChecklist(options, catalog, person, ctx);
  else await itemChecklist(options, options.id, catalog, person, ctx);
}

async function roleChecklist(options: ChecklistOptions, catalog: Catalog, person: Person, ctx: Context): Promise<void> {
  const role = await roleOrAsk(options.role, catalog, person, ctx, "--role ROLE");
  const plan = planOrThrow(catalog, planRequest(role, {}, catalog, person, ctx));
  const whole = planOrThrow(catalog, planRequest(role, { withOptional: true }, catalog, person, ctx));
  const stages = checklistStages(catalog, whole, person);
  const title = catalog.roles.get(role)?.title as string;
  if (!options.edit) {
    const view = { title, plan, stages };
    return ctx.out(options.json ? renderJson(checklistJson(view), ctx.theme) : renderChecklist(view, ctx.theme));
  }
  const rows = stages.flatMap(({ rows }) => rows).filter(({ state }) => state !== "known" && state !== "skipped");
  const done = new Set(rows.filter(({ state }) => state === "done").map(({ id }) => id));
  const choices = rows.map(({ id, title: name }) => ({ value: id, label: `${name} (${id})` }));
  const ticked = new Set(await ctx.prompter?.tick(`What is done of ${title}?`, choices, done));
  const bodies = rows.flatMap(({ id, kind }): EventBody[] => {
    if (ticked.has(id) === done.has(id)) return [];
    return [{ type: `${kind}-${ticked.has(id) ? "done" : "reopened"}`, subject: id }];
  });
  await recordTicks(bodies, catalog, options, ctx);
}

async function itemChecklist(
  options: ChecklistOptions,
  word: string,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<void> {
  const { id, kind, item } = stepOf(word, catalog);
  const details = await ctx.details([id]);
  const { checklist = [], resources = [] } = { ...details.skills.get(id), ...details.projects.get(id) };
  const own = person.progress.subjects.get(id);
  if (!options.edit) {
    const view = { id, kind, title: item.title, checklist, resources, own };
    return ctx.out(options.json ? renderJson(itemsJson(view), ctx.theme) : renderItems(view, ctx.theme));
  }
  const before = own?.ticked ?? new Set<string>();
  const choices = checklist.map(({ key, text }) => ({ value: key, label: text }));
  const ticked = new Set(await ctx.prompter?.tick(`What can you do of ${item.title}?`, choices, before));
  const bodies = checklist.flatMap(({ key }): EventBody[] => {
    if (ticked.has(key) === before.has(key)) return [];
    return [{ type: ticked.has(key) ? "item-checked" : "item-unchecked", subject: id, key }];
  });
  await recordTicks(bodies, catalog, options, ctx);
}

async function recordTicks(
  bodies: readonly EventBody[],
  catalog: Catalog,
  options: ChecklistOptions,
  ctx: Context,
): Promise<void> {
  if (bodies.length === 0) ctx.note("Nothing was changed.\n");
  tellChange(await recordChange(bodies, catalog, options, ctx), catalog, options.json, ctx);
}

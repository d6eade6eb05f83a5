import { Command } from "commander";
import type { Context } from "../../context.ts";
import type { Catalog } from "../../planner/index.ts";
import type { EventBody } from "../../progress/events.ts";
import { renderDocuments, renderJson } from "../../render/json.ts";
import { cannot, usage } from "../../shared/errors.ts";
import { type Formats, formatFlag, formatOf, outputFlag } from "../shared/output/format.ts";
import { outputTheme, writeAnswer } from "../shared/output/write.ts";
import { type Person, personOf, planOrThrow, planRequest } from "../shared/person/planning.ts";
import { roleOrAsk } from "../shared/person/role.ts";
import { standingPlanOrThrow } from "../shared/person/standing-plan.ts";
import { recordAndTell } from "../shared/recording/recording.ts";
import { stepOf } from "../shared/words/targets.ts";
import { type ItemsView, itemsJson, renderItems } from "./items.ts";
import { checklistStages } from "./stages.ts";
import { checklistJson, renderChecklist } from "./view.ts";

export interface ChecklistOptions {
  readonly ids: readonly string[];
  readonly role?: string;
  readonly edit: boolean;
  /** As a word. */
  readonly format?: string;
  readonly output?: string;
  readonly json: boolean;
}

const FORMATS: Formats = { names: ["text", "json", "md"], what: "a checklist" };

export function checklistCommand(ctx: Context, run = runChecklist): Command {
  return new Command("checklist")
    .description("Show what is done: of a role by stage, or of skills and projects item by item")
    .argument("[ids...]", "skills or projects")
    .option("--role <id>", "the role that is meant")
    .option("--edit", "tick and untick with the space bar", false)
    .addOption(formatFlag(FORMATS))
    .addOption(outputFlag("it"))
    .action((ids: string[], _flags, command: Command) =>
      run({ ...command.optsWithGlobals<ChecklistOptions>(), ids }, ctx),
    );
}

export async function runChecklist(options: ChecklistOptions, ctx: Context): Promise<void> {
  if (options.edit && ctx.prompter === undefined) {
    throw usage("no-terminal", "--edit needs a terminal to tick in.", "Tick with career-roadmap done ID or ID/KEY.");
  }
  const format = formatOf(options, FORMATS);
  if (options.edit && (format === "md" || options.output !== undefined)) {
    throw usage("edit-and-output", "--edit asks at the terminal, and writes no file.", "Give one of them.");
  }
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const bodies =
    options.ids.length === 0
      ? await roleChecklist(options, format, catalog, person, ctx)
      : await itemChecklist(options, format, catalog, person, ctx);
  if (!options.edit) return ctx.hint("edit");
  if (bodies.length === 0) ctx.note("Nothing was changed.\n");
  await recordAndTell(bodies, catalog, person, options, ctx);
}

/** Shows a role's checklist, or lets it be edited and gives what changed. */
async function roleChecklist(
  options: ChecklistOptions,
  format: string,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<EventBody[]> {
  const role = await roleOrAsk(options.role, catalog, person, ctx, "--role ROLE");
  const plan = standingPlanOrThrow(role, catalog, person, ctx);
  // With the optional skills too, and what the plan chose chosen again. Its dates play no part.
  const more = planRequest([role], { withOptional: true, dates: false }, catalog, person, ctx);
  // What is begun keeps its place, so that no row moves when somebody begins it.
  const learner = { ...more.learner, started: new Set<string>() };
  const whole = planOrThrow(catalog, { ...more, learner, prefer: plan.steps.map(({ id }) => id) });
  const stages = checklistStages(catalog, plan, whole, person);
  const title = catalog.roles.get(role)?.title as string;
  if (!options.edit) {
    const view = { title, plan, stages };
    const theme = outputTheme(options, ctx);
    const text = async (): Promise<string> => {
      if (format === "json") return renderJson(checklistJson(view), theme);
      if (format === "text") return renderChecklist(view, theme);
      const { checklistMarkdown } = await import("./markdown.ts");
      const ticked = (id: string) => person.progress.subjects.get(id)?.ticked ?? new Set<string>();
      const ids = stages.flatMap(({ rows }) => rows.map(({ id }) => id));
      return checklistMarkdown(view, { ticked, details: await ctx.details(ids) }, theme);
    };
    await writeAnswer(await text(), "the checklist", options, ctx);
    return [];
  }
  const rows = stages.flatMap(({ rows }) => rows).filter(({ state }) => state !== "known" && state !== "skipped");
  const done = new Set(rows.filter(({ state }) => state === "done").map(({ id }) => id));
  const choices = rows.map(({ id, title: name }) => ({ value: id, label: `${ctx.errTheme.text(name)} (${id})` }));
  const ticked = await tickOf(`What is done of ${ctx.errTheme.text(title)}?`, choices, done, ctx);
  return rows.flatMap(({ id, kind }): EventBody[] => {
    if (ticked.has(id) === done.has(id)) return [];
    return [{ type: `${kind}-${ticked.has(id) ? "done" : "reopened"}`, subject: id }];
  });
}

/** Shows the items of skills and projects, or lets those of each be edited and gives what changed. */
async function itemChecklist(
  options: ChecklistOptions,
  format: string,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<EventBody[]> {
  const steps = options.ids.map((word) => stepOf(word, catalog));
  const details = await ctx.details(steps.map(({ id }) => id));
  const views = steps.map(({ id, kind, item }): ItemsView => {
    const { checklist = [], resources = [] } = { ...details.skills.get(id), ...details.projects.get(id) };
    return { id, kind, title: item.title, checklist, resources, own: person.progress.subjects.get(id) };
  });
  if (!options.edit) {
    const theme = outputTheme(options, ctx);
    const text = async (): Promise<string> => {
      if (format === "json") return renderDocuments(views.map(itemsJson), theme);
      if (format === "text") return views.map((view) => renderItems(view, theme)).join("\n");
      const { itemsMarkdown } = await import("./markdown.ts");
      return views.map((view) => itemsMarkdown(view, theme)).join("\n");
    };
    await writeAnswer(await text(), "the checklist", options, ctx);
    return [];
  }
  const bodies: EventBody[] = [];
  for (const view of views) bodies.push(...(await editedItems(view, ctx)));
  return bodies;
}

async function editedItems({ id, title, checklist, own }: ItemsView, ctx: Context): Promise<EventBody[]> {
  if (checklist.length === 0) {
    throw cannot("no-items", `"${id}" has no checklist.`, `To tick it off: career-roadmap done ${id}`);
  }
  const before = own?.ticked ?? new Set<string>();
  const choices = checklist.map(({ key, text }) => ({ value: key, label: ctx.errTheme.text(text) }));
  const ticked = await tickOf(`What can you do of ${ctx.errTheme.text(title)}?`, choices, before, ctx);
  return checklist.flatMap(({ key }): EventBody[] => {
    if (ticked.has(key) === before.has(key)) return [];
    return [{ type: ticked.has(key) ? "item-checked" : "item-unchecked", subject: id, key }];
  });
}

async function tickOf(
  question: string,
  choices: readonly { readonly value: string; readonly label: string }[],
  before: ReadonlySet<string>,
  ctx: Context,
): Promise<ReadonlySet<string>> {
  return new Set(choices.length === 0 ? [] : await ctx.prompter?.tick(question, choices, before));
}

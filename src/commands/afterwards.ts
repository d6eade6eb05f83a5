import type { Context } from "../context.ts";
import type { Catalog } from "../planner/index.ts";
import type { EventBody } from "../progress/events.ts";
import { personOf } from "./planning.ts";
import { recordChange, tellChange } from "./recording.ts";
import type { Target } from "./targets.ts";
import type { Verb, VerbOptions } from "./verbs.ts";

/**
 * What follows from a change, offered where somebody can answer and named where nobody can: open prerequisites of what
 * is done may be known; a checklist that is ticked whole may be done.
 */
export async function afterwards(
  verb: Verb,
  targets: readonly Target[],
  catalog: Catalog,
  options: VerbOptions,
  ctx: Context,
): Promise<void> {
  if (verb.name !== "done") return;
  const { progress } = await personOf(catalog, ctx);
  const met = (id: string): boolean =>
    ["done", "known", "skipped"].includes(progress.subjects.get(id)?.status ?? "open");
  const steps = targets.filter(({ key }) => key === undefined);
  const open = [
    ...new Set(
      steps.flatMap(({ item }) =>
        item.requires.filter(({ oneOf }) => !oneOf.some(met)).map(({ oneOf }) => oneOf[0] as string),
      ),
    ),
  ];
  if (open.length > 0) {
    const bodies = open.map((id): EventBody => ({ type: "skill-known", subject: id }));
    const question = `Its prerequisites are open: ${open.join(", ")}. Mark them as known too?`;
    await offer(
      question,
      `Open before it: ${open.join(", ")}. If you know them: career-roadmap know ${open.join(" ")}`,
      bodies,
      catalog,
      options,
      ctx,
    );
  }
  for (const { id, kind, item, key } of targets) {
    const own = progress.subjects.get(id);
    if (
      key === undefined ||
      own === undefined ||
      own.status === "done" ||
      !item.items.every((one) => own.ticked.has(one))
    )
      continue;
    const bodies: EventBody[] = [{ type: `${kind}-done`, subject: id }];
    await offer(
      `All items of ${id} are ticked. Is it done?`,
      `All items of ${id} are ticked. To finish it: career-roadmap done ${id}`,
      bodies,
      catalog,
      options,
      ctx,
    );
  }
}

async function offer(
  question: string,
  hint: string,
  bodies: readonly EventBody[],
  catalog: Catalog,
  options: VerbOptions,
  ctx: Context,
): Promise<void> {
  if (ctx.prompter === undefined || options.json) return ctx.note(`${hint}\n`);
  if (!(await ctx.prompter.confirm(question, true))) return;
  tellChange(await recordChange(bodies, catalog, options, ctx), catalog, false, ctx);
}

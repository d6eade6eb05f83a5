import type { Context } from "../../../context.ts";
import { formerIds } from "../../../planner/index.ts";
import type { ProgressEvent } from "../../../progress/events.ts";
import type { Change } from "../../../progress/undo.ts";
import { renderJson } from "../../../render/json.ts";
import { CliError } from "../../../shared/errors.ts";
import { catalogIfSound } from "../words/sound-catalog.ts";
import { standingAfter } from "./standing-after.ts";
import { takeBack } from "./take-back.ts";
import { type LeftKey, renderTaken, type TakenView, takenJson } from "./view.ts";

/** What is to be taken back, and as what it is told. */
export interface Found {
  readonly changes: readonly Change[];
  readonly told: readonly (readonly ProgressEvent[])[];
}

/**
 * Takes back what is found in the log, and tells it. No other run takes something back meanwhile, so that two at once do
 * not take back the same. `find` first gets the newest events alone, and all where it says undefined to those.
 */
export async function takeAndTell(
  find: (events: readonly ProgressEvent[], isAll: boolean) => Found | undefined,
  how: Pick<TakenView, "done" | "isNamed"> & { readonly json: boolean },
  ctx: Context,
): Promise<void> {
  const take = async (): Promise<void> => {
    const { events, found } = await findIn(find, ctx);
    const left: LeftKey[] = [];
    const standing = await standingAfter(async () => {
      left.push(...(await takeBack(found.changes, events, ctx)));
    }, ctx);
    const view = { ...how, changes: found.told, left, all: events };
    ctx.changed(() => takenJson(view, standing));
    ctx.out(how.json ? renderJson(takenJson(view, standing), ctx.theme) : renderTaken(view, standing, ctx.theme));
  };
  await ctx.alone(take, { takesBack: true });
}

async function findIn(
  find: (events: readonly ProgressEvent[], isAll: boolean) => Found | undefined,
  ctx: Context,
): Promise<{ events: readonly ProgressEvent[]; found: Found }> {
  const catalog = await catalogIfSound(ctx);
  if (!(catalog instanceof CliError)) {
    const recent = await ctx.recent(formerIds(catalog));
    const found = find(recent.events, recent.isAll);
    if (found !== undefined) return { events: recent.events, found };
  }
  const { events } = await ctx.log();
  return { events, found: find(events, true) ?? { changes: [], told: [] } };
}

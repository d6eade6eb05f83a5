import type { Context } from "../../../context.ts";
import { CliError } from "../../../shared/errors.ts";
import { personOf } from "../person/planning.ts";
import { changeAfter, UNTOLD } from "../recording/recording.ts";
import type { ChangeView } from "../recording/view.ts";
import { catalogIfSound } from "../words/sound-catalog.ts";

/** Where the person stands after something was recorded, told against where they stood before; of a broken catalog nothing. */
export async function standingAfter(record: () => Promise<void>, ctx: Context): Promise<ChangeView> {
  const catalog = await catalogIfSound(ctx);
  if (catalog instanceof CliError) {
    await record();
    return { ...UNTOLD, events: [], titleOf: (id) => id };
  }
  const before = await personOf(catalog, ctx);
  await record();
  return changeAfter([], before, undefined, catalog, ctx);
}

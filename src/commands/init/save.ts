import type { Context } from "../../context.ts";
import type { Catalog } from "../../planner/index.ts";
import type { EventBody } from "../../progress/events.ts";
import { stepNamed } from "../shared/words/targets.ts";
import type { InitResult } from "./result.ts";

/** Writes the profile and records what is known as one change: both or neither. */
export async function saveInit(result: InitResult, catalog: Catalog, ctx: Context): Promise<void> {
  const { edit, known, reopened, items } = result;
  const bodies = [
    ...known.map((id): EventBody => ({ type: `${kindOf(id, catalog)}-known`, subject: id })),
    ...reopened.map((id): EventBody => ({ type: `${kindOf(id, catalog)}-reopened`, subject: id })),
    ...items.map((item): EventBody => {
      const [subject = "", key = ""] = item.split("/");
      return { type: "item-known", subject, key };
    }),
  ];
  await ctx.changeProfile(edit, bodies, { both: true });
}

function kindOf(id: string, catalog: Catalog) {
  return stepNamed(id, catalog).kind;
}

import type { Context } from "../../context.ts";
import type { Catalog } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import type { Day } from "../../shared/dates.ts";
import type { Person } from "../shared/person/planning.ts";
import { titleOf } from "../shared/words/titles.ts";
import { sinceView } from "./since.ts";
import { renderSince, sinceJson } from "./since-view.ts";

export async function runSince(
  { role, since, json }: { readonly role: string; readonly since: Day; readonly json: boolean },
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<void> {
  const view = await sinceView(role, since, catalog, person, ctx);
  const text = (id: string): string => titleOf(catalog, id);
  ctx.out(json ? renderJson(sinceJson(view), ctx.theme) : renderSince(view, text, ctx.theme));
}

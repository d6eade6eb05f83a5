import type { Context } from "../../context.ts";
import type { Catalog } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import { renderWelcome } from "./welcome-view.ts";

/** The first role without a kind, which all built-in ones have. */
function ownRole({ roles }: Catalog): string | undefined {
  const own = [...roles.values()].filter(({ kind }) => kind === undefined).map(({ id }) => id);
  return own.sort()[0];
}

/** What the bare command says when nothing is set up: what this is, and the ways in. */
export async function runWelcome({ json }: { json?: boolean }, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const roles = [...catalog.roles.keys()].sort();
  ctx.out(
    json === true
      ? renderJson({ schema: "career-roadmap/welcome@1", roles }, ctx.theme)
      : renderWelcome(roles, ownRole(catalog), ctx.theme),
  );
}

import type { Context } from "../../context.ts";
import { renderJson } from "../../render/json.ts";
import { renderWelcome } from "./welcome-view.ts";

/** What the bare command says when nothing is set up: what this is, and the ways in. */
export async function runWelcome({ json }: { json?: boolean }, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const roles = [...catalog.roles.keys()].sort();
  ctx.out(
    json === true
      ? renderJson({ schema: "career-roadmap/welcome@1", roles }, ctx.theme)
      : renderWelcome(roles, ctx.theme),
  );
}

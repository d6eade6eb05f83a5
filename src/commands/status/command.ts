import { Command } from "commander";
import type { Context } from "../../context.ts";
import { renderJson } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import type { Day } from "../../shared/dates.ts";
import { toDay } from "../shared/flags/flags.ts";
import { standingAmounts } from "../shared/person/amounts.ts";
import { changedUnder } from "../shared/person/changed-under.ts";
import { datedNotes } from "../shared/person/dated.ts";
import { personOf } from "../shared/person/planning.ts";
import { chooseRole, roleOrAsk } from "../shared/person/role.ts";
import { statusView } from "./gather.ts";
import { rolesStatusJson, statusJson } from "./json.ts";
import { renderRolesStatus } from "./roles-status.ts";
import { renderStatus } from "./view.ts";
import { runWelcome } from "./welcome.ts";

export interface StatusOptions {
  readonly role?: string;
  readonly json: boolean;
  /** Whether it was asked for by name: scripts get a status then, also where there is nothing to tell. */
  readonly asked?: boolean;
  /** Draw the weeks and the way of the plan. */
  readonly chart?: boolean;
  /** Tell what moved since this day. */
  readonly since?: Day;
}

export function statusCommand(ctx: Context, run = runStatus): Command {
  return new Command("status")
    .description("Show where you stand: by stage, this week, and when you will be done")
    .option("--role <id>", "the role that is meant")
    .option("--chart", "draw your hours by week, and how far the plan has come", false)
    .option("--since <date>", "what moved since this day, like monday or -30d", toDay(ctx, "past"))
    .action((_flags, command: Command) => run({ ...command.optsWithGlobals<StatusOptions>(), asked: true }, ctx));
}

export async function runStatus(options: StatusOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const choice = chooseRole(options.role, catalog, person, ctx);
  if (options.since !== undefined) {
    const role = "role" in choice ? choice.role : await roleOrAsk(options.role, catalog, person, ctx, "--role ROLE");
    // Rare things load their own files.
    const { runSince } = await import("./run-since.ts");
    return runSince({ role, since: options.since, json: options.json }, catalog, person, ctx);
  }
  if ("role" in choice) {
    const view = await statusView(choice.role, catalog, person, ctx, { chart: options.chart === true });
    for (const note of datedNotes(catalog, view.plan, person.progress, ctx.today))
      ctx.note(paragraph(ctx.errTheme, note));
    // Told once, and to somebody who reads it.
    if (!options.json && ctx.theme.layout === "terminal")
      for (const note of await changedUnder(view.plan, catalog, person.progress, ctx))
        ctx.note(paragraph(ctx.errTheme, ctx.errTheme.text(note)));
    if (options.json) return ctx.out(renderJson(statusJson(view), ctx.theme));
    // Told once, and to somebody who reads it: no log of a timer is anybody who comes back.
    const isBack =
      view.away !== null && ctx.theme.layout === "terminal" && ctx.isFirstTime("back", String(view.away.since));
    if (view.chart === null) return ctx.out(renderStatus(view, ctx.theme, isBack));
    // Loaded only when it is asked for: the bare command is this one, and is to start fast.
    const { renderChart } = await import("./chart.ts");
    return ctx.out(renderChart(view, view.chart, ctx.theme));
  }
  const nothing = choice.several.length === 0;
  if (nothing && !(options.json && options.asked === true)) return runWelcome(options, ctx);
  const rows = choice.several.map((id) => {
    const { all, core } = standingAmounts(id, catalog, person, ctx);
    const { percent, ...hours } = all;
    return { id, title: catalog.roles.get(id)?.title as string, percent, hours, core };
  });
  ctx.out(options.json ? renderJson(rolesStatusJson(rows), ctx.theme) : renderRolesStatus(rows, ctx.theme));
}

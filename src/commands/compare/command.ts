import { Command } from "commander";
import type { Context } from "../../context.ts";
import { compareRoles, percentDone, type Role } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import { usage } from "../../shared/errors.ts";
import { collectIds, roleId } from "../shared/flags/flags.ts";
import { stepLister } from "../shared/moves/listed-steps.ts";
import { personOf, planRequest } from "../shared/person/planning.ts";
import { type CompareView, compareJson, renderCompare } from "./view.ts";

export interface CompareOptions {
  /** As words. */
  readonly roles: readonly [string, string];
  readonly prefer: readonly string[];
  readonly json: boolean;
}

export function compareCommand(ctx: Context, run = runCompare): Command {
  return new Command("compare")
    .description(
      "Put two roles side by side, each from nothing: hours, areas, what both ask for and what only one does",
    )
    .argument("<role>", "a role, as career-roadmap roles lists them")
    .argument("<role>", "another role")
    .option("--prefer <ids>", "what to take where a roadmap has a choice, like tensorflow", collectIds, [])
    .action((first: string, second: string, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<CompareOptions>(), roles: [first, second] }, ctx),
    );
}

export async function runCompare(options: CompareOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const [first, second] = options.roles.map((word) => catalog.roles.get(roleId(word, catalog))) as [Role, Role];
  if (first.id === second.id) {
    const message = `Both roles are "${first.id}"; compare takes two different ones.`;
    throw usage("same-role", message, `career-roadmap show ${first.id} tells about one.`);
  }
  const { prefer } = planRequest([], { prefer: options.prefer }, catalog, await personOf(catalog, ctx), ctx);
  const comparison = compareRoles(catalog, first, second, prefer);
  const { areas } = await ctx.details();
  const share = (at: 0 | 1): number => percentDone(comparison.roles[at].only.hours, comparison.roles[at].all.hours);
  const view: CompareView = {
    comparison,
    titles: [first.title, second.title],
    percents: [share(0), share(1)],
    listed: stepLister(catalog),
    areaTitle: (area) => areas.get(area) ?? area,
  };
  ctx.out(options.json ? renderJson(compareJson(view), ctx.theme) : renderCompare(view, ctx.theme));
}

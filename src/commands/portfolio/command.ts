import { Command } from "commander";
import type { Context } from "../../context.ts";
import type { Role } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import { portfolioJson } from "../shared/about/json.ts";
import { roleId } from "../shared/flags/flags.ts";
import { personOf } from "../shared/person/planning.ts";
import { renderPortfolio } from "./view.ts";

export interface PortfolioOptions {
  readonly role?: string;
  readonly json: boolean;
}

export function portfolioCommand(ctx: Context, run = runPortfolio): Command {
  return new Command("portfolio")
    .description("List what to build to prove what you can do, and what makes it count")
    .argument("[role]", "a role's id (default: all roles)")
    .action((role: string | undefined, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<PortfolioOptions>(), ...(role === undefined ? {} : { role }) }, ctx),
    );
}

export async function runPortfolio(options: PortfolioOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const details = await ctx.details();
  const all = [...catalog.roles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const roles = options.role === undefined ? all : [catalog.roles.get(roleId(options.role, catalog)) as Role];
  if (options.json) {
    const { progress } = await personOf(catalog, ctx);
    return ctx.out(renderJson(portfolioJson(roles, details, progress), ctx.theme));
  }
  const { projects, about } = details;
  if (about.advice.size === 0 && roles.every((role) => role.projects.length === 0)) {
    return ctx.out(
      paragraph(ctx.theme, "No roadmap has projects. To begin one: career-roadmap new project ID --role ROLE"),
    );
  }
  ctx.out(renderPortfolio({ roles, projects, advice: about.advice, inFull: options.role !== undefined }, ctx.theme));
}

import { Command } from "commander";
import type { Context } from "../../context.ts";
import type { Role } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import { portfolioJson } from "../shared/about/json.ts";
import { roleId } from "../shared/flags/flags.ts";
import { personOf } from "../shared/person/planning.ts";
import { ownRole } from "../shared/person/role.ts";
import { renderPortfolio } from "./view.ts";

export interface PortfolioOptions {
  readonly role?: string;
  readonly json: boolean;
}

export function portfolioCommand(ctx: Context, run = runPortfolio): Command {
  return new Command("portfolio")
    .description("List what to build to prove what you can do, and what makes it count")
    .argument("[role]", "a role (default: all roles, yours first)")
    .action((role: string | undefined, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<PortfolioOptions>(), ...(role === undefined ? {} : { role }) }, ctx),
    );
}

export async function runPortfolio(options: PortfolioOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const details = await ctx.details();
  const person = await personOf(catalog, ctx);
  const asked = options.role === undefined ? undefined : (catalog.roles.get(roleId(options.role, catalog)) as Role);
  const own = asked ?? ownRole(catalog, person, ctx);
  const others = asked === undefined ? [...catalog.roles.values()].filter(({ id }) => id !== own?.id) : [];
  const roles = [...(own === undefined ? [] : [own]), ...others.sort((a, b) => (a.id < b.id ? -1 : 1))];
  if (options.json) return ctx.out(renderJson(portfolioJson(roles, details, person.progress), ctx.theme));
  const { projects, about } = details;
  if (about.advice.size === 0 && roles.every((role) => role.projects.length === 0)) {
    return ctx.out(
      paragraph(ctx.theme, "No roadmap has projects. To begin one: career-roadmap new project ID --role ROLE"),
    );
  }
  ctx.out(renderPortfolio({ roles, own, projects, advice: about.advice }, ctx.theme));
}

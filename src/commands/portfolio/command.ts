import { Command } from "commander";
import type { Context } from "../../context.ts";
import type { Catalog, CatalogDetails, Role } from "../../planner/index.ts";
import { type JsonDocument, renderJson } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import { portfolioJson } from "../shared/about/json.ts";
import { roleId } from "../shared/flags/flags.ts";
import { type Formats, formatFlag, formatOf } from "../shared/output/format.ts";
import { personOf } from "../shared/person/planning.ts";
import { ownRole } from "../shared/person/role.ts";
import { doneWork } from "./done.ts";
import { renderPortfolio } from "./view.ts";

export interface PortfolioOptions {
  readonly role?: string;
  /** As a word. */
  readonly format?: string;
  readonly json: boolean;
}

/** What is done comes as a section of a README or as a CV; all else lists what there is to build. */
const FORMATS: Formats = { names: ["text", "json", "md", "jsonresume"], what: "a portfolio" };

export function portfolioCommand(ctx: Context, run = runPortfolio): Command {
  return new Command("portfolio")
    .description("List what to build to prove what you can do, and what makes it count")
    .argument("[role]", "a role (default: all roles, yours first)")
    .addOption(
      formatFlag(FORMATS, "what you have done, with its evidence: md for a README or CV, jsonresume for a JSON Resume"),
    )
    .action((role: string | undefined, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<PortfolioOptions>(), ...(role === undefined ? {} : { role }) }, ctx),
    );
}

export async function runPortfolio(options: PortfolioOptions, ctx: Context): Promise<void> {
  const format = formatOf(options, FORMATS);
  const catalog = await ctx.catalog();
  const details = await ctx.details();
  const person = await personOf(catalog, ctx);
  const asked = options.role === undefined ? undefined : (catalog.roles.get(roleId(options.role, catalog)) as Role);
  const own = asked ?? ownRole(catalog, person, ctx);
  const others = asked === undefined ? [...catalog.roles.values()].filter(({ id }) => id !== own?.id) : [];
  const roles = [...(own === undefined ? [] : [own]), ...others.sort((a, b) => (a.id < b.id ? -1 : 1))];
  if (format === "md" || format === "jsonresume") return writeDone(format, roles, options, catalog, details, ctx);
  if (format === "json") return ctx.out(renderJson(portfolioJson(roles, details, person.progress), ctx.theme));
  const { projects, about } = details;
  if (about.advice.size === 0 && roles.every((role) => role.projects.length === 0)) {
    return ctx.out(
      paragraph(ctx.theme, "No roadmap has projects. To begin one: career-roadmap new project ID --role ROLE"),
    );
  }
  ctx.out(renderPortfolio({ roles, own, projects, advice: about.advice }, ctx.theme));
}

/** What is done, in a format to hand on. */
async function writeDone(
  format: "md" | "jsonresume",
  roles: readonly Role[],
  options: PortfolioOptions,
  catalog: Catalog,
  details: CatalogDetails,
  ctx: Context,
): Promise<void> {
  const { progress } = await personOf(catalog, ctx);
  const done = doneWork(roles, options.role === undefined, catalog, details, progress);
  if (done.projects.length === 0 && done.areas.length === 0) {
    ctx.note("Nothing is done yet that could be shown. What to build: career-roadmap portfolio\n");
  }
  const input = { ...done, text: ctx.theme.text };
  if (format === "md") {
    const { renderPortfolioMarkdown } = await import("../../export/portfolio/markdown.ts");
    return ctx.out(renderPortfolioMarkdown(input));
  }
  const { jsonResume } = await import("../../export/portfolio/json-resume.ts");
  ctx.out(renderJson(jsonResume(input) as JsonDocument, ctx.theme));
}

import { Command } from "commander";
import type { Context } from "../../context.ts";
import { planHours, type Role } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import type { WeekHours } from "../../shared/week-hours.ts";
import { HOURS_HELP, toWeekHours, weekHours } from "../shared/flags/flags.ts";
import { personOf, planRequest } from "../shared/person/planning.ts";
import { type RoleRow, renderRoles } from "./view.ts";

export interface RolesOptions {
  readonly hours?: WeekHours;
  readonly json: boolean;
}

export function rolesCommand(ctx: Context, run = runRoles): Command {
  return new Command("roles")
    .description("List all roles: kind, hours, weeks at your pace, how much you have of each")
    .option("--hours <n>", HOURS_HELP, toWeekHours)
    .action((_flags, command: Command) => run(command.optsWithGlobals<RolesOptions>(), ctx));
}

export async function runRoles(options: RolesOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const { total, byWeekday = null } = weekHours(options.hours, person.profile.hours, ctx);
  const rows = [...catalog.roles.values()]
    .map(({ id, title, kind }): RoleRow => {
      const request = planRequest([id], options, catalog, person, ctx);
      const { hours, percent } = planHours(catalog, [catalog.roles.get(id) as Role], request);
      return { id, title, kind: kind ?? null, hours: hours.left, fromScratchHours: hours.full, percent };
    })
    .sort((a, b) => kindRank(a) - kindRank(b) || (a.id < b.id ? -1 : 1));
  if (!options.json) return ctx.out(await renderRoles(rows, total, ctx.theme));
  const roles = rows.map((row) => ({
    ...row,
    weeks: row.hours / total,
    summary: catalog.roles.get(row.id)?.summary ?? null,
  }));
  const document = { schema: "career-roadmap/roles@1", hoursPerWeek: total, hoursByWeekday: byWeekday, roles };
  ctx.out(renderJson(document, ctx.theme));
}

function kindRank({ kind }: RoleRow): number {
  return kind === "new" ? 0 : kind === "changed" ? 1 : 2;
}

import { Command } from "commander";
import type { Context } from "../../context.ts";
import { ownPace, type RoleDetails } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import type { WeekHours } from "../../shared/week-hours.ts";
import { collect, FROM_HELP, HOURS_HELP, toWeekHours } from "../shared/flags/flags.ts";
import { roleAmounts } from "../shared/person/amounts.ts";
import { personOf, planRequest } from "../shared/person/planning.ts";
import { type RoleRow, renderRoles, rolesJson } from "./view.ts";

export interface RolesOptions {
  readonly hours?: WeekHours;
  readonly from?: readonly string[];
  readonly json: boolean;
}

export function rolesCommand(ctx: Context, run = runRoles): Command {
  return new Command("roles")
    .description("List all roles: what the job is, hours to apply and in all, how much you have of each")
    .option("--from <role>", FROM_HELP, (word, before?: string[]) => collect(word, before ?? []))
    .option("--hours <n>", HOURS_HELP, toWeekHours)
    .action((_flags, command: Command) => run(command.optsWithGlobals<RolesOptions>(), ctx));
}

export async function runRoles(options: RolesOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const [person, details] = await Promise.all([personOf(catalog, ctx), ctx.details()]);
  const request = planRequest([], { ...options, dates: false }, catalog, person, ctx);
  const rows = [...catalog.roles.values()]
    .map((role): RoleRow => {
      const { id, title, kind = null, summary = null } = role;
      const { market }: Pick<RoleDetails, "market"> = details.roles.get(id) ?? { market: [] };
      return { id, title, kind, summary, ...roleAmounts(catalog, role, request, person), market };
    })
    .sort((a, b) => kindRank(a) - kindRank(b) || (a.id < b.id ? -1 : 1));
  const view = {
    rows,
    job: request.job,
    hoursPerWeek: request.hoursPerWeek,
    hoursByWeekday: request.hoursByWeekday ?? null,
    pace: ownPace(request.ratios ?? []),
  };
  ctx.out(options.json ? renderJson(rolesJson(view), ctx.theme) : renderRoles(view, ctx.theme));
}

function kindRank({ kind }: RoleRow): number {
  return kind === "new" ? 0 : kind === "changed" ? 1 : 2;
}

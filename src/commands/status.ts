import { Command } from "commander";
import type { Context } from "../context.ts";
import type { Catalog } from "../planner/index.ts";
import { NEWCOMER, percentDone } from "../planner/index.ts";
import { daysInARow, lastWeeks } from "../progress/pace.ts";
import { renderJson } from "../render/json.ts";
import { renderRolesStatus, renderStatus, type StatusView } from "../render/status.ts";
import { rolesStatusJson, statusJson } from "../render/status-json.ts";
import { type Person, personOf, planOrThrow, planRequest } from "./planning.ts";
import { chooseRole, roleHours } from "./role.ts";
import { titleOf } from "./titles.ts";
import { runWelcome } from "./welcome.ts";

export interface StatusOptions {
  readonly role?: string;
  readonly json: boolean;
  /** Whether it was asked for by name: scripts get a status then, also where there is nothing to tell. */
  readonly asked?: boolean;
}

const WEEKS_SHOWN = 8;

export function statusCommand(ctx: Context, run = runStatus): Command {
  return new Command("status")
    .description("Show where you stand: by stage, this week, and when you will be done")
    .option("--role <id>", "the role that is meant")
    .action((_flags, command: Command) => run({ ...command.optsWithGlobals<StatusOptions>(), asked: true }, ctx));
}

export async function runStatus(options: StatusOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const choice = chooseRole(options.role, catalog, person, ctx);
  if ("role" in choice) {
    const view = statusView(choice.role, catalog, person, ctx);
    return ctx.out(options.json ? renderJson(statusJson(view), ctx.theme) : renderStatus(view, ctx.theme));
  }
  const nothing = choice.several.length === 0;
  if (nothing && !(options.json && options.asked === true)) return runWelcome(options, ctx);
  const rows = choice.several.map((id) => ({
    id,
    title: catalog.roles.get(id)?.title as string,
    ...roleHours(id, catalog, person, ctx),
  }));
  ctx.out(options.json ? renderJson(rolesStatusJson(rows), ctx.theme) : renderRolesStatus(rows, ctx.theme));
}

/** Where a person stands in a role, as a value. */
export function statusView(role: string, catalog: Catalog, person: Person, ctx: Context): StatusView {
  const request = planRequest(role, {}, catalog, person, ctx);
  const plan = planOrThrow(catalog, request);
  // Only its hours are looked at, so it is made at the fastest pace: at a slow one it might take too long to plan.
  const learner = { ...NEWCOMER, skipped: request.learner.skipped };
  const whole = planOrThrow(catalog, { ...request, learner, hoursPerWeek: 112, off: [] });
  const sum = (steps: readonly { stage: string; hours: number }[], stage: string): number =>
    steps.filter((step) => step.stage === stage).reduce((hours, step) => hours + step.hours, 0);
  const left = plan.steps.map(({ stage, hoursLeft }) => ({ stage, hours: hoursLeft }));
  const stages = plan.stages.map(({ id, title }) => {
    const hours = { left: sum(left, id), full: Math.max(sum(whole.steps, id), sum(left, id)) };
    return { id, title, hours, percent: hours.full === 0 ? 100 : percentDone(hours.left, hours.full) };
  });
  const inProgress = plan.steps
    .filter(({ state }) => state === "in-progress")
    .map(({ id, hours, hoursLeft }) => ({
      id,
      title: titleOf(catalog, id),
      minutes: person.progress.subjects.get(id)?.minutes ?? 0,
      hours,
      hoursLeft,
    }));
  const ready = plan.steps.filter(({ state }) => state === "ready").slice(0, 3);
  return {
    plan,
    title: catalog.roles.get(role)?.title as string,
    stages,
    inProgress,
    ready: ready.map(({ id, title }) => ({ id, title })),
    weeks: lastWeeks(person.progress, ctx.today, WEEKS_SHOWN),
    daysInARow: daysInARow(person.progress, ctx.today),
  };
}

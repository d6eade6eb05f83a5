import { Command } from "commander";
import type { Context } from "../context.ts";
import type { Catalog } from "../planner/index.ts";
import { NEWCOMER, percentDone } from "../planner/index.ts";
import { daysInARow, lastWeeks } from "../progress/pace.ts";
import { renderJson } from "../render/json.ts";
import { renderRolesStatus, renderStatus, type StatusView, statusJson } from "../render/status.ts";
import { type Person, personOf, planOrThrow, planRequest } from "./planning.ts";
import { chooseRole, roleHours } from "./role.ts";
import { titleOf } from "./titles.ts";
import { runWelcome } from "./welcome.ts";

export interface StatusOptions {
  readonly role?: string;
  readonly json: boolean;
}

const WEEKS_SHOWN = 8;

export function statusCommand(ctx: Context, run = runStatus): Command {
  return new Command("status")
    .description("Show where you stand: by stage, this week, and when you will be done")
    .option("--role <id>", "the role that is meant")
    .action((_flags, command: Command) => run(command.optsWithGlobals<StatusOptions>(), ctx));
}

export async function runStatus(options: StatusOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const choice = chooseRole(options.role, catalog, person, ctx);
  if ("role" in choice) {
    const view = statusView(choice.role, catalog, person, ctx);
    return ctx.out(options.json ? renderJson(statusJson(view), ctx.theme) : renderStatus(view, ctx.theme));
  }
  if (choice.several.length === 0) return runWelcome(options, ctx);
  const rows = choice.several.map((id) => ({
    id,
    title: catalog.roles.get(id)?.title as string,
    ...roleHours(id, catalog, person, ctx),
  }));
  const answer = { schema: "career-roadmap/status@1", role: null, roles: rows };
  ctx.out(options.json ? renderJson(answer, ctx.theme) : renderRolesStatus(rows, ctx.theme));
}

/** Where a person stands in a role, as a value. */
export function statusView(role: string, catalog: Catalog, person: Person, ctx: Context): StatusView {
  const request = planRequest(role, {}, catalog, person, ctx);
  const plan = planOrThrow(catalog, request);
  const whole = planOrThrow(catalog, { ...request, learner: { ...NEWCOMER, skipped: request.learner.skipped } });
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

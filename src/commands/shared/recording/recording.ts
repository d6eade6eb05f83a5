import type { Context } from "../../../context.ts";
import type { Catalog, Plan } from "../../../planner/index.ts";
import type { EventBody, ProgressEvent } from "../../../progress/events.ts";
import { renderJson } from "../../../render/json.ts";
import { paragraph } from "../../../render/layout.ts";
import { formatDay } from "../../../shared/dates.ts";
import { CliError } from "../../../shared/errors.ts";
import { roleId } from "../flags/flags.ts";
import { type Person, personOf } from "../person/planning.ts";
import { plansOf } from "../person/plans-of.ts";
import { standingPlan } from "../person/standing-plan.ts";
import { nextMilestone } from "../plan/milestone.ts";
import { titleOf } from "../words/titles.ts";
import { factsOf } from "./facts.ts";
import { type FollowUp, finishedBy, followUps } from "./follow-ups.ts";
import { changeJson } from "./json.ts";
import { type ChangeView, type ReachedMilestone, renderChange } from "./view.ts";

export interface RecordOptions {
  readonly role?: string;
  readonly json: boolean;
}

/**
 * Records the events as one change and tells what it came to. What follows from them is offered first where somebody can
 * answer, so that it belongs to the same change and leaving the question leaves everything as it was; elsewhere it is
 * named afterwards. Nothing is recorded for no events.
 */
export async function recordAndTell(
  bodies: readonly EventBody[],
  catalog: Catalog,
  person: Person,
  options: RecordOptions,
  ctx: Context,
): Promise<void> {
  if (options.role !== undefined) roleId(options.role, catalog);
  const asked = [...bodies, ...finishedBy(bodies, catalog, person)];
  const { accepted, hints } = await offer(asked, catalog, person, options, ctx);
  const all = [...asked, ...accepted];
  const events = all.length === 0 ? [] : await ctx.record(all);
  const { role } = options;
  const change =
    events.length === 0
      ? changeBetween(events, person, person, role, catalog, ctx)
      : await changeAfter(events, person, role, catalog, ctx);
  ctx.changed(() => changeJson(change));
  ctx.out(options.json ? renderJson(changeJson(change), ctx.theme) : renderChange(change, ctx.theme));
  if (events.length > 0) await ctx.hint("undo");
  for (const { hint, command } of hints) ctx.note(`${paragraph(ctx.errTheme, hint)}  ${command}\n`);
}

/** What the events came to. They are recorded, also where the log cannot be read just now: then that is all there is to say. */
export async function changeAfter(
  events: readonly ProgressEvent[],
  person: Person,
  role: string | undefined,
  catalog: Catalog,
  ctx: Context,
): Promise<ChangeView> {
  try {
    return changeBetween(events, person, await personOf(catalog, ctx), role, catalog, ctx);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const why = `${error.message} It is recorded all the same, so do not say it again; where you stand cannot be shown.`;
    ctx.note(paragraph(ctx.errTheme, ctx.errTheme.text(why)));
    return { ...UNTOLD, events, titleOf: (id) => titleOf(catalog, id) };
  }
}

/** Of a change of which nobody can tell what it came to. */
export const UNTOLD: Omit<ChangeView, "events" | "titleOf"> = {
  before: undefined,
  after: undefined,
  unblocked: [],
  reached: [],
  facts: [],
  next: undefined,
  past: false,
  roleTitle: undefined,
};

/** What the events came to: where the person stood in their role, where they stand now, and what became ready. */
export function changeBetween(
  events: readonly ProgressEvent[],
  was: Person,
  is: Person,
  role: string | undefined,
  catalog: Catalog,
  ctx: Context,
): ChangeView {
  const plans = plansOf(role, [was, is], catalog, ctx);
  if (!plans.ok) ctx.note(`${ctx.errTheme.text(plans.error.message)} So how far you are cannot be told.\n`);
  const [before, after] = plans.ok ? plans.value : [];
  const open = new Set(before?.steps.filter(({ state }) => state !== "blocked").map(({ id }) => id));
  const named = new Set(events.flatMap((event) => ("subject" in event ? [event.subject] : [])));
  const ready = before === undefined ? [] : (after?.steps.filter(({ state }) => state === "ready") ?? []);
  const reached = reachedBy(events, before, after, catalog);
  return {
    events,
    reached,
    facts: factsOf(events, before, after, is, catalog, ctx.today),
    next: reached.length === 0 || after === undefined ? undefined : nextWithDate(after, is, catalog, ctx),
    before,
    after,
    unblocked: ready.map(({ id }) => id).filter((id) => !open.has(id) && !named.has(id)),
    past: events.some(({ day }) => day !== formatDay(ctx.today)),
    roleTitle: after && catalog.roles.get(after.roles[0] as string)?.title,
    titleOf: (id) => titleOf(catalog, id),
  };
}

const FINISHES = /-(done|known|checked)$/;

/** The milestones that were not reached before; none where nothing was finished, as when a step was skipped. */
function reachedBy(
  events: readonly ProgressEvent[],
  before: Plan | undefined,
  after: Plan | undefined,
  catalog: Catalog,
): ReachedMilestone[] {
  if (before === undefined || after === undefined || !events.some(({ type }) => FINISHES.test(type))) return [];
  const isOpen = (role: string, stage: string | null): boolean =>
    after.milestones.some((one) => one.role === role && one.stage === stage && one.hours.left > 0);
  return before.milestones
    .filter(({ role, stage, hours }) => hours.left > 0 && !isOpen(role, stage))
    .map(({ role, stage, title, opens }) => {
      const goal = catalog.roles.get(role)?.stages.find(({ id }) => id === stage)?.goal ?? null;
      const terms = stage === null ? (catalog.roles.get(role)?.terms ?? []) : [];
      return { role, stage, title, opens, goal, terms };
    });
}

/** The milestone that is next, with the day that nobody else of this run asks for. */
function nextWithDate({ roles }: Plan, person: Person, catalog: Catalog, ctx: Context): ChangeView["next"] {
  const { made } = standingPlan(roles[0] as string, catalog, person, ctx, { dates: true });
  return made.ok ? nextMilestone(made.value) : undefined;
}

interface Offered {
  readonly accepted: readonly EventBody[];
  /** What was not asked, for somebody to do later. */
  readonly hints: readonly Pick<FollowUp, "hint" | "command">[];
}

async function offer(
  bodies: readonly EventBody[],
  catalog: Catalog,
  person: Person,
  { role, json }: RecordOptions,
  ctx: Context,
): Promise<Offered> {
  const accepted: EventBody[] = [];
  const hints: FollowUp[] = [];
  const told = new Set<string>();
  const plans = plansOf(role, [person], catalog, ctx);
  const plan = plans.ok ? plans.value[0] : undefined;
  const next = (): FollowUp | undefined =>
    followUps(bodies, accepted, catalog, person, plan).find(({ question }) => !told.has(question));
  for (let one = next(); one !== undefined; one = next()) {
    told.add(one.question);
    if (ctx.prompter === undefined || json) hints.push(one);
    else if (await ctx.prompter.confirm(one.question, true)) accepted.push(...one.bodies);
  }
  return { accepted, hints };
}

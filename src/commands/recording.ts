import type { Context } from "../context.ts";
import { type Catalog, makePlan, type Plan } from "../planner/index.ts";
import type { EventBody, ProgressEvent } from "../progress/events.ts";
import { renderChange } from "../render/change.ts";
import { changeJson } from "../render/change-json.ts";
import { renderJson } from "../render/json.ts";
import { personOf, planRequest } from "./planning.ts";
import { chooseRole } from "./role.ts";
import { titleOf } from "./titles.ts";

/** What a change came to: the events, and where the person stands in their role, if it is known which. */
export interface Change {
  readonly events: readonly ProgressEvent[];
  readonly before: Plan | undefined;
  readonly after: Plan | undefined;
  /** Steps that became ready by it, in plan order. */
  readonly unblocked: readonly string[];
}

export interface RecordOptions {
  readonly role?: string;
  readonly json: boolean;
}

/** Records the events as one change and says what it came to. Nothing is recorded for no events. */
export async function recordChange(
  bodies: readonly EventBody[],
  catalog: Catalog,
  options: RecordOptions,
  ctx: Context,
): Promise<Change> {
  const before = await planNow(catalog, options.role, ctx);
  const events = bodies.length === 0 ? [] : await ctx.record(bodies);
  const after = await planNow(catalog, options.role, ctx);
  const wasReady = new Set(before?.steps.filter(({ state }) => state !== "blocked").map(({ id }) => id));
  const ready = after?.steps.filter(({ state }) => state === "ready") ?? [];
  const unblocked =
    before === undefined
      ? []
      : ready.map(({ id }) => id).filter((id) => !wasReady.has(id) && !subjects(bodies).has(id));
  return { events, before, after, unblocked };
}

/** Tells a change, as text with what the person may do next, or as data. */
export function tellChange(change: Change, catalog: Catalog, json: boolean, ctx: Context): void {
  const title = change.after === undefined ? undefined : catalog.roles.get(change.after.roles[0] as string)?.title;
  ctx.out(
    json
      ? renderJson(changeJson(change), ctx.theme)
      : renderChange({ ...change, roleTitle: title, titleOf: (id) => titleOf(catalog, id) }, ctx.theme),
  );
}

/** The plan of the person's role as things stand; undefined where no one role is meant, or it has no plan. */
async function planNow(catalog: Catalog, given: string | undefined, ctx: Context): Promise<Plan | undefined> {
  const person = await personOf(catalog, ctx);
  const choice = chooseRole(given, catalog, person, ctx);
  if (!("role" in choice)) return undefined;
  const made = makePlan(catalog, planRequest(choice.role, {}, catalog, person, ctx));
  return made.ok ? made.value : undefined;
}

function subjects(bodies: readonly EventBody[]): Set<string> {
  return new Set(bodies.flatMap((body) => ("subject" in body ? [body.subject] : [])));
}

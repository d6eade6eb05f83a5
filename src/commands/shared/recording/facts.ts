import { type Catalog, type Plan, type Step, thingsOf } from "../../../planner/index.ts";
import type { ProgressEvent } from "../../../progress/events.ts";
import { lastWeeks } from "../../../progress/pace.ts";
import { type Day, formatDay } from "../../../shared/dates.ts";
import type { Person } from "../person/planning.ts";

/** What a change means for the step that it is about, as far as that is more than the change says itself. */
export type ChangeFact =
  | {
      readonly is: "ticked";
      readonly id: string;
      readonly done: number;
      readonly of: number;
      readonly next: string | null;
    }
  | {
      readonly is: "done";
      readonly id: string;
      readonly minutes: number;
      /** What it was estimated at; null for what is not in the plan. */
      readonly hours: number | null;
      /** How many steps of its stage are done now; null where no role is meant. */
      readonly stage: { readonly title: string; readonly done: number; readonly of: number } | null;
    }
  | {
      readonly is: "logged";
      readonly id: string;
      readonly minutes: number;
      readonly hours: number | null;
      /** Minutes on everything in this week; null where the time is another week's. */
      readonly week: number | null;
    }
  | { readonly is: "skipped"; readonly id: string; readonly later: readonly string[] };

/** Each step of a change once, in the order of the events; of a finished step its items say no more. */
export function factsOf(
  events: readonly ProgressEvent[],
  before: Plan | undefined,
  after: Plan | undefined,
  { progress }: Person,
  catalog: Catalog,
  today: Day,
): ChangeFact[] {
  const find = thingsOf(catalog);
  const subjects = new Map(events.flatMap((event) => ("subject" in event ? [[event.subject, event] as const] : [])));
  return [...subjects].flatMap(([id, event]): ChangeFact[] => {
    const { type, day } = event;
    const own = progress.subjects.get(id);
    const items = find(id)?.item.items ?? [];
    const minutes = own?.minutes ?? 0;
    const hours = (before ?? after)?.steps.find((step) => step.id === id)?.hours ?? null;
    if (type === "skill-done" || type === "project-done") {
      return [{ is: "done", id, minutes, hours, stage: after === undefined ? null : stageOf(id, after) }];
    }
    if (type === "item-checked" || type === "item-known") {
      const ticked = items.filter((key) => own?.ticked.has(key) === true);
      const next = items.find((key) => own?.ticked.has(key) !== true) ?? null;
      // A resource that was ticked is no item.
      return !("key" in event) || !items.includes(event.key)
        ? []
        : [{ is: "ticked", id, done: ticked.length, of: items.length, next }];
    }
    if (type === "time-logged") {
      const [week] = lastWeeks(progress, today, 1);
      const isThisWeek = week !== undefined && day >= formatDay(week.start);
      return [{ is: "logged", id, minutes, hours, week: isThisWeek ? (week?.minutes ?? 0) : null }];
    }
    if (type === "skill-skipped" || type === "project-skipped") {
      const later = before === undefined || after === undefined ? [] : laterOn(id, before, after);
      return later.length === 0 ? [] : [{ is: "skipped", id, later }];
    }
    return [];
  });
}

/** How far the stage of a done step is; null for a step of none. */
function stageOf(id: string, { stages, steps }: Plan): (ChangeFact & { is: "done" })["stage"] {
  const stage = stages.find((one) => one.steps.includes(id));
  if (stage === undefined) return null;
  const own = steps.find((step) => step.id === id) as Step;
  // Those of it that are begun stand in a group of their own.
  const all = steps.filter((step) => stage.steps.includes(step.id) || isOf(step, own));
  return { title: stage.title, done: all.filter(({ state }) => state === "done").length, of: all.length };
}

function isOf(step: Step, { stage, rank, roles }: Step): boolean {
  return step.stage === stage && step.rank === rank && step.roles.join() === roles.join();
}

/** What rests on a step, directly or by others, and is still to be done, in plan order. */
function laterOn(id: string, before: Plan, after: Plan): string[] {
  const byId = new Map(before.steps.map((step) => [step.id, step]));
  const found = new Set<string>();
  const queue = [id];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    for (const next of byId.get(one)?.unblocks ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      queue.push(next);
    }
  }
  return after.steps.filter((step) => found.has(step.id) && step.state !== "done").map((step) => step.id);
}

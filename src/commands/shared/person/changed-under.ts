import type { Context } from "../../../context.ts";
import { type Catalog, type Plan, thingsOf } from "../../../planner/index.ts";
import type { Progress } from "../../../progress/fold.ts";
import { hoursText } from "../../../render/numbers.ts";

/** Ticks of one step that its checklist does not have any more. */
export interface VanishedTicks {
  readonly id: string;
  readonly keys: readonly string[];
}

/** Ticks of items that their step does not have any more: they count for nothing. `isResource` tells of a ticked resource. */
export function vanishedTicks(
  { subjects }: Progress,
  catalog: Catalog,
  isResource: (key: string) => boolean,
): VanishedTicks[] {
  const find = thingsOf(catalog);
  return [...subjects].flatMap(([id, { ticked, status }]) => {
    const items = find(id)?.item.items;
    if (items === undefined || status === "done" || status === "known") return [];
    const keys = [...ticked].filter((key) => !items.includes(key) && !isResource(key));
    return keys.length === 0 ? [] : [{ id, keys }];
  });
}

/**
 * What changed in the roadmaps under somebody's progress, a sentence each, and each once: ticks that count no more, and other
 * estimates of what they have begun or done. Told to who reads a status: percent moves by it without anything done.
 */
export async function changedUnder(plan: Plan, catalog: Catalog, progress: Progress, ctx: Context): Promise<string[]> {
  // All resources are read only where something may have gone.
  const suspects = vanishedTicks(progress, catalog, () => false);
  const resources = suspects.length === 0 ? undefined : (await ctx.details()).resources;
  const gone = suspects.length === 0 ? [] : vanishedTicks(progress, catalog, (key) => resources?.has(key) === true);
  const key = gone.map(({ id, keys }) => `${id}/${keys.join(",")}`).join(" ");
  const isNews = key !== "" && ctx.isFirstTime("vanished", key);
  const ticks = gone.map(
    ({ id, keys }) =>
      `The checklist of ${id} changed: it has no ${keys.join(", ")} any more, so what you ticked there does not count. See what it has: career-roadmap checklist ${id}`,
  );
  return [...(isNews ? ticks : []), ...otherHours(plan, progress, ctx)];
}

function otherHours(plan: Plan, { subjects }: Progress, ctx: Context): string[] {
  const touched = plan.steps.filter(({ id, state }) => {
    return state === "done" || state === "in-progress" || (subjects.get(id)?.ticked.size ?? 0) > 0;
  });
  if (touched.length === 0) return [];
  const now = touched.map(({ id, hours }) => `${id}=${hours}`).join(" ");
  const before = new Map(
    (ctx.toldBefore("hours", now) ?? "").split(" ").map((one) => one.split("=") as [string, string]),
  );
  return touched.flatMap(({ id, hours }) => {
    const was = Number(before.get(id));
    if (!before.has(id) || was === hours || Number.isNaN(was)) return [];
    return [
      `The estimate of ${id} is ${hoursText(hours)} now, and was ${hoursText(was)} when you last looked: percent and dates moved with it.`,
    ];
  });
}

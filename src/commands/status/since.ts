import type { Context } from "../../context.ts";
import { type Catalog, formerIds, type Plan } from "../../planner/index.ts";
import type { Progress } from "../../progress/fold.ts";
import { learnerOf } from "../../progress/learner.ts";
import { type Day, formatDay } from "../../shared/dates.ts";
import { usage } from "../../shared/errors.ts";
import type { Person } from "../shared/person/planning.ts";
import { standingPlanOrThrow } from "../shared/person/standing-plan.ts";
import type { SinceView } from "./since-view.ts";

/** What moved since a day, that day included, for the same person with the same choices. */
export async function sinceView(
  role: string,
  since: Day,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<SinceView> {
  if (since > ctx.today) {
    throw usage("future-day", `${formatDay(since)} is still to come.`, "Give an earlier day with --since");
  }
  const progress = await ctx.progressUntil(since - 1, formerIds(catalog));
  const was: Person = { ...person, progress, learner: learnerOf(progress) };
  const then: Context = Object.create(ctx, { today: { value: since - 1 } });
  const [before, plan] = [
    standingPlanOrThrow(role, catalog, was, then, { dates: true }),
    standingPlanOrThrow(role, catalog, person, ctx, { dates: true }),
  ];
  const moved = movedBetween(progress, person.progress);
  const isOpen = ({ milestones }: Plan, key: string): boolean =>
    milestones.some(({ role: of, stage, hours }) => `${of} ${stage}` === key && hours.left > 0);
  return {
    role,
    title: catalog.roles.get(role)?.title as string,
    since,
    plan,
    percent: { was: before.percent, is: plan.percent },
    hoursLeft: { was: before.hours.left, is: plan.hours.left },
    core:
      before.core === null || plan.core === null
        ? null
        : {
            was: { hoursLeft: before.core.left, likely: before.core.likely },
            is: { hoursLeft: plan.core.left, likely: plan.core.likely },
          },
    likely: { was: before.finish.likely, is: plan.finish.likely },
    ...moved,
    milestones: before.milestones
      .filter(({ role: of, stage }) => isOpen(before, `${of} ${stage}`) && !isOpen(plan, `${of} ${stage}`))
      .map(({ role: of, stage, title }) => ({ role: of, stage, title })),
  };
}

function movedBetween(then: Progress, now: Progress): Pick<SinceView, "minutes" | "finished" | "begun" | "ticked"> {
  const sum = ({ minutes }: Progress): number => [...minutes.values()].reduce((all, one) => all + one, 0);
  const finished: string[] = [];
  const begun: string[] = [];
  const ticked: { id: string; key: string }[] = [];
  for (const [id, subject] of now.subjects) {
    const was = then.subjects.get(id);
    if (subject.status === "done") {
      if (was?.status !== "done") finished.push(id);
      continue;
    }
    if (subject.begunOn !== undefined && was?.begunOn === undefined) begun.push(id);
    for (const key of subject.ticked) if (was?.ticked.has(key) !== true) ticked.push({ id, key });
  }
  return { minutes: Math.max(0, sum(now) - sum(then)), finished, begun, ticked };
}

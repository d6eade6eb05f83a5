import type { Context } from "../../context.ts";
import type { Catalog, Plan } from "../../planner/index.ts";
import type { Progress, SubjectProgress } from "../../progress/fold.ts";
import { lastWeeks, usualMinutes } from "../../progress/pace.ts";
import type { Day } from "../../shared/dates.ts";
import type { Person } from "../shared/person/planning.ts";
import { titleOf } from "../shared/words/titles.ts";
import type { Away } from "./away-view.ts";

/** So many days without a record, and somebody comes back. */
const AWAY_DAYS = 14;
/** How many weeks before the pause tell of its hours. */
const LOOKED_BACK = 8;
/** Hours really logged are told where they differ by this share of those planned. */
const APART = 1 / 3;
/** The least hours a week that a profile can have. */
const LEAST_HOURS = 0.25;

/** What somebody was on before a pause of two weeks or more; null where there was none. */
export async function awayOf(plan: Plan, catalog: Catalog, { progress }: Person, ctx: Context): Promise<Away | null> {
  const past = [...progress.days].filter((day) => day <= plan.today);
  const since = past.reduce((latest, day) => Math.max(latest, day), Number.NEGATIVE_INFINITY);
  if (plan.hours.left === 0 || past.length === 0 || plan.today - since < AWAY_DAYS) return null;
  const [id, subject] = touchedLast(progress);
  return {
    since,
    days: plan.today - since,
    step: { id, title: titleOf(catalog, id), minutes: subject.minutes },
    note: lastNote(progress),
    next: await smallThing(plan, progress, ctx),
    hours: hoursThatFit(plan, progress, since),
  };
}

function touchedLast({ subjects }: Progress): readonly [string, SubjectProgress] {
  const all = [...subjects].sort(([, a], [, b]) => (a.touched < b.touched ? 1 : -1));
  return all[0] as [string, SubjectProgress];
}

/** The newest note, of that step before one of another. */
function lastNote(progress: Progress): Away["note"] {
  const [id, subject] = touchedLast(progress);
  const own = subject.notes.at(-1);
  if (own !== undefined) return { id, ...own };
  const notes = [...progress.subjects].flatMap(([other, { notes }]) => notes.map((note) => ({ id: other, ...note })));
  return notes.sort((a, b) => b.day - a.day)[0] ?? null;
}

/** The next item of the step that is in progress, else of the first that is ready. */
async function smallThing(plan: Plan, { subjects }: Progress, ctx: Context): Promise<Away["next"]> {
  const open = ({ state }: Plan["steps"][number]): boolean => state === "in-progress";
  const step = plan.steps.find(open) ?? plan.steps.find(({ state }) => state === "ready");
  if (step === undefined) return null;
  const details = await ctx.details([step.id]);
  const { checklist = [] } = { ...details.skills.get(step.id), ...details.projects.get(step.id) };
  const item = checklist.find(({ key }) => subjects.get(step.id)?.ticked.has(key) !== true);
  return { id: step.id, title: step.title, begun: open(step), item: item ?? null };
}

/** Hours a week as they were logged before the pause, where those planned are others; null where they are about the same. */
function hoursThatFit({ hoursPerWeek }: Plan, progress: Progress, since: Day): Away["hours"] {
  // Up to the week of the last record, that one too: the week after it is told as the last, and left out.
  const minutes = usualMinutes(lastWeeks(progress, since + 7, LOOKED_BACK + 1));
  if (minutes === null || minutes === 0) return null;
  const logged = Math.max(LEAST_HOURS, Math.round((minutes / 60) * 4) / 4);
  return Math.abs(logged - hoursPerWeek) < APART * hoursPerWeek ? null : { logged, planned: hoursPerWeek };
}

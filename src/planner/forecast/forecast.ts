import type { Day } from "../../shared/dates.ts";
import { inHours, meanHours, unitsOf } from "../effort.ts";
import type { Ordered } from "../order/ordered-steps.ts";
import type { Finish, Forecast, PlanRequest } from "../plan-types.ts";
import type { Calendar } from "../schedule/calendar.ts";
import { daysReaching, type Span } from "../schedule/schedule.ts";
import { waitOf } from "../schedule/spans.ts";
import { loggedForecast } from "./logged.ts";
import { type PaceFactors, paceFactors } from "./pace-factors.ts";
import { phasesOf } from "./phases.ts";
import { type OpenStep, percentileOf, simulateEfforts } from "./simulate.ts";

const DRAWS = 1000;
const LEAST_DRAWS = 200;
/** Draws times steps: a plan of more than 2,000 open steps gets fewer draws. */
const MOST_WORK = 2_000_000;

/** Some steps of a plan, whose end is asked for. */
export type Part = ReadonlySet<string>;

/** When the plan and some parts of it are finished, and on what that rests. */
export interface Finishes {
  readonly finish: Finish;
  /** Of each part, in the order they were asked for; both null where nothing is left of it. */
  readonly parts: readonly Finish[];
  readonly forecast: Forecast | null;
}

type Asked = Pick<PlanRequest, "forecast" | "ratios" | "parallel" | "loggedWeeks" | "learner">;
type Open = Ordered & { readonly span: Span };

/** The end of some open steps: the last of them in the order, and the day by the schedule. */
interface End {
  readonly at: number;
  readonly day: Day;
  readonly ids: Part | null;
}

/**
 * Tells the likely days, the last ones of the schedule, and by simulation those that hold in 90 % of cases.
 * Expects: steps in learning order with the days they were given, null where nothing is left; `core` is the place among the
 * parts of all core, -1 without one. Promises: percentiles never fall from one to the next, and the 90 % days are never
 * before the likely ones; null beyond 100 years.
 */
export function forecastFinish(
  steps: readonly Ordered[],
  spans: readonly (Span | null)[],
  parts: readonly Part[],
  core: number,
  calendar: Calendar,
  asked: Asked,
): Finishes {
  const open = steps.flatMap((step, at): Open[] => {
    const span = spans[at] ?? null;
    return span === null ? [] : [{ ...step, span }];
  });
  const ends = parts.map((ids) => endOf(open, ids));
  const whole = endOf(open, null);
  if (whole === null) {
    const none = { likely: null, p90: null };
    return { finish: none, parts: parts.map(() => none), forecast: null };
  }
  const told = asked.forecast === false ? null : simulated(open, [...ends, whole], core, calendar, asked);
  const finishOf = (end: End | null, at: number): Finish => {
    const p90 = told?.sure[at] ?? null;
    return { likely: end?.day ?? null, p90: end === null || p90 === null ? null : Math.max(end.day, p90) };
  };
  return {
    finish: finishOf(whole, parts.length),
    parts: ends.map(finishOf),
    forecast: told?.forecast ?? null,
  };
}

function endOf(open: readonly Open[], ids: Part | null): End | null {
  let last = -1;
  let day = Number.NEGATIVE_INFINITY;
  for (const [at, { id, span }] of open.entries()) {
    if (ids !== null && !ids.has(id)) continue;
    last = at;
    day = Math.max(day, span.last);
  }
  return last < 0 ? null : { at: last, day, ids };
}

function simulated(
  open: readonly Open[],
  ends: readonly (End | null)[],
  core: number,
  calendar: Calendar,
  asked: Asked,
): { readonly forecast: Forecast; readonly sure: readonly (Day | null)[] } {
  const draws = Math.min(DRAWS, Math.max(LEAST_DRAWS, Math.floor(MOST_WORK / open.length)));
  const paces = paceFactors(asked.ratios ?? [], draws);
  const inTurn = (asked.parallel ?? 1) === 1;
  const cutOf = ({ at, day }: End): number => (inTurn ? at : day);
  const cuts = [...new Set(ends.flatMap((end) => (end === null ? [] : [cutOf(end)])))].sort((a, b) => a - b);
  const efforts = effortsUpTo(open, cuts, inTurn, calendar, paces);
  const whole = efforts.at(-1) as Float64Array;
  const last = ends.at(-1) as End;

  const sure = ends.map((end) => {
    if (end === null) return null;
    const cases = efforts[cuts.indexOf(cutOf(end))] as Float64Array;
    return dayIn(0.9, end, cases, open, calendar, paces, asked);
  });
  const [p10, p50, p80, p90, p95] = ([0.1, 0.5, 0.8, 0.9, 0.95] as const).map((share) =>
    dayIn(share, last, whole, open, calendar, paces, asked),
  ) as [Day | null, Day | null, Day | null, Day | null, Day | null];
  const hours = (share: number): number => percentileOf(whole, share);
  const left = inHours(open.reduce((sum, step) => sum + step.left, 0));
  const likely = last.day;
  const later = (day: Day | null): Day | null => (day === null ? null : Math.max(day, likely));
  const coreEnd = ends[core] ?? null;
  const coreEfforts = coreEnd === null ? null : (efforts[cuts.indexOf(cutOf(coreEnd))] as Float64Array);
  return {
    forecast: {
      ...{ p10: p10 === null ? likely : Math.min(p10, likely), p50, p80, p90: later(p90), p95: later(p95) },
      hours: {
        ...{ p10: hours(0.1), p50: hours(0.5), p80: hours(0.8) },
        ...{ p90: Math.max(left, hours(0.9)), p95: Math.max(left, hours(0.95)) },
      },
      draws,
      rests: { on: paces.on, steps: asked.ratios?.length ?? 0, pace: paces.pace },
      logged: loggedForecast(whole, coreEfforts, asked.loggedWeeks ?? [], calendar),
    },
    sure,
  };
}

/**
 * The day by which a share of the cases have reached an end: that on which their work is done, and no sooner than what
 * waits is over. Pace moves the day from which a wait is counted, and does not stretch it.
 */
function dayIn(
  share: number,
  end: End,
  cases: Float64Array,
  open: readonly Open[],
  calendar: Calendar,
  { pace }: PaceFactors,
  { learner, parallel }: Asked,
): Day | null {
  const scale = pace ?? 1;
  const inTurn = (parallel ?? 1) === 1;
  const effort = Math.max(1, unitsOf(percentileOf(cases, share)));
  let sum = 0;
  const starts: { weeks: number; since: Day | null; start: number }[] = [];
  for (const [at, step] of open.entries()) {
    if (inTurn ? at > end.at : step.span.last > end.day) continue;
    const before = sum;
    sum += step.left;
    const wait = end.ids === null || end.ids.has(step.id) ? waitOf(step, learner.begunOn) : null;
    if (wait !== null) starts.push({ ...wait, start: before });
  }
  const stretch = effort / Math.max(1, sum * scale);
  // Days that the schedule lost because all that could be begun had to wait are lost here too.
  const [worked = null] = daysReaching([Math.max(1, Math.round(sum * scale))], calendar);
  const lastWork = open.reduce(
    (most, step, at) =>
      (inTurn ? at <= end.at : step.span.last <= end.day) ? Math.max(most, workedUntil(step)) : most,
    calendar.start,
  );
  const idle = worked === null ? 0 : Math.max(0, lastWork - worked);
  const amounts = [effort, ...starts.map(({ start }) => Math.max(1, Math.round(start * scale * stretch)))];
  const [day = null, ...firsts] = daysReaching(amounts, calendar);
  if (day === null) return null;
  const waits = starts.map(({ weeks, since }, at) => {
    const first = since ?? firsts[at] ?? null;
    return first === null ? null : first + Math.ceil(weeks * 7);
  });
  return waits.includes(null) ? null : Math.max(day + idle, ...(waits as Day[]));

  function workedUntil(step: Open): Day {
    return waitOf(step, learner.begunOn) === null ? step.span.last : calendar.start;
  }
}

/** Hours of work up to each cut, least first: one for each draw. */
function effortsUpTo(
  open: readonly Open[],
  cuts: readonly number[],
  inTurn: boolean,
  calendar: Calendar,
  { factors }: PaceFactors,
): Float64Array[] {
  const phases = phasesOf(
    open.map(({ span }) => span),
    cuts,
    inTurn,
    calendar,
  );
  const steps = open.map(
    ({ id, item, left, effort }, at): OpenStep => ({
      ...{ id, range: item.hours, share: left / effort, phases: phases[at] as OpenStep["phases"] },
    }),
  );
  const isVast = steps.length * factors.length > MOST_WORK;
  return simulateEfforts(isVast ? summedUp(steps, cuts.length) : steps, cuts.length, factors);
}

/** Of thousands of steps the luck of each is lost in the sum, within a hundredth: one step a phase takes their means. */
function summedUp(steps: readonly OpenStep[], phases: number): OpenStep[] {
  const sums = new Float64Array(phases);
  for (const { range, share, phases: parts } of steps)
    for (const { phase, part } of parts) sums[phase] = (sums[phase] as number) + meanHours(range) * share * part;
  return Array.from(sums, (hours, phase) => ({
    ...{ id: "", range: [hours, hours, hours] as const, share: 1, phases: [{ phase, part: 1 }] },
  }));
}

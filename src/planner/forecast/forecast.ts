import type { Day } from "../../shared/dates.ts";
import { inHours, meanHours } from "../effort.ts";
import type { Ordered } from "../order/ordered-steps.ts";
import type { Finish, Forecast, Percentiles, PlanRequest } from "../plan-types.ts";
import type { Calendar } from "../schedule/calendar.ts";
import type { Span } from "../schedule/schedule.ts";
import { paced } from "../schedule/spans.ts";
import { waitOf } from "../schedule/wait.ts";
import { daysOfCases } from "./days-of-cases.ts";
import { type Cuts, cutsAt, type End, endOf, type Open } from "./ends.ts";
import { loggedForecast } from "./logged.ts";
import { type PaceFactors, paceFactors } from "./pace-factors.ts";
import { phasesOf } from "./phases.ts";
import { type OpenStep, percentileOf, simulateEfforts } from "./simulate.ts";

const DRAWS = 1000;
const LEAST_DRAWS = 200;
/** Draws times steps: a plan of more than 2,000 open steps gets fewer draws. */
const MOST_WORK = 2_000_000;
const SHARES = [0.1, 0.5, 0.8, 0.9, 0.95] as const;

/** Some steps of a plan, whose end is asked for: their places in learning order, ascending. */
export type Part = readonly number[];

/** When the plan and some parts of it are finished, and on what that rests. */
export interface Finishes {
  readonly finish: Finish;
  /** Of each part, in the order they were asked for; both null where nothing is left of it. */
  readonly parts: readonly Finish[];
  readonly forecast: Forecast | null;
}

type Asked = Pick<PlanRequest, "forecast" | "ratios" | "parallel" | "loggedWeeks" | "learner">;

/**
 * Tells the likely days, the last ones of the schedule, and by simulation those that hold in 90 % of cases.
 * Expects: steps in learning order with the days they were given, null where nothing is left; `core` is the place among the
 * parts of all core. Promises: percentiles never fall from one to the next, and the 90 % days are never before the likely
 * ones; null beyond 100 years.
 */
export function forecastFinish(
  steps: readonly Ordered[],
  spans: readonly (Span | null)[],
  parts: readonly Part[],
  core: number,
  calendar: Calendar,
  asked: Asked,
): Finishes {
  const open: Open[] = [];
  const placeOf = new Int32Array(steps.length).fill(-1);
  for (const [at, step] of steps.entries()) {
    const span = spans[at] ?? null;
    if (span === null) continue;
    placeOf[at] = open.length;
    open.push({ step, span, wait: waitOf(step, asked.learner.begunOn) });
  }
  const openOf = (part: Part): number[] => part.map((at) => placeOf[at] as number).filter((at) => at >= 0);
  const ends = parts.map((part) => endOf(open, openOf(part)));
  const whole = endOf(open, [...open.keys()]);
  if (whole === null) {
    const none = { likely: null, p90: null };
    return { finish: none, parts: parts.map(() => none), forecast: null };
  }
  const told = asked.forecast === false ? null : simulated(open, ends, whole, ends[core] ?? null, calendar, asked);
  const finishOf = (end: End | null, at: number): Finish => {
    const p90 = told?.sure[at] ?? null;
    return { likely: end?.day ?? null, p90: end === null || p90 === null ? null : Math.max(end.day, p90) };
  };
  return { finish: finishOf(whole, ends.length), parts: ends.map(finishOf), forecast: told?.forecast ?? null };
}

/** The days of the ends, that of the whole plan last, by which 90 % of the cases have reached them. */
function simulated(
  open: readonly Open[],
  ends: readonly (End | null)[],
  whole: End,
  core: End | null,
  calendar: Calendar,
  asked: Asked,
): { readonly forecast: Forecast; readonly sure: readonly (Day | null)[] } {
  const draws = Math.min(DRAWS, Math.max(LEAST_DRAWS, Math.floor(MOST_WORK / open.length)));
  const paces = paceFactors(asked.ratios ?? [], draws);
  const cuts = cutsAt(open, [...ends, whole], (asked.parallel ?? 1) === 1, calendar.start);
  const steps = stepsUpTo(open, cuts, calendar);
  const planned = plannedUpTo(open, steps, cuts, paces.pace ?? 1);
  const efforts = effortsUpTo(steps, cuts, paces);
  const effortsTo = (end: End): Float64Array => efforts[cuts.of(end)] as Float64Array;

  const asSure = [...ends, whole].flatMap((end) => (end === null ? [] : [{ end, share: 0.9 }]));
  const cases = [...SHARES.map((share) => ({ end: whole, share })), ...asSure];
  const days = daysOfCases(
    cases.map(({ end, share }) => ({ end, hours: percentileOf(effortsTo(end), share) })),
    cuts,
    planned,
    calendar,
  );
  let next = SHARES.length;
  const sure = [...ends, whole].map((end) => (end === null ? null : (days[next++] ?? null)));
  const { ratios = [], loggedWeeks = [] } = asked;
  return {
    forecast: {
      ...daysTold(days, whole.day),
      hours: hoursTold(effortsTo(whole), inHours(planned.at(-1) as number)),
      draws,
      rests: { on: paces.on, steps: ratios.length, pace: paces.pace },
      logged: loggedForecast(
        { end: whole, efforts: effortsTo(whole) },
        core && { end: core, efforts: effortsTo(core) },
        loggedWeeks,
        calendar,
      ),
    },
    sure,
  };
}

/** The likely day is never before the tenth percentile, nor after the ninetieth. */
function daysTold(days: readonly (Day | null)[], likely: Day): Percentiles<Day | null> {
  const [p10 = null, p50 = null, p80 = null, p90 = null, p95 = null] = days;
  const later = (day: Day | null): Day | null => (day === null ? null : Math.max(day, likely));
  return { p10: p10 === null ? likely : Math.min(p10, likely), p50, p80, p90: later(p90), p95: later(p95) };
}

function hoursTold(efforts: Float64Array, planned: number): Percentiles<number> {
  const [p10, p50, p80, p90, p95] = SHARES.map((share) => percentileOf(efforts, share)) as [
    ...[number, number, number, number, number],
  ];
  return { p10, p50, p80, p90: Math.max(planned, p90), p95: Math.max(planned, p95) };
}

/** The open steps with what part of each is done up to which cut. */
function stepsUpTo(open: readonly Open[], cuts: Cuts, calendar: Calendar): OpenStep[] {
  const spans = open.map(({ span }) => span);
  const phases = phasesOf(spans, cuts.at, cuts.inTurn, calendar);
  return open.map(({ step: { id, item, left, effort } }, at): OpenStep => {
    return { id, range: item.hours, share: left / effort, phases: phases[at] as OpenStep["phases"] };
  });
}

/** Units of effort that the schedule lays out up to each cut. */
function plannedUpTo(open: readonly Open[], steps: readonly OpenStep[], cuts: Cuts, pace: number): number[] {
  const sums = cuts.at.map(() => 0);
  for (const [at, { phases }] of steps.entries()) {
    const units = paced((open[at] as Open).step.left, pace);
    for (const { phase, part } of phases) if (phase < sums.length) sums[phase] = (sums[phase] as number) + units * part;
  }
  for (let at = 1; at < sums.length; at++) sums[at] = (sums[at] as number) + (sums[at - 1] as number);
  return sums;
}

/** Hours of work up to each cut, least first: one for each draw. */
function effortsUpTo(steps: readonly OpenStep[], cuts: Cuts, { factors }: PaceFactors): Float64Array[] {
  const isVast = steps.length * factors.length > MOST_WORK;
  return simulateEfforts(isVast ? summedUp(steps, cuts.at.length) : steps, cuts.at.length, factors);
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

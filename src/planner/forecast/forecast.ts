import type { Day } from "../../shared/dates.ts";
import { inHours, meanHours, unitsOf } from "../effort.ts";
import type { Ordered } from "../order/ordered-steps.ts";
import type { Finish, Forecast, PlanRequest } from "../plan-types.ts";
import type { Calendar } from "../schedule/calendar.ts";
import { daysReaching, type Span } from "../schedule/schedule.ts";
import { paceFactors } from "./pace-factors.ts";
import { phasesOf } from "./phases.ts";
import { type OpenStep, percentileOf, simulateEfforts } from "./simulate.ts";

const DRAWS = 1000;
const LEAST_DRAWS = 200;
/** Draws times steps: a plan of more than 2,000 open steps gets fewer draws. */
const MOST_WORK = 2_000_000;

/** When the plan and its stages are finished, and on what that rests. */
export interface Finishes {
  readonly finish: Finish;
  /** Of each stage, in the order of stages; both null where nothing is left of it. */
  readonly stages: readonly Finish[];
  readonly forecast: Forecast | null;
}

type Asked = Pick<PlanRequest, "forecast" | "ratios" | "parallel">;
type Open = Ordered & { readonly span: Span };

/**
 * Tells the likely days, the last ones of the schedule, and by simulation those that hold in 90 % of cases.
 * Expects: steps in learning order with the days they were given, null where nothing is left. Promises: percentiles never
 * fall from one to the next, and the 90 % days are never before the likely ones; null beyond 100 years.
 */
export function forecastFinish(
  steps: readonly Ordered[],
  spans: readonly (Span | null)[],
  stages: number,
  calendar: Calendar,
  asked: Asked,
): Finishes {
  const open = steps.flatMap((step, at): Open[] => {
    const span = spans[at] ?? null;
    return span === null ? [] : [{ ...step, span }];
  });
  const { stages: ends, parts } = phasesOf(open, (asked.parallel ?? 1) === 1, calendar);
  const likely = ends.at(-1)?.last ?? null;
  const isTold = asked.forecast !== false && likely !== null;
  const told = isTold ? simulated(open, parts, ends.length, calendar, asked) : null;
  const finishes: Finish[] = Array.from({ length: stages }, () => ({ likely: null, p90: null }));
  for (const [phase, { stage, last }] of ends.entries()) {
    const p90 = told?.sure[phase] ?? null;
    finishes[stage] = { likely: last, p90: p90 === null ? null : Math.max(last, p90) };
  }
  const forecast = told?.forecast ?? null;
  return { finish: { likely, p90: forecast?.p90 ?? null }, stages: finishes, forecast };
}

function simulated(
  open: readonly Open[],
  parts: ReturnType<typeof phasesOf>["parts"],
  phases: number,
  calendar: Calendar,
  { ratios = [] }: Asked,
): { readonly forecast: Forecast; readonly sure: readonly (Day | null)[] } {
  const draws = Math.min(DRAWS, Math.max(LEAST_DRAWS, Math.floor(MOST_WORK / open.length)));
  const { on, factors, pace } = paceFactors(ratios, draws);
  const steps = open.map(({ id, item, left, effort }, at): OpenStep => {
    return { id, range: item.hours, share: left / effort, phases: parts[at] as OpenStep["phases"] };
  });
  const isVast = steps.length * draws > MOST_WORK;
  const efforts = simulateEfforts(isVast ? summedUp(steps, phases) : steps, phases, factors);
  const whole = efforts[phases - 1] as Float64Array;
  const left = open.reduce((sum, step) => sum + step.left, 0);
  const at = (share: number): number => unitsOf(percentileOf(whole, share));
  const sure = efforts.slice(0, -1).map((sums) => unitsOf(percentileOf(sums, 0.9)));
  const units = [at(0.1), at(0.5), at(0.8), Math.max(left, at(0.9)), Math.max(left, at(0.95))] as const;
  const days = daysReaching([...units, ...sure], calendar);
  const [p10 = null, p50 = null, p80 = null, p90 = null, p95 = null, ...stageDays] = days;
  const [u10, u50, u80, u90, u95] = units.map(inHours) as [number, number, number, number, number];
  return {
    forecast: {
      ...{ p10, p50, p80, p90, p95 },
      hours: { p10: u10, p50: u50, p80: u80, p90: u90, p95: u95 },
      draws,
      rests: { on, steps: ratios.length, pace },
    },
    sure: [...stageDays, p90],
  };
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

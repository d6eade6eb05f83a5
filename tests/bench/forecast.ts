import { paceFactors } from "../../src/planner/forecast/pace-factors.ts";
import { type OpenStep, simulateEfforts } from "../../src/planner/forecast/simulate.ts";
import { type Measured, medianTime } from "./measured.ts";

const STEPS = 60;
const STAGES = 6;
const DRAWS = 10_000;

/** How long a forecast takes: many draws once all is warm, and as many as a plan takes in a run that has just begun. */
export function benchForecast(): Measured[] {
  const steps = Array.from({ length: STEPS }, (_, at): OpenStep => {
    const likely = 5 + (at % 11) * 6;
    const phases = [{ phase: Math.floor((at * STAGES) / STEPS), part: 1 }];
    return { id: `step-${at}`, range: [likely / 2, likely, likely * 2], share: 1, phases };
  });
  const ratios = Array.from({ length: 12 }, (_, at) => 0.8 + at / 10);
  const run = (own: readonly number[], draws: number): void => {
    simulateEfforts(steps, STAGES, paceFactors(own, draws).factors);
  };
  const started = performance.now();
  run([], 1000);
  const cold = performance.now() - started;
  return [
    { name: `1,000 draws of ${STEPS} steps, the first time`, value: `${cold.toFixed(1).padStart(7)} ms` },
    { name: `10,000 draws of ${STEPS} steps`, value: told(medianTime(15, () => run([], DRAWS))) },
    { name: `the same at one's own pace of 12 steps`, value: told(medianTime(15, () => run(ratios, DRAWS))) },
  ];
}

function told(milliseconds: number): string {
  return `${milliseconds.toFixed(1).padStart(7)} ms`;
}

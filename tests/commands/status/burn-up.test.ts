import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderBurnUp } from "../../../src/commands/status/burn-up.ts";
import type { PlanWeek, ProgressChart } from "../../../src/progress/chart.ts";
import { widthOf } from "../../../src/render/layout.ts";
import { makeTheme } from "../../../src/render/theme.ts";
import { parseDay } from "../../../src/shared/dates.ts";

const MONDAY = parseDay("2026-11-23") as number;
const theme = (width: number, ascii = false) => makeTheme({ color: 0, ascii, width, layout: "terminal", links: false });

/** Hours done and planned: the weeks before this one, this one so far, and those to come from this one's end on. */
function chart(past: readonly [number, number][], ahead: readonly [number, number][]): ProgressChart {
  const week = ([hoursDone, hoursPlanned]: [number, number], at: number): PlanWeek => ({
    start: MONDAY + 7 * at,
    hoursDone,
    hoursPlanned,
  });
  return {
    weeks: past.map((one, at) => ({ ...week(one, at - past.length + 1), minutes: 0 })),
    ahead: ahead.map(week),
  };
}

describe("hours of a plan over weeks", () => {
  const told = chart(
    [
      [0, 8],
      [13, 16],
    ],
    [
      [20, 16],
      [32, 24],
      [64, 32],
      [64, 40],
    ],
  );

  it("are columns for what is done, light ones for what is to come, and a line for the hours a week", () => {
    expect(renderBurnUp(told, MONDAY + 2, theme(28))).toBe(
      [
        "  64 h             ░░░░░░░░",
        "                   ░░░░░░░░",
        "                   ░░░░░░░░",
        "                   ░░░░────",
        "  32 h         ░░░░────░░░░",
        "           ░░░░────░░░░░░░░",
        "           ▅▅▅▅░░░░░░░░░░░░",
        "       ────████░░░░░░░░░░░░",
        "   0 h ┬────▼──┬───────────",
        "       Nov 16  Dec",
        "",
      ].join("\n"),
    );
  });

  it("fit their width, say where each line begins and show no more than is told", () => {
    const hours = fc.tuple(fc.nat(2000), fc.nat(2000));
    const weeks = fc.tuple(
      fc.array(hours, { minLength: 1, maxLength: 12 }),
      fc.array(hours, { maxLength: 300 }),
      fc.integer({ min: 40, max: 200 }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(weeks, ([past, ahead, width, ascii]) => {
        const lines = renderBurnUp(chart(past, ahead), MONDAY, theme(width, ascii)).split("\n");
        expect(lines).toHaveLength(11);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(lines[8]).toContain(ascii ? "v" : "▼");
      }),
    );
  });
});

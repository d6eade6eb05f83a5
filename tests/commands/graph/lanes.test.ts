import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ASCII_LINES, drawLanes, type LaneRow, LINES, type Strokes } from "../../../src/commands/graph/lanes.ts";
import { dags, edgesOf, type Thing } from "../../helpers/dag.ts";
import { readLanes } from "../../helpers/read-lanes.ts";

const MARK = "o";
const lineOf = ({ thing, left, right }: LaneRow<Thing>) => ({ text: left + MARK + right, name: thing.id });
const belowOf = ({ below }: LaneRow<Thing>) => ({ text: below, name: null });

function drawn(text: string, most = 9, strokes: Strokes = LINES): string {
  const things = text.split(";").map((entry) => {
    const [id = "", needs = ""] = entry.split(":").map((part) => part.trim());
    return { id, requires: needs.split(" ").filter(Boolean) };
  });
  const told = ({ untold }: LaneRow<Thing>): string => (untold.length === 0 ? "" : ` after ${untold.join(" ")}`);
  return drawLanes(things, most, strokes)
    .map((row) => `${lineOf(row).text} ${row.thing.id}${told(row)}`)
    .join("\n");
}

describe("drawLanes", () => {
  it("goes straight down where one follows the other", () => {
    expect(drawn("a; b: a; c: b")).toBe("o a\no b\no c");
  });

  it("puts nothing straight below what it does not follow", () => {
    expect(drawn("a; b; c")).toBe("o   a\n  o b\no   c");
  });

  it("keeps a lane that it passes unbroken", () => {
    expect(drawn("a; b; c: a; d: a b; e: b d")).toBe(
      ["o     a", "│ o   b", "├─│─o c", "o─┤   d", "o─╯   e"].join("\n"),
    );
  });

  it("joins several at once, from both sides", () => {
    expect(drawn("a; b; c; d: b; e: a b c d; f: a")).toBe(
      ["o       a", "│ o     b", "│ │ o   c", "│ ├─│─o d", "├─o─┴─╯ e", "o       f"].join("\n"),
    );
  });

  it("has ASCII twins", () => {
    expect(drawn("a; b; c: a; d: a b; e: b d", 9, ASCII_LINES)).toBe(
      ["o     a", "| o   b", "+-|-o c", "o-+   d", "o-'   e"].join("\n"),
    );
  });

  it("ends the lane that is needed farthest below where there is no room, and says so", () => {
    expect(drawn("a; b; c; d; e: b; f: c; g: d; h: a", 3)).toBe(
      ["o     a", "  o   b", "  │ o c", "o │ │ d", "│ o │ e", "│   o f", "o     g", "  o   h after a"].join("\n"),
    );
  });

  it("takes a requirement that is named twice as one, and one that is not there as met", () => {
    expect(drawn("a; b: a a z")).toBe("o a\no b");
  });

  it.each<[string, Strokes]>([
    ["lines", LINES],
    ["ASCII", ASCII_LINES],
  ])("can be read back: each edge, and nothing besides, in %s", (_name, strokes) => {
    fc.assert(
      fc.property(dags(24), fc.integer({ min: 3, max: 12 }), (things, most) => {
        const rows = drawLanes(things, most, strokes);
        const untold = rows.flatMap(({ thing, untold }) => untold.map((need) => `${need} > ${thing.id}`));
        const apart = readLanes(rows.map(lineOf), MARK);
        const spaced = readLanes(
          rows.flatMap((row) => [lineOf(row), belowOf(row)]),
          MARK,
        );
        expect([...apart, ...untold].sort()).toEqual(edgesOf(things));
        expect(spaced).toEqual(apart);
      }),
      { numRuns: 500 },
    );
  });

  it("is as wide in each row, within its bound, and says nothing in words where there is room", () => {
    fc.assert(
      fc.property(dags(24), fc.integer({ min: 3, max: 12 }), (things, most) => {
        const rows = drawLanes(things, most, LINES);
        const widths = new Set(rows.flatMap((row) => [lineOf(row).text.length, row.below.length]));
        expect(widths.size).toBe(1);
        expect([...widths][0]).toBeLessThanOrEqual(2 * most - 1);
        expect(rows.map(({ thing }) => thing)).toEqual(things);
        const roomy = drawLanes(things, things.length + 1, LINES);
        expect(roomy.every(({ untold }) => untold.length === 0)).toBe(true);
      }),
    );
  });
});

import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { widthOf } from "../../../src/render/layout.ts";
import { type Person, somebody } from "../../helpers/person.ts";
import { type Json, ROOT, type RunOptions } from "../../helpers/run.ts";

const golden = (name: string): string => path.join(ROOT, "tests", "golden", `status-chart-${name}.txt`);

let one: Person;

/** Somebody with a month behind them. */
beforeAll(async () => {
  one = somebody();
  const lines: [string, string][] = [
    ["2026-10-27", "start flour"],
    ["2026-10-28", "log flour 2h30m"],
    ["2026-11-07", "log flour 3h"],
    ["2026-11-08", "done flour"],
    ["2026-11-12", "log yeast 4h15m"],
    ["2026-11-14", "done yeast/rise"],
    ["2026-11-22", "done kneading"],
    ["2026-11-23", "log yeast 45m"],
    ["2026-11-23", "config set hours 3"],
  ];
  for (const [day, words] of lines) {
    expect(await one.run(words, { env: { CAREER_ROADMAP_TODAY: day } }), words).toMatchObject({ code: 0 });
  }
});

async function shown(words: string, options: RunOptions, by = one): Promise<string> {
  const { code, out, err } = await by.run(words, options);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/[^\n]\n$/);
  expect(out).not.toMatch(/ \n|\n\n\n/);
  return out;
}

describe("status as a picture", () => {
  it.each([60, 80, 120])("reads well at %i columns", async (columns) => {
    const text = await shown("status --chart --no-color", { terminal: columns });
    for (const line of text.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    await expect(text).toMatchFileSnapshot(golden(String(columns)));
  });

  it("has colour that adds nothing but colour", async () => {
    const painted = await shown("status --chart", { terminal: 80, env: { TERM: "xterm-256color" } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what this is about
    expect(painted).toMatch(/\u001b\[32m█/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
    expect(painted.replace(/\u001b\[\d+m/g, "")).toBe(await shown("status --chart --no-color", { terminal: 80 }));
  });

  it("has no character beyond ASCII under --ascii", async () => {
    const text = await shown("status --chart --ascii", { terminal: 80, env: { NO_COLOR: "1" } });
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    await expect(text).toMatchFileSnapshot(golden("ascii"));
  });

  it("is drawn on 80 columns in a pipe, whatever COLUMNS says", async () => {
    const text = await shown("status --chart", { env: { COLUMNS: "30" } });
    await expect(text).toMatchFileSnapshot(golden("piped"));
  });

  it("never scolds somebody who logged nothing, or less than planned", async () => {
    const idle = somebody();
    await idle.did("config set role baker");
    for (const text of [await shown("status --chart", {}, idle), await shown("status --chart", {})]) {
      expect(text).not.toMatch(/late|behind|overdue|missed/i);
    }
    expect(await shown("status --chart", {}, idle)).toMatch(/^ {2}this week .* -$/m);
  });

  it("shows what was done when nothing is left", async () => {
    const done = somebody();
    await done.did("log flour 5h", "done flour yeast kneading baking market-stall");
    const text = await shown("status --chart --role baker", {}, done);
    expect(text).toContain("Everything is done. Congratulations!");
    expect(text).toMatch(/^ +34 h .*█$/m);
    expect(text).not.toContain("░ to come");
  });

  it("tells scripts what it draws, and nothing of it where nobody asked", async () => {
    const { chart, hours, finish } = await one.json("status --chart");
    expect(chart.weeks.map(({ start, minutes, hoursDone }: Json) => [start, minutes, hoursDone])).toEqual([
      ["2026-10-26", 150, 0],
      ["2026-11-02", 180, 5],
      ["2026-11-09", 255, 8],
      ["2026-11-16", 0, 11],
      ["2026-11-23", 45, 11],
    ]);
    expect(chart.weeks.map(({ hoursPlanned }: Json) => Math.round(hoursPlanned))).toEqual([3, 6, 9, 12, 15]);
    const last = chart.plan.at(-1);
    expect(last.hoursDone).toBe(hours.full);
    expect(last.start <= finish.likely).toBe(true);
    expect(chart.plan[0].start).toBe("2026-11-23");
    expect((await one.json("status")).chart).toBeNull();
  });
});

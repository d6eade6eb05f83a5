import { describe, expect, it } from "vitest";
import { progressAsOf } from "../../src/progress/as-of.ts";
import type { EventBody } from "../../src/progress/events.ts";
import { foldProgress, type Progress } from "../../src/progress/fold.ts";
import { stampEvents } from "../../src/progress/log/stamp.ts";
import { paceRatios } from "../../src/progress/ratios.ts";
import { dayOf, formatDay } from "../../src/shared/dates.ts";
import { roadmap } from "../helpers/roadmap.ts";

const november = (date: number): number => dayOf(2026, 11, date);

/** The fold of what was recorded on days of November, in the order it is told. */
function progressOf(...recorded: readonly (readonly [date: number, body: EventBody])[]): Progress {
  let newest: string | undefined;
  const events = recorded.flatMap(([date, body], at) => {
    const stamped = stampEvents([body], {
      ...{ now: november(date) * 86_400_000 + at, day: november(date), newest },
      random: (bytes) => new Uint8Array(bytes),
    });
    newest = stamped.at(-1)?.id;
    return stamped;
  });
  return foldProgress(events, (id) => (id === "old-b" ? "b" : id));
}

const skill = (verb: "done" | "started" | "reopened" | "known", subject: string): EventBody => ({
  ...{ type: `skill-${verb}`, subject },
});
const logged = (subject: string, minutes: number, date = 2): EventBody => ({
  ...{ type: "time-logged", subject, minutes, day: formatDay(november(date)) },
});
const ticked = (subject: string, key: string): EventBody => ({ type: "item-checked", subject, key });
const unticked = (subject: string, key: string): EventBody => ({ type: "item-unchecked", subject, key });

describe("paceRatios", () => {
  const catalog = roadmap("a(1/2/6); b(10); c(4); d(4)", ["a b c d"], "work(2): a");

  it("are actual hours over the mean of the estimate, of finished steps with time logged", () => {
    const progress = progressOf(
      [1, logged("a", 60)],
      [1, logged("a", 120, 1)],
      [2, skill("done", "a")],
      [2, logged("old-b", 750)],
      [2, skill("done", "b")],
      [3, skill("done", "c")],
      [3, logged("d", 60)],
      [4, { type: "project-done", subject: "work" }],
      [4, logged("work", 60)],
      [4, skill("done", "gone")],
      [4, logged("gone", 60)],
    );
    expect(paceRatios(progress, catalog)).toEqual([1, 1.25, 0.5]);
  });

  it("leave out what was opened again or was known", () => {
    const progress = progressOf(
      [1, logged("a", 60)],
      [1, skill("done", "a")],
      [2, skill("reopened", "a")],
      [2, logged("b", 60)],
      [2, skill("known", "b")],
    );
    expect(paceRatios(progress, catalog)).toEqual([]);
  });
});

describe("progressAsOf", () => {
  const progress = progressOf(
    [1, skill("done", "a")],
    [2, ticked("b", "one")],
    [3, ticked("b", "two")],
    [4, unticked("b", "one")],
    [5, skill("done", "b")],
  );
  const seen = (date: number) =>
    [...progressAsOf(progress, november(date)).subjects].map(([id, { status, ticked: keys }]) => [id, status, ...keys]);

  it("is what was done and ticked by then", () => {
    expect(seen(5)).toEqual([
      ["a", "done"],
      ["b", "done", "two"],
    ]);
    expect(seen(3)).toEqual([
      ["a", "done"],
      ["b", "open", "two"],
    ]);
    expect(seen(2)).toEqual([
      ["a", "done"],
      ["b", "open"],
    ]);
    expect(progress.subjects.get("b")?.tickedOn).toEqual(new Map([["two", november(3)]]));
  });

  it("leaves the progress as it is", () => {
    seen(0);
    expect(progress.subjects.get("b")).toMatchObject({ status: "done", since: november(5), ticked: new Set(["two"]) });
  });
});

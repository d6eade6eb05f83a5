import { describe, expect, it } from "vitest";
import { formatEvent, type ProgressEvent, parseEvent } from "../../src/progress/events.ts";
import { foldProgress, orderEvents } from "../../src/progress/fold.ts";
import { readLog } from "../../src/progress/log/read-log.ts";
import { stampEvents } from "../../src/progress/log/stamp.ts";
import { isEventId, LATEST_MS, timeOf, uuidV7 } from "../../src/progress/log/uuid.ts";
import { changesToRedo, changesToUndo, undoBodies } from "../../src/progress/undo.ts";
import { DAY, recorded, seeded } from "../helpers/events.ts";

const done = (subject: string) => ({ type: "skill-done", subject }) as const;
const [first, second] = recorded([[done("python")], [done("sql")]]) as [ProgressEvent, ProgressEvent];
const stamp = (now: number, newest?: string) => ({ now, day: DAY, newest, random: seeded(5) });

describe("ids", () => {
  it("end with the year 9999, to the millisecond", () => {
    expect(isEventId(uuidV7(LATEST_MS, new Uint8Array(10).fill(255)))).toBe(true);
    expect(isEventId(uuidV7(LATEST_MS + 1, new Uint8Array(10)))).toBe(false);
  });

  it("are not given where they could not be read again", () => {
    const newest = uuidV7(LATEST_MS, seeded(1)(10));
    expect(() => stampEvents([done("python")], stamp(0, newest))).toThrow("past the year 9999");
    expect(() => stampEvents([done("python")], stamp(LATEST_MS + 1))).toThrow("past the year 9999");
  });

  it("come after that of a damaged line, wherever its id can be read", () => {
    const { newest, events } = readLog([
      { file: "a.jsonl", text: `${formatEvent(first)}\n${formatEvent({ ...second, day: "never" })}\n` },
    ]);
    expect(events).toEqual([first]);
    const [next] = stampEvents([done("git")], stamp(0, newest));
    expect(timeOf(next?.id as string)).toBe(timeOf(second.id) + 1);
  });
});

describe("one id with two texts", () => {
  // A copy in which a bit was lost: which file is read first must not decide.
  const copy: ProgressEvent = { ...first, ...done("pythom") };

  it("counts as the same one in either order", () => {
    expect(orderEvents([first, second, copy])).toEqual(orderEvents([copy, first, second]));
    expect(orderEvents([first, second, copy])).toHaveLength(2);
  });
});

describe("a line of tomorrow", () => {
  it.each([
    ["another version, without a type", { v: 2, id: first.id }],
    ["another type, without a day", { v: 1, id: first.id, type: "mood-noted" }],
  ])("is unknown, not damaged: %s", (_name, line) => {
    expect(parseEvent(JSON.stringify(line))).toEqual({ kind: "unknown", id: first.id });
  });
});

describe("undo", () => {
  it("takes the rest of a change back when only a part of its undo was written", () => {
    const events = recorded([[done("git")], [done("python"), done("sql"), done("docker")]]);
    const undo = stampEvents(undoBodies(events.slice(1)), stamp(0, events.at(-1)?.id));
    const cut = [...events, undo[0] as ProgressEvent];
    expect(changesToUndo(cut)).toEqual([events.slice(2)]);
    expect([...foldProgress([...events, ...undo]).subjects.keys()]).toEqual(["git"]);
  });

  it("gives the events of a change in their order, a large one in no time", () => {
    const events = recorded([Array.from({ length: 50_000 }, (_, at) => done(`skill-${at}`))]);
    expect(changesToUndo(events)[0]).toEqual(events);
  });

  it("is itself taken back by a later one, and what it took back counts again", () => {
    const [undo] = stampEvents(undoBodies([second]), stamp(0, second.id)) as [ProgressEvent];
    const [redo] = stampEvents(undoBodies([undo]), stamp(0, undo.id)) as [ProgressEvent];
    expect([...foldProgress([first, second, undo]).subjects.keys()]).toEqual(["python"]);
    expect([...foldProgress([first, second, undo, redo]).subjects.keys()]).toEqual(["python", "sql"]);
    expect(changesToUndo([first, second, undo, redo])).toEqual([[second]]);
    expect(changesToRedo([first, second, undo, redo])).toEqual([]);
    expect(changesToRedo([first, second, undo])).toEqual([[undo]]);
  });
});

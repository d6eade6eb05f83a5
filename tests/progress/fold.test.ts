import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EventBody, ProgressEvent } from "../../src/progress/events.ts";
import { formatEvent, parseEvent } from "../../src/progress/events.ts";
import { foldProgress, orderEvents } from "../../src/progress/fold.ts";
import { learnerOf } from "../../src/progress/learner.ts";
import { readLog } from "../../src/progress/log/read-log.ts";
import { stampEvents } from "../../src/progress/log/stamp.ts";
import { isEventId, timeOf, uuidV7 } from "../../src/progress/log/uuid.ts";
import { changesToUndo, undoBodies } from "../../src/progress/undo.ts";
import { command, DAY, recorded, seeded } from "../helpers/events.ts";

const fold = (...commands: EventBody[][]) => foldProgress(recorded(commands));
const python = (...commands: EventBody[][]) => fold(...commands).subjects.get("python");
const step = (verb: string, subject = "python"): EventBody[] => [{ type: `skill-${verb}`, subject } as EventBody];

describe("foldProgress", () => {
  it.each([
    ["started", "started"],
    ["done", "done"],
    ["skipped", "skipped"],
    ["known", "known"],
  ])("takes %s as %s", (verb, status) => {
    expect(python(step(verb))).toMatchObject({ status, since: DAY });
  });

  it("lets the last word count", () => {
    expect(python(step("done"), step("reopened"))?.status).toBe("open");
    expect(python(step("skipped"), step("started"), step("done"))?.status).toBe("done");
  });

  it("keeps ticks, time, notes and evidence over everything", () => {
    const subject = python(
      [{ type: "item-checked", subject: "python", key: "loops" }],
      [{ type: "item-checked", subject: "python", key: "files" }],
      [{ type: "item-unchecked", subject: "python", key: "loops" }],
      [{ type: "time-logged", subject: "python", minutes: 90, day: "2026-11-20" }],
      [{ type: "time-logged", subject: "python", minutes: 30, day: "2026-11-23" }],
      [{ type: "note-added", subject: "python", text: "generators are lazy" }],
      [{ type: "evidence-added", subject: "python", url: "https://example.org/repo" }],
      step("reopened"),
    );
    expect(subject).toMatchObject({ status: "open", minutes: 120, notes: [{ text: "generators are lazy" }] });
    expect([...(subject?.ticked ?? [])]).toEqual(["files"]);
    expect(subject?.evidence).toEqual([{ day: DAY + 1, url: "https://example.org/repo" }]);
  });

  it("begins what is started, worked at or ticked, on that day, until it is anything else", () => {
    const tick: EventBody[] = [{ type: "item-checked", subject: "python", key: "loops" }];
    const time: EventBody[] = [{ type: "time-logged", subject: "python", minutes: 30, day: "2026-11-20" }];
    for (const begins of [step("started"), tick]) expect(python(begins)?.begunOn).toBe(DAY);
    expect(python(time, tick)?.begunOn).toBe(DAY - 3);
    for (const verb of ["done", "skipped", "known", "reopened"])
      expect(python(tick, step(verb))?.begunOn).toBeUndefined();
    for (const verb of ["done", "known"]) expect(python(step(verb), time)?.begunOn).toBeUndefined();
    expect(python([{ type: "note-added", subject: "python", text: "soon" }])?.begunOn).toBeUndefined();
  });

  it("ticks what was known before without beginning it", () => {
    const known: EventBody[] = [{ type: "item-known", subject: "python", key: "loops" }];
    expect(python(known)).toMatchObject({ status: "open", begunOn: undefined, ticked: new Set(["loops"]) });
    const untick: EventBody[] = [{ type: "item-unchecked", subject: "python", key: "loops" }];
    expect(python(known, untick)?.ticked).toEqual(new Set());
    expect(python(step("started"), known)?.begunOn).toBe(DAY);
  });

  it("counts time on the day it was spent", () => {
    const progress = fold([{ type: "time-logged", subject: "python", minutes: 90, day: "2026-11-20" }]);
    expect([...progress.minutes]).toEqual([[DAY - 3, 90]]);
    expect([...progress.days]).toEqual([DAY - 3]);
  });

  it("counts a done skill under the id it has today", () => {
    const progress = foldProgress(recorded([step("done", "torch-basics")]), (id) =>
      id === "torch-basics" ? "pytorch" : id,
    );
    expect(learnerOf(progress).done).toEqual(new Set(["pytorch"]));
  });

  it("does not depend on the order of files or lines, nor on lines that stand twice", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(command, { maxLength: 8 }), { minLength: 3, maxLength: 3 }),
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        (devices, keys) => {
          const events = devices.flatMap((commands, device) => recorded(commands, device + 1));
          const shuffled = [...events, ...events.slice(0, 3)]
            .map((event, at) => ({ event, key: keys[at % keys.length] as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ event }) => event);
          const read = readLog([
            {
              file: "b.jsonl",
              text: shuffled
                .slice(0, 5)
                .map((event) => `${formatEvent(event)}\n`)
                .join(""),
            },
            {
              file: "a.jsonl",
              text: shuffled
                .slice(5)
                .map((event) => `${formatEvent(event)}\n`)
                .join(""),
            },
          ]);
          expect(foldProgress(read.events)).toEqual(foldProgress(orderEvents(events)));
        },
      ),
    );
  });
});

describe("undo", () => {
  const undo = (events: ProgressEvent[], count = 1): ProgressEvent[] => {
    const bodies = changesToUndo(events, count).flatMap(undoBodies);
    return [...events, ...stampEvents(bodies, { now: 0, day: DAY, newest: events.at(-1)?.id, random: seeded(9) })];
  };

  it("takes back the newest change whole, then the one before", () => {
    const two = recorded([step("done"), [...step("done", "sql"), ...step("done", "docker")]]);
    expect([...learnerOf(foldProgress(undo(two))).done]).toEqual(["python"]);
    expect([...learnerOf(foldProgress(undo(undo(two)))).done]).toEqual([]);
    expect(undo(undo(undo(two)))).toHaveLength(6);
  });

  it("leaves things as they were before, for every command", () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 12 }), command, (before, last) => {
        expect(foldProgress(undo(recorded([...before, last])))).toEqual(foldProgress(recorded(before)));
      }),
    );
  });

  it("takes back as many changes as asked for", () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 8 }), fc.integer({ min: 1, max: 9 }), (commands, count) => {
        const left = commands.slice(0, Math.max(0, commands.length - count));
        expect(foldProgress(undo(recorded(commands), count))).toEqual(foldProgress(recorded(left)));
      }),
    );
  });
});

describe("a line of the log", () => {
  it("reads what it wrote", () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 9 }), (commands) => {
        for (const event of recorded(commands))
          expect(parseEvent(formatEvent(event))).toEqual({ kind: "event", event });
      }),
    );
  });

  const [event] = recorded([step("done")]) as [ProgressEvent];
  it.each([
    ["half a line", formatEvent(event).slice(0, 60), "damaged"],
    ["no object", "[]", "damaged"],
    ["null", "null", "damaged"],
    ["an id that is none", JSON.stringify({ ...event, id: "x" }), "damaged"],
    ["an id of the year 10889", JSON.stringify({ ...event, id: `ffffffff-ffff${event.id.slice(13)}` }), "damaged"],
    ["a day that does not exist", JSON.stringify({ ...event, day: "2026-02-30" }), "damaged"],
    ["no subject", JSON.stringify({ ...event, subject: undefined }), "damaged"],
    [
      "minutes that are none",
      JSON.stringify({ ...event, type: "time-logged", minutes: -5, day: "2026-11-23" }),
      "damaged",
    ],
    ["a newer version", JSON.stringify({ ...event, v: 2 }), "unknown"],
    ["a type of tomorrow", JSON.stringify({ ...event, type: "skill-certified" }), "unknown"],
    ["keys of tomorrow", JSON.stringify({ ...event, mood: "good" }), "event"],
    ["__proto__ as subject", formatEvent(event).replace('"python"', '"__proto__"'), "event"],
  ])("tells %s", (_name, line, kind) => {
    expect(parseEvent(line).kind).toBe(kind);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) =>
        ["event", "unknown", "damaged"].includes(parseEvent(line).kind),
      ),
    );
  });
});

describe("readLog", () => {
  it("costs a torn line that line alone, and tells file and line", () => {
    const lines = recorded([step("done"), step("done", "sql")]).map(formatEvent);
    const read = readLog([
      { file: "a.jsonl", text: `${lines[0]}\n${lines[1]?.slice(0, 50)}\n\u0000garbage\n${lines[1]}` },
    ]);
    expect(read.events).toHaveLength(2);
    expect(read.problems.map(({ code, place }) => `${code} ${place.file}:${place.line}`)).toEqual([
      "damaged-line a.jsonl:2",
      "damaged-line a.jsonl:3",
    ]);
  });

  it("warns once of all lines from a newer program, and still writes after them", () => {
    const newer = recorded([step("done"), step("done")]).map((event) => JSON.stringify({ ...event, v: 2 }));
    const read = readLog([{ file: "a.jsonl", text: newer.join("\n") }]);
    expect(read.problems).toHaveLength(1);
    expect(read).toMatchObject({ events: [], newest: JSON.parse(newer[1] as string).id });
  });
});

describe("ids", () => {
  it("are UUIDv7 of their moment", () => {
    const id = uuidV7(Date.UTC(2026, 10, 22), seeded(1)(10));
    expect(isEventId(id)).toBe(true);
    expect(timeOf(id)).toBe(Date.UTC(2026, 10, 22));
  });

  it("grow even when the clock goes back", () => {
    const first = recorded([step("done")]);
    const next = stampEvents([...step("done"), ...step("done")], {
      now: 0,
      day: DAY,
      newest: first[0]?.id,
      random: seeded(3),
    });
    const ids = [...first, ...next].map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(3);
    expect(next[0]?.at).toBe("1970-01-01T00:00:00.000Z");
    expect(next[1]?.change).toBe(next[0]?.id);
  });
});

import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { type EventBody, formatEvent, type ProgressEvent } from "../../src/progress/events.ts";
import { foldProgress } from "../../src/progress/fold.ts";
import { decodeLog } from "../../src/progress/log/read-files.ts";
import { readLines, readLog } from "../../src/progress/log/read-log.ts";
import { continued, foldSnapshot, snapshotOf } from "../../src/progress/log/snapshot.ts";
import { type LogBytes, packSnapshot, unpackSnapshot } from "../../src/progress/log/snapshot-file.ts";
import { stampEvents } from "../../src/progress/log/stamp.ts";
import { foldLog } from "../../src/system/kept/folded-log.ts";
import { temporaryFolder } from "../e2e/processes.ts";
import { command, recorded, seeded } from "../helpers/events.ts";

const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));

const same = (id: string) => id;
const lines = (events: readonly ProgressEvent[]) => events.map((event) => `${formatEvent(event)}\n`).join("");
const file = (name: string, events: readonly ProgressEvent[]): LogBytes => ({
  file: name,
  bytes: Buffer.from(lines(events)),
});
const foldAll = (files: readonly LogBytes[]) => {
  const log = readLog(files.map(decodeLog));
  return { progress: foldProgress(log.events), newest: log.newest };
};

/** The fold by way of what was kept of `before`; undefined where that is of no use. */
function byWayOf(before: readonly LogBytes[], now: readonly LogBytes[]) {
  const made = snapshotOf(readLines(before.map(decodeLog), NOW), same);
  const kept = unpackSnapshot(packSnapshot("mark", before, made), "mark", now);
  const later = kept && continued(kept.snapshot, readLines(kept.since.map(decodeLog), NOW), NOW);
  return later && { progress: foldSnapshot(later, same), newest: later.newest };
}

const NOW = Number.POSITIVE_INFINITY;

describe("a fold that goes on from what was kept", () => {
  it("is the fold of everything, wherever the log was cut", () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), fc.nat(60), fc.boolean(), (commands, cut, twoDevices) => {
        const events = recorded(commands);
        const at = Math.min(cut, events.length);
        const device = (one: ProgressEvent) => (twoDevices && events.indexOf(one) % 3 === 0 ? "b" : "a");
        const files = (some: readonly ProgressEvent[]) =>
          ["a", "b"].map((name) =>
            file(
              name,
              some.filter((one) => device(one) === name),
            ),
          );
        expect(byWayOf(files(events.slice(0, at)), files(events))).toEqual(foldAll(files(events)));
      }),
    );
  });

  const done = (subject: string): EventBody[] => [{ type: "skill-done", subject }];
  const [first, second, third] = recorded([done("python"), done("sql"), done("git")]) as [
    ProgressEvent,
    ProgressEvent,
    ProgressEvent,
  ];
  const [undo] = recorded([done("x"), done("y"), done("z"), [{ type: "event-undone", event: first.id }]]).slice(-1);

  it("takes in a device that was not there before", () => {
    expect(byWayOf([file("a", [first])], [file("a", [first]), file("b", [second])])?.progress.subjects.size).toBe(2);
  });

  it.each<[string, LogBytes[], LogBytes[]]>([
    ["an undo of a recent event", [file("a", [first])], [file("a", [first, undo as ProgressEvent])]],
    ["an older event that came late", [file("a", [second])], [file("a", [second]), file("b", [first])]],
    ["an event that came twice", [file("a", [second])], [file("a", [second]), file("b", [second])]],
    ["a line that is damaged", [file("a", [first])], [{ file: "a", bytes: Buffer.from(`${lines([first])}{"v":1\n`) }]],
  ])("goes on after %s", (_what, before, now) => {
    expect(byWayOf(before, now)).toEqual(foldAll(now));
  });

  const many = recorded(Array.from({ length: 900 }, (_, at) => done(`skill-${at}`)));
  const [late] = recorded([
    ...Array.from({ length: 900 }, () => done("x")),
    [{ type: "event-undone", event: many[3]?.id as string }],
  ]).slice(-1);

  it.each<[string, LogBytes[], LogBytes[]]>([
    ["an undo of what was settled long ago", [file("a", many)], [file("a", [...many, late as ProgressEvent])]],
    [
      "an event older than what was settled",
      [file("a", many.slice(1))],
      [file("a", many.slice(1)), file("b", many.slice(0, 1))],
    ],
    ["a changed line", [file("a", [first, third])], [file("a", [second, third])]],
    ["a shorter file", [file("a", [first, second])], [file("a", [first])]],
    ["a file that is gone", [file("a", [first]), file("b", [second])], [file("a", [first])]],
  ])("is no help after %s", (_what, before, now) => {
    expect(byWayOf(before, now)).toBeUndefined();
  });

  it("goes on after undos and redos, wherever the log was cut", () => {
    const undone = (events: readonly ProgressEvent[], id: string) =>
      stampEvents([{ type: "event-undone", event: id }], {
        now: 0,
        day: 20_000,
        newest: events.at(-1)?.id,
        random: seeded(9),
      });
    const events = many.slice(0, 600);
    for (const back of [1, 2, 1, 40]) events.push(...undone(events, events.at(-back)?.id as string));
    for (let cut = 590; cut < events.length; cut++) {
      expect(byWayOf([file("a", events.slice(0, cut))], [file("a", events)])).toEqual(foldAll([file("a", events)]));
    }
  });

  it("is no help for another build or other former ids", () => {
    const files = [file("a", [first])];
    const made = snapshotOf(readLines(files.map(decodeLog), NOW), same);
    expect(unpackSnapshot(packSnapshot("one", files, made), "another", files)).toBeUndefined();
  });
});

describe("a large log on disk", () => {
  const commands = Array.from({ length: 700 }, (_, at): EventBody[] => [
    { type: "time-logged", subject: `skill-${at % 7}`, minutes: 1 + at, day: "2026-11-20" },
  ]);
  const events = recorded(commands);
  const folder = join(root, "progress");
  const cache = join(root, "cache", "progress");
  const log = join(folder, "0123456789abcdef.jsonl");
  const write = (text: string): void => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(log, text);
  };
  const fold = (ids = new Map<string, string>()) => foldLog(folder, cache, "build", ids, Date.UTC(2026, 10, 30));

  it("is kept privately, goes on when lines are added, and is made anew after an undo", () => {
    write(lines(events.slice(0, 680)));
    expect(fold().progress).toEqual(foldProgress(events.slice(0, 680)));
    expect(statSync(cache).mode & 0o777).toBe(0o600);
    const kept = readFileSync(cache);
    write(lines(events));
    expect(fold().progress).toEqual(foldProgress(events));
    expect(fold().newest).toBe(events.at(-1)?.id);
    expect(readFileSync(cache).equals(kept)).toBe(true);
    const [undo] = recorded([...commands, [{ type: "event-undone", event: events[0]?.id as string }]]).slice(-1);
    write(lines([...events, undo as ProgressEvent]));
    expect(fold().progress.minutes.get(fold().progress.days.values().next().value as number)).toBe(
      events.reduce((sum, _event, at) => sum + 1 + at, 0) - 1,
    );
    expect(readFileSync(cache).equals(kept)).toBe(false);
  });

  it("is folded under the ids of today", () => {
    write(lines(events));
    expect(fold().progress.subjects.has("skill-0")).toBe(true);
    const renamed = fold(new Map([["skill-0", "skill-zero"]])).progress.subjects;
    expect([renamed.has("skill-0"), renamed.has("skill-zero")]).toEqual([false, true]);
  });

  const spoilt = (bytes: Buffer, good: string, bad: string): Buffer => {
    expect(bytes.toString("latin1")).toContain(good);
    return Buffer.from(bytes.toString("latin1").replace(good, bad), "latin1");
  };

  it.each([
    ["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
    ["full of zeros at its end", (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -200), Buffer.alloc(200)])],
    ["empty", () => Buffer.alloc(0)],
    ["damaged in its head", (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replace('[["', "[[!"), "latin1")],
    ["damaged behind the log", (bytes: Buffer) => spoilt(bytes, '"subjects":[[', '"subjects":![')],
    ["of another shape", (bytes: Buffer) => spoilt(bytes, '"subjects":[[', '"objects!":[[')],
    ["of another shape", () => Buffer.from("not json\nwhole\n")],
    ["of another build", (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replace("build", "built"), "latin1")],
  ])("is folded anew where what was kept is %s", (_what, damage) => {
    write(lines(events));
    fold();
    writeFileSync(cache, damage(readFileSync(cache)));
    expect(fold().progress).toEqual(foldProgress(events));
  });

  it("tells of damage each time, with the line it stands on, and is kept all the same", () => {
    rmSync(cache);
    write(`nonsense\n${lines(events)}`);
    expect(fold().progress).toEqual(foldProgress(events));
    const kept = readFileSync(cache);
    const more = recorded([...commands, [{ type: "skill-done", subject: "git" }]]).slice(-1);
    appendFileSync(log, `more nonsense\n${lines(more)}torn`);
    for (const { problems, progress } of [fold(), fold()]) {
      const places = problems.map(({ code, place }) => `${code} ${place.line}`);
      expect(places).toEqual([
        "damaged-line 1",
        `damaged-line ${events.length + 2}`,
        `damaged-line ${events.length + 4}`,
      ]);
      expect(progress).toEqual(foldProgress([...events, ...more]));
    }
    expect(readFileSync(cache).equals(kept)).toBe(true);
    rmSync(cache);
    expect(fold().progress).toEqual(foldProgress([...events, ...more]));
    expect(fold().problems).toHaveLength(3);
    expect(existsSync(cache)).toBe(true);
  });

  it("is not relied on when the clock has come to what was ahead of it", () => {
    const far = { ...(events[0] as ProgressEvent), id: `01b${events[0]?.id.slice(3)}`, change: "x", subject: "later" };
    write(lines([...events, far]));
    expect(fold().problems.map(({ code }) => code)).toEqual(["future-event"]);
    expect(fold().progress.subjects.has("later")).toBe(false);
    const then = foldLog(folder, cache, "build", new Map(), Date.UTC(2060, 0, 1));
    expect([then.problems, then.progress.subjects.has("later")]).toEqual([[], true]);
  });
});

import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { formatEvent, type ProgressEvent, parseEvent } from "../../src/progress/events.ts";
import { readLog } from "../../src/progress/log/read-log.ts";
import { stampEvents } from "../../src/progress/log/stamp.ts";
import { LATEST_MS, timeOf, uuidV7 } from "../../src/progress/log/uuid.ts";
import { DAY, recorded, seeded } from "../helpers/events.ts";
import { somebody } from "../helpers/person.ts";

const done = (subject: string) => ({ type: "skill-done", subject }) as const;
const [first] = recorded([[done("python")]]) as [ProgressEvent];
const NOW = timeOf(first.id) + 1000;
const stamp = (newest?: string) => ({ now: NOW, day: DAY, newest, random: seeded(5) });
const at = (ms: number): ProgressEvent => ({ ...first, id: uuidV7(ms, seeded(7)(10)), day: "2099-01-01" });

describe("a line of a log that no program of ours wrote", () => {
  it.each([
    ["lists", "[", "]"],
    ["objects", '{"a":', "}"],
  ])(
    "is damaged when it holds thousands of %s inside each other, and nothing runs out of stack",
    (_name, open, close) => {
      const inside = `${open.repeat(8000)}1${close.repeat(8000)}`;
      const line = formatEvent(first).replace(/}$/, `,"more":${inside}}`);
      expect(parseEvent(line)).toEqual({ kind: "damaged" });
      const read = readLog([
        { file: "a.jsonl", text: `${line}\n` },
        { file: "a (conflict).jsonl", text: `${line}\n` },
      ]);
      expect(read.problems.map(({ code, place }) => `${place.file}:${place.line} ${code}`)).toEqual([
        "a.jsonl:1 damaged-line",
        "a (conflict).jsonl:1 damaged-line",
      ]);
    },
  );

  it("is read where brackets stand in a note alone", () => {
    const note = { type: "note-added", subject: "git", text: `"${"[{".repeat(4000)}\\` } as const;
    const event: ProgressEvent = { ...first, ...note };
    expect(parseEvent(formatEvent(event))).toEqual({ kind: "event", event });
  });

  it("is damaged beyond a megabyte", () => {
    expect(parseEvent(formatEvent({ ...first, ...done("x".repeat(1_100_000)) })).kind).toBe("damaged");
  });

  it.each(["javascript:alert(1)", "file:///etc/passwd", "https://", "https://a b", "https://a/\u0007"])(
    "is damaged when its evidence is %j, which the command line refuses too",
    async (url) => {
      const event: ProgressEvent = { ...first, type: "evidence-added", subject: "git", url };
      expect(parseEvent(formatEvent(event)).kind).toBe("damaged");
      expect((await somebody([]).run(["evidence", "git", url])).code).toBe(2);
    },
  );
});

describe("a line from the future", () => {
  it.each([LATEST_MS, NOW + 400 * 86_400_000])("does not end recording, and is told and passed over: %d", (ms) => {
    const text = `${formatEvent(first)}\n${formatEvent(at(ms))}\n`;
    const { newest, events, problems } = readLog([{ file: "a.jsonl", text }], NOW);
    expect(events).toEqual([first]);
    expect(newest).toBe(first.id);
    expect(problems).toMatchObject([{ code: "future-event", place: { file: "a.jsonl", line: 2 } }]);
    expect(problems[0]?.message).toContain("2099-01-01");
    const [next] = stampEvents([done("git")], stamp(newest));
    expect(timeOf(next?.id as string)).toBe(NOW);
  });

  it("counts when it is a month ahead, and what is recorded after it comes after it", () => {
    const soon = at(NOW + 30 * 86_400_000);
    const { newest, events, problems } = readLog([{ file: "a.jsonl", text: `${formatEvent(soon)}\n` }], NOW);
    expect([events, problems]).toEqual([[soon], []]);
    const [next] = stampEvents([done("git")], stamp(newest));
    expect((next?.id as string) > soon.id).toBe(true);
  });
});

describe("a link among the logs", () => {
  it("is never followed for our own file: nothing is written where it leads", async () => {
    const one = somebody([]);
    await one.did("done git");
    const { devices } = (await one.json("doctor")).progress as { devices: { file: string }[] };
    const own = devices[0]?.file as string;
    const folder = join(one.home, "victim");
    mkdirSync(folder);
    const victim = join(folder, "notes.txt");
    writeFileSync(victim, "mine\n", { mode: 0o644 });
    const { rmSync, readFileSync, statSync } = await import("node:fs");
    rmSync(own);
    symlinkSync(victim, own);
    const { code, err } = await one.run("done python");
    expect(code).toBe(1);
    expect(err).toContain(own);
    expect(readFileSync(victim, "utf8")).toBe("mine\n");
    expect(statSync(victim).mode & 0o777).toBe(0o644);
  });

  it("is told and passed over where it leads nowhere", async () => {
    const one = somebody([]);
    await one.did("done git");
    const { devices } = (await one.json("doctor")).progress as { devices: { file: string }[] };
    const gone = join(devices[0]?.file as string, "..", "peer.jsonl");
    symlinkSync(join(one.home, "nowhere"), gone);
    const { code, err } = await one.run("note git still works");
    expect(code, err).toBe(0);
    expect(err).toContain("peer.jsonl");
  });
});

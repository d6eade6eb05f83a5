import { randomBytes } from "node:crypto";
import { writeSync } from "node:fs";
import type { EventBody, ProgressEvent } from "../../src/progress/events.ts";
import { fileStore } from "../../src/progress/log/file-store.ts";
import { stampEvents } from "../../src/progress/log/stamp.ts";
import { localDay } from "../../src/shared/dates.ts";

// A program that records like the real commands do. Built by log-program.ts, and started as
//
//   node log-child.mjs FOLDER DEVICE-FILE COUNT
//
// It appends COUNT commands ("forever" until it is killed) and prints the ids of each command's events, once the store
// has said that they are safe.

const [folder = "", deviceFile = "", count = ""] = process.argv.slice(2);
const store = fileStore({ folder, deviceFile });
const forever = count === "forever";

let newest: string | undefined;
for (let at = 0; forever || at < Number(count); at++) {
  // A long run reads once: reading 20,000 events before each new one would leave no time for writing.
  if (at === 0 || !forever) newest = (await store.read()).newest;
  const now = new Date();
  const events = stampEvents(bodies(at), { now: now.getTime(), day: localDay(now), newest, random: randomBytes });
  await store.append(events);
  newest = (events.at(-1) as ProgressEvent).id;
  writeSync(1, events.map(({ id }) => `${id}\n`).join(""));
}

/** Mostly one event; now and then several, and a note longer than a page of memory, which a kill can tear. */
function bodies(at: number): EventBody[] {
  if (at % 10 === 5) return [{ type: "note-added", subject: "python", text: "🐍 ".repeat(2_000) }];
  if (at % 10 === 7) return ["python", "sql", "git"].map((subject) => ({ type: "skill-done", subject }));
  return [{ type: "item-checked", subject: "python", key: `item-${at}` }];
}

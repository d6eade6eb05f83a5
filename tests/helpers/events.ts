import fc from "fast-check";
import type { EventBody, ProgressEvent } from "../../src/progress/events.ts";
import { stampEvents } from "../../src/progress/log/stamp.ts";
import { formatDay, parseDay } from "../../src/shared/dates.ts";

export const DAY = parseDay("2026-11-23") as number;
const NOON = Date.UTC(2026, 10, 23, 12);

/** Random bytes that are the same on every run. */
export function seeded(seed: number): (bytes: number) => Uint8Array {
  let state = seed >>> 0 || 1;
  return (bytes) =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    });
}

/** Stamps commands one after the other, a minute apart, as one device would. */
export function recorded(commands: readonly (readonly EventBody[])[], seed = 1): ProgressEvent[] {
  const random = seeded(seed);
  const events: ProgressEvent[] = [];
  for (const [at, bodies] of commands.entries()) {
    const now = NOON + at * 60_000;
    events.push(...stampEvents(bodies, { now, day: DAY + Math.floor(at / 5), newest: events.at(-1)?.id, random }));
  }
  return events;
}

const subject = fc.constantFrom("python", "sql", "docker", "ship-it");

/** One command's events, undo left out. */
export const command: fc.Arbitrary<EventBody[]> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("started", "done", "skipped", "reopened", "known"),
      fc.array(subject, { minLength: 1, maxLength: 2 }),
    )
    .map(([verb, ids]) => ids.map((id) => ({ type: `skill-${verb}`, subject: id }) as EventBody)),
  fc
    .tuple(fc.constantFrom("item-checked", "item-known", "item-unchecked"), subject, fc.constantFrom("one", "two"))
    .map(([type, id, key]): EventBody[] => [{ type, subject: id, key } as EventBody]),
  fc
    .tuple(subject, fc.integer({ min: 1, max: 600 }), fc.nat(9))
    .map(([id, minutes, back]): EventBody[] => [
      { type: "time-logged", subject: id, minutes, day: formatDay(DAY - back) },
    ]),
  subject.map((id): EventBody[] => [{ type: "note-added", subject: id, text: "clear now" }]),
  subject.map((id): EventBody[] => [{ type: "evidence-added", subject: id, url: "https://example.org/" }]),
);

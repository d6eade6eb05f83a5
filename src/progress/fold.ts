import type { Day } from "../shared/dates.ts";
import { formatEvent, hasSubject, type ProgressEvent, type StepVerb, type SubjectEvent } from "./events.ts";
import { readDay } from "./read-day.ts";

export type Status = "open" | "started" | "done" | "skipped" | "known";

/** Everything a person has recorded about one skill or project. */
export interface SubjectProgress {
  status: Status;
  /** The day the status was taken on; undefined while it is open from the beginning. */
  since: Day | undefined;
  /** The day it was begun on: started, worked at, or an item of it ticked as done; undefined unless it is in progress. */
  begunOn: Day | undefined;
  /** Id of the last event about it. */
  touched: string;
  readonly ticked: Set<string>;
  /** The day on which each of them was ticked last. */
  readonly tickedOn: Map<string, Day>;
  minutes: number;
  readonly notes: { readonly day: Day; readonly text: string }[];
  readonly evidence: { readonly day: Day; readonly url: string }[];
}

/** A person's progress, folded from all events. Ids that no roadmap has any more are kept. */
export interface Progress {
  readonly subjects: ReadonlyMap<string, SubjectProgress>;
  /** Minutes logged by the day they were spent on. */
  readonly minutes: ReadonlyMap<Day, number>;
  /** Days on which something was recorded or time was spent. */
  readonly days: ReadonlySet<Day>;
}

/** Progress that more events can be added to. */
export interface OpenProgress extends Progress {
  readonly subjects: Map<string, SubjectProgress>;
  readonly minutes: Map<Day, number>;
  readonly days: Set<Day>;
}

const STATUS: Record<StepVerb, Status> = {
  started: "started",
  paused: "open",
  done: "done",
  skipped: "skipped",
  known: "known",
  reopened: "open",
};

/**
 * All events in the order of their ids, each id once, whatever files and lines they came from.
 * Of events with one id that differ (a copy was damaged) the one with the smaller text counts, so that order plays no part.
 */
export function orderEvents(events: readonly ProgressEvent[]): ProgressEvent[] {
  if (isOrdered(events)) return [...events];
  const sorted = [...events].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const unique: ProgressEvent[] = [];
  for (const event of sorted) {
    const last = unique.at(-1);
    if (last?.id !== event.id) unique.push(event);
    else if (formatEvent(event) < formatEvent(last)) unique[unique.length - 1] = event;
  }
  return unique;
}

/** One device's file is in order already: each event was stamped after the newest. */
function isOrdered(events: readonly ProgressEvent[]): boolean {
  for (let at = 1; at < events.length; at++)
    if ((events[at - 1] as ProgressEvent).id >= (events[at] as ProgressEvent).id) return false;
  return true;
}

/**
 * Ids of the events that were taken back, undos among them: what such an undo took back counts again.
 * Expects: events as `orderEvents` gives them; an undo is later than what it takes back.
 */
export function undoneEvents(events: readonly ProgressEvent[]): Set<string> {
  const undone = new Set<string>();
  for (let at = events.length - 1; at >= 0; at--) {
    const event = events[at] as ProgressEvent;
    if (event.type === "event-undone" && !undone.has(event.id)) undone.add(event.event);
  }
  return undone;
}

/**
 * Folds events to a person's progress.
 * Expects: events as `orderEvents` gives them. `currentId` maps an id a skill once had to today's.
 * Promises: the result depends on the events alone; an event taken back leaves no trace.
 */
export function foldProgress(
  events: readonly ProgressEvent[],
  currentId: (id: string) => string = (id) => id,
): Progress {
  const undone = undoneEvents(events);
  const kept = undone.size === 0 ? events : events.filter(({ id }) => !undone.has(id));
  return foldOnto({ subjects: new Map(), minutes: new Map(), days: new Set() }, kept, currentId);
}

/**
 * Adds events to a fold, which is changed by it.
 * Expects: each event is later than all that were folded, and none takes back one of those; undos and changes of the
 * profile play no part.
 */
export function foldOnto(
  { subjects, minutes, days }: OpenProgress,
  events: readonly ProgressEvent[],
  currentId: (id: string) => string,
): Progress {
  for (const event of events) {
    if (!hasSubject(event)) continue;
    const day = readDay(event.day) as Day;
    days.add(day);
    const id = currentId(event.subject);
    let subject = subjects.get(id);
    if (subject === undefined) {
      subject = newSubject();
      subjects.set(id, subject);
    }
    apply(event, subject, day);
    subject.touched = event.id;
    if (event.type === "time-logged") minutes.set(day, (minutes.get(day) ?? 0) + event.minutes);
  }
  return { subjects, minutes, days };
}

/** What is recorded of something before anything is. */
export function newSubject(): SubjectProgress {
  return {
    ...{ status: "open", since: undefined, begunOn: undefined, touched: "" },
    ...{ ticked: new Set(), tickedOn: new Map() },
    ...{ minutes: 0, notes: [], evidence: [] },
  };
}

function apply(event: SubjectEvent, subject: SubjectProgress, day: Day): void {
  switch (event.type) {
    case "item-checked":
      begin(subject, day);
      subject.ticked.add(event.key);
      subject.tickedOn.set(event.key, day);
      return;
    case "item-known":
      subject.ticked.add(event.key);
      subject.tickedOn.set(event.key, day);
      return;
    case "item-unchecked":
      subject.ticked.delete(event.key);
      subject.tickedOn.delete(event.key);
      return;
    case "time-logged":
      begin(subject, day);
      subject.minutes += event.minutes;
      return;
    case "note-added":
      subject.notes.push({ day, text: event.text });
      return;
    case "evidence-added":
      subject.evidence.push({ day, url: event.url });
      return;
    default:
      subject.status = STATUS[event.type.slice(event.type.indexOf("-") + 1) as StepVerb];
      subject.since = day;
      if (subject.status === "started") begin(subject, day);
      else subject.begunOn = undefined;
  }
}

/** Work on what is open begins it; on what is done, known or skipped it begins nothing. */
function begin(subject: SubjectProgress, day: Day): void {
  if (subject.status === "open" || subject.status === "started") subject.begunOn ??= day;
}

import { isTooDeep } from "../shared/nesting.ts";
import { isWebAddress } from "../shared/web-address.ts";
import { isEventId } from "./log/uuid.ts";
import { readDay } from "./read-day.ts";

/** What every event carries. */
export interface EventHead {
  readonly v: 1;
  /** UUIDv7; the log is ordered by it alone. */
  readonly id: string;
  /** The real clock, ISO 8601 in UTC. */
  readonly at: string;
  /** The person's local date, or that of `--today`, as an ISO date. */
  readonly day: string;
  /** Shared by the events of one command, which are undone together. */
  readonly change: string;
}

export type StepKind = "skill" | "project";
export type StepVerb = "started" | "paused" | "done" | "skipped" | "reopened" | "known";

/** What happened, without the head that writing gives it. */
export type EventBody =
  /** A `day`, wherever it is given, is when it happened, and takes the place of the head's. */
  | { readonly type: `${StepKind}-${StepVerb}`; readonly subject: string; readonly day?: string }
  /** Known before: ticked without beginning the step. */
  | {
      readonly type: "item-checked" | "item-known" | "item-unchecked";
      readonly subject: string;
      readonly key: string;
      readonly day?: string;
    }
  | { readonly type: "time-logged"; readonly subject: string; readonly minutes: number; readonly day?: string }
  | { readonly type: "note-added"; readonly subject: string; readonly text: string }
  | { readonly type: "evidence-added"; readonly subject: string; readonly url: string }
  | { readonly type: "event-undone"; readonly event: string }
  /** `file` names a profile that is not the person's own; null stands for a key that is not in it. */
  | {
      readonly type: "profile-changed";
      readonly key: string;
      readonly from: ProfileValue | null;
      readonly to: ProfileValue | null;
      readonly file?: string;
    };

/** What stands under a key of the profile. */
export type ProfileValue = string | number | boolean | readonly (string | number | boolean | null)[];

/** An event about a skill or project. */
export type SubjectEvent = Extract<ProgressEvent, { readonly subject: string }>;

export function hasSubject(event: ProgressEvent): event is SubjectEvent {
  return "subject" in event;
}

export type ProgressEvent = EventHead & EventBody;

/** Notes hold at most this many characters. */
export const NOTE_LIMIT = 10_000;

/** A line of the log, read: an event, one of a newer version or unknown type, or damage. */
export type LogLine =
  | { readonly kind: "event"; readonly event: ProgressEvent }
  | { readonly kind: "unknown"; readonly id: string }
  /** Its id where that can be read: later events are ordered after it all the same. */
  | { readonly kind: "damaged"; readonly id?: string };

/** One event as one line, without the newline. */
export function formatEvent(event: ProgressEvent): string {
  return JSON.stringify(event);
}

/** A line is no longer than this, in UTF-16 units: the longest note takes a tenth of it. */
export const LINE_LIMIT = 1_048_576;
/** Lists and objects inside each other, as in a roadmap. */
const DEEPEST = 64;

const STEP_TYPE = /^(skill|project)-(started|paused|done|skipped|reopened|known)$/;

/** Reads one line. Promises: never throws; keys that a newer program added are kept in the event and play no part. */
export function parseEvent(line: string): LogLine {
  if (line.length > LINE_LIMIT || isTooDeep(line, DEEPEST)) return { kind: "damaged" };
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(line) as Record<string, unknown>;
  } catch {
    return { kind: "damaged" };
  }
  if (typeof value !== "object" || value === null) return { kind: "damaged" };
  const { v, id, at, day, change, type } = value;
  if (typeof id !== "string" || !isEventId(id)) return { kind: "damaged" };
  if (typeof v === "number" && v !== 1) return { kind: "unknown", id };
  if (v !== 1 || typeof type !== "string") return { kind: "damaged", id };
  const proper = hasBody(type, value);
  if (proper === undefined) return { kind: "unknown", id };
  if (!proper || typeof at !== "string" || !isDate(day) || typeof change !== "string") return { kind: "damaged", id };
  return { kind: "event", event: value as unknown as ProgressEvent };
}

/** Whether the fields of a known type are there; undefined for a type that is not known. */
function hasBody(type: string, value: Record<string, unknown>): boolean | undefined {
  const subject = typeof value.subject === "string";
  switch (type) {
    case "item-checked":
    case "item-known":
    case "item-unchecked":
      return subject && typeof value.key === "string";
    case "time-logged":
      return subject && Number.isSafeInteger(value.minutes) && (value.minutes as number) > 0;
    case "note-added":
      return subject && typeof value.text === "string";
    case "evidence-added":
      return subject && typeof value.url === "string" && isWebAddress(value.url);
    case "event-undone":
      return typeof value.event === "string";
    case "profile-changed":
      return (
        typeof value.key === "string" && isProfileValue(value.from) && isProfileValue(value.to) && isFile(value.file)
      );
    default:
      return STEP_TYPE.test(type) ? subject : undefined;
  }
}

function isProfileValue(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isPlain) : isPlain(value);
}

function isPlain(value: unknown): boolean {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function isFile(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

function isDate(value: unknown): value is string {
  return typeof value === "string" && readDay(value) !== undefined;
}

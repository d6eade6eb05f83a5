import {
  ICalAlarmType,
  ICalCalendar,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from "ical-generator";
import type { ExportInput } from "../input.ts";
import { goalsText } from "../shared/groups.ts";
import { type Entry, milestoneEntries, stepEntries } from "./entries.ts";
import { studyEntries } from "./study.ts";

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
/** Numbers of versions count the minutes since then: they fit into what calendars take, for four thousand years. */
const COUNT_FROM = Date.UTC(2026, 0, 1);
/** How long before a study block one is told. */
const ALARM_SECONDS = 600;

/**
 * A plan as a calendar: a block of whole days for each step, milestones on their days, and study blocks where times were
 * named. The same thing has the same UID each time and a version that grows with the day and with what is recorded, so that
 * a calendar that reads the file again moves what it has. Times are those of the wall clock wherever the person is.
 */
export function renderCalendar(input: ExportInput): string {
  const { plan, titles, changed, text } = input;
  const stamp = Math.max(plan.today * MS_PER_DAY, changed);
  const sequence = Math.max(0, Math.floor((stamp - COUNT_FROM) / MS_PER_MINUTE));
  const name = text(goalsText(plan, titles));
  const calendar = new ICalCalendar({
    name,
    // What is published is for reading; Outlook asks for it.
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "career-roadmap", product: "plan", language: "EN" },
  });
  const goals = plan.goals.join("+");
  for (const entry of [...stepEntries(input), ...milestoneEntries(input), ...studyEntries(input)]) {
    const event = calendar.createEvent({
      id: `${entry.key}.${goals}@career-roadmap`,
      sequence,
      stamp: new Date(stamp),
      summary: entry.summary,
      ...(entry.description === "" ? {} : { description: { plain: entry.description } }),
      ...times(entry),
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
    if (entry.at === null) event.transparency(ICalEventTransparency.TRANSPARENT);
    else event.createAlarm({ type: ICalAlarmType.display, trigger: ALARM_SECONDS, description: entry.summary });
  }
  return calendar.toString().replace(/(?:\r\n)?$/, "\r\n");
}

function times({ first, last, at }: Entry) {
  if (at === null) {
    // The end of whole days is the day after the last.
    return { allDay: true, start: new Date(first * MS_PER_DAY), end: new Date((last + 1) * MS_PER_DAY) };
  }
  const start = first * MS_PER_DAY + at.from * MS_PER_MINUTE;
  return { floating: true, start: new Date(start), end: new Date(start + at.minutes * MS_PER_MINUTE) };
}

import type { Plan, Step } from "../../planner/index.ts";
import { type Day, formatDay, weekdayOf } from "../../shared/dates.ts";
import type { ExportInput } from "../input.ts";
import { type Entry, stepLines } from "./entries.ts";

/** A block for each time that was named, on each day until the plan is done that is not off, with the steps then due. */
export function studyEntries(input: ExportInput): Entry[] {
  const { plan, study, off, text } = input;
  const entries: Entry[] = [];
  if (study.length === 0 || plan.finish.likely === null) return entries;
  const isOff = (day: Day): boolean => off.some(({ from, to }) => from <= day && day <= to);
  for (let day = Math.max(plan.start, plan.today); day <= plan.finish.likely; day++) {
    const times = study.filter(({ weekday }) => weekday === weekdayOf(day));
    const due = times.length === 0 || isOff(day) ? [] : dueOn(day, plan);
    if (due.length === 0) continue;
    const names = due.map(({ title }) => text(title));
    for (const at of times) {
      entries.push({
        key: `study-${formatDay(day)}-${String(at.from).padStart(4, "0")}`,
        summary: `Study: ${names.slice(0, MOST_NAMED).join(", then ")}`,
        description: due
          .map(({ id, title }) => [`${text(title)} (${id})`, ...stepLines(id, input, true)].join("\n"))
          .join("\n\n"),
        ...{ first: day, last: day, at, cancelled: false },
      });
    }
  }
  return entries;
}

/** As many steps as stand in a block's title. */
const MOST_NAMED = 2;

/** The open steps whose days these are, in plan order; projects that may be waiting come last. */
function dueOn(day: Day, { steps }: Plan): Step[] {
  const due = steps.filter(({ first, last }) => first !== null && last !== null && first <= day && day <= last);
  const waits = ({ kind, first }: Step): boolean => kind === "project" && first !== day;
  return [...due.filter((step) => !waits(step)), ...due.filter(waits)];
}

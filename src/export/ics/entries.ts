import { hoursText } from "../../render/numbers.ts";
import type { Day } from "../../shared/dates.ts";
import { formatDay } from "../../shared/dates.ts";
import { isWebAddress } from "../../shared/web-address.ts";
import type { ExportInput, StudyTime } from "../input.ts";
import { placeOf } from "../place-of.ts";
import { goalsText, groupsOf } from "../shared/groups.ts";

/** What stands in the calendar: whole days, or a time of one. */
export interface Entry {
  /** The same each time for the same thing. */
  readonly key: string;
  readonly summary: string;
  readonly description: string;
  readonly first: Day;
  readonly last: Day;
  readonly at: StudyTime | null;
  /** What is no longer planned, so that a calendar that has it takes it out. */
  readonly cancelled: boolean;
}

/** A block for each step on its days: to come as planned, done on the day it was. What was skipped since is cancelled. */
export function stepEntries(input: ExportInput): Entry[] {
  const { plan, titles, doneOn, text } = input;
  const stages = new Map(groupsOf(plan, titles).flatMap(({ title, steps }) => steps.map(({ id }) => [id, title])));
  const open = plan.steps.flatMap((step): Entry[] => {
    const { id, kind, title, state, hoursLeft } = step;
    const done = doneOn.get(id);
    const [first, last] = state === "done" ? [done, done] : [step.first, step.last];
    if (first == null || last == null) return [];
    const name = `${kind === "project" ? "Project: " : ""}${text(title)}`;
    const facts = state === "done" ? "Done." : `${hoursText(hoursLeft)} to go.`;
    const rank = step.rank === "core" ? "" : `, ${step.rank}`;
    return [
      {
        key: `step-${id}`,
        summary: state === "done" ? `Done: ${name}` : name,
        description: [`${facts} ${text(stages.get(id) ?? "")}${rank} (${id})`, ...stepLines(id, input)].join("\n"),
        ...{ first, last, at: null, cancelled: false },
      },
    ];
  });
  const skipped = plan.skipped.map((id) => ({
    key: `step-${id}`,
    summary: `Skipped: ${text(titles.get(id) ?? id)}`,
    ...{ description: "", first: plan.today, last: plan.today, at: null, cancelled: true },
  }));
  return [...open, ...skipped];
}

/** What to be able to do, ticked or not, and where to learn it; with `openOnly` what is not ticked alone. */
export function stepLines(id: string, { details, ticked, plan, text }: ExportInput, openOnly = false): string[] {
  const [skill, project] = [details.skills.get(id), details.projects.get(id)];
  const isDone = plan.steps.some((step) => step.id === id && step.state === "done");
  const items = [...(skill?.checklist ?? []), ...(project?.checklist ?? [])].flatMap(({ key, text: item }) => {
    const isTicked = isDone || ticked.get(id)?.has(key) === true;
    return openOnly && isTicked ? [] : [`[${isTicked ? "x" : " "}] ${text(item)}`];
  });
  const places = (skill?.resources ?? [])
    .map((one) => ({ title: one.title, at: one.url === undefined || !isWebAddress(one.url) ? placeOf(one) : one.url }))
    .filter(({ at }) => at !== "")
    .map(({ title, at }) => `${text(title)}: ${text(at)}`);
  return [...(items.length === 0 ? [] : ["", ...items]), ...(places.length === 0 ? [] : ["", ...places])];
}

/** The milestones to come on their likely days, those reached on the day that the last of their steps was done. */
export function milestoneEntries(input: ExportInput): Entry[] {
  const { plan, titles, doneOn, text } = input;
  const goals = text(goalsText(plan, titles));
  const milestones = plan.milestones.flatMap(({ role, stage, title, hours, likely, p90, opens, rank }): Entry[] => {
    const own = plan.steps.filter(
      (step) => step.rank === rank && step.roles.includes(role) && [null, step.stage].includes(stage),
    );
    const days = own.flatMap(({ id }) => doneOn.get(id) ?? []);
    const day = hours.left > 0 ? likely : days.length === own.length && days.length > 0 ? Math.max(...days) : null;
    if (day === null) return [];
    const name = text(titles.get(role) ?? role);
    const lines = [
      hours.left > 0 ? `${hoursText(hours.left)} to go.` : "Reached.",
      hours.left > 0 && p90 !== null ? `90 % sure by ${formatDay(p90)}.` : "",
      opens === null ? "" : `It opens: ${text(opens)}`,
    ];
    return [
      {
        key: stage === null ? `apply-${role}` : `milestone-${role}-${stage}`,
        summary: stage === null ? `From here you can apply: ${name}` : `Milestone: ${text(title)}`,
        description: lines.filter((line) => line !== "").join("\n"),
        ...{ first: day, last: day, at: null, cancelled: false },
      },
    ];
  });
  const { likely, p90 } = plan.finish;
  if (likely === null || likely === plan.core?.likely) return milestones;
  const sure = p90 === null ? "" : `90 % sure by ${formatDay(p90)}.`;
  const end = { key: "finish", summary: `All of it is done: ${goals}`, description: sure };
  return [...milestones, { ...end, first: likely, last: likely, at: null, cancelled: false }];
}

import type { Rank } from "../../../planner/index.ts";
import { paragraph, widthOf } from "../../../render/layout.ts";
import { count, hoursText } from "../../../render/numbers.ts";
import type { Theme } from "../../../render/theme.ts";
import { hoursOf, type ListedStep } from "./step-list.ts";

/** What the jobs that a person has bring into a plan, for them to look over. */
export interface JobCredit {
  readonly jobs: readonly { readonly id: string; readonly title: string }[];
  /** Taken as known because of the job, and recorded nowhere. By id, whether or not the plan asks for it. */
  readonly credited: readonly ListedStep[];
  /** Open steps of the plan that the job's roadmap holds as further or optional, in the plan's order; hours are what is left. */
  readonly beside: readonly (ListedStep & { readonly rank: Rank })[];
}

/**
 * What the job credits, and what its roadmap holds beyond that, each with the command that says otherwise. Begins with an
 * empty line; "" where there is nothing to look over.
 */
export function renderCredit(credit: JobCredit | null, theme: Theme): string {
  if (credit === null) return "";
  return creditedText(credit, theme) + besideText(credit, theme);
}

function creditedText({ jobs, credited }: JobCredit, theme: Theme): string {
  if (credited.length === 0) return "";
  const names = jobs.map(({ id, title }) => `${theme.text(title)} ${theme.id(id)}`).join(" and ");
  const lead = `${theme.heading("Taken as known from the job")} ${names}: ${amount(credited)}`;
  const list = credited.map(({ id }) => theme.id(id)).join(", ");
  return [
    `\n${paragraph(theme, lead)}`,
    paragraph(theme, list, 2),
    paragraph(theme, "Do you lack one of them? This brings it into the plan: career-roadmap\u00a0start\u00a0ID", 2),
  ]
    .join("")
    .replaceAll("\u00a0", " ");
}

function besideText({ beside }: JobCredit, theme: Theme): string {
  if (beside.length === 0) return "";
  const list = beside.map(({ id, hours }) => `${theme.id(id)}\u00a0${hoursText(hours).replace(" ", "\u00a0")}`);
  const lead = `${theme.heading("You may have these too")}: ${amount(beside)} of this plan`;
  const which = beside.length === 1 ? "Say so if you do:" : "Say so for those you have:";
  return [
    `\n${paragraph(theme, lead)}`,
    paragraph(theme, list.join(", "), 2),
    paragraph(theme, which, 2),
    ...knowLines(
      beside.map(({ id }) => id),
      theme.width - 4,
    ).map((line) => `    ${line}\n`),
  ]
    .join("")
    .replaceAll("\u00a0", " ");
}

function amount(steps: readonly ListedStep[]): string {
  return `${count(steps.length, "skill")}, ${hoursText(hoursOf(steps))}`.replace(/(?<=\d) /g, "\u00a0");
}

/** Commands that say that one knows all of these: as few as fit, each on one line that can be pasted. */
export function knowLines(ids: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const id of ids) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 1 + id.length <= width) lines[lines.length - 1] = `${last} ${id}`;
    else lines.push(`career-roadmap know ${id}`);
  }
  return lines;
}

/** The same for scripts, as the field `credit` of a document. */
export function creditJson(credit: JobCredit | null): object | null {
  if (credit === null) return null;
  const { jobs, credited, beside } = credit;
  return { job: jobs.map(({ id }) => id), credited, beside };
}

import { bar, percentText } from "../../render/charts/bars.ts";
import { renderColumns } from "../../render/columns.ts";
import { isAsEstimated, weeksRestText } from "../../render/forecast-text.ts";
import type { JsonDocument } from "../../render/json.ts";
import { alignColumns, paragraph } from "../../render/layout.ts";
import { count, hoursText, weeksText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { printable } from "../../shared/printable.ts";
import { commandLine } from "../shared/moves/command-line.ts";
import type { RoleAmounts } from "../shared/person/role-words.ts";

export type SortedBy = "share" | "apply" | "hours";

export interface MatchedRole extends RoleAmounts {
  readonly id: string;
  readonly title: string;
  readonly kind: "new" | "changed" | null;
}

export interface MatchAnswer {
  /** The first is the nearest. */
  readonly roles: readonly MatchedRole[];
  /** Ids of the roles whose jobs the person has. */
  readonly job: readonly string[];
  readonly sort: SortedBy;
  readonly hoursPerWeek: number;
  /** Monday first; null where the days do not differ. */
  readonly hoursByWeekday: readonly number[] | null;
  /** What hours are multiplied by to make weeks: the person's own pace, 1 before there is one. */
  readonly pace: number;
  /** Ids of skills and projects that it rests on, by code unit. */
  readonly known: readonly string[];
  readonly done: readonly string[];
}

export interface MatchView extends MatchAnswer {
  /** How many of `known` and `done` are skills. */
  readonly skills: number;
  /** The command line to go on with; null where nothing is missing anywhere. */
  readonly goOn: string | null;
}

/** All roles by what is carried over, with the hours to the day one can apply; one line a role where it is piped on. */
export async function renderMatch(view: MatchView, theme: Theme): Promise<string> {
  const { roles, hoursPerWeek, pace, goOn } = view;
  if (roles.length === 0) return "No roles were loaded.\n";
  if (theme.layout === "plain") return plainMatch(view);
  const roomy = theme.width >= 110;
  const narrow = theme.width < 72;
  const least = theme.width < 60;
  const columns = [
    { title: "Role" },
    ...(roomy ? [{ title: "Title", grow: true }] : []),
    ...(narrow ? [] : [{ title: "" }]),
    { title: "Have", align: "right" as const },
    { title: "To apply", align: "right" as const },
    ...(narrow ? [] : [{ title: `At ${hoursPerWeek} h/week` }]),
    ...(least ? [] : [{ title: "In all", align: "right" as const }]),
  ];
  const cells = roles.map(({ id, title, all, core }) => [
    theme.id(id),
    ...(roomy ? [theme.text(title)] : []),
    ...(narrow ? [] : [bar(all.percent, roomy ? 16 : 10, theme)]),
    percentText(all.percent),
    core.left === 0 ? "now" : hoursText(core.left),
    ...(narrow ? [] : [core.left === 0 ? "now" : weeksText(core.left * pace, hoursPerWeek).replace("about ", "")]),
    ...(least ? [] : [all.left === 0 ? "there" : hoursText(all.left)]),
  ]);
  const table = await renderColumns(columns, cells, theme);
  const next =
    goOn === null
      ? paragraph(theme, "Nothing is missing anywhere. Well done!")
      : commandLine(theme.heading("What is missing"), goOn, theme);
  const nothing = roles.every(({ all }) => all.percent === 0);
  return [
    ...basisOf(view, theme).map((line) => paragraph(theme, line)),
    isAsEstimated(pace) ? "" : paragraph(theme, weeksRestText(pace)),
    paragraph(theme, SORTED[nothing && view.sort === "share" ? "apply" : view.sort]),
    `\n${table}\n`,
    nearestText(view, theme),
    next,
  ].join("");
}

export const SORTED: Readonly<Record<SortedBy, string>> = {
  share: "The role you have most of stands first.",
  apply: "The role with the fewest hours to the day you can apply stands first.",
  hours: "The role with the fewest hours in all stands first.",
};

/** The role with the largest share is seldom the one that is left first; then both are named. */
function nearestText({ roles, job, sort }: MatchView, theme: Theme): string {
  const open = roles.filter(({ id, core }) => core.left > 0 && !job.includes(id));
  const [first] = open;
  if (first === undefined || sort !== "share") return "";
  const soonest = open.reduce((best, role) => (role.core.left < best.core.left ? role : best));
  if (soonest === first) return "";
  const share = `You have most of ${theme.id(first.id)}, ${percentText(first.all.percent)}`;
  return paragraph(theme, `${share}; ${theme.id(soonest.id)} takes the fewest hours to apply for.`);
}

/** What the ranking rests on, and how to say more where that is little. */
export function basisOf({ known, done, skills, roles, job }: MatchView, theme: Theme): string[] {
  const projects = known.length + done.length - skills;
  const counted = [
    ...(skills > 0 ? [count(skills, "skill")] : []),
    ...(projects > 0 ? [count(projects, "project")] : []),
  ].join(" and ");
  const jobs = job.map((id) => theme.id(id)).join(" and ");
  if (jobs !== "") return [`From the job ${jobs} and what you know or have done: ${counted || "no skill"}.`];
  if (counted !== "") return [`From what you know or have done: ${counted}.`];
  if (roles.some(({ all }) => all.left < all.full)) return ["From the checklist items you have ticked."];
  const ways = "Say more: the job you have with --from ROLE, what you know with --know python,git.";
  return ["From nothing.", ways];
}

/** For `awk`, as `roles` has it: the title last, hours in whole numbers. */
function plainMatch({ roles, hoursPerWeek, pace }: MatchView): string {
  const cells = roles.map(({ id, title, all, core }) => [
    id,
    String(Math.floor(all.percent)),
    String(Math.round(core.left)),
    String(Math.round((core.left * pace) / hoursPerWeek)),
    String(Math.round(all.left)),
    String(Math.round((all.left * pace) / hoursPerWeek)),
    String(Math.round(all.full)),
    printable(title),
  ]);
  const head = ["role", "percent", "core", "core-weeks", "hours", "weeks", "from-nothing", "title"];
  return alignColumns([head, ...cells], new Set([1, 2, 3, 4, 5, 6]));
}

/** A ranking as scripts get it: `career-roadmap/match@1`. */
export function matchJson(answer: MatchAnswer): JsonDocument {
  const { roles, job, sort, hoursPerWeek, hoursByWeekday, pace, known, done } = answer;
  return {
    schema: "career-roadmap/match@1",
    job,
    sort,
    hoursPerWeek,
    hoursByWeekday,
    pace,
    known,
    done,
    roles: roles.map(({ id, title, kind, all, core, inJob }) => ({
      id,
      title,
      kind,
      percent: all.percent,
      hours: { left: all.left, full: all.full },
      core: { left: core.left, full: core.full, percent: core.percent },
      inJobHours: inJob?.left ?? null,
      weeks: (all.left * pace) / hoursPerWeek,
      coreWeeks: (core.left * pace) / hoursPerWeek,
    })),
  };
}

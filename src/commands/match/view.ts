import { bar, percentText } from "../../render/charts/bars.ts";
import { renderColumns } from "../../render/columns.ts";
import type { JsonDocument } from "../../render/json.ts";
import { alignColumns, paragraph } from "../../render/layout.ts";
import { count, hoursText, weeksText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { printable } from "../../shared/printable.ts";

export interface MatchedRole {
  readonly id: string;
  readonly title: string;
  readonly kind: "new" | "changed" | null;
  readonly hours: { readonly left: number; readonly full: number };
  readonly percent: number;
}

export interface MatchAnswer {
  /** The nearest first. */
  readonly roles: readonly MatchedRole[];
  readonly hoursPerWeek: number;
  /** Monday first; null where the days do not differ. */
  readonly hoursByWeekday: readonly number[] | null;
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

/** All roles by the hours that are missing, with the share that is there; one line a role where it is piped on. */
export async function renderMatch(view: MatchView, theme: Theme): Promise<string> {
  const { roles, hoursPerWeek, goOn } = view;
  if (roles.length === 0) return "No roles were loaded.\n";
  if (theme.layout === "plain") return plainMatch(view);
  const roomy = theme.width >= 100;
  const narrow = theme.width < 72;
  const least = theme.width < 56;
  const columns = [
    { title: "Role" },
    ...(roomy ? [{ title: "Title", grow: true }] : []),
    ...(least ? [] : [{ title: "" }]),
    { title: "Have", align: "right" as const },
    { title: "Missing", align: "right" as const },
    ...(least ? [] : [{ title: "In all", align: "right" as const }]),
    ...(narrow ? [] : [{ title: `At ${hoursPerWeek} h/week` }]),
  ];
  const cells = roles.map(({ id, title, hours, percent }) => [
    theme.id(id),
    ...(roomy ? [theme.text(title)] : []),
    ...(least ? [] : [bar(percent, narrow ? 6 : roomy ? 20 : 12, theme)]),
    percentText(percent),
    hoursText(hours.left),
    ...(least ? [] : [hoursText(hours.full)]),
    ...(narrow ? [] : [hours.left === 0 ? "there" : weeksText(hours.left, hoursPerWeek).replace("about ", "")]),
  ]);
  const table = await renderColumns(columns, cells, theme);
  const next =
    goOn === null ? "Nothing is missing anywhere. Well done!" : `${theme.heading("What is missing")}: ${goOn}`;
  return `${paragraph(theme, basis(view))}\n${table}\n${nearestText(view, theme)}${paragraph(theme, next)}`;
}

/** Few hours may be missing of a short role that the person has nothing of; then the one that suits them more is named. */
function nearestText({ roles }: MatchView, theme: Theme): string {
  const open = roles.filter(({ hours }) => hours.left > 0);
  const [first] = open;
  if (first === undefined) return "";
  const most = open.reduce((best, role) => (role.percent > best.percent ? role : best));
  if (most === first) return "";
  const share = `the largest share is there of ${theme.id(most.id)}, ${percentText(most.percent)}`;
  return paragraph(theme, `The fewest hours are missing for ${theme.id(first.id)}; ${share}.`);
}

/** What the ranking rests on. */
function basis({ known, done, skills, roles }: MatchView): string {
  const projects = known.length + done.length - skills;
  const counted = [
    ...(skills > 0 ? [count(skills, "skill")] : []),
    ...(projects > 0 ? [count(projects, "project")] : []),
  ];
  if (counted.length > 0) return `From what you know or have done: ${counted.join(" and ")}.`;
  if (roles.some(({ hours }) => hours.left < hours.full)) return "From the checklist items you have ticked.";
  return "From nothing: say what you know with --know, like --know python,git, or with career-roadmap know.";
}

/** For `awk`, as `roles` has it: the title last, hours in whole numbers. */
function plainMatch({ roles, hoursPerWeek }: MatchView): string {
  const cells = roles.map(({ id, title, hours, percent }) => [
    id,
    String(Math.floor(percent)),
    String(Math.round(hours.left)),
    String(Math.round(hours.full)),
    String(Math.round(hours.left / hoursPerWeek)),
    printable(title),
  ]);
  return alignColumns([["role", "percent", "missing", "full", "weeks", "title"], ...cells], new Set([1, 2, 3, 4]));
}

/** A ranking as scripts get it: `career-roadmap/match@1`. */
export function matchJson({ roles, hoursPerWeek, hoursByWeekday, known, done }: MatchAnswer): JsonDocument {
  return {
    schema: "career-roadmap/match@1",
    hoursPerWeek,
    hoursByWeekday,
    known,
    done,
    roles: roles.map((role) => ({ ...role, weeks: role.hours.left / hoursPerWeek })),
  };
}

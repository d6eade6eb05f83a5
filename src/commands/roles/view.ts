import type { Amount, MarketFact } from "../../planner/index.ts";
import { percentText } from "../../render/charts/bars.ts";
import { weeksRestText } from "../../render/forecast-text.ts";
import type { JsonDocument } from "../../render/json.ts";
import { alignColumns, paragraph } from "../../render/layout.ts";
import { count, hoursText, paceText, weeksText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { printable } from "../../shared/printable.ts";
import { commandLine } from "../shared/moves/command-line.ts";
import { beginnersText, firstSentence, marketJson, type RoleAmounts } from "../shared/person/role-words.ts";

export interface RoleRow extends RoleAmounts {
  readonly id: string;
  readonly title: string;
  readonly kind: "new" | "changed" | null;
  readonly summary: string | null;
  readonly market: readonly MarketFact[];
}

export interface RolesView {
  readonly rows: readonly RoleRow[];
  /** Ids of the roles whose jobs the person has. */
  readonly job: readonly string[];
  readonly hoursPerWeek: number;
  /** Monday first; null where the days do not differ. */
  readonly hoursByWeekday: readonly number[] | null;
  /** What hours are multiplied by to make weeks: the person's own pace, 1 before there is one. */
  readonly pace: number;
}

/** Every role with what the job is, what it takes this person to apply and in all, and how much of it they have. */
export function renderRoles(view: RolesView, theme: Theme): string {
  const { rows, job, hoursPerWeek, hoursByWeekday, pace } = view;
  if (rows.length === 0) return "No roles were loaded.\n";
  if (theme.layout === "plain") return plainRoles(view);
  const [head = "", ...lines] = (theme.flat === true ? flatTable(view) : tableOf(view, theme)).split("\n");
  const basis = job.length === 0 ? "" : `, from the job ${job.map(theme.id).join(" and ")}`;
  const example = (rows[0] as RoleRow).id;
  return [
    paragraph(
      theme,
      `Hours for you${basis}, at ${paceText(hoursPerWeek, hoursByWeekday)}. ${weeksRestText(pace)}`.trim(),
    ),
    `\n${head === "" ? "" : `${theme.heading(head)}\n`}`,
    ...rows.map((row, at) => `${lines[at]}\n${detailsOf(row, view, theme)}`),
    `\n${commandLine(`${count(rows.length, "role")}. See one`, `career-roadmap show ${example}`, theme)}`,
    commandLine("Plan it", `career-roadmap plan ${example}`, theme),
    job.length === 0 && rows.some(({ inJob }) => inJob !== null)
      ? commandLine("You work in one of these jobs today? Say so", "career-roadmap config set job ROLE", theme)
      : "",
  ].join("");
}

function tableOf({ rows, hoursPerWeek, pace }: RolesView, theme: Theme): string {
  const wide = theme.width >= 90;
  const weeks = theme.width >= 60;
  const least = isLeast(theme);
  const head = [
    "Role",
    "To apply",
    ...(weeks ? ["Weeks"] : []),
    ...(wide ? ["Have"] : []),
    ...(least ? [] : ["In all"]),
    ...(wide ? ["Weeks"] : []),
    ...(least ? [] : ["Have"]),
  ];
  const inWeeks = (hours: number): string => weeksText(hours * pace, hoursPerWeek).replace(/about | weeks?/g, "");
  const amount = ({ left }: Amount): string => (left === 0 ? "-" : hoursText(left));
  const cells = rows.map(({ id, core, all }) => [
    theme.id(id),
    core.left === 0 ? "now" : amount(core),
    ...(weeks ? [core.left === 0 ? "-" : inWeeks(core.left).replace("under a week", "<1")] : []),
    ...(wide ? [percentText(core.percent)] : []),
    ...(least ? [] : [amount(all)]),
    ...(wide ? [all.left === 0 ? "-" : inWeeks(all.left).replace("under a week", "<1")] : []),
    ...(least ? [] : [percentText(all.percent)]),
  ]);
  return alignColumns([head, ...cells], new Set([1, 2, 3, 4, 5, 6]));
}

/** A line a role in words, below the line that a table has for its heading. */
function flatTable({ rows, hoursPerWeek }: RolesView): string {
  const words = ({ left, percent }: { left: number; percent: number }): string =>
    `${hoursText(left)}, ${weeksText(left, hoursPerWeek)}, ${percentText(percent)} of it yours`;
  const lines = rows.map(({ id, core, all }) => {
    const apply = core.left === 0 ? "you can apply now" : `to apply ${words(core)}`;
    return `${id}: ${apply}; in all ${words(all)}`;
  });
  return ["", ...lines].join("\n");
}

/** Too narrow for a second number in the line of a role. */
function isLeast({ width }: Theme): boolean {
  return width < 50;
}

function detailsOf({ id, title, summary, all, inJob, market }: RoleRow, { job }: RolesView, theme: Theme): string {
  const what = summary === null ? "" : `: ${theme.text(firstSentence(summary))}`;
  const beginners = beginnersText(market);
  return [
    paragraph(theme, `${theme.text(title)}${what}`, 2),
    isLeast(theme)
      ? paragraph(theme, theme.dim(`In all: ${hoursText(all.left)}, have ${percentText(all.percent)}`), 2)
      : "",
    inJob === null || job.includes(id)
      ? ""
      : paragraph(theme, theme.dim(`To apply with that job already: ${hoursText(inJob.left)}`), 2),
    beginners === undefined ? "" : paragraph(theme, theme.dim(theme.text(beginners)), 2),
  ].join("");
}

/** For `awk`: no blanks inside a field but in the title, which comes last; hours in whole numbers. */
function plainRoles({ rows, hoursPerWeek, pace }: RolesView): string {
  const cells = rows.map(({ id, title, kind, core, all, inJob }) => [
    id,
    kind ?? "-",
    String(Math.round(core.left)),
    String(Math.round((core.left * pace) / hoursPerWeek)),
    String(Math.round(all.left)),
    String(Math.round((all.left * pace) / hoursPerWeek)),
    inJob === null ? "-" : String(Math.round(inJob.left)),
    String(Math.round(all.full)),
    String(Math.floor(all.percent)),
    printable(title),
  ]);
  const head = ["role", "kind", "core", "core-weeks", "hours", "weeks", "in-job", "from-nothing", "percent", "title"];
  return alignColumns([head, ...cells], new Set([2, 3, 4, 5, 6, 7, 8]));
}

/** All roles as scripts get them: `career-roadmap/roles@1`. */
export function rolesJson({ rows, job, hoursPerWeek, hoursByWeekday, pace }: RolesView): JsonDocument {
  return {
    schema: "career-roadmap/roles@1",
    job,
    hoursPerWeek,
    hoursByWeekday,
    pace,
    roles: rows.map(({ id, title, kind, summary, all, core, inJob, market }) => ({
      id,
      title,
      summary,
      kind,
      hours: all.left,
      coreHours: core.left,
      inJobHours: inJob?.left ?? null,
      percent: all.percent,
      corePercent: core.percent,
      fromNothing: { hours: all.full, coreHours: core.full },
      weeks: (all.left * pace) / hoursPerWeek,
      coreWeeks: (core.left * pace) / hoursPerWeek,
      market: market.map(marketJson),
    })),
  };
}

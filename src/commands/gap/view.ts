import type { Amount, PlanStage, Rank } from "../../planner/index.ts";
import { isAsEstimated, weeksRestText } from "../../render/forecast-text.ts";
import type { JsonDocument } from "../../render/json.ts";
import { alignColumns, paragraph } from "../../render/layout.ts";
import { count, hoursText, hoursWords, paceText, weeksText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { commandLine } from "../shared/moves/command-line.ts";
import { creditJson, type JobCredit, renderCredit } from "../shared/moves/credit-view.ts";
import { countText, type Overlap, renderOverlap } from "../shared/moves/overlap.ts";
import { byArea, type ListedStep, renderGroups, type StepGroup, stepRow } from "../shared/moves/step-list.ts";

/** A step that is missing: its hours are what is left of it, and it stands in a stage at a rank. */
export type MissingStep = ListedStep & { readonly stage: string; readonly rank: Rank };

interface Named {
  readonly id: string;
  readonly title: string;
}

export interface GapAnswer {
  /** The jobs that are had; none where nobody said so. */
  readonly jobs: readonly Named[];
  readonly to: Named;
  readonly carried: readonly ListedStep[];
  /** In the order to learn them. */
  readonly missing: readonly MissingStep[];
  readonly unused: readonly ListedStep[];
  readonly hours: {
    readonly carried: number;
    readonly missing: number;
    readonly unused: number;
    /** All that the role asks for, from nothing. */
    readonly full: number;
  };
  /** What it takes to the day one can apply, and had one the job of that role; null where it assumes nothing. */
  readonly core: Amount;
  readonly inJob: Pick<Amount, "left"> | null;
  readonly percent: number;
  /** null where there is no job. */
  readonly credit: JobCredit | null;
  readonly hoursPerWeek: number;
  /** Monday first; null where the days do not differ. */
  readonly hoursByWeekday: readonly number[] | null;
  /** What hours are multiplied by to make weeks: the person's own pace, 1 before there is one. */
  readonly pace: number;
  /** Whether the choices are proved to be the cheapest. */
  readonly exact: boolean;
}

export interface GapView extends GapAnswer {
  /** How many skills were named beside the job or the progress. */
  readonly told: number;
  readonly stages: readonly PlanStage[];
  readonly areaTitle: (area: string) => string;
  /** The command line to go on with. */
  readonly goOn: string;
}

/** What a move takes: the overlap as a picture, what is missing, carried over and not asked for, and what the job credits. */
export function renderGap(view: GapView, theme: Theme): string {
  const { missing, carried, unused, credit, areaTitle, goOn } = view;
  const head = heading(view, theme).join("");
  const body =
    theme.layout === "plain"
      ? plainGap(view, theme)
      : [
          renderOverlap(overlapOf(view), theme),
          ...RANKED.map(([rank, title]) => renderGroups(title, byStage(view, rank), theme)),
          renderGroups("Carried over", byArea(carried, areaTitle), theme),
          renderGroups("Not asked for", byArea(unused, areaTitle), theme),
          renderCredit(credit, theme),
        ].join("");
  const verb = missing.length === 0 ? "Prove it" : "Plan it";
  return `${head}${body}\n${commandLine(theme.heading(verb), goOn, theme)}`;
}

export const RANKED: readonly (readonly [Rank, string])[] = [
  ["core", "Missing before you can apply, in the order to learn it"],
  ["further", "Missing, for after that"],
  ["optional", "Missing, if you like"],
];

function heading(view: GapView, theme: Theme): string[] {
  const { jobs, to, told, percent, carried, missing, exact, pace } = view;
  const name = ({ id, title }: Named): string => `${theme.heading(theme.text(title))} ${theme.id(id)}`;
  const more =
    told === 0 ? "" : jobs.length === 0 ? ", with what you named," : ` and ${count(told, "skill")} you named`;
  const nothing = jobs.length === 0 && told === 0 && carried.length === 0 && percent === 0;
  const own = nothing ? "nothing" : `what you know or have done${more}`;
  const start = `From ${jobs.length === 0 ? own : `${jobs.map(name).join(" and ")}${more}`}`;
  const lines = [`${start} to ${name(to)}`, ...amounts(view)];
  if (missing.length > 0 && !isAsEstimated(pace)) lines.push(weeksRestText(pace));
  if (percent > 0 && percent < 100) lines.push(`${Math.floor(percent)} % is there already.`);
  if (nothing) {
    lines.push("Say what you know with --know or career-roadmap know, or name the job you have with --from ROLE");
  }
  if (!exact) lines.push(theme.dim("There are too many choices to compare all; this is the least found."));
  return lines.map((line) => paragraph(theme, line));
}

/** The shortest way first. */
export function amounts(view: GapView): string[] {
  const { jobs, to, hours, core, inJob, hoursPerWeek, hoursByWeekday, missing } = view;
  if (missing.length === 0) return ["Nothing is missing. Well done!"];
  const weeks = (left: number): string => weeksText(left * view.pace, hoursPerWeek);
  const told = inJob === null || jobs.some(({ id }) => id === to.id);
  const job = told ? [] : [`If you worked as ${to.id} already: ${hoursWords(inJob.left)} to apply.`];
  const pace = `${weeks(hours.missing)} at ${paceText(hoursPerWeek, hoursByWeekday)}`;
  const all = `${hoursText(hours.missing).replace(" h", "")} of ${hoursWords(hours.full)}, ${pace}.`;
  if (core.left === hours.missing) return [...job, `To apply and in all: ${all}`];
  const apply = core.left === 0 ? "You can apply now." : `To apply: ${hoursWords(core.left)}, ${weeks(core.left)}.`;
  return [...job, apply, `In all: ${all}`];
}

function overlapOf({ carried, missing, unused, hours }: GapView): Overlap {
  return {
    first: { label: "not asked for", steps: unused, hours: hours.unused },
    both: { label: "carried over", steps: carried, hours: hours.carried },
    second: { label: "missing", steps: missing, hours: hours.missing },
  };
}

/** Stages in their order; one that stands there twice, for a role and for what is begun, has each its own title. */
export function byStage({ missing, stages }: GapView, rank: Rank): StepGroup[] {
  const byId = new Map(missing.filter((step) => step.rank === rank).map((step) => [step.id, step]));
  return stages.flatMap(({ title, steps }) => {
    const own = steps.flatMap((id) => byId.get(id) ?? []);
    return own.length === 0 ? [] : [{ title, steps: own }];
  });
}

/** One line a step: `carried`, `missing` or `unused`, then what it is; the same again under `credited` and `beside`. */
function plainGap({ carried, missing, unused, hours, credit }: GapView, theme: Theme): string {
  const amount = (name: string, steps: readonly ListedStep[], sum: number): string =>
    steps.length === 0 ? "" : `${name}: ${hoursWords(sum)}, ${countText(steps)}.\n`;
  const rows = [
    ...carried.map((step) => stepRow("carried", step, theme)),
    ...missing.map((step) => stepRow("missing", step, theme)),
    ...unused.map((step) => stepRow("unused", step, theme)),
    ...(credit?.credited ?? []).map((step) => stepRow("credited", step, theme)),
    ...(credit?.beside ?? []).map((step) => stepRow("beside", step, theme)),
  ];
  return [
    amount("Carried over", carried, hours.carried),
    amount("Not asked for", unused, hours.unused),
    ...(rows.length === 0 ? [] : [`\n${alignColumns(rows, new Set([3]))}`]),
  ].join("");
}

/** A gap as scripts get it: `career-roadmap/gap@1`. */
export function gapJson(answer: GapAnswer): JsonDocument {
  const { jobs, to, hours, core, inJob, percent, hoursPerWeek, hoursByWeekday, pace, exact } = answer;
  const { carried, missing, unused, credit } = answer;
  return {
    schema: "career-roadmap/gap@1",
    job: jobs.map(({ id }) => id),
    to: to.id,
    hoursPerWeek,
    hoursByWeekday,
    pace,
    exact,
    hours,
    core: { left: core.left, full: core.full, percent: core.percent },
    inJobHours: inJob?.left ?? null,
    weeks: (hours.missing * pace) / hoursPerWeek,
    coreWeeks: (core.left * pace) / hoursPerWeek,
    percent,
    carried,
    missing,
    unused,
    credit: creditJson(credit),
  };
}

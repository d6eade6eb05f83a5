import type { JsonDocument } from "../../render/json.ts";
import { alignColumns, paragraph } from "../../render/layout.ts";
import { count, hoursText, hoursWords, paceText, weeksText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { countText, type Overlap, renderOverlap } from "../shared/moves/overlap.ts";
import { byArea, hoursOf, type ListedStep, renderGroups, type StepGroup, stepRow } from "../shared/moves/step-list.ts";

/** A step that is missing: its hours are what is left of it, and it stands in a stage. */
export type MissingStep = ListedStep & { readonly stage: string };

/** What is carried over; `new` is what a roadmap adds to the job that is had, so that who has the job may lack it. */
export type CarriedStep = ListedStep & { readonly new: boolean };

export interface GapAnswer {
  /** The job that is had; null where the person's own progress counts. */
  readonly from: { readonly id: string; readonly title: string } | null;
  readonly to: { readonly id: string; readonly title: string };
  readonly carried: readonly CarriedStep[];
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
  readonly percent: number;
  readonly hoursPerWeek: number;
  /** Monday first; null where the days do not differ. */
  readonly hoursByWeekday: readonly number[] | null;
  /** Whether the choices are proved to be the cheapest. */
  readonly exact: boolean;
}

export interface GapView extends GapAnswer {
  /** How many skills were named beside the job or the progress. */
  readonly told: number;
  readonly stageTitle: (stage: string) => string;
  readonly areaTitle: (area: string) => string;
  /** The command line to go on with. */
  readonly goOn: string;
}

/** What a move takes: the overlap as a picture, then what is missing, what is carried over and what nobody asks for. */
export function renderGap(view: GapView, theme: Theme): string {
  const { missing, carried, unused, areaTitle, goOn } = view;
  const added = carried.filter((step) => step.new);
  const trade = carried.filter((step) => !step.new);
  const head = heading(view, theme).join("");
  const body =
    theme.layout === "plain"
      ? plainGap(view, theme)
      : [
          renderOverlap(overlapOf(view), theme),
          renderGroups("Missing, in the order to learn it", byStage(view), theme),
          renderGroups("Carried over", byArea(trade, areaTitle), theme),
          renderGroups("Carried over, of what the roadmap adds to that job", byArea(added, areaTitle), theme),
          renderGroups("Not asked for", byArea(unused, areaTitle), theme),
        ].join("");
  const verb = missing.length === 0 ? "Prove it" : "Plan it";
  return `${head}${body}\n${paragraph(theme, `${theme.heading(verb)}: ${goOn}`)}`;
}

function heading(view: GapView, theme: Theme): string[] {
  const { from, to, told, hours, percent, hoursPerWeek, hoursByWeekday, missing, carried, exact } = view;
  const name = ({ id, title }: GapAnswer["to"]): string => `${theme.heading(theme.text(title))} ${theme.id(id)}`;
  const more = told === 0 ? "" : from === null ? ", with what you named," : ` and ${count(told, "skill")} you named`;
  const nothing = from === null && told === 0 && carried.length === 0 && percent === 0;
  const own = nothing ? "nothing" : `what you know or have done${more}`;
  const start = `From ${from === null ? own : `${name(from)}${more}`}`;
  const lines = [`${start} to ${name(to)}`];
  if (missing.length === 0) lines.push("Nothing is missing. Well done!");
  else {
    const weeks = `${weeksText(hours.missing, hoursPerWeek)} at ${paceText(hoursPerWeek, hoursByWeekday)}`;
    lines.push(`Missing: ${hoursText(hours.missing).replace(" h", "")} of ${hoursWords(hours.full)}, ${weeks}.`);
    if (percent > 0) lines.push(`${Math.floor(percent)} % is there already.`);
  }
  const added = carried.filter((step) => step.new);
  if (added.length > 0) {
    const share = `the roadmap adds ${hoursWords(hoursOf(added))} to that job`;
    lines.push(`Of what is carried over, ${share}: look whether you have them.`);
  }
  if (nothing) {
    lines.push("Say what you know with --know or career-roadmap know, or name the job you have with --from ROLE.");
  }
  if (!exact) lines.push(theme.dim("There are too many choices to compare all; this is the least found."));
  return lines.map((line) => paragraph(theme, line));
}

function overlapOf({ carried, missing, unused, hours }: GapView): Overlap {
  return {
    first: { label: "not asked for", steps: unused, hours: hours.unused },
    both: { label: "carried over", steps: carried, hours: hours.carried },
    second: { label: "missing", steps: missing, hours: hours.missing },
  };
}

function byStage({ missing, stageTitle }: GapView): StepGroup[] {
  const stages = [...new Set(missing.map(({ stage }) => stage))];
  return stages.map((stage) => ({
    title: stageTitle(stage),
    steps: missing.filter((step) => step.stage === stage),
  }));
}

/** One line a step: `carried`, `missing` or `unused`, then what it is. No other line begins with one of these words. */
function plainGap({ carried, missing, unused, hours }: GapView, theme: Theme): string {
  const amount = (name: string, steps: readonly ListedStep[], sum: number): string =>
    steps.length === 0 ? "" : `${name}: ${hoursWords(sum)}, ${countText(steps)}.\n`;
  const rows = [
    ...carried.map((step) => stepRow("carried", step, theme)),
    ...missing.map((step) => stepRow("missing", step, theme)),
    ...unused.map((step) => stepRow("unused", step, theme)),
  ];
  return [
    amount("Carried over", carried, hours.carried),
    amount("Not asked for", unused, hours.unused),
    ...(rows.length === 0 ? [] : [`\n${alignColumns(rows, new Set([3]))}`]),
  ].join("");
}

/** A gap as scripts get it: `career-roadmap/gap@1`. */
export function gapJson(answer: GapAnswer): JsonDocument {
  const { from, to, hours, percent, hoursPerWeek, hoursByWeekday, exact, carried, missing, unused } = answer;
  return {
    schema: "career-roadmap/gap@1",
    from: from?.id ?? null,
    to: to.id,
    hoursPerWeek,
    hoursByWeekday,
    exact,
    hours,
    weeks: hours.missing / hoursPerWeek,
    percent,
    carried,
    missing,
    unused,
  };
}

import { alignColumns, padStart, widthOf } from "../../../render/layout.ts";
import { count, hoursText } from "../../../render/numbers.ts";
import type { Theme } from "../../../render/theme.ts";
import type { ListedStep } from "./step-list.ts";

/** What is only on one side, what is on both, what is only on the other: each with its name and its hours. */
export interface Overlap {
  readonly first: OverlapPart;
  readonly both: OverlapPart;
  readonly second: OverlapPart;
}

export interface OverlapPart {
  readonly label: string;
  readonly steps: readonly ListedStep[];
  /** Hours of them all; what is done of a step may be taken off. */
  readonly hours: number;
}

const WIDEST = 72;

/** One bar of three fills, as long as their hours, and what each fill stands for. For a terminal. "" where there is nothing. */
export function renderOverlap(overlap: Overlap, theme: Theme): string {
  if ([overlap.first, overlap.both, overlap.second].every(({ hours }) => hours === 0)) return "";
  const { symbols } = theme;
  const parts = [
    { ...overlap.first, fill: symbols.barOther, paint: theme.accent },
    { ...overlap.both, fill: symbols.barFull, paint: theme.good },
    { ...overlap.second, fill: symbols.barEmpty, paint: theme.warn },
  ];
  const widths = columnsOf(
    parts.map(({ hours }) => hours),
    Math.min(WIDEST, theme.width),
  );
  const bar = parts.map(({ fill, paint }, at) => paint(fill.repeat(widths[at] as number))).join("");
  const amount = Math.max(...parts.map(({ hours }) => hoursText(hours).length));
  const named = parts.filter(({ steps }) => steps.length > 0);
  const legend = named.map(({ label, steps, hours, fill, paint }) => [
    `${paint(fill)} ${theme.text(label)}`,
    padStart(hoursText(hours), amount),
    countText(steps),
  ]);
  const whole = alignColumns(legend);
  const fits = whole.split("\n").every((line) => widthOf(line) <= theme.width);
  return `\n${bar}\n${fits ? whole : alignColumns(legend.map((row) => row.slice(0, 2)))}`;
}

/** `36 skills, 5 projects`. */
export function countText(steps: readonly ListedStep[]): string {
  const projects = steps.filter(({ kind }) => kind === "project").length;
  const skills = steps.length - projects;
  if (projects === 0) return count(skills, "skill");
  return skills === 0 ? count(projects, "project") : `${count(skills, "skill")}, ${count(projects, "project")}`;
}

/**
 * Whole columns in proportion to some amounts, `width` in all: by the largest remainder, ties to the earlier; anything above
 * nothing has at least one. All amounts nothing: no columns. Expects `width` to be at least the number of amounts.
 */
export function columnsOf(amounts: readonly number[], width: number): number[] {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  if (whole <= 0) return amounts.map(() => 0);
  const exact = amounts.map((amount) => (amount / whole) * width);
  const columns = exact.map((part) => (part > 0 ? Math.max(1, Math.floor(part)) : 0));
  const gap = (at: number): number => (exact[at] as number) - (columns[at] as number);
  const places = columns.flatMap((own, at) => (own > 0 ? [at] : []));
  for (let spare = width - sum(columns); spare !== 0; spare -= Math.sign(spare)) {
    const grows = spare > 0;
    const open = grows ? places : places.filter((at) => (columns[at] as number) > 1);
    const at = open.reduce((best, one) => ((grows ? gap(one) > gap(best) : gap(one) < gap(best)) ? one : best));
    columns[at] = (columns[at] as number) + Math.sign(spare);
  }
  return columns;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

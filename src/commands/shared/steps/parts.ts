import type { ChecklistItem, Hours, Requirement, Resource } from "../../../planner/index.ts";
import type { SubjectProgress } from "../../../progress/fold.ts";
import { foundAt } from "../../../render/found-at.ts";
import { bullet, paragraph, prose } from "../../../render/layout.ts";
import { hoursText, plainNumber } from "../../../render/numbers.ts";
import type { Theme } from "../../../render/theme.ts";
import { titled } from "../../../render/titled.ts";

/** `pytorch or tensorflow (--prefer takes one): because …` */
export function requirementText({ oneOf, because }: Requirement, theme: Theme): string {
  const ids = oneOf.map((id) => theme.id(id)).join(" or ");
  const choice = oneOf.length > 1 ? " (any one; --prefer ID says which)" : "";
  return `${ids}${choice}${because === undefined ? "" : `: ${theme.text(because)}`}`;
}

/** A resource on two lines: what it is, then where. */
export function resourceText(resource: Resource, theme: Theme): string {
  const facts = [
    resource.kind,
    resource.cost,
    resource.hours === undefined ? undefined : `about ${hoursText(resource.hours)}`,
  ].filter((fact) => fact !== undefined);
  const after = facts.length === 0 ? "" : ` (${facts.join(", ")})`;
  const part = resource.part === undefined ? "" : `, ${theme.text(resource.part)}`;
  return `${theme.text(resource.title)}${part}${after}\n${foundAt(resource, theme)}`;
}

export function checklist(items: readonly ChecklistItem[], own: SubjectProgress | undefined, theme: Theme): string[] {
  return items.map(({ key, text: words }) => {
    const mark = own?.ticked.has(key) === true ? `${theme.good(theme.symbols.done)} ` : "";
    return `${mark}${theme.text(words)}  ${theme.dim(theme.text(key))}`;
  });
}

export function rangeText(hours: Hours): string {
  const [low, likely, high] = hours;
  if (low === high) return `${plainNumber(likely)} hours`;
  return `${plainNumber(low)} to ${plainNumber(high)} hours, likely ${plainNumber(likely)}`;
}

/** `about 10 hours, not estimated` where the file has the same hours for whatever has none of its own. */
export function effortText(hours: Hours, { notEstimated }: { readonly notEstimated?: boolean }): string {
  return notEstimated === true ? `about ${plainNumber(hours[1])} hours, not estimated` : rangeText(hours);
}

export function datesText({ by, renew }: { readonly by?: string; readonly renew?: string }): string[] {
  return [...(by === undefined ? [] : [`to be done by ${by}`]), ...(renew === undefined ? [] : [`holds for ${renew}`])];
}

export function heading(theme: Theme, title: string, id: string): string {
  return paragraph(theme, titled(title, id, theme, theme.heading));
}

export function text(theme: Theme, content: string | undefined): string {
  return content === undefined ? "" : `\n${prose(theme, content)}`;
}

export function line(theme: Theme, label: string, values: readonly string[]): string {
  return values.length === 0
    ? ""
    : `\n${paragraph(theme, `${theme.heading(label)}: ${values.map(theme.text).join(", ")}`)}`;
}

export function section(theme: Theme, title: string, entries: readonly string[]): string {
  if (entries.length === 0) return "";
  const rows = entries.map((entry) => bullet(theme, entry));
  return `\n${theme.heading(title)}\n${rows.join("")}`;
}

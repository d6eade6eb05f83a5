import type { Resource } from "../../planner/index.ts";
import { foundAt } from "../../render/found-at.ts";
import { paragraph } from "../../render/layout.ts";
import { hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { heading, line } from "../shared/steps/parts.ts";

export interface ResourceView {
  readonly id: string;
  readonly resource: Resource;
  /** Skills that name it. */
  readonly skills: readonly string[];
}

export function renderResource({ id, resource, skills }: ResourceView, theme: Theme): string {
  const facts = [resource.kind, resource.cost, resource.provider, resource.level].filter((fact) => fact !== undefined);
  return [
    heading(theme, resource.title, id),
    `${foundAt(resource, theme)}\n`,
    facts.length === 0 ? "" : paragraph(theme, theme.dim(facts.map(theme.text).join(` ${theme.symbols.dot} `))),
    resource.hours === undefined ? "" : paragraph(theme, `${hoursText(resource.hours)}, as the publisher says.`),
    line(theme, "For", skills),
  ].join("");
}

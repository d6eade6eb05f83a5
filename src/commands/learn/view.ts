import type { LearningPlace, Resource, Skill } from "../../planner/index.ts";
import { foundAt } from "../../render/found-at.ts";
import { bullet, paragraph, prose } from "../../render/layout.ts";
import type { Theme } from "../../render/theme.ts";
import { titled } from "../../render/titled.ts";
import type { Places } from "../shared/about/json.ts";
import { resourceText } from "../shared/steps/parts.ts";

const HEADINGS: Record<LearningPlace["kind"], string> = {
  platform: "Platforms",
  university: "Universities",
  community: "Communities",
};

export interface PlacesView extends Places {
  /** Ids of the resources of the person's open steps. */
  readonly used: ReadonlySet<string>;
}

/** Where to learn: the person's next steps, then places by kind, each with what it is best for. */
export function renderPlaces(view: PlacesView, theme: Theme): string {
  const { places, role, steps } = view;
  const parts = (Object.keys(HEADINGS) as LearningPlace["kind"][]).flatMap((kind) => {
    const own = [...places].filter(([, place]) => place.kind === kind);
    if (own.length === 0) return [];
    return [
      `${theme.heading(HEADINGS[kind])}\n\n${own.map(([id, place]) => renderPlace(id, place, view, theme)).join("\n")}`,
    ];
  });
  const rows = steps.map(({ id, title, resource }) =>
    bullet(theme, `${titled(title, id, theme)}: ${theme.text(resource.title)}\n${foundAt(resource, theme)}`),
  );
  const own =
    role === null || rows.length === 0
      ? []
      : [`${theme.heading(`Next for ${theme.text(role.title)}`)}\n\n${rows.join("")}`];
  return `${[...own, ...parts].join("\n")}\n${paragraph(theme, "For one skill: career-roadmap learn SKILL")}`;
}

function renderPlace(id: string, place: LearningPlace, { used }: PlacesView, theme: Theme): string {
  const isOwn = (resource: Resource): boolean => resource.id !== undefined && used.has(resource.id);
  const own = place.resources.filter(isOwn);
  const titles = (own.length === 0 ? place.resources : own).map(({ title }) => theme.text(title)).join("; ");
  const cost = place.cost === undefined ? "" : ` (${place.cost})`;
  return [
    paragraph(theme, `${titled(place.title, id, theme, theme.heading)}${cost}`, 2),
    `  ${theme.link(place.url)}\n`,
    paragraph(theme, `Best for ${theme.text(place.bestFor)}.`, 2),
    place.text === undefined ? "" : prose(theme, place.text, 2),
    place.resources.length === 0
      ? ""
      : paragraph(theme, theme.dim(`${own.length === 0 ? "There" : "For your plan"}: ${titles}`), 2),
  ].join("");
}

/** A skill's resources with kind, cost and hours. */
export function renderSkillResources(skill: Skill, resources: readonly Resource[], theme: Theme): string {
  const heading = paragraph(theme, titled(skill.title, skill.id, theme, theme.heading));
  if (resources.length === 0) return `${heading}${paragraph(theme, "Its roadmap file names no resource.")}`;
  return heading + resources.map((resource) => bullet(theme, resourceText(resource, theme))).join("");
}

import type { LearningPlace, Resource, Skill } from "../../planner/index.ts";
import { bullet, paragraph, prose } from "../../render/layout.ts";
import type { Theme } from "../../render/theme.ts";
import { resourceText } from "../shared/steps/parts.ts";

const HEADINGS: Record<LearningPlace["kind"], string> = {
  platform: "Platforms",
  university: "Universities",
  community: "Communities",
};

/** Where to learn, by kind, each with what it is best for. */
export function renderPlaces(places: ReadonlyMap<string, LearningPlace>, theme: Theme): string {
  const parts = (Object.keys(HEADINGS) as LearningPlace["kind"][]).flatMap((kind) => {
    const own = [...places].filter(([, place]) => place.kind === kind);
    if (own.length === 0) return [];
    return [
      `${theme.heading(HEADINGS[kind])}\n\n${own.map(([id, place]) => renderPlace(id, place, theme)).join("\n")}`,
    ];
  });
  return `${parts.join("\n")}\n${paragraph(theme, "For one skill: career-roadmap learn SKILL")}`;
}

function renderPlace(id: string, place: LearningPlace, theme: Theme): string {
  const cost = place.cost === undefined ? "" : ` (${place.cost})`;
  return [
    paragraph(theme, `${theme.heading(theme.text(place.title))}  ${theme.id(id)}${cost}`, 2),
    `  ${theme.link(place.url)}\n`,
    paragraph(theme, `Best for ${theme.text(place.bestFor)}.`, 2),
    place.text === undefined ? "" : prose(theme, place.text, 2),
    place.resources.length === 0
      ? ""
      : paragraph(theme, theme.dim(`There: ${place.resources.map(({ title }) => theme.text(title)).join("; ")}`), 2),
  ].join("");
}

/** A skill's resources with kind, cost and hours. */
export function renderSkillResources(skill: Skill, resources: readonly Resource[], theme: Theme): string {
  const heading = paragraph(theme, `${theme.heading(theme.text(skill.title))}  ${theme.id(skill.id)}`);
  if (resources.length === 0) return `${heading}${paragraph(theme, "Its roadmap file names no resource.")}`;
  return heading + resources.map((resource) => bullet(theme, resourceText(resource, theme))).join("");
}

import type { Level, StepState } from "../../planner/index.ts";
import { alignColumns, paragraph, spread } from "../../render/layout.ts";
import { count, hoursText } from "../../render/numbers.ts";
import { stateSymbol } from "../../render/state.ts";
import type { Theme } from "../../render/theme.ts";
import { titled } from "../../render/titled.ts";

export interface ListedSkill {
  readonly id: string;
  readonly title: string;
  /** Id of its area. */
  readonly area: string;
  readonly level: Level | null;
  readonly state: StepState | "known";
  /** Expected effort. */
  readonly hours: number;
  readonly terms: readonly string[];
  readonly tools: readonly string[];
}

export interface SkillsView {
  /** In the order to show them. */
  readonly skills: readonly ListedSkill[];
  readonly areas: readonly { readonly id: string; readonly title: string }[];
  /** The role whose plan they are of, in its order; null for the whole catalog. */
  readonly role: { readonly id: string; readonly title: string } | null;
}

export function renderSkills({ skills, areas, role }: SkillsView, theme: Theme): string {
  if (theme.layout === "plain") {
    return alignColumns(
      skills.map(({ id, title, area, state, hours }) => [id, theme.text(title), area, state, hoursText(hours)]),
      new Set([4]),
    );
  }
  const titles = new Map(areas.map(({ id, title }) => [id, title]));
  const parts = role === null ? partsByArea(skills) : [skills];
  const body = parts.map((part) => {
    const area = part[0]?.area ?? "";
    const heading =
      role === null ? `${theme.text(titles.get(area) ?? area)}  ${theme.id(area)}` : titled(role.title, role.id, theme);
    return `${theme.heading(heading)}\n${part.map((skill) => renderSkill(skill, theme)).join("")}`;
  });
  const end = `${count(skills.length, "skill")}. In full: career-roadmap show, then an id`;
  return `${body.join("\n")}\n${paragraph(theme, end)}`;
}

function renderSkill({ id, title, state, hours }: ListedSkill, theme: Theme): string {
  return spread(
    theme,
    `  ${stateSymbol({ state: state === "known" ? "done" : state, kind: "skill" }, theme)} `,
    titled(title, id, theme),
    hoursText(hours),
  );
}

function partsByArea(skills: readonly ListedSkill[]): ListedSkill[][] {
  const parts: ListedSkill[][] = [];
  for (const skill of skills) {
    const last = parts.at(-1);
    if (last?.[0]?.area === skill.area) last.push(skill);
    else parts.push([skill]);
  }
  return parts;
}

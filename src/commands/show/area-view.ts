import { meanHours, type Skill } from "../../planner/index.ts";
import type { Progress } from "../../progress/fold.ts";
import { paragraph, spread } from "../../render/layout.ts";
import { count, hoursText } from "../../render/numbers.ts";
import { stateSymbol } from "../../render/state.ts";
import type { Theme } from "../../render/theme.ts";
import { titled } from "../../render/titled.ts";
import { heading } from "../shared/steps/parts.ts";

export interface AreaView {
  readonly id: string;
  readonly title: string;
  /** Those of it, as the catalog has them. */
  readonly skills: readonly Skill[];
  readonly subjects: Progress["subjects"];
}

export function renderArea({ id, title, skills, subjects }: AreaView, theme: Theme): string {
  const rows = skills.map((skill) => {
    const isHad = ["done", "known"].includes(subjects.get(skill.id)?.status ?? "");
    const begun = subjects.get(skill.id)?.begunOn !== undefined;
    const state = isHad ? "done" : begun ? "in-progress" : "ready";
    const name = titled(skill.title, skill.id, theme);
    return spread(theme, `  ${stateSymbol({ state, kind: "skill" }, theme)} `, name, hoursText(meanHours(skill.hours)));
  });
  const sum = hoursText(skills.reduce((hours, skill) => hours + meanHours(skill.hours), 0));
  const end = `${count(skills.length, "skill")}, ${sum} in all. For scripts: career-roadmap skills --area ${id} --json`;
  return `${heading(theme, title, id)}\n${rows.join("")}\n${paragraph(theme, end)}`;
}

export function areaJson({ id, title, skills }: AreaView): object {
  const list = skills.map((skill) => ({ id: skill.id, title: skill.title, hours: meanHours(skill.hours) }));
  return { id, title, skills: list };
}

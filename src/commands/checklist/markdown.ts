import { resourceLines } from "../../export/md/resource.ts";
import { code, nested, task, words } from "../../export/md/words.ts";
import type { CatalogDetails, Resource } from "../../planner/index.ts";
import { hoursWords } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { milestoneText, nextMilestone } from "../shared/plan/milestone.ts";
import type { ItemsView } from "./items.ts";
import type { ChecklistRow, ChecklistView } from "./view.ts";

interface Ticks {
  /** Keys of what is ticked, by step. */
  readonly ticked: (id: string) => ReadonlySet<string>;
  readonly details: Pick<CatalogDetails, "skills" | "projects">;
}

/** A role's checklist as task lists, items and all; `import-ticks` reads what is ticked in it. */
export function checklistMarkdown({ title, plan, stages }: ChecklistView, ticks: Ticks, theme: Theme): string {
  const next = nextMilestone(plan);
  const milestone = next === undefined ? "" : `; ${words(theme.text(milestoneText(next)))}`;
  const left =
    plan.hours.left === 0 ? "nothing left. Congratulations!" : `${hoursWords(plan.hours.left)} to go${milestone}.`;
  const parts = stages
    .filter(({ rows }) => rows.length > 0)
    .map((stage, at) => {
      const rows = stage.rows.map((row) => rowLines(row, ticks, theme)).join("");
      return `## ${at + 1}. ${words(theme.text(stage.title))}\n\n${rows}`;
    });
  return [`# ${words(theme.text(title))}\n`, `${Math.floor(plan.percent)} % done, ${left}\n`, ...parts].join("\n");
}

function rowLines({ id, kind, title, state, rank }: ChecklistRow, { ticked, details }: Ticks, theme: Theme): string {
  const had = state === "done" || state === "known";
  const facts = [state === "ready" || state === "blocked" ? "" : state.replace("-", " "), rank === "core" ? "" : rank];
  const name = `**${kind === "project" ? "Project: " : ""}${words(theme.text(title))}** ${code(id)}`;
  const { checklist = [] } = { ...details.skills.get(id), ...details.projects.get(id) };
  const items = checklist.map(({ key, text }) => task(had || ticked(id).has(key), words(theme.text(text)), id, key));
  const shown = [name, ...facts.filter((fact) => fact !== "")].join(theme.text(" · "));
  return task(had, shown, id) + nested(items.join(""));
}

/** One skill or project, item by item, with its resources. */
export function itemsMarkdown({ id, title, checklist, resources, own }: ItemsView, theme: Theme): string {
  const had = own?.status === "done" || own?.status === "known";
  const isTicked = (key: string): boolean => own?.ticked.has(key) === true;
  const items = checklist.map(({ key, text }) => task(had || isTicked(key), words(theme.text(text)), id, key)).join("");
  const whole = task(had, `**${words(theme.text(title))}** ${code(id)}`, id) + nested(items);
  return [`# ${words(theme.text(title))}\n`, whole, resourcesPart(id, resources, isTicked, theme)]
    .filter((part) => part !== "")
    .join("\n");
}

function resourcesPart(
  id: string,
  resources: readonly Resource[],
  isTicked: (key: string) => boolean,
  theme: Theme,
): string {
  return resources.length === 0 ? "" : `## Resources\n\n${resourceLines(id, resources, isTicked, theme.text)}`;
}

import { code, opening, table, words } from "../../export/md/words.ts";
import { hoursText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { byArea, type ListedStep } from "../shared/moves/step-list.ts";
import { areaRows, type CompareView } from "./view.ts";

/** Two roles side by side, to hand on: their sums and areas as tables, then what both ask for and what only one does. */
export function compareMarkdown(view: CompareView, theme: Theme): string {
  const { comparison, titles, amounts, percents, listed } = view;
  const [a, b] = comparison.roles;
  const names = titles.map((title) => words(theme.text(title)));
  const hours = (both: readonly [number, number]): string[] => both.map((one) => (one === 0 ? "" : hoursText(one)));
  const rows = [
    ["To apply", ...hours([amounts[0].core.left, amounts[1].core.left])],
    ["In all", ...hours([a.all.hours, b.all.hours])],
    ["Shared", ...percents.map((percent) => `${Math.floor(percent)} %`)],
    ...areaRows(view).map((area) => [words(theme.text(area.title)), ...hours(area.hours)]),
    ["Projects", ...hours([a.projects.hours, b.projects.hours])],
  ];
  const part = (title: string, ids: readonly string[]): string =>
    ids.length === 0 ? "" : `## ${title}\n\n${lists(ids.map(listed), view, theme)}`;
  return [
    `# ${names.join(" and ")}\n`,
    table(["", ...names], rows, new Set([1, 2])),
    part("Both ask for", comparison.shared.ids),
    part(`Only ${names[0]}`, a.only.ids),
    part(`Only ${names[1]}`, b.only.ids),
  ]
    .filter((one) => one !== "")
    .join("\n");
}

function lists(steps: readonly ListedStep[], { areaTitle }: CompareView, theme: Theme): string {
  return byArea(steps, areaTitle)
    .map(({ title, steps: own }) => {
      const lines = own.map(
        (step) => `  - ${opening(theme.text(step.title))} ${code(step.id)}, ${hoursText(step.hours)}\n`,
      );
      return `- **${words(theme.text(title))}**\n${lines.join("")}`;
    })
    .join("");
}

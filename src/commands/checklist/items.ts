import type { ChecklistItem, Resource } from "../../planner/index.ts";
import type { SubjectProgress } from "../../progress/fold.ts";
import type { JsonDocument } from "../../render/json.ts";
import { bullet, paragraph, spread, wrap } from "../../render/layout.ts";
import type { Theme } from "../../render/theme.ts";
import { titled } from "../../render/titled.ts";
import { resourceFields } from "../shared/steps/json.ts";
import { ownJson, renderOwn } from "../shared/steps/own.ts";
import { resourceText } from "../shared/steps/parts.ts";

export interface ItemsView {
  readonly id: string;
  readonly kind: "skill" | "project";
  readonly title: string;
  readonly checklist: readonly ChecklistItem[];
  readonly resources: readonly Resource[];
  readonly own: SubjectProgress | undefined;
}

/** One skill or project item by item, with its resources and what the person recorded. */
export function renderItems({ id, title, checklist, resources, own }: ItemsView, theme: Theme): string {
  const mark = (key: string | undefined): string =>
    key !== undefined && own?.ticked.has(key) === true ? theme.good("[x]") : "[ ]";
  const done = checklist.filter(({ key }) => own?.ticked.has(key)).length;
  const heading = spread(theme, "", titled(title, id, theme, theme.heading), `[${done}/${checklist.length}]`);
  const items = checklist.map(
    ({ key, text }) => `${mark(key)} ${wrap(theme, `${theme.text(text)}  ${theme.dim(key)}`, 4)}\n`,
  );
  const list = resources.map((resource) => {
    const name = resource.id === undefined ? "" : `  ${theme.dim(resource.id)}`;
    const [first = "", ...rest] = resourceText(resource, theme).split("\n");
    return bullet(theme, [`${mark(resource.id)} ${first}${name}`, ...rest].join("\n"));
  });
  const where = list.length === 0 ? "" : `\n${theme.heading("Resources")}\n${list.join("")}`;
  return [heading, ...items, where, renderOwn(own, theme), renderFoot({ id, checklist, own }, theme)].join("");
}

/** The command for the next thing to tick; "" when it is done or known. */
function renderFoot({ id, checklist, own }: Pick<ItemsView, "id" | "checklist" | "own">, theme: Theme): string {
  if (own?.status === "done" || own?.status === "known") return "";
  const open = checklist.find(({ key }) => own?.ticked.has(key) !== true);
  const command = `career-roadmap done ${id}`;
  const words =
    open === undefined ? `${command} finishes it` : `${command}/${open.key} ticks one, done ${id} all of it`;
  return `\n${paragraph(theme, theme.dim(words))}`;
}

export function itemsJson({ id, kind, title, checklist, resources, own }: ItemsView): JsonDocument {
  return {
    schema: "career-roadmap/checklist@1",
    id,
    kind,
    title,
    items: checklist.map((item) => ({ ...item, done: own?.ticked.has(item.key) === true })),
    resources: resources.map((resource) => ({
      ...resourceFields(resource),
      done: resource.id !== undefined && own?.ticked.has(resource.id) === true,
    })),
    progress: ownJson(own),
  };
}

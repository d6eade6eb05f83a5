import { isoDate } from "../../render/days.ts";
import { isWebAddress } from "../../shared/web-address.ts";
import type { ExportInput } from "../input.ts";
import { groupsOf } from "../shared/groups.ts";
import { csv } from "./cells.ts";

const COLUMNS = [
  ...["n", "id", "kind", "title", "area", "stage", "rank", "state", "hours", "hours left", "low", "likely", "high"],
  ...[
    "first day",
    "last day",
    "done on",
    "items",
    "items ticked",
    "requires",
    "unblocks",
    "instead",
    "roles",
    "resource",
  ],
];

/** A plan as a table: one row a step, in learning order; lists of ids with blanks between, days as ISO dates. */
export function renderCsv({ plan, details, titles, ticked, doneOn, text }: ExportInput): string {
  const stages = new Map(groupsOf(plan, titles).flatMap(({ title, steps }) => steps.map(({ id }) => [id, title])));
  const tenth = (hours: number): number => Math.round(hours * 10) / 10;
  const rows = plan.steps.map((step) => {
    const { id, area, first, last } = step;
    const [skill, project] = [details.skills.get(id), details.projects.get(id)];
    const items = [...(skill?.checklist ?? []), ...(project?.checklist ?? [])];
    const done = items.filter(({ key }) => step.state === "done" || ticked.get(id)?.has(key)).length;
    const resource = skill?.resources.find(({ url }) => url !== undefined && isWebAddress(url));
    return [
      ...[step.n, id, step.kind, text(step.title), area],
      ...[text(stages.get(id) ?? ""), step.rank, step.state, tenth(step.hours), tenth(step.hoursLeft), ...step.range],
      ...[isoDate(first), isoDate(last), isoDate(doneOn.get(id) ?? null), items.length, done],
      ...[step.requires, step.unblocks, step.alternatives.map((one) => one.id), step.roles].map((ids) => ids.join(" ")),
      resource?.url === undefined ? null : text(resource.url),
    ];
  });
  return csv([COLUMNS, ...rows]);
}

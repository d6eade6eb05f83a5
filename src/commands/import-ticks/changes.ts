import type { Tick } from "../../import/ticks/read-ticks.ts";
import { type Catalog, type CatalogDetails, formerIds } from "../../planner/index.ts";
import type { EventBody } from "../../progress/events.ts";
import type { Progress } from "../../progress/fold.ts";
import { projectsOf } from "../shared/flags/flags.ts";
import { stepNamed } from "../shared/words/targets.ts";

/** What a file of ticks comes to, beside what is recorded already. */
export interface TickChanges {
  /** What is ticked there and not yet recorded, items before their steps. */
  readonly ticked: readonly EventBody[];
  /** What is recorded and stands unticked there. */
  readonly unticked: readonly EventBody[];
  /** How many of its ticks are recorded already. */
  readonly same: number;
  /** `ID` or `ID/KEY` that nothing has. */
  readonly unknown: readonly string[];
}

/** The ids of skills and projects that the ticks name, as they are today; what nothing has is left out. */
export function idsOf(ticks: readonly Tick[], catalog: Catalog): string[] {
  const current = currentIds(catalog);
  return [...new Set(ticks.flatMap(({ id }) => current(id) ?? []))];
}

/**
 * Compares ticks with progress. An item of a step that is done or known counts as ticked, as an export shows it; a resource
 * does not.
 */
export function changesOf(
  ticks: readonly Tick[],
  catalog: Catalog,
  details: CatalogDetails,
  { subjects }: Progress,
): TickChanges {
  const current = currentIds(catalog);
  const found = {
    items: [] as EventBody[],
    steps: [] as EventBody[],
    openItems: [] as EventBody[],
    openSteps: [] as EventBody[],
  };
  const unknown: string[] = [];
  let same = 0;
  for (const { id: word, key, ticked } of ticks) {
    const id = current(word);
    if (id === undefined || (key !== undefined && !hasKey(id, key, catalog, details))) {
      unknown.push(key === undefined ? word : `${word}/${key}`);
      continue;
    }
    const own = subjects.get(id);
    const isHad = own?.status === "done" || own?.status === "known";
    const { kind, item } = stepNamed(id, catalog);
    if (key === undefined) {
      if (ticked && !isHad) found.steps.push({ type: `${kind}-done`, subject: id });
      else if (!ticked && isHad) found.openSteps.push({ type: `${kind}-reopened`, subject: id });
      else if (ticked) same += 1;
      continue;
    }
    const isTicked = own?.ticked.has(key) === true;
    const counts = isTicked || (isHad && item.items.includes(key));
    if (ticked && !counts) found.items.push({ type: "item-checked", subject: id, key });
    else if (!ticked && isTicked) found.openItems.push({ type: "item-unchecked", subject: id, key });
    else if (ticked) same += 1;
  }
  const { items, steps, openItems, openSteps } = found;
  return { ticked: [...items, ...steps], unticked: [...openSteps, ...openItems], same, unknown };
}

function currentIds(catalog: Catalog): (word: string) => string | undefined {
  const formerly = formerIds(catalog);
  const projects = projectsOf(catalog);
  const has = (id: string): boolean => catalog.skills.has(id) || projects.has(id);
  return (word) => [word, formerly.get(word) ?? word].find(has);
}

function hasKey(id: string, key: string, catalog: Catalog, details: CatalogDetails): boolean {
  const resources = details.skills.get(id)?.resources ?? [];
  return stepNamed(id, catalog).item.items.includes(key) || resources.some((resource) => resource.id === key);
}

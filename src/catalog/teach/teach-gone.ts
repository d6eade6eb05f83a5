import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { AssembledCatalog } from "../assemble/assemble.ts";
import type { CatalogParts } from "../assemble/parts.ts";
import { quote } from "../read/yaml/sheet.ts";
import { warning } from "./warning.ts";

/**
 * What an earlier state has and this one has no more: the progress that people keep under it would be lost.
 * Warnings: `gone-id`, at the file where it once was; `gone-item`, at the skill or project that had the checklist key.
 */
export function teachGone(before: AssembledCatalog, now: AssembledCatalog, base: CatalogParts): readonly Diagnostic[] {
  const [old, today] = [stepsOf(before), stepsOf(now)];
  const builtin = stepsOf(base);
  const renamed = new Map<string, string>();
  for (const [id, { formerly }] of today) for (const one of formerly) renamed.set(one, id);
  return [...old].flatMap(([id, { kind, items }]) => {
    const place = before.places.get(id);
    if (builtin.has(id) || place === undefined) return [];
    const at = renamed.get(id) ?? id;
    const current = today.get(at);
    if (current === undefined) {
      const message = `The ${kind} ${quote(id)} was defined here, and nothing has this id now.`;
      const { text: _then, ...where } = place;
      return [
        warning({ ...where, line: 1, column: 1, length: 1 }, "gone-id", message, {
          fix: `Write "formerly: [${id}]" into what it has become; progress under it is lost otherwise.`,
        }),
      ];
    }
    const gone = items.filter((key) => !current.items.includes(key));
    const here = now.places.get(at);
    if (gone.length === 0 || here === undefined) return [];
    const keys = gone.map(quote).join(", ");
    const message = `The ${kind} ${quote(at)} has no checklist item ${keys} any more; what people ticked there is lost.`;
    return [
      warning(here, "gone-item", message, { fix: "Keep the key: its text may change as long as its meaning stays." }),
    ];
  });
}

interface Known {
  readonly kind: string;
  readonly formerly: readonly string[];
  readonly items: readonly string[];
}

function stepsOf({ catalog }: CatalogParts): ReadonlyMap<string, Known> {
  const found = new Map<string, Known>();
  for (const [id, { formerly, items }] of catalog.skills) found.set(id, { kind: "skill", formerly, items });
  for (const { id, formerly, projects } of catalog.roles.values()) {
    found.set(id, { kind: "role", formerly, items: [] });
    for (const project of projects) found.set(project.id, { kind: "project", ...project });
  }
  return found;
}

import type { Catalog } from "../../planner/index.ts";
import { printable } from "../../shared/printable.ts";
import { isSlug } from "../../shared/slug.ts";
import type { IdKind } from "../command-tree.ts";

/**
 * Every id that completions offer, one a line: kind, id, title and the keys of its checklist (blanks between), with
 * tabs between them. No character of a title can end a field or steer a terminal. The catalog may be one with errors.
 */
export function idList({ roles, skills }: Catalog): string {
  const projects = [...roles.values()].flatMap((role) => role.projects);
  return [
    ...[...roles.values()].map(({ id, title }) => line("role", id, title, [])),
    ...[...skills.values()].map(({ id, title, items }) => line("skill", id, title, items)),
    ...projects.map(({ id, title, items }) => line("project", id, title, items)),
  ].join("");
}

function line(kind: IdKind, id: string, title: string, items: readonly string[]): string {
  return isSlug(id) ? `${kind}\t${id}\t${printable(title) || id}\t${items.filter(isSlug).join(" ")}\n` : "";
}

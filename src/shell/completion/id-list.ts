import type { Catalog } from "../../planner/index.ts";
import { printable } from "../../shared/printable.ts";
import { isSlug } from "../../shared/slug.ts";
import type { IdKind, OwnKind } from "../command-tree.ts";

/** Ids of what a person has, by what it is to them. */
export type OwnIds = readonly (readonly [OwnKind, readonly string[]])[];

/**
 * Every id that completions offer, one a line: kind, id, title and the keys of its checklist (blanks between), with
 * tabs between them; what a person has of it first. No character of a title can end a field or steer a terminal. The
 * catalog may be one with errors.
 */
export function idList({ roles, skills }: Catalog, own: OwnIds = []): string {
  const projects = [...roles.values()].flatMap((role) => role.projects);
  const steps = new Map([...skills.values(), ...projects].map((step) => [step.id, step]));
  const owned = own.flatMap(([kind, ids]) =>
    ids.flatMap((id) => {
      const step = steps.get(id);
      return step === undefined ? [] : line(kind, id, step.title, step.items);
    }),
  );
  return [
    ...owned,
    ...[...roles.values()].map(({ id, title }) => line("role", id, title, [])),
    ...[...skills.values()].map(({ id, title, items }) => line("skill", id, title, items)),
    ...projects.map(({ id, title, items }) => line("project", id, title, items)),
  ].join("");
}

function line(kind: IdKind, id: string, title: string, items: readonly string[]): string {
  return isSlug(id) ? `${kind}\t${id}\t${printable(title) || id}\t${items.filter(isSlug).join(" ")}\n` : "";
}

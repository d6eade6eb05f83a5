import type { Diagnostic, Place } from "../../shared/diagnostic.ts";
import type { Entry, Names } from "../assemble/names.ts";
import type { CatalogParts } from "../assemble/parts.ts";
import { problem, quote } from "../read/yaml/sheet.ts";

export interface FormerNames {
  /** Former id to the id of today. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly problems: readonly Diagnostic[];
}

/**
 * Checks that a former id leads to one thing only.
 * Errors: `formerly-taken` for a former id that is in use, or that two things claim.
 */
export function checkFormerly(base: CatalogParts | undefined, { live }: Names): FormerNames {
  const renamed = new Map<string, string>();
  const problems: Diagnostic[] = [];
  const claims = new Map<string, Place | undefined>();
  const known = formerInBase(base);
  for (const entry of live.values()) {
    const written = entry.definition?.formerly ?? (known.get(entry.id) ?? []).map((id) => ({ id, place: undefined }));
    for (const { id, place } of written) {
      const user = live.get(id);
      const owner = renamed.get(id);
      if (user !== undefined) problems.push(...taken(id, entry, place, user));
      else if (owner !== undefined) {
        const [here, there] = [place ?? claims.get(id) ?? entry.place, claims.get(id)];
        if (here !== undefined) problems.push(claimedTwice(id, here, there, owner));
      } else {
        renamed.set(id, entry.id);
        claims.set(id, place ?? entry.place);
      }
    }
  }
  return { renamed, problems };
}

function formerInBase(base: CatalogParts | undefined): ReadonlyMap<string, readonly string[]> {
  const roles = [...(base?.catalog.roles.values() ?? [])];
  const all = [...(base?.catalog.skills.values() ?? []), ...roles, ...roles.flatMap(({ projects }) => projects)];
  return new Map(all.map(({ id, formerly }) => [id, formerly]));
}

/** The problem stands where somebody can mend it: in a file that was given, never in the base. */
function taken(id: string, owner: Entry, place: Place | undefined, user: Entry): Diagnostic[] {
  const here = place ?? user.place;
  if (here === undefined) return [];
  const there = place === undefined ? owner.place : user.place;
  const message = `The id ${quote(id)} is in use, and also what the ${owner.kind} ${quote(owner.id)} was called formerly.`;
  return [
    problem(here, "formerly-taken", message, {
      fix: place === undefined ? "Choose another id." : 'Remove it from "formerly".',
      related: there === undefined ? [] : [{ message: "The other one is here.", place: there }],
    }),
  ];
}

function claimedTwice(id: string, here: Place, there: Place | undefined, owner: string): Diagnostic {
  return problem(here, "formerly-taken", `The former id ${quote(id)} belongs to ${quote(owner)} already.`, {
    fix: 'Remove it from one "formerly".',
    related: there === undefined ? [] : [{ message: "First claimed here.", place: there }],
  });
}

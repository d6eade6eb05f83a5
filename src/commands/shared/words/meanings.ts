import { type Catalog, type CatalogDetails, formerIds, type Role } from "../../../planner/index.ts";
import { nearest } from "../../../shared/nearest.ts";

export type NameKind = "role" | "skill" | "project" | "area" | "resource";

/** How a word names something, the surest way first. */
export const WAYS = ["id", "former-id", "title", "term", "tool", "also-asked", "prefix"] as const;
export type Way = (typeof WAYS)[number];

/** Something that a word may mean. */
export interface Meaning {
  readonly kind: NameKind;
  readonly id: string;
  readonly title: string;
  readonly way: Way;
  /** The name as the catalog writes it. */
  readonly name: string;
}

/** A word that adverts use, and that a role names as known and not taught. */
export interface NotTaught {
  readonly role: string;
  readonly word: string;
  readonly why: string;
}

/** Everything that could be meant, with its names. */
export interface Names {
  readonly all: readonly (Meaning & { readonly words: string })[];
  readonly alsoAsked: readonly NotTaught[];
  /** Ids, for prefixes and for what is near. */
  readonly ids: readonly { readonly kind: NameKind; readonly id: string; readonly title: string }[];
}

/**
 * All names of the things of some kinds. Without `details` those that the catalog's graph has: ids, titles, what adverts
 * call a role.
 */
export function namesOf(kinds: readonly NameKind[], catalog: Catalog, details: CatalogDetails | undefined): Names {
  const all: (Meaning & { words: string })[] = [];
  const ids: { kind: NameKind; id: string; title: string }[] = [];
  const old = [...formerIds(catalog)];
  const add = (kind: NameKind, id: string, title: string, terms: readonly string[], tools: readonly string[]): void => {
    const name = (way: Way, text: string): void =>
      void all.push({ kind, id, title, way, name: text, words: normal(text) });
    ids.push({ kind, id, title });
    name("id", id);
    name("title", title);
    for (const term of terms) name("term", term);
    for (const tool of tools) name("tool", tool);
    for (const [former, now] of old) if (now === id) name("former-id", former);
  };
  const roles = [...catalog.roles.values()];
  if (kinds.includes("role")) for (const { id, title, terms } of roles) add("role", id, title, terms, []);
  if (kinds.includes("skill"))
    for (const { id, title } of catalog.skills.values()) {
      const { terms = [], tools = [] } = details?.skills.get(id) ?? {};
      add("skill", id, title, terms, tools);
    }
  if (kinds.includes("project"))
    for (const { projects } of roles) for (const { id, title } of projects) add("project", id, title, [], []);
  if (kinds.includes("area")) for (const [id, title] of details?.areas ?? []) add("area", id, title, [], []);
  if (kinds.includes("resource"))
    for (const [id, { title, provider }] of details?.resources ?? [])
      add("resource", id, title, provider === undefined ? [] : [provider], []);
  return { all, alsoAsked: roles.flatMap((role) => alsoAskedOf(role, details)), ids };
}

function alsoAskedOf({ id }: Role, details: CatalogDetails | undefined): NotTaught[] {
  return (details?.roles.get(id)?.alsoAsked ?? []).map(({ word, why }) => ({ role: id, word, why }));
}

/**
 * What a word means, by the surest way that anything is named: an exact id (in any case), a former one, a title, a term, a
 * tool. Several where that way names several; `kinds` in the order in which one is preferred to the other.
 */
export function meaningsOf(word: string, { all }: Names, kinds: readonly NameKind[]): Meaning[] {
  const wanted = normal(word);
  if (wanted === "") return [];
  const named = all.filter((one) => one.words === wanted);
  for (const way of WAYS) {
    for (const kind of kinds) {
      const found = named.filter((one) => one.way === way && one.kind === kind);
      if (found.length > 0) return onlyOnce(found);
    }
  }
  return [];
}

/** What adverts ask for and a role does not teach, where the word is such a one; of several roles the person's own. */
export function notTaught(word: string, { alsoAsked }: Pick<Names, "alsoAsked">, own?: string): NotTaught | undefined {
  const wanted = normal(word);
  const found = alsoAsked.filter((one) => normal(one.word) === wanted);
  return found.find(({ role }) => role === own) ?? found[0];
}

/** The words of all roles' adverts that are known and not taught. */
export function alsoAskedIn({ roles }: Catalog, details: CatalogDetails): NotTaught[] {
  return [...roles.values()].flatMap((role) => alsoAskedOf(role, details));
}

/** The things whose id begins with a word. */
export function beginningWith(word: string, { ids }: Names, kinds: readonly NameKind[]): Meaning[] {
  const start = word.toLowerCase();
  const found = start === "" ? [] : ids.filter(({ kind, id }) => kinds.includes(kind) && id.startsWith(start));
  return found.map((one) => ({ ...one, way: "prefix", name: one.id }));
}

/** Of so few characters a word is no slip of a name. */
const LEAST_SLIPPED = 4;

/** The id that a word nearly is, or whose title or other name it nearly is. */
export function nearestId(word: string, { all, ids }: Names): string | undefined {
  const id = nearest(
    word,
    ids.map((one) => one.id),
  );
  if (id !== undefined) return id;
  // A slip of a name, not its beginning: a word begins many, and a short one is near to anything.
  const wanted = normal(word);
  if (wanted.length < LEAST_SLIPPED) return undefined;
  const alike = all.filter(({ words }) => Math.abs(words.length - wanted.length) <= 1);
  const name = nearest(
    wanted,
    alike.map(({ words }) => words),
  );
  return all.find(({ words }) => words === name)?.id;
}

function onlyOnce(found: readonly Meaning[]): Meaning[] {
  return [...new Map(found.map((one) => [`${one.kind}/${one.id}`, one])).values()];
}

/** Case, hyphens and quotes, typographic ones too, and blanks play no part in a name. */
export function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\u2018\u2019\u201a\u201b]/g, "'")
    .replace(/["\u201c-\u201f\u00ab\u00bb]/g, "")
    .replace(/[\s/\-\u2010-\u2015_]+/g, " ")
    .trim();
}

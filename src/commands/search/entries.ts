import type { Catalog, CatalogDetails, Role } from "../../planner/index.ts";

export type HitKind = "role" | "skill" | "project" | "area" | "resource" | "question" | "place";

/** Something that can be found, by words of several weights. */
export interface Entry {
  readonly kind: HitKind;
  readonly id: string;
  readonly title: string;
  /** Other names: terms of adverts, and what it once was called. */
  readonly terms: readonly string[];
  readonly tools: readonly string[];
  /** What it says, sentence by sentence: why, checklist items, answers. */
  readonly texts: readonly string[];
  /** The words of adverts that a role knows and does not teach. */
  readonly alsoAsked: readonly { readonly word: string; readonly why: string }[];
}

/** What was found, and by what of it. */
export interface Hit {
  readonly entry: Entry;
  /** Where the words stand; `text` is the name or sentence that holds most of them. */
  readonly by: { readonly field: "id" | "title" | "term" | "tool" | "text" | "also-asked"; readonly text: string };
}

const NO_WORDS = { terms: [], tools: [], texts: [], alsoAsked: [] } as const;

/** Everything of a catalog that can be found, in the order of kinds in which equal hits are told. */
export function entriesOf(catalog: Catalog, details: CatalogDetails): Entry[] {
  const roles = [...catalog.roles.values()];
  const { questions, places } = details.about;
  return [
    ...[...catalog.skills.values()].map((skill): Entry => {
      const own = details.skills.get(skill.id);
      const { terms = [], tools = [], why, checklist = [] } = own ?? {};
      const texts = [...(why === undefined ? [] : [why]), ...checklist.map(({ text }) => text)];
      return {
        ...NO_WORDS,
        kind: "skill",
        id: skill.id,
        title: skill.title,
        terms: [...terms, ...skill.formerly],
        tools,
        texts,
      };
    }),
    ...roles.map((role) => roleEntry(role, details)),
    ...roles
      .flatMap(({ projects }) => projects)
      .map((project): Entry => {
        const { brief, checklist = [] } = details.projects.get(project.id) ?? {};
        const texts = [...(brief === undefined ? [] : [brief]), ...checklist.map(({ text }) => text)];
        return { ...NO_WORDS, kind: "project", id: project.id, title: project.title, terms: project.formerly, texts };
      }),
    ...[...details.areas].map(([id, title]): Entry => ({ ...NO_WORDS, kind: "area", id, title })),
    ...[...questions].map(
      ([id, { question, answer, terms }]): Entry => ({
        ...NO_WORDS,
        kind: "question",
        id,
        title: question,
        terms,
        texts: [answer],
      }),
    ),
    ...[...details.resources].map(([id, { title, provider }]): Entry => {
      return { ...NO_WORDS, kind: "resource", id, title, terms: provider === undefined ? [] : [provider] };
    }),
    ...[...places].map(
      ([id, { title, bestFor }]): Entry => ({ ...NO_WORDS, kind: "place", id, title, texts: [bestFor] }),
    ),
  ];
}

function roleEntry(role: Role, { roles }: CatalogDetails): Entry {
  const { change, alsoAsked = [] } = roles.get(role.id) ?? {};
  const texts = [role.summary, change].filter((text) => text !== undefined);
  return {
    ...NO_WORDS,
    kind: "role",
    id: role.id,
    title: role.title,
    terms: [...role.terms, ...role.formerly],
    texts,
    alsoAsked,
  };
}

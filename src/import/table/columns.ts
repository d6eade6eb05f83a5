/** What a column of a table of skills may hold. */
export const COLUMN_KINDS = [
  ...[
    "title",
    "stage",
    "hours",
    "weeks",
    "requires",
    "link",
    "why",
    "rank",
    "id",
    "tools",
    "terms",
    "checklist",
    "done",
  ],
] as readonly ColumnKind[];

export type ColumnKind =
  | "title"
  | "stage"
  | "hours"
  | "weeks"
  | "requires"
  | "link"
  | "why"
  | "rank"
  | "id"
  | "tools"
  | "terms"
  | "checklist"
  | "done";

/** Which column holds what, by number. */
export type Columns = ReadonlyMap<ColumnKind, number>;

/** By what a heading is known, the surest words first. */
const HEADINGS: readonly (readonly [ColumnKind, RegExp])[] = [
  [
    "title",
    /^(title|skills?|topics?|courses?|names?|skill name|course name|subjects?|lessons?|what|thema|titel|kurse?)$/,
  ],
  ["title", /\b(titles?|skills?|topics?|courses?|lessons?|modules?|subjects?)\b/],
  ["title", /^(tasks?|items?|books?|projects?|resources?|steps?)$/],
  ["hours", /^(hours?|effort|workload|estimates?|estimated hours|time|time needed|hrs|h|stunden|aufwand)$/],
  ["hours", /\b(hours?|effort|estimated?|workload)\b/],
  ["weeks", /^(duration|weeks?|length|dauer|wochen)$/],
  [
    "requires",
    /\b(prerequisites?|pre-?reqs?|requires?|requirements?|depends(?: on)?|dependencies|after|voraussetzung(?:en)?)\b/,
  ],
  [
    "stage",
    /^(stage|section|phase|part|chapter|category|area|group|level|track|term|semester|unit|module|block|abschnitt|phase)$/,
  ],
  ["link", /\b(links?|urls?|address(?:es)?|websites?|source|href|resources?)\b/],
  ["rank", /^(ranks?|priority|importance|required\??|optional\??|core\??|type|must)$/],
  ["why", /^(why|descriptions?|notes?|about|summary|details?|comments?|goal|beschreibung|notizen)$/],
  ["id", /^(id|slug|key|code|nr|no|#)$/],
  ["tools", /^(tools?|software|technolog(?:y|ies))$/],
  ["terms", /^(terms?|synonyms?|aliases|also called|keywords?|tags?)$/],
  ["checklist", /^(checklist|you can|outcomes?|learning outcomes?|objectives?|can do)$/],
  ["done", /^(done|finished|completed?|status|state|progress|erledigt)$/],
];

/** Guesses which column holds what from the headings; each column is taken once, and each kind. */
export function guessColumns(headings: readonly string[]): Columns {
  const words = headings.map((one) =>
    one
      .toLowerCase()
      .replace(/[_:*]+/g, " ")
      .trim(),
  );
  const columns = new Map<ColumnKind, number>();
  const taken = new Set<number>();
  for (const [kind, pattern] of HEADINGS) {
    if (columns.has(kind)) continue;
    const at = words.findIndex((word, index) => !taken.has(index) && pattern.test(word));
    if (at === -1) continue;
    columns.set(kind, at);
    taken.add(at);
  }
  return columns;
}

/** Whether the first row names the columns, and is no skill itself. */
export function isHeading(row: readonly string[]): boolean {
  if (row.some((cell) => cell.length > 60 || /^https?:|^\d/.test(cell.trim()))) return false;
  return guessColumns(row).has("title") || guessColumns(row).size >= 2;
}

/** The guess as people read it: `title is "Course", hours is "Effort"`. */
export function columnsText(columns: Columns, headings: readonly string[] | undefined): string {
  const named = (at: number) => headings?.[at] || `column ${at + 1}`;
  return [...columns].map(([kind, at]) => `${kind} is "${named(at)}"`).join(", ");
}

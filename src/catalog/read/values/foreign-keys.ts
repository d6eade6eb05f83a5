/** What people call our keys, from other formats and languages of data; the first of ours that the map has is meant. */
const OURS: Readonly<Record<string, readonly string[]>> = {
  title: ["name", "label", "heading", "caption"],
  requires: [
    ...["depends-on", "depends", "dependencies", "prerequisites", "prerequisite", "prereqs", "prereq", "needs"],
    ...["require", "requirements", "required", "after", "builds-on"],
  ],
  hours: ["duration", "estimate", "estimated-hours", "effort", "time", "length", "hour", "workload"],
  url: ["link", "href", "address", "uri", "website", "site", "web"],
  why: ["description", "desc", "reason", "motivation", "about", "summary", "text"],
  summary: ["description", "desc", "about", "why", "brief"],
  brief: ["description", "desc", "about", "summary", "task", "text"],
  goal: ["description", "desc", "objective", "aim", "outcome", "why", "summary"],
  text: ["description", "desc", "body", "content"],
  because: ["reason", "why", "description"],
  stages: ["steps", "phases", "sections", "levels", "modules", "units", "chapters", "weeks", "semesters"],
  skills: ["topics", "items", "courses", "lessons", "subjects", "competencies", "steps", "modules", "required"],
  further: ["later", "advanced", "recommended", "nice-to-have"],
  optional: ["electives", "extra", "bonus", "elective"],
  checklist: [
    "tasks",
    "todo",
    "criteria",
    "outcomes",
    "objectives",
    "learning-outcomes",
    "goals",
    "done-when",
    "items",
  ],
  resources: ["links", "materials", "references", "sources", "reading", "books", "urls"],
  terms: ["aliases", "aka", "keywords", "tags", "synonyms", "also-called"],
  provider: ["author", "publisher", "by", "from", "teacher", "authors"],
  where: ["place", "location", "person", "room"],
  file: ["path", "document"],
  kind: ["type", "format"],
  cost: ["price", "costs", "fee"],
  level: ["difficulty"],
  by: ["deadline", "due", "due-date", "until", "before"],
  renew: ["expires", "expiry", "valid-for", "validity", "recertify"],
  extends: ["parent", "inherits", "base", "based-on", "builds-on", "extend"],
  replace: ["swap", "instead"],
  remove: ["without", "exclude", "except", "drop"],
  formerly: ["renamed-from", "old-ids", "was", "previously"],
  assumes: ["assume", "expects", "knows"],
  any: ["one-of", "any-of", "or", "choice", "choose"],
  skill: ["id", "project", "name"],
  id: ["slug", "key", "name"],
  use: ["id", "ref", "resource"],
  rank: ["priority", "importance"],
  weeks: ["least-weeks", "min-weeks"],
  fact: ["text", "statement", "title"],
  source: ["url", "link"],
};

/** The key of ours that a word of another format stands for; undefined where there is none in this map. */
export function ourKey(word: string, allowed: ReadonlySet<string>): string | undefined {
  const name = word
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
  return Object.keys(OURS).find((ours) => allowed.has(ours) && OURS[ours]?.includes(name));
}

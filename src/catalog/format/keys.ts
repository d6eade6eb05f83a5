import {
  COST_WORDS,
  LEVEL_WORDS,
  MOST_HOURS,
  MOST_WEEKS,
  PLACE_KINDS,
  PROJECT_KINDS,
  RANK_WORDS,
  RESOURCE_KINDS,
  ROLE_KINDS,
} from "./limits.ts";
import type { EntityFormat, EntityName, KeyFormat } from "./value.ts";

const TITLE: KeyFormat = { text: "its name for people", value: "line", needed: true };
const FORMERLY: KeyFormat = { text: "ids it once had, so that old progress still counts", value: "ids" };
const REPLACES: KeyFormat = {
  text: "true where it is meant to take the place of what has this id already, with all that it holds",
  value: "true",
};
const FORMAT: KeyFormat = { text: "the number 1; a newer one asks to upgrade", value: "one" };
const HOURS: KeyFormat = {
  text: `needed, unless the file has default-hours: one number, or [low, likely, high], up to ${MOST_HOURS}`,
  value: "hours",
};
const CHECKLIST: KeyFormat = {
  text: "what one can do then, so that others could see it: { KEY: SENTENCE }. A key stays for good: progress is kept under it",
  value: { map: "text", keys: "ids" },
};
const BY: KeyFormat = {
  text: "a day like 2026-12-31 by which it must be done: told, it reorders nothing",
  value: "date",
};
const RENEW: KeyFormat = { text: "how long it holds, as 24 months: a certificate that comes back", value: "span" };
const DEFAULT_HOURS: KeyFormat = {
  text: "hours of what has none of its own in this file; told as about, not estimated",
  value: "hours",
};
const OVERRIDE: KeyFormat = {
  text: "single fields of skills and projects that exist already, the rest of them kept: { git: { hours: 2 } }",
  value: { map: "change", keys: "ids" },
};
const AREA: KeyFormat = { text: "where its skills belong: { id, title }", value: { entity: "area" } };
const LEVEL: KeyFormat = { text: "beginner, intermediate or advanced", value: { oneOf: LEVEL_WORDS } };
const COST: KeyFormat = { text: "free, freemium or paid", value: { oneOf: COST_WORDS } };
const SKILLS: KeyFormat = { text: "skills of its own, by id", value: { map: "skill", keys: "ids" } };

const ROLE: EntityFormat = {
  title: { ...TITLE, text: "needed, unless it extends a role: the job's name for people" },
  stages: {
    text: "needed, unless it extends a role: the stages, in the order to go through them",
    value: { list: "stage" },
  },
  id: {
    text: "the file's name, which it must equal where it is written: lower-case words with hyphens, as in ml-engineer",
    value: "new-id",
  },
  extends: {
    text: "id of a role that this one builds on: it has that one's stages and projects, and what is written here besides",
    value: "id",
  },
  remove: { text: "ids of that role's stages, skills and projects that this one leaves out", value: "ids" },
  replace: {
    text: "skills and projects of that role for which this one has others: { OLD-ID: NEW-ID }",
    value: { map: "id", keys: "ids" },
  },
  order: {
    text: "ids of stages, of skills in a stage or of projects that change places: each takes the next of the places that those named here hold",
    value: "ids",
  },
  summary: { text: "the job in a sentence", value: "text" },
  terms: { text: "what adverts call the job", value: "lines" },
  kind: { text: "new, or changed for a job that was there before", value: { oneOf: ROLE_KINDS } },
  change: { text: "how the job changes", value: "text" },
  assumes: { text: "ids of skills that whoever has this job has already", value: "ids" },
  market: {
    text: "what is known of it: a list of { fact, source, year, adverts }; source is a web address",
    value: { list: "market" },
  },
  "also-asked": {
    text: "words of adverts that this roadmap does not teach, each with why: { Java: WHY }",
    value: { map: "text", keys: "words" },
  },
  projects: { text: "portfolio work that proves skills", value: { list: "project" } },
  skills: SKILLS,
  override: OVERRIDE,
  area: { ...AREA, text: "where its own skills belong: { id, title }; the role, where left out" },
  "default-hours": DEFAULT_HOURS,
  replaces: REPLACES,
  formerly: FORMERLY,
  format: FORMAT,
};

const STAGE: EntityFormat = {
  title: {
    ...TITLE,
    text: "needed, with at least one of the next three; where the role extends another, the id of one of its stages will do",
  },
  skills: {
    text: "the core, without which nobody is hired, in the order to learn it",
    value: "requirements",
  },
  further: { text: "what the job asks for too, learned after the core of all stages", value: "requirements" },
  optional: { text: "what is only offered", value: "requirements" },
  goal: { text: "what one can do at its end", value: "line" },
  opens: { text: "what one can apply for then", value: "line" },
  id: { text: "made from the title, where left out", value: "new-id" },
};

const PROJECT: EntityFormat = {
  id: { text: "needed: a name for it that is never changed, as ship-a-model", value: "new-id", needed: true },
  title: TITLE,
  hours: HOURS,
  requires: { text: "needed: skills, or projects of any role", value: "requirements", needed: true },
  rank: { text: "core, further or optional; core where left out", value: { oneOf: RANK_WORDS } },
  stage: { text: "id of the stage where it stands; else the latest stage among what it requires", value: "id" },
  weeks: {
    text: `the least weeks it takes, however many hours one has; at most ${MOST_WEEKS}`,
    value: { number: { above: 0, most: MOST_WEEKS, whole: false, example: 4 } },
  },
  kind: {
    text: "app, competition, writing, open-source, publish or other",
    value: { oneOf: PROJECT_KINDS },
  },
  brief: { text: "what to build, and what a reviewer should see", value: "text" },
  cost: { text: "what it costs, in a few words", value: "line" },
  checklist: CHECKLIST,
  by: BY,
  renew: RENEW,
  replaces: REPLACES,
  formerly: FORMERLY,
};

const SKILL: EntityFormat = {
  title: TITLE,
  hours: HOURS,
  requires: { text: "skills to learn before it, in one of three forms (below)", value: "requirements" },
  checklist: CHECKLIST,
  resources: { text: "where to learn it (below)", value: "resources" },
  why: { text: "what it is good for", value: "text" },
  level: LEVEL,
  tools: { text: "programs and libraries it is about", value: "lines" },
  terms: { text: "other words that adverts and CVs use for it", value: "lines" },
  by: BY,
  renew: RENEW,
  replaces: REPLACES,
  formerly: FORMERLY,
};

const RESOURCE: EntityFormat = {
  title: TITLE,
  url: { text: "its web address, which begins with https:// or http://", value: "address" },
  isbn: { text: "of a printed book, in place of an address", value: "isbn" },
  where: { text: "a person or a place, in place of an address: Anna, room 12", value: "line" },
  file: {
    text: "a PDF, HTML, text or picture that lies below the file's own folder, in place of an address: docs/first-aid.pdf",
    value: "path",
  },
  kind: {
    text: "course, book, docs, tutorial, practice, paper, video, community, standard or certification",
    value: { oneOf: RESOURCE_KINDS },
  },
  cost: COST,
  provider: { text: "who offers it", value: "line" },
  level: LEVEL,
  hours: {
    text: "what the provider says it takes: one number",
    value: { number: { above: 0, most: MOST_HOURS, whole: false, example: 20 } },
  },
};

const ADVICE: EntityFormat = { title: TITLE, text: { text: "what it says", value: "text", needed: true } };

/** Every key of the files, with what it holds: what the reader takes, the schemas say and help tells. */
export const FORMATS: Readonly<Record<EntityName, EntityFormat>> = {
  role: ROLE,
  stage: STAGE,
  project: PROJECT,
  skill: SKILL,
  area: {
    id: { text: "a short name for it, as the name of its file", value: "new-id", needed: true },
    title: { text: "its name for people; made from the id, where left out", value: "line" },
  },
  market: {
    fact: { text: "what is known", value: "line", needed: true },
    source: { text: "the web address where it is told", value: "address", needed: true },
    year: {
      text: "when it was so",
      value: { number: { least: 1990, most: 2100, whole: true, example: 2026 } },
      needed: true,
    },
    adverts: {
      text: "how many adverts it rests on",
      value: { number: { least: 1, most: 1e9, whole: true, example: 20867 } },
    },
  },
  resource: RESOURCE,
  skills: {
    area: { ...AREA, text: "where they belong: { id, title }; the file's name, where left out" },
    skills: { ...SKILLS, text: "needed, or override: skills for all roles, by id" },
    override: OVERRIDE,
    "default-hours": DEFAULT_HOURS,
    format: FORMAT,
  },
  resources: {
    resources: {
      text: "needed: resources for all skills, by id",
      value: { map: "resource", keys: "ids" },
      needed: true,
    },
    format: FORMAT,
  },
  about: {
    points: { text: "why it matters, point by point", value: { map: "advice", keys: "ids" } },
    advice: { text: "how to prove what one can do", value: { map: "advice", keys: "ids" } },
    places: { text: "where to learn, alone or with others", value: { map: "place", keys: "ids" } },
    questions: { text: "common questions, answered", value: { map: "question", keys: "ids" } },
    format: FORMAT,
  },
  advice: ADVICE,
  place: {
    title: TITLE,
    kind: { text: "platform, community or university", value: { oneOf: PLACE_KINDS }, needed: true },
    url: { text: "its web address", value: "address", needed: true },
    "best-for": { text: "what it is best for, in a clause", value: "line", needed: true },
    cost: COST,
    text: { text: "more about it", value: "text" },
    resources: { text: "ids of resources that it offers", value: "ids" },
  },
  question: {
    question: { text: "the question", value: "line", needed: true },
    answer: { text: "the answer", value: "text", needed: true },
    terms: { text: "words that find it, beyond those of question and answer", value: "lines" },
  },
  change: Object.fromEntries(
    Object.entries({ ...PROJECT, ...SKILL })
      .filter(([name]) => name !== "id" && name !== "replaces")
      .map(([name, { needed: _needed, ...key }]) => [name, key]),
  ),
};

const SETS = new Map<EntityName, ReadonlySet<string>>();

/** The keys that a reader takes. */
export function keysOf(entity: EntityName): ReadonlySet<string> {
  const known = SETS.get(entity);
  if (known !== undefined) return known;
  const keys = new Set(Object.keys(FORMATS[entity]));
  SETS.set(entity, keys);
  return keys;
}

/** The keys without which it is not whole. */
export function neededOf(entity: EntityName): string[] {
  return Object.entries(FORMATS[entity]).flatMap(([name, { needed }]) => (needed ? [name] : []));
}

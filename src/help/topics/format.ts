import type { Topic } from "./topic.ts";

/** A whole roadmap in one file; the tests have it checked. */
export const FORMAT_EXAMPLE = `title: Baker
terms: [artisan baker]
stages:
  - title: Dough
    goal: Bake the same loaf twice.
    opens: Help in a bakery
    skills: [flour, yeast]
    optional: [sourdough]
projects:
  - id: market-stall
    title: Sell forty loaves at a market
    hours: 12
    weeks: 2
    requires: [flour, { any: [yeast, sourdough] }]
skills:
  flour: { title: Flour and water, hours: [2, 4, 9] }
  yeast:
    title: Baker's yeast
    hours: 6
    requires: [{ skill: flour, because: it feeds on it }]
    checklist: { rise: Double a dough in an hour }
    resources:
      - { title: A book, url: "https://example.org" }
  sourdough: { title: Sourdough, hours: 20 }
`;

/** Rows whose terms are keys of the format; the tests hold them against what the reader takes. */
export const FORMAT_KEYS = {
  role: [
    { term: "title", text: "needed" },
    { term: "stages", text: "needed: the stages, in the order to go through them" },
    {
      term: "id",
      text: "the file's name, which it must equal where it is written: lower-case words with hyphens, as in ml-engineer",
    },
    { term: "summary", text: "the job in a sentence" },
    { term: "terms", text: "what adverts call the job" },
    { term: "kind", text: "new, or changed for a job that was there before" },
    { term: "change", text: "how ML changes the job" },
    { term: "assumes", text: "ids of skills that whoever has this job has already" },
    { term: "market", text: "what is known of it: a list of { fact, source, year, adverts }; source is a web address" },
    { term: "also-asked", text: "words of adverts that this roadmap does not teach, each with why: { Java: WHY }" },
    { term: "projects", text: "portfolio work that proves skills" },
    { term: "skills", text: "skills of its own" },
    { term: "area", text: "where those belong: { id, title }; the role, where left out" },
    { term: "formerly", text: "ids it once had, so that old progress still counts; for skills and projects too" },
    { term: "format", text: "1; a newer one asks to upgrade" },
  ],
  stage: [
    { term: "title", text: "needed, with at least one of the next three" },
    { term: "skills", text: "the core, without which nobody is hired, in the order to learn it" },
    { term: "further", text: "what the job asks for too, learned after the core of all stages" },
    { term: "optional", text: "what is only offered" },
    { term: "goal", text: "what one can do at its end" },
    { term: "opens", text: "what one can apply for then" },
    { term: "id", text: "made from the title, where left out" },
  ],
  project: [
    { term: "id, title", text: "needed" },
    { term: "hours", text: "needed, as for a skill" },
    { term: "requires", text: "needed: skills, or projects of any role" },
    { term: "rank", text: "core, further or optional; core where left out" },
    { term: "stage", text: "id of the stage where it stands; else the latest stage among what it requires" },
    { term: "weeks", text: "the least weeks it takes, however many hours one has; at most 260" },
    { term: "kind", text: "app, competition, writing, open-source, publish or other" },
    { term: "brief", text: "what to build, and what a reviewer should see" },
    { term: "cost", text: "what it costs, in a few words" },
    { term: "checklist", text: "as for a skill" },
    { term: "formerly", text: "as for a role" },
  ],
  skill: [
    { term: "title", text: "needed" },
    { term: "hours", text: "needed: one number, or [low, likely, high], up to 2000" },
    { term: "requires", text: "skills to learn before it, in one of three forms (below)" },
    {
      term: "checklist",
      text: "what one can do then: { KEY: SENTENCE }. A key stays for good: progress is kept under it",
    },
    { term: "resources", text: "where to learn it (below)" },
    { term: "why", text: "what it is good for" },
    { term: "level", text: "beginner, intermediate or advanced" },
    { term: "tools", text: "programs and libraries it is about" },
    { term: "terms", text: "other words that adverts and CVs use for it" },
    { term: "formerly", text: "as for a role" },
  ],
  resource: [
    { term: "title, url", text: "needed; the address begins with https:// or http://" },
    {
      term: "kind",
      text: "course, book, docs, tutorial, practice, paper, video, community, standard or certification",
    },
    { term: "cost", text: "free, freemium or paid" },
    { term: "provider", text: "who offers it" },
    { term: "level", text: "as for a skill" },
    { term: "hours", text: "what the provider says it takes: one number" },
  ],
} as const;

export const FORMAT_TOPIC: Topic = {
  brief: "how to write a roadmap of your own",
  blocks: [
    { text: "A roadmap is a YAML file named after its id. This one is whole:" },
    { title: "baker.yaml", code: FORMAT_EXAMPLE },
    { title: "A role", rows: FORMAT_KEYS.role },
    { title: "A stage", rows: FORMAT_KEYS.stage },
    { title: "A project", rows: FORMAT_KEYS.project },
    { title: "A skill", rows: FORMAT_KEYS.skill },
    {
      title: "An item of requires, or of a stage's list",
      rows: [
        { term: "ID", text: "this one" },
        { term: "{ skill, because }", text: "this one, and the reason; a project is named under `skill` as well" },
        { term: "{ any, because }", text: "one of several: { any: [ID, ID], because: WHY }" },
      ],
    },
    { title: "A resource", rows: FORMAT_KEYS.resource },
    {
      text: "A skill's `resources` hold resources written out, ids of the resources file, or { use: ID, part: WHICH, hours: N } where only a part is meant; one that is written out may have a `part` as well.",
    },
    {
      title: "A folder of roadmaps",
      rows: [
        { term: "ROLE.yaml", text: "one role a file" },
        { term: "skills/AREA.yaml", text: "skills for all roles: { area: { id, title }, skills: { ID: SKILL } }" },
        { term: "resources.yaml", text: "resources for all skills: { resources: { ID: RESOURCE } }" },
        {
          term: "about/ANY.yaml",
          text: "texts for all roles, by id: points { title, text }, advice { title, text }, places { title, kind, url, best-for, cost, text, resources }, questions { question, answer, terms }",
        },
      ],
    },
    {
      text: "Ids of roles, skills and projects are one name space. A roadmap may name whatever is built in; career-roadmap show ID tells what one holds. What has the id of something built in takes its place, a role with all its projects. Keep your files in the folder that career-roadmap help files names, or give them with --roadmaps",
    },
    {
      title: "What career-roadmap validate warns of",
      rows: [
        { term: "list-order", text: "a list has a skill before what it needs: the plan turns them round" },
        {
          term: "stage-order",
          text: "a stage has a skill that needs one of a later stage: the plan moves that one up",
        },
        {
          term: "rank-raised",
          text: "what is listed as further or optional is needed by a step of a higher rank: the plan has it with that",
        },
        { term: "lost-project", text: "a role of yours takes the place of one whose project another role requires" },
      ],
    },
    {
      text: "All else that is wrong is an error, an unknown key and a circle of prerequisites included. Check it with career-roadmap validate baker.yaml: every problem is told with its line and the way out.",
    },
  ],
};

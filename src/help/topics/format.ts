import { FORMATS } from "../../catalog/format/keys.ts";
import type { EntityName } from "../../catalog/format/value.ts";
import type { HelpRow } from "../view.ts";
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

/** A role that builds on another; the tests have it checked. */
export const EXTENDS_EXAMPLE = `title: Backend developer, mid level
extends: backend-junior
remove: [svn]
replace: { rest-basics: http-apis }
order: [databases, deployment]
stages:
  - id: databases
    skills: [query-plans]
  - title: Running it
    skills: [monitoring]
`;

/** Single fields of skills that exist; the tests have it checked. */
export const OVERRIDE_EXAMPLE = `override:
  git: { hours: 2 }
  sql: { hours: 12, why: Our reports are made of it. }
`;

/** The keys of a map, those that are needed first, each with what it holds. */
function keyRows(entity: EntityName): HelpRow[] {
  return Object.entries(FORMATS[entity]).map(([term, { text, needed }]) => ({
    term,
    text: needed === true && !text.startsWith("needed") ? `needed: ${text}` : text,
  }));
}

export const FORMAT_TOPIC: Topic = {
  brief: "how to write a roadmap of your own",
  blocks: [
    { text: "A roadmap is a YAML file named after its id. This one is whole:" },
    { title: "baker.yaml", code: FORMAT_EXAMPLE },
    {
      text: "Begin with career-roadmap new role baker: it writes such a file, with the line by which an editor completes keys and underlines what is wrong. career-roadmap schema role prints what such an editor reads.",
    },
    { title: "A role", rows: keyRows("role") },
    { title: "A stage", rows: keyRows("stage") },
    { title: "A project", rows: keyRows("project") },
    { title: "A skill", rows: keyRows("skill") },
    {
      title: "An item of requires, or of a stage's list",
      rows: [
        { term: "ID", text: "this one" },
        { term: "{ skill, because }", text: "this one, and the reason; a project is named under `skill` as well" },
        { term: "{ any, because }", text: "one of several: { any: [ID, ID], because: WHY }" },
      ],
    },
    { title: "A resource: its title and where it is", rows: keyRows("resource") },
    {
      text: "A skill's `resources` hold resources written out, ids of the resources file, or { use: ID, part: WHICH, hours: N } where only a part is meant; one that is written out may have a `part` as well.",
    },
    { title: "A role on top of another: backend-mid.yaml", code: EXTENDS_EXAMPLE },
    {
      text: "It has all stages and projects of that role but what it removes. A stage with the id of one of theirs adds to that one, and a skill that it lists itself stands where it lists it. A file that extends its own id, as ml-engineer.yaml with extends: ml-engineer, changes that role and keeps the rest.",
    },
    { title: "Single fields of what is there", code: OVERRIDE_EXAMPLE },
    {
      title: "A folder of roadmaps",
      rows: [
        { term: "ROLE.yaml", text: "one role a file" },
        { term: "skills/AREA.yaml", text: "skills for all roles, with these keys:" },
        ...keyRows("skills").map(({ term, text }) => ({ term: `  ${term}`, text })),
        { term: "resources.yaml", text: "resources for all skills: { resources: { ID: RESOURCE } }" },
        {
          term: "about/ANY.yaml",
          text: "texts for all roles, by id: points { title, text }, advice { title, text }, places { title, kind, url, best-for, cost, text, resources }, questions { question, answer, terms }",
        },
      ],
    },
    {
      text: "Ids of roles, skills and projects are one name space. A roadmap may name whatever is built in: career-roadmap show ID tells what one holds, and career-roadmap show ID --yaml prints it as a file to begin with. Keep your files in the folder that career-roadmap help files names, or give them with --roadmaps; with built-in: false in the profile, or --no-built-in, the built-in roles are left out, and of the skills what none of your files names.",
    },
    {
      text: "career-roadmap validate checks all of it, with the line of every problem and the way out, and warns of what is likely not meant. career-roadmap explain lists the problems that there are; career-roadmap explain list-order tells more about one.",
    },
  ],
};

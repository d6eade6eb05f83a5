import type { Topic } from "./topic.ts";

/** A whole roadmap in one file; the tests have it checked. */
export const FORMAT_EXAMPLE = `id: baker
title: Baker
stages:
  - title: Dough
    goal: Bake the same loaf twice.
    skills: [flour, { any: [yeast, sourdough] }]
projects:
  - id: market-stall
    title: Sell forty loaves at a market
    hours: 12
    requires: [flour]
skills:
  flour: { title: Flour and water, hours: [2, 4, 9] }
  yeast:
    title: Baker's yeast
    hours: 6
    requires: [flour]
    checklist: { rise: Double a dough in an hour }
  sourdough: { title: Sourdough, hours: 20 }
`;

export const FORMAT_TOPIC: Topic = {
  brief: "how to write a roadmap of your own",
  blocks: [
    { text: "A roadmap is a YAML file named after its id. This one is whole:" },
    { title: "baker.yaml", code: FORMAT_EXAMPLE },
    {
      title: "A role",
      rows: [
        { term: "id, title", text: "needed; an id is lower-case words with hyphens, as in ml-engineer" },
        { term: "stages", text: "needed; each has a title and skills, optional ones under `optional`" },
        { term: "projects", text: "work that proves skills: id, title, hours, requires" },
        { term: "summary", text: "the role in a sentence" },
        { term: "assumes", text: "skills that somebody in this job has already; goes with `kind: changed`" },
      ],
    },
    {
      title: "A skill",
      rows: [
        { term: "title, hours", text: "needed; hours are one number, or low, likely and high" },
        { term: "requires", text: "ids, { skill: ID, because: WHY }, or { any: [ID, ID] } for a choice" },
        { term: "checklist", text: "what one can do then: a key that stays, and a sentence" },
        { term: "resources", text: "where to learn it: ids, or { title, url, kind, cost }" },
        { term: "formerly", text: "ids it once had, so that old progress still counts" },
      ],
    },
    {
      text: "A roadmap may name the built-in skills; career-roadmap show ID tells what one holds. Keep your files in the folder that career-roadmap help files names, or give them with --roadmaps.",
    },
    { text: "Check it with career-roadmap validate baker.yaml: every problem is told with its line and the way out." },
  ],
};

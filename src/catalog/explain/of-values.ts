import { type Explanation, swap } from "./explanation.ts";

const BAKER = `title: Baker
stages:
  - title: Dough
    skills: [flour, yeast]
skills:
  flour: { title: Flour and water, hours: 3 }
  yeast: { title: Yeast, hours: 6 }
`;
const STALL = `${BAKER}projects:
  - { id: market-stall, title: Sell bread at a market, hours: 12, requires: [yeast] }
`;
const NEEDY = BAKER.replace("hours: 6", "hours: 6, requires: [flour]");

/** Problems of single values, and of lists. */
export const OF_VALUES: Readonly<Record<string, Explanation>> = {
  "bad-id": {
    about:
      "An id is a name for commands and for progress: lower-case letters and digits, joined by single hyphens. It is never changed later; the title may be anything.",
    before: { "baker.yaml": BAKER.replaceAll("yeast", "Baker_Yeast") },
    after: { "baker.yaml": BAKER.replaceAll("yeast", "baker-yeast") },
  },
  "bad-hours": swap(
    "Hours are a number, or three of them: low, likely and high, each at most 2000. They are hours of work, not weeks on the calendar.",
    BAKER.replace("hours: 6", "hours: 4-9"),
    "4-9",
    "[4, 6, 9]",
  ),
  "bad-number": swap(
    "A number within bounds is expected here, without a unit and without quotes.",
    STALL.replace("hours: 12", "hours: 12, weeks: 0"),
    "weeks: 0",
    "weeks: 2",
  ),
  "bad-date": swap(
    "A day is written as year, month and day with hyphens, and there must be one: February has no 30th.",
    BAKER.replace("hours: 6", "hours: 6, by: 2027-02-30"),
    "2027-02-30",
    "2027-02-28",
  ),
  "bad-span": swap(
    "How long a certificate holds is a number of days, weeks, months or years.",
    BAKER.replace("hours: 6", "hours: 6, renew: yearly"),
    "yearly",
    "1 year",
  ),
  "bad-address": swap(
    "An address begins with https:// or http://, holds no blank and no password. For what is not on the web there are isbn, where and file.",
    BAKER.replace("hours: 6", 'hours: 6, resources: [{ title: Bread, url: "example.org/bread" }]'),
    "example.org/bread",
    "https://example.org/bread",
  ),
  "bad-isbn": swap(
    "An ISBN has ten or thirteen digits, and the last of them is made from the others, so that a slip in copying shows.",
    BAKER.replace("hours: 6", 'hours: 6, resources: [{ title: Bread, isbn: "978-0-306-40615-8" }]'),
    "40615-8",
    "40615-7",
  ),
  "bad-file": swap(
    "A document on disk lies in the folder of the roadmap file, or below it, and is a PDF, HTML, a text or a picture: opening a roadmap of somebody else must never start a program.",
    BAKER.replace("hours: 6", "hours: 6, resources: [{ title: Bread, file: ../bread.exe }]"),
    "../bread.exe",
    "docs/bread.pdf",
  ),
  "self-prerequisite": swap(
    "A skill requires itself, so that nobody could ever begin it.",
    BAKER.replace("hours: 6", "hours: 6, requires: [yeast]"),
    "requires: [yeast]",
    "requires: [flour]",
  ),
  "duplicate-requirement": swap(
    "A list names the same thing twice.",
    BAKER.replace("hours: 6", "hours: 6, requires: [flour, flour]"),
    "[flour, flour]",
    "[flour]",
  ),
  "unclear-requirement": swap(
    "What is required is an id, { skill: ID, because: WHY } or { any: [ID, ID], because: WHY }, and not two of these at once.",
    BAKER.replace("hours: 6", "hours: 6, requires: [{ because: it feeds on it }]"),
    "{ because",
    "{ skill: flour, because",
  ),
  "empty-choice": swap(
    "A choice offers nothing to choose.",
    BAKER.replace("hours: 6", "hours: 6, requires: [{ any: [] }]"),
    "[{ any: [] }]",
    "[flour]",
  ),
  "single-choice": swap(
    'A choice of one thing is none. Most likely a second one is missing, or "any" is too much.',
    BAKER.replace("hours: 6", "hours: 6, requires: [{ any: [flour] }]"),
    "[{ any: [flour] }]",
    "[flour]",
  ),
  "no-stages": swap(
    "A role has at least one stage: that is what a plan walks through.",
    `title: Baker\nstages: []\n`,
    "[]",
    "[{ title: Dough, skills: [git] }]",
  ),
  "empty-stage": swap(
    "A stage lists at least one skill, as core, further or optional. Where a role extends another, a stage of that one may be named to give it another goal.",
    BAKER.replace("    skills: [flour, yeast]", "    goal: Bake a loaf\n    skills: []").replace(
      "skills: []\nskills:",
      "skills: [] # none yet\nskills:",
    ),
    "skills: [] # none yet",
    "skills: [flour, yeast]",
  ),
  "duplicate-stage": swap(
    "Two stages have the same title, or the same id made from it, so that nobody could tell them apart.",
    BAKER.replace("[flour, yeast]", "[flour]\n  - title: Dough\n    skills: [yeast]"),
    "  - title: Dough\n    skills: [yeast]",
    "  - title: Leaven\n    skills: [yeast]",
  ),
  "listed-twice": swap(
    "Two stages list the same skill; it is learned once, so only one of them can have it.",
    BAKER.replace("[flour, yeast]", "[flour]\n  - title: Leaven\n    skills: [yeast, flour]"),
    "[yeast, flour]",
    "[yeast]",
  ),
  "unknown-stage": swap(
    "A project stands in a stage that the role does not have. A stage is named by its id, which is made from its title where none is written.",
    STALL.replace("hours: 12", "hours: 12, stage: doughs"),
    "doughs",
    "dough",
  ),
  "file-name-differs": swap(
    "A role's file is named after its id, so that it can be found. The id may be left out: then it is the file's name.",
    `id: bakery\n${BAKER}`,
    "id: bakery\n",
    "id: baker\n",
  ),
  "needs-extends": swap(
    "The keys remove, replace and order say what to do with the parts of the role that this one extends, and no such role is named.",
    BAKER.replace("title: Baker", "title: Baker\nremove: [foundations]"),
    "remove: [foundations]\n",
    "",
  ),
  "vague-item": swap(
    "A checklist says what somebody can do, so that they, and others, can see whether it is so. What one understands or knows nobody sees; what one explains, writes or shows they do.",
    NEEDY.replace("hours: 3", "hours: 3, checklist: { ratio: Understand hydration }"),
    "Understand hydration",
    "Work out the water for 500 g of flour at 70 % hydration",
  ),
  "empty-override": swap(
    "An override names what it changes and changes nothing of it.",
    `${BAKER}override: { git: {} }\n`,
    "{}",
    "{ hours: 2 }",
  ),
};

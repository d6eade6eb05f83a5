import { type Explanation, swap } from "./explanation.ts";

const BAKER = `title: Baker
stages:
  - title: Dough
    skills: [flour, yeast]
skills:
  flour: { title: Flour and water, hours: 3 }
  yeast: { title: Yeast, hours: 6, requires: [flour] }
`;
const TWO = BAKER.replace("skills: [flour, yeast]", "skills: [flour]\n  - title: Leaven\n    skills: [yeast]");
const STALL = `${BAKER}projects:
  - { id: market-stall, title: Sell bread at a market, hours: 12, requires: [yeast] }
`;
const MASTER = `title: Master baker
extends: baker
stages:
  - title: Running a bakery
    skills: [costing]
skills:
  costing: { title: Costing, hours: 8 }
`;

/** What a change of one of two files mends. */
function beside(
  about: string,
  files: Readonly<Record<string, string>>,
  file: string,
  from: string,
  to: string,
): Explanation {
  const text = files[file] ?? "";
  if (!text.includes(from)) throw new Error(`The example has no "${from}".`);
  return { about, before: files, after: { ...files, [file]: text.replace(from, () => to) } };
}

/** Problems of what names something else. */
export const OF_LINKS: Readonly<Record<string, Explanation>> = {
  "unknown-prerequisite": swap(
    "A list names an id that no file defines. Where a similar one is known the fix says so; career-roadmap skills lists what is built in.",
    BAKER.replace("requires: [flour]", "requires: [flower]"),
    "[flower]",
    "[flour]",
  ),
  "not-a-skill": swap(
    "A skill is expected here, and the id is that of a role or a project. For a role on top of another there is extends; a project says itself in which stage it stands.",
    STALL.replace("[flour, yeast]", "[flour, yeast, market-stall]"),
    ", market-stall]",
    "]",
  ),
  "not-a-step": swap(
    "A project requires skills and other projects; a role is neither.",
    STALL.replace("requires: [yeast] }", "requires: [yeast, ml-engineer] }"),
    ", ml-engineer]",
    "]",
  ),
  "unknown-resource": swap(
    "A skill names a resource that no resources.yaml defines. It may also be written out in its place.",
    BAKER.replace("hours: 3", "hours: 3, resources: [bread-book]"),
    "[bread-book]",
    '[{ title: The bread book, isbn: "978-0-306-40615-7" }]',
  ),
  "duplicate-id": swap(
    "Two things have the same id, which is one name space for roles, skills and projects. In different sources the later one would take the place of the earlier; in one source nobody could tell which is meant.",
    `${STALL}  - { id: market-stall, title: Sell cake at a market, hours: 9, requires: [yeast] }\n`,
    "id: market-stall, title: Sell cake",
    "id: cake-stall, title: Sell cake",
  ),
  "kind-differs": swap(
    "What has this id already is of another kind. Everything that names it would break.",
    STALL.replace("id: market-stall", "id: ml-engineer"),
    "id: ml-engineer",
    "id: market-stall",
  ),
  "formerly-taken": swap(
    "An id that something once had is in use, or is claimed twice, so that progress under it would belong to two things.",
    BAKER.replace("hours: 6", "hours: 6, formerly: [flour]"),
    "[flour], requires",
    "[leaven], requires",
  ),
  "prerequisite-cycle": swap(
    "Skills require each other in a circle, so that nobody could begin with any of them. Each member of a choice counts.",
    BAKER.replace("hours: 3", "hours: 3, requires: [yeast]"),
    ", requires: [yeast]",
    "",
  ),
  "stage-order": swap(
    "A stage lists a skill that needs one of a later stage. The plan moves that one up; the file had better say so.",
    TWO.replace("skills: [flour]\n", "skills: [yeast]\n").replace(
      "title: Leaven\n    skills: [yeast]",
      "title: Leaven\n    skills: [flour]",
    ),
    "skills: [yeast]\n  - title: Leaven\n    skills: [flour]",
    "skills: [flour]\n  - title: Leaven\n    skills: [yeast]",
  ),
  "list-order": swap(
    "A list has a skill before what it needs. The plan turns them round; the file had better list them as they are learned.",
    BAKER.replace("[flour, yeast]", "[yeast, flour]"),
    "[yeast, flour]",
    "[flour, yeast]",
  ),
  "rank-raised": swap(
    "A skill is listed as further or optional, and something of a higher rank needs it: the plan has it with that.",
    BAKER.replace("skills: [flour, yeast]", "skills: [yeast]\n    optional: [flour]"),
    "skills: [yeast]\n    optional: [flour]",
    "skills: [flour, yeast]",
  ),
  "unknown-role": beside(
    "A role extends one that no file defines.",
    { "baker.yaml": BAKER, "master-baker.yaml": MASTER.replace("extends: baker", "extends: bakr") },
    "master-baker.yaml",
    "bakr",
    "baker",
  ),
  "not-a-role": beside(
    "A role can only extend a role.",
    { "baker.yaml": BAKER, "master-baker.yaml": MASTER.replace("extends: baker", "extends: git") },
    "master-baker.yaml",
    "extends: git",
    "extends: baker",
  ),
  "extends-cycle": beside(
    "Two roles extend each other, so that neither has anything of its own to begin with.",
    { "baker.yaml": BAKER.replace("title: Baker", "title: Baker\nextends: master-baker"), "master-baker.yaml": MASTER },
    "baker.yaml",
    "extends: master-baker\n",
    "",
  ),
  "unknown-part": beside(
    "The keys remove, replace and order name stages, skills and projects of the role that is extended, by id. A stage's id is made from its title where none is written.",
    { "baker.yaml": BAKER, "master-baker.yaml": MASTER.replace("extends: baker", "extends: baker\nremove: [yeasts]") },
    "master-baker.yaml",
    "[yeasts]",
    "[yeast]",
  ),
  "unknown-override": swap(
    "An override changes fields of something that is there, and nothing has this id. What is new is defined under skills.",
    `${BAKER}override: { gti: { hours: 2 } }\n`,
    "gti",
    "git",
  ),
  "override-own": swap(
    "A file overrides what the same folder defines. There it can simply be written as it is meant.",
    `${BAKER}override: { yeast: { hours: 4 } }\n`,
    "override: { yeast: { hours: 4 } }\n",
    "",
  ),
  replaces: swap(
    "A file defines something that is there already, and all that it held is lost: its checklist, resources and prerequisites. To change single fields there is override, for a role extends. Where all of it is meant, replaces: true says so.",
    BAKER.replaceAll("flour", "git").replace("Flour and water, hours: 3", "Git, hours: 3"),
    "hours: 3",
    "hours: 3, replaces: true",
  ),
  "lost-project": {
    about:
      "A role takes the place of another, and a project that went with that one is required by a project of a third role, which goes on without it.",
    before: { "baker.yaml": BAKER },
    after: { "baker.yaml": BAKER },
    shell: "career-roadmap show ROLE --yaml",
  },
  "redundant-prerequisite": swap(
    "A skill requires what another of its prerequisites needs already. It changes no plan and makes the list longer. Where the reason is worth telling, give it with because.",
    `${BAKER.replace("[flour, yeast]", "[flour, yeast, sourdough]")}  sourdough: { title: Sourdough, hours: 20, requires: [flour, yeast] }\n`,
    "requires: [flour, yeast]",
    "requires: [yeast]",
  ),
  "unreached-skill": swap(
    "A skill is defined, and no stage lists it and nothing needs it: no plan for a role has it.",
    BAKER.replace("[flour, yeast]", "[flour]").replace(", requires: [flour]", ""),
    "skills: [flour]",
    "skills: [flour, yeast]",
  ),
  "hours-out-of-proportion": swap(
    "Hours from which nothing can be planned: a range whose high is many times its low, or a skill that takes hundreds of hours with hardly an item to tick. Skills of some dozen hours show progress every week.",
    BAKER.replace("hours: 6", "hours: [2, 6, 90]"),
    "[2, 6, 90]",
    "[4, 6, 12]",
  ),
  "no-resources": swap(
    "Most skills of the file say where to learn them, and these do not. A book with its ISBN, a person or a place will do.",
    BAKER.replace("[flour, yeast]", "[flour, yeast, rye]")
      .replace("hours: 3", "hours: 3, resources: [{ title: Bread, where: the bakery school }]")
      .concat("  rye: { title: Rye, hours: 9, resources: [{ title: Rye, where: the bakery school }] }\n"),
    "hours: 6",
    "hours: 6, resources: [{ title: Yeast, where: the bakery school }]",
  ),
  "resource-outlasts": swap(
    "A resource takes longer than the skill at its longest. Either the skill takes more hours, or only a part of the resource is meant: then say which, and its hours.",
    BAKER.replace("hours: 3", 'hours: 3, resources: [{ title: Bread, url: "https://example.org", hours: 30 }]').replace(
      "hours: 6",
      "hours: 6, resources: [{ title: Yeast, where: the school }]",
    ),
    "hours: 30",
    "part: Chapter 1, hours: 2",
  ),
  "shared-term": swap(
    "Two skills have the same term, so that whoever types it, or an advert that uses it, may mean either.",
    BAKER.replace("hours: 3", "hours: 3, terms: [dough]").replace("hours: 6", "hours: 6, terms: [dough]"),
    "hours: 6, terms: [dough]",
    "hours: 6",
  ),
  "gone-id": {
    about:
      "Something had an id in the earlier state, and nothing has it now, so that people's progress under it is lost. formerly keeps it.",
    before: { "baker.yaml": BAKER.replaceAll("yeast", "leaven") },
    after: { "baker.yaml": BAKER.replaceAll("yeast", "leaven").replace("hours: 6", "hours: 6, formerly: [yeast]") },
    shell: "career-roadmap validate --against HEAD",
  },
  "gone-item": {
    about:
      "A checklist item had a key in the earlier state that is gone, so that what people ticked there is lost. The text may change; a key stays as long as its meaning does.",
    before: { "baker.yaml": BAKER.replace("hours: 6", "hours: 6, checklist: { rises: Double a dough }") },
    after: { "baker.yaml": BAKER.replace("hours: 6", "hours: 6, checklist: { rise: Double a dough in an hour }") },
    shell: "career-roadmap validate --against HEAD",
  },
};

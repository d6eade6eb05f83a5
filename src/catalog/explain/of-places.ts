import type { Explanation } from "./explanation.ts";

const BAKER = `title: Baker
stages:
  - title: Dough
    skills: [flour]
skills:
  flour: { title: Flour and water, hours: 3 }
`;
const SKILLS = "area: { id: baking, title: Baking }\nskills:\n  rye: { title: Rye, hours: 3 }\n";
const WITH_RYE = BAKER.replace("[flour]", "[flour, rye]");

/** Problems of where files lie. */
export const OF_PLACES: Readonly<Record<string, Explanation>> = {
  "missing-path": {
    about: "A file or folder that was named is not there, or a link leads nowhere.",
    before: { "baker.yaml": BAKER },
    after: { "baker.yaml": BAKER },
    shell: "career-roadmap validate bakers",
  },
  "not-a-file": {
    about: "In the place of a roadmap file lies something else: a folder whose name ends in .yaml, a pipe, a device.",
    before: { "baker.yaml/readme.txt": "A folder.\n", "cook.yaml": BAKER },
    after: { "cook.yaml": BAKER },
  },
  unreadable: {
    about: "A file is there and may not be read, or its links go round in a circle.",
    before: { "baker.yaml": BAKER },
    after: { "baker.yaml": BAKER },
    shell: "chmod u+r baker.yaml",
  },
  "no-roadmaps": {
    about:
      "The path that was named holds no roadmap. Roles are files in it that end in .yaml, skills lie in its folder skills.",
    before: { "notes.txt": "title: Baker\n" },
    after: { "baker.yaml": BAKER },
  },
  "not-read": {
    about:
      "A YAML file lies where nothing reads it: in a folder of another name than skills or about, deeper than those, or under a name that does not end in .yaml.",
    before: { "baker.yaml": BAKER, "skill/baking.yaml": SKILLS },
    after: { "baker.yaml": WITH_RYE, "skills/baking.yaml": SKILLS },
  },
  "wrong-place": {
    about:
      "A file of skills lies where roles do, or a role where skills do. It is read all the same, and nobody will look for it there.",
    before: { "baker.yaml": WITH_RYE, "baking.yaml": SKILLS },
    after: { "baker.yaml": WITH_RYE, "skills/baking.yaml": SKILLS },
  },
};

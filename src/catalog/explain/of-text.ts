import { type Explanation, swap } from "./explanation.ts";

const BAKER = `title: Baker
stages:
  - title: Dough
    skills: [flour]
skills:
  flour: { title: Flour and water, hours: 3 }
`;

/** Problems of a file's text, before anything in it has a meaning. */
export const OF_TEXT: Readonly<Record<string, Explanation>> = {
  "yaml-syntax": swap(
    "The file is not written as YAML wants it. Most often a text holds a colon, a comma, a bracket or a quote that YAML takes for a sign of its own: a text in quotes may hold anything. Entries of one list or map are indented alike, with spaces.",
    BAKER.replace("Flour and water", "Flour: the first step"),
    "Flour: the first step",
    '"Flour: the first step"',
  ),
  "unquoted-comma": swap(
    "In braces and brackets a comma ends an entry. A text with a comma in it stands in quotes there, or on a line of its own.",
    BAKER.replace("Flour and water", "Flour, water and salt"),
    "Flour, water and salt",
    '"Flour, water and salt"',
  ),
  "curly-quotes": swap(
    "Word processors and some keyboards write curly quotes. YAML takes them for letters, so that they would show in every plan.",
    BAKER.replace("title: Baker", "title: “Baker”"),
    "“Baker”",
    '"Baker"',
  ),
  "conflict-marker": {
    about:
      "Git could not join two changes and left both in the file, with marks between them. Choose one, or join them by hand, and remove the marks.",
    before: {
      "baker.yaml": BAKER.replace(
        "title: Baker",
        "<<<<<<< HEAD\ntitle: Baker\n=======\ntitle: Baker and pastry cook\n>>>>>>> pastry",
      ),
    },
    after: { "baker.yaml": BAKER.replace("title: Baker", "title: Baker and pastry cook") },
  },
  "several-documents": {
    about:
      'A line "---" ends one YAML document and begins another. A file of ours is one document: each role has a file of its own.',
    before: { "baker.yaml": `${BAKER}---\ntitle: Pastry cook\n` },
    after: { "baker.yaml": BAKER },
  },
  "empty-file": {
    about: "The file holds nothing, or comments alone.",
    before: { "baker.yaml": "# To be written\n" },
    after: { "baker.yaml": BAKER },
  },
  "not-printable": swap(
    "The file holds a character that cannot be seen, as some programs leave it when text is copied. It could steer a terminal, and is not read.",
    BAKER.replace("title: Baker", 'title: "Bak\\u0007er"'),
    "\\u0007",
    "",
  ),
  "not-utf8": {
    about: "The file is saved in an old encoding, most likely Latin-1 or UTF-16. Every editor can save it as UTF-8.",
    before: { "baker.yaml": BAKER.replace("Baker", "B\u00e4cker") },
    after: { "baker.yaml": BAKER.replace("Baker", "B\u00e4cker") },
    shell: "iconv -f LATIN1 -t UTF-8 baker.yaml > mended.yaml",
  },
  "too-large": {
    about:
      "A roadmap file has at most 1 MiB; no role that a person can learn needs more. Put skills into files of the folder skills, one an area.",
    before: { "baker.yaml": "# more than a million characters\n" },
    after: { "baker.yaml": BAKER },
    shell: "ls -l baker.yaml",
  },
  "nested-too-deeply": {
    about:
      "Lists and maps stand more than 64 deep inside each other. No key of the format needs more than five: most likely brackets are left open.",
    before: { "baker.yaml": `title: ${"[".repeat(70)}${"]".repeat(70)}\n` },
    after: { "baker.yaml": BAKER },
  },
  "custom-tag": swap(
    "A word that begins with an exclamation mark is a tag to YAML, by which other programs make objects. Only plain values are read here.",
    BAKER.replace("title: Baker", "title: !job Baker"),
    "!job Baker",
    '"!job Baker"',
  ),
  "merge-key": {
    about:
      'The key "<<" copies entries from elsewhere. It is not read: what a file says stands in it. For a role on top of another there is extends.',
    before: {
      "baker.yaml": BAKER.replace(
        "  flour: {",
        "  base: &base { title: Base, hours: 2 }\n  flour: { <<: *base,",
      ).replace("title: Flour and water, ", ""),
    },
    after: { "baker.yaml": BAKER },
  },
  "unknown-alias": swap(
    "A text that begins with an asterisk is an alias to YAML: it repeats what was marked with & before. Put it in quotes where it is meant as text.",
    BAKER.replace("title: Baker", "title: *Baker"),
    "*Baker",
    '"*Baker"',
  ),
  "alias-cycle": {
    about: "An alias stands inside the very thing that it repeats, so that it would never end.",
    before: { "baker.yaml": BAKER.replace("skills: [flour]", "skills: &all [flour, *all]") },
    after: { "baker.yaml": BAKER },
  },
  "too-many-aliases": {
    about: "Aliases in aliases unfold into far more than the file seems to hold. Write the values out.",
    before: {
      "baker.yaml": `title: Baker\nterms: &a [${Array.from({ length: 400 }, (_, at) => `t${at}`).join(", ")}]\nstages:\n${Array.from({ length: 300 }, (_, at) => `  - { title: S${at}, skills: *a }\n`).join("")}`,
    },
    after: { "baker.yaml": BAKER },
  },
  "wrong-type": swap(
    "Another kind of value was expected: a text, a list in brackets, or a map of lines that are indented below their key. A number or a date that is meant as text stands in quotes.",
    BAKER.replace("title: Baker", "title: 1984"),
    "1984",
    '"1984"',
  ),
  "duplicate-key": swap(
    "The same key stands twice in one map, and only one of them could count.",
    BAKER.replace("hours: 3", "hours: 3, hours: 4"),
    "hours: 3, hours: 4",
    "hours: 4",
  ),
  "not-indented": swap(
    "The keys of a skill stand on the same level as its id, so that they would be skills of their own. What belongs to something stands below it, indented further.",
    BAKER.replace("  flour: { title: Flour and water, hours: 3 }", "  flour:\n  title: Flour and water\n  hours: 3"),
    "  title: Flour and water\n  hours: 3",
    "    title: Flour and water\n    hours: 3",
  ),
  "unknown-key": swap(
    "The format has no such key here. Where another name for one of ours was written, the fix says which; career-roadmap help format lists all keys.",
    BAKER.replace("hours: 3", "duration: 3"),
    "duration",
    "hours",
  ),
  "missing-key": swap(
    "Something is needed and not there. A role needs a title and stages, a skill a title and hours, a project also an id and what it requires; a resource needs a title and where it is to be found. For skills that nobody estimated, a file may have default-hours.",
    BAKER.replace(", hours: 3", ""),
    "Flour and water }",
    "Flour and water, hours: 3 }",
  ),
  "unknown-value": swap(
    "The key takes one of a few words, and this is none of them.",
    BAKER.replace("hours: 3", "hours: 3, level: easy"),
    "easy",
    "beginner",
  ),
  "unknown-shape": {
    about:
      "The file has none of the keys by which it could be told what it holds. A role has stages; files of the folder skills have skills, resources.yaml has resources.",
    before: {
      "resources.yaml": "resources: {}\n",
      "skills/baking.yaml": "skills: { flour: { title: Flour, hours: 3 } }\n",
    },
    after: {
      "resources.yaml": "resources: {}\n",
      "skills/baking.yaml": "skills: { flour: { title: Flour, hours: 3 } }\n",
    },
    shell: "career-roadmap plan baker --roadmaps notes.yaml",
  },
  "newer-format": swap(
    "The file is written for a later version of career-roadmap, which may mean other things by it.",
    `format: 2\n${BAKER}`,
    "format: 2",
    "format: 1",
  ),
  "bad-format": swap(
    "The format of roadmap files is a number, and the only one so far is 1. It may be left out.",
    `format: one\n${BAKER}`,
    "format: one",
    "format: 1",
  ),
};

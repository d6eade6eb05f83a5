import { describe, expect, it } from "vitest";
import { assemble, brief, type Files } from "../helpers/catalog.ts";

const BASE = assemble({
  "skills/base.yaml": "skills:\n  python: { title: Python, hours: 9 }\n  git: { title: Git, hours: 9 }\n",
});
const role = (stages: string, rest = ""): Files => ({ "r.yaml": `title: R\nstages:\n${stages}${rest}` });
const skill = (fields: string): Files => ({ "skills/s.yaml": `skills:\n  a: ${fields}\n` });

/** What is told of files: place and code of each problem, and its way out. */
function told(files: Files): string[] {
  return assemble(files, BASE).diagnostics.map((one) => `${brief(one).replace(/^.*\.yaml:/, "")} | ${one.fix ?? ""}`);
}

/** What people do wrong, each told once, where it is, with what to do. */
const MISTAKES: readonly [string, Files, string[]][] = [
  [
    "an empty item of stages",
    role("  - title: One\n    skills: [git]\n  -\n"),
    ["5:3 wrong-type | Indent its lines below it, as in name: { title: Its title }."],
  ],
  [
    "an empty item among skills",
    role("  - title: One\n    skills:\n      - git\n      -\n      - python\n"),
    ["6:7 wrong-type | Write a text."],
  ],
  [
    "an empty item of requires",
    {
      "skills/s.yaml":
        "skills:\n  b:\n    title: B\n    hours: 1\n    requires:\n      - git\n      - # it-is-to-come\n",
    },
    ["7:7 wrong-type | Write a text."],
  ],
  [
    "an empty project",
    role("  - { title: One, skills: [git] }\n", "projects:\n  -\n"),
    ["5:3 wrong-type | Indent its lines below it, as in name: { title: Its title }."],
  ],
  [
    "an open quote",
    { "r.yaml": 'title: "R\nstages:\n  - { title: One, skills: [git] }\n' },
    ["1:8 yaml-syntax | Close the quotes."],
  ],
  [
    "an open quote below",
    role("  - title: One\n    goal: 'Bake\n    skills: [git]\n"),
    ["4:11 yaml-syntax | Close the quotes."],
  ],
  [
    "an open bracket",
    role("  - title: One\n    skills: [git\nprojects: []\n"),
    ["4:13 yaml-syntax | Close it with ] or }."],
  ],
  [
    "an open brace",
    skill("{ title: A, hours: 1\n  b: { title: B, hours: 2 }"),
    ["2:6 yaml-syntax | Close it with ] or }."],
  ],
  [
    "a colon in a text",
    skill("\n    title: Auth: OAuth\n    hours: 1"),
    ["3:12 yaml-syntax | Put the text in quotes."],
  ],
  [
    "a colon in a text in braces",
    skill("{ title: Auth: OAuth, hours: 1 }"),
    ["2:15 yaml-syntax | Put the text in quotes."],
  ],
  [
    "a comma in a text in braces",
    skill("{ title: Logs, metrics and traces, hours: 1 }"),
    ['2:21 unquoted-comma | Put the whole text in quotes, or a list in brackets: "a, b" or [a, b].'],
  ],
  [
    "a list without brackets in braces",
    skill("{ title: A, hours: 1, requires: git, python }"),
    [
      '2:38 wrong-type | Write "requires: [git]".',
      '2:43 unquoted-comma | Put the whole text in quotes, or a list in brackets: "a, b" or [a, b].',
    ],
  ],
  [
    "a wide colon",
    { "r.yaml": "title： R\nstages： []\n" },
    ['1:6 yaml-syntax | Write ": " instead.', '2:7 yaml-syntax | Write ": " instead.'],
  ],
  [
    "marks of a merge",
    { "r.yaml": "<<<<<<< HEAD\ntitle: R\n=======\ntitle: S\n>>>>>>> s\nstages: []\n" },
    ["1:1 conflict-marker | Keep one side, and remove the lines of <<<<<<<, ======= and >>>>>>>."],
  ],
  [
    "an item without a hyphen",
    role("  - title: One\n   skills: [git]\n"),
    ['4:1 yaml-syntax | Begin it with "- ", or indent it.'],
  ],
  [
    "keys beside their skill",
    { "skills/s.yaml": "skills:\n  a:\n  title: A\n  hours: 1\n" },
    ["3:3 not-indented | Indent its lines by two more spaces."],
  ],
  [
    "a key that others use: requires",
    skill("{ title: A, hours: 1, depends_on: [git] }"),
    ['2:28 unknown-key | Write "requires" instead.'],
  ],
  [
    "a key that others use: prerequisites",
    skill("{ title: A, hours: 1, prerequisites: [git] }"),
    ['2:28 unknown-key | Write "requires" instead.'],
  ],
  ["a key that others use: title", skill("{ name: A, hours: 1 }"), ['2:8 unknown-key | Write "title" instead.']],
  ["a key that others use: hours", skill("{ title: A, duration: 1 }"), ['2:18 unknown-key | Write "hours" instead.']],
  [
    "a key that others use: why",
    skill("{ title: A, hours: 1, description: B }"),
    ['2:28 unknown-key | Write "why" instead.'],
  ],
  [
    "a key that others use: url",
    skill('{ title: A, hours: 1, resources: [{ title: B, link: "https://a.org" }] }'),
    ['2:52 unknown-key | Write "url" instead.'],
  ],
  [
    "a key that others use: by",
    skill("{ title: A, hours: 1, deadline: 2027-01-01 }"),
    ['2:28 unknown-key | Write "by" instead.'],
  ],
  [
    "a key with a capital",
    { "r.yaml": "Title: R\nstages: [{ title: One, skills: [git] }]\n" },
    ['1:1 unknown-key | Did you mean "title"?'],
  ],
  ["a key in the singular", role("  - { title: One, skill: [git] }\n"), ['3:19 unknown-key | Did you mean "skills"?']],
  [
    "an id with an underscore",
    { ...role("  - { title: One, skills: [baking_bread] }\n", "skills: { baking_bread: { title: B, hours: 1 } }\n") },
    ['4:11 bad-id | Write "baking-bread" instead.'],
  ],
  [
    "an id with a plus",
    { "skills/s.yaml": "skills: { C++: { title: C, hours: 1 } }\n" },
    ['1:11 bad-id | Write "cpp" instead.'],
  ],
  [
    "an id with a dot",
    { "skills/s.yaml": "skills: { .NET: { title: N, hours: 1 } }\n" },
    ['1:11 bad-id | Write "dotnet" instead.'],
  ],
  [
    "an id with a sharp",
    { "skills/s.yaml": "skills: { C#: { title: N, hours: 1 } }\n" },
    ['1:11 bad-id | Write "c-sharp" instead.'],
  ],
  [
    "an id with an umlaut",
    { "skills/s.yaml": "skills: { Bäcker: { title: N, hours: 1 } }\n" },
    ['1:11 bad-id | Write "baecker" instead.'],
  ],
  [
    "an id of other letters",
    { "skills/s.yaml": "skills: { パン: { title: N, hours: 1 } }\n" },
    ["1:11 bad-id | Choose another id."],
  ],
  [
    "a name and an id with a blank",
    { "My Role.yaml": "id: My Role\ntitle: R\nstages: [{ title: One, skills: [git] }]\n" },
    ['1:5 bad-id | Write "my-role", and rename the file to "my-role.yaml".'],
  ],
  [
    "a file whose name shouts",
    { "BAKER.yaml": "title: R\nstages: [{ title: One, skills: [git] }]\n" },
    ['1:1 bad-id | Rename the file to "baker.yaml".'],
  ],
  ["hours with a unit", skill("{ title: A, hours: 3h }"), ['2:25 bad-hours | Write "hours: 3".']],
  ["hours in quotes", skill('{ title: A, hours: "3" }'), ['2:25 bad-hours | Write "hours: 3", without the quotes.']],
  ["hours as a range", skill("{ title: A, hours: 2-5 }"), ['2:25 bad-hours | Write "hours: [2, 3.5, 5]".']],
  [
    "hours the wrong way round",
    skill("{ title: A, hours: [9, 4, 2] }"),
    ['2:25 bad-hours | Write "hours: [2, 4, 9]", low, likely and high.'],
  ],
  [
    "weeks for hours",
    skill("{ title: A, hours: 3 weeks }"),
    ['2:25 bad-hours | Write the hours of it as a number, as in "hours: 20"; with 10 hours a week, 3 weeks are 30.'],
  ],
  ["a tilde for a text", skill("{ title: A, hours: 1, why: ~ }"), ["2:33 wrong-type | Write a text."]],
  ["a number for a text", skill("{ title: 12, hours: 1 }"), ['2:15 wrong-type | Quote it: "12".']],
  [
    "an address without https",
    skill("{ title: A, hours: 1, resources: [{ title: B, url: example.org/x }] }"),
    ['2:57 bad-address | Write "https://example.org/x".'],
  ],
  [
    "an address with a blank",
    skill('{ title: A, hours: 1, resources: [{ title: B, url: "https://a.org/b c" }] }'),
    ["2:57 bad-address | Write %20 for a blank in it, or end it before the blank."],
  ],
  [
    "a document as an address",
    skill('{ title: A, hours: 1, resources: [{ title: B, url: "file:///tmp/a.pdf" }] }'),
    ['2:57 bad-address | For a document on your disk write "file:", with its path from this folder on.'],
  ],
  [
    "stages as a map",
    { "r.yaml": "title: R\nstages:\n  one: { skills: [git] }\n" },
    ['3:3 wrong-type | Begin each of its items with "- ", as in: - title: Its title'],
  ],
  [
    "a misspelt id",
    role("  - { title: One, skills: [pyhton, gti] }\n"),
    ['3:28 unknown-prerequisite | Did you mean "python"?', '3:36 unknown-prerequisite | Did you mean "git"?'],
  ],
];

describe("a mistake is told once, where it is, with what to do", () => {
  it.each(MISTAKES)("%s", (_what, files, expected) => expect(told(files)).toEqual(expected));

  it("112 ids with underscores are 112 problems, and none for what names them", () => {
    const ids = Array.from({ length: 112 }, (_, at) => `skill_${at}`);
    const files = role(
      `  - { title: One, skills: [${ids.join(", ")}] }\n`,
      `skills:\n${ids.map((id, at) => `  ${id}: { title: S, hours: 1${at > 0 ? `, requires: [${ids[at - 1]}]` : ""} }\n`).join("")}`,
    );
    const { diagnostics } = assemble(files, BASE);
    expect(diagnostics.map(({ code }) => code)).toEqual(ids.map(() => "bad-id"));
  });

  it("no sentence has a capital in its middle, and no suggestion is an error itself", () => {
    for (const [, files] of MISTAKES) {
      for (const { message, fix } of assemble(files, BASE).diagnostics) {
        expect(message).not.toMatch(/\bof (Skill|Stage|Role|Project|Resource) "/);
        expect(fix).not.toBe('Quote it: "~".');
      }
    }
  });
});

describe("what the parser says of any text", () => {
  it.each([
    "a: b: c",
    "- a\nb: 1",
    "a: [1, 2",
    "a: {b: 1",
    "@a",
    "`a`",
    "%a\n---\nb",
    "a: *b",
    "a: &b &c d",
    "a: !b c",
    '"\\q"',
    "a: 'b",
    "? a",
    "a:\n\t- b",
    "{a: 1]",
    "[a}",
    "a: | b",
    "--- a\n--- b",
    "a: - b",
  ])("%s: is in our words", (text) => {
    for (const { message } of assemble({ "r.yaml": text }, BASE).diagnostics) {
      expect(message).not.toMatch(/implicit|scalar|flow (map|seq|collection)|node|token|indicator|collection/i);
    }
  });
});

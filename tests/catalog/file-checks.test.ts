import { describe, expect, it } from "vitest";
import { assemble, problemsOf } from "../helpers/catalog.ts";

/** One skill; what is given stands on lines 5 and on, indented by 4. */
const skill = (...lines: string[]) =>
  `skills:\n  a:\n    title: A\n    hours: 1\n${lines.map((l) => `    ${l}\n`).join("")}`;
/** A role with one stage; what is given stands on lines 4 and on. */
const role = (...lines: string[]) => `id: r\ntitle: R\nstages: [{ title: S, skills: [a] }]\n${lines.join("\n")}\n`;
const inSkill = (...lines: string[]) => problemsOf({ "skills/s.yaml": skill(...lines) });
const inRole = (...lines: string[]) => problemsOf({ "r.yaml": role(...lines), "skills/s.yaml": skill() });
const inProject = (more: string) => inRole(`projects: [{ id: p, title: P, hours: 1, requires: [], ${more} }]`);
const inStages = (stages: string) =>
  problemsOf({ "r.yaml": `id: r\ntitle: R\n${stages}`, "skills/s.yaml": `${skill()}  b: { title: B, hours: 1 }\n` });
const fixOf = (...lines: string[]) => assemble({ "skills/s.yaml": skill(...lines) }).diagnostics.map(({ fix }) => fix);

describe("keys", () => {
  it.each([
    ["of a skill", inSkill("tols: [x]"), "skills/s.yaml:5:5 unknown-key"],
    ["of a skill, twice", inSkill("why: x", "why: y"), "skills/s.yaml:6:5 duplicate-key"],
    ["of a checklist, twice", inSkill("checklist: { k: x, k: y }"), "skills/s.yaml:5:24 duplicate-key"],
    ["of a role", inRole("sumary: x"), "r.yaml:4:1 unknown-key"],
    ["of a stage", inStages("stages: [{ title: S, skills: [a], goals: x }]"), "r.yaml:3:35 unknown-key"],
    [
      "of a market fact",
      inRole("market: [{ fact: F, source: https://x.org, year: 2026, url: x }]"),
      "r.yaml:4:56 unknown-key",
    ],
    ["of a use", inSkill("resources: [{ use: x, title: T }]"), "skills/s.yaml:5:27 unknown-key"],
    ["of a requirement", inSkill("requires: [{ skill: a2, why: x }]"), "skills/s.yaml:5:29 unknown-key"],
    [
      "of an area",
      problemsOf({ "skills/s.yaml": "area: { id: x, name: X }\nskills: {}\n" }),
      "skills/s.yaml:1:16 unknown-key",
    ],
    ["that YAML would merge", inSkill("<<: { why: x }"), "skills/s.yaml:5:5 merge-key"],
  ])("%s", (_, problems, expected) => expect(problems).toContain(expected));

  it("suggests the key that was meant", () => {
    expect(fixOf("requirs: []")).toEqual(['Did you mean "requires"?']);
  });

  it("are told once where one that must be there is misspelt", () => {
    expect(problemsOf({ "skills/s.yaml": "skills: { a: { Title: A, hour: 1 } }\n" })).toEqual([
      "skills/s.yaml:1:16 unknown-key",
      "skills/s.yaml:1:26 unknown-key",
    ]);
    expect(inStages("stages: [{ title: S, skill: [a] }]")).toEqual(["r.yaml:3:22 unknown-key"]);
    expect(inSkill("resources: [{ title: T, utl: https://x.org }]")).toEqual(["skills/s.yaml:5:29 unknown-key"]);
  });

  it("names both places of a key that comes twice", () => {
    const [problem] = assemble({ "skills/s.yaml": skill("why: x", "why: y") }).diagnostics;
    expect(problem?.related?.[0]?.place).toMatchObject({ line: 5, column: 5, length: 3, text: "    why: x" });
  });

  it("are reported where something lacks them", () => {
    expect(problemsOf({ "skills/s.yaml": "skills:\n  a: {}\n" })).toEqual([
      "skills/s.yaml:2:3 missing-key",
      "skills/s.yaml:2:3 missing-key",
    ]);
    expect(problemsOf({ "r.yaml": "kind: new\n" })).toEqual(["r.yaml:1:1 missing-key", "r.yaml:1:1 missing-key"]);
    expect(inRole("market: [{}]")).toEqual(Array(3).fill("r.yaml:4:10 missing-key"));
    expect(inSkill("resources: [{ part: x }]")).toEqual(["skills/s.yaml:5:17 missing-key"]);
    expect(inSkill("resources: [{}]")).toEqual(Array(2).fill("skills/s.yaml:5:17 missing-key"));
    expect(inRole("projects: [{ id: p }]")).toEqual(Array(3).fill("r.yaml:4:12 missing-key"));
    expect(inStages("stages: [{ skills: [a] }]")).toEqual(["r.yaml:3:10 missing-key"]);
    expect(problemsOf({ "resources.yaml": "resources: { x: {} }\n" })).toHaveLength(2);
    expect(problemsOf({ "skills/s.yaml": "area: { title: X }\nskills: {}\n" })).toEqual([
      "skills/s.yaml:1:7 missing-key",
    ]);
  });
});

describe("values", () => {
  it.each([
    ["a number for a text", inSkill("why: 5"), "skills/s.yaml:5:10 wrong-type"],
    ["nothing for a text", inSkill("why:"), "skills/s.yaml:5:5 wrong-type"],
    ["an empty text", inSkill('why: " "'), "skills/s.yaml:5:10 wrong-type"],
    ["true for a text", inSkill("why: true"), "skills/s.yaml:5:10 wrong-type"],
    ["a text for a list", inSkill("tools: x"), "skills/s.yaml:5:12 wrong-type"],
    ["a number in a list of ids", inSkill("requires: [2024]"), "skills/s.yaml:5:16 wrong-type"],
    ["a list for a map", inSkill("checklist: [x]"), "skills/s.yaml:5:16 wrong-type"],
    ["a number for a key", problemsOf({ "skills/s.yaml": "skills:\n  7: {}\n" }), "skills/s.yaml:2:3 wrong-type"],
    ["a text for a skill", problemsOf({ "skills/s.yaml": "skills:\n  a: x\n" }), "skills/s.yaml:2:6 wrong-type"],
    ["a list for a file", problemsOf({ "r.yaml": "- a\n" }), "r.yaml:1:1 wrong-type"],
    ["an unknown level", inSkill("level: begginer"), "skills/s.yaml:5:12 unknown-value"],
    ["an unknown rank", inProject("rank: must"), "r.yaml:4:61 unknown-value"],
    ["an unknown stage", inProject("stage: t"), "r.yaml:4:62 unknown-stage"],
    ["a stage that is a list", inProject("stage: [s]"), "r.yaml:4:62 wrong-type"],
    ["a cost that is a number", inProject("cost: 20"), "r.yaml:4:61 wrong-type"],
    ["terms that are a text", inRole("terms: x"), "r.yaml:4:8 wrong-type"],
    ["a market that is a map", inRole("market: { fact: x }"), "r.yaml:4:9 wrong-type"],
    ["also-asked that is a list", inRole("also-asked: [Java]"), "r.yaml:4:13 wrong-type"],
    ["also-asked without a reason", inRole("also-asked: { Java: }"), "r.yaml:4:15 wrong-type"],
    ["also-asked with a number", inRole("also-asked: { 2024: x }"), "r.yaml:4:15 wrong-type"],
    ["also-asked with no word", inRole('also-asked: { " ": x }'), "r.yaml:4:15 wrong-type"],
    ["also-asked with an escape", inRole('also-asked: { "\\e[31m": x }'), "r.yaml:4:15 not-printable"],
    ["a word of also-asked twice", inRole("also-asked: { Java: x, java: y }"), "r.yaml:4:24 duplicate-key"],
    [
      "what a stage opens, as a list",
      inStages("stages: [{ title: S, skills: [a], opens: [x] }]"),
      "r.yaml:3:42 wrong-type",
    ],
    [
      "a part that is a number",
      inSkill("resources: [{ title: T, url: https://x.org, part: 3 }]"),
      "skills/s.yaml:5:55 wrong-type",
    ],
    ["an unknown kind of role", inRole("kind: old"), "r.yaml:4:7 unknown-value"],
    [
      "an unknown kind of project",
      inRole("projects: [{ id: p, title: P, hours: 1, requires: [], kind: x }]"),
      "r.yaml:4:61 unknown-value",
    ],
    [
      "an unknown kind of resource",
      inSkill("resources: [{ title: T, url: https://x.org, kind: x }]"),
      "skills/s.yaml:5:55 unknown-value",
    ],
    [
      "an unknown cost",
      inSkill("resources: [{ title: T, url: https://x.org, cost: x }]"),
      "skills/s.yaml:5:55 unknown-value",
    ],
    ["an escaped control character", inSkill('why: "\\e[31m"'), "skills/s.yaml:5:10 not-printable"],
    ["a format that is none", inRole("format: one"), "r.yaml:4:9 bad-format"],
  ])("%s", (_, problems, expected) => expect(problems).toEqual([expected]));

  it("says to quote what YAML reads as a number", () => {
    expect(fixOf("requires: [2024]")).toEqual(['Quote it: "2024".']);
    expect(fixOf("level: begginer")).toEqual(['Did you mean "beginner"?']);
  });

  it.each(["0", "-1", "261", '"4"', "[4]", ".nan", "four"])("refuses the weeks %s", (weeks) => {
    expect(inProject(`weeks: ${weeks}`)).toEqual(["r.yaml:4:62 bad-number"]);
  });

  it.each([
    ["a year that is none", "year: 26", "r.yaml:4:50 bad-number"],
    ["half a year", "year: 2026.5", "r.yaml:4:50 bad-number"],
    ["a year in quotes", 'year: "2026"', "r.yaml:4:50 bad-number"],
    ["no advert", "year: 2026, adverts: 0", "r.yaml:4:65 bad-number"],
    ["half an advert", "year: 2026, adverts: 1.5", "r.yaml:4:65 bad-number"],
  ])("refuses in a market fact %s", (_, text, expected) => {
    expect(inRole(`market: [{ fact: F, source: https://x.org, ${text} }]`)).toEqual([expected]);
  });

  it("refuses a market source that is no web address", () => {
    expect(inRole("market: [{ fact: F, source: x.org, year: 2026 }]")).toEqual(["r.yaml:4:29 bad-address"]);
  });

  it("suggests the stage that was meant, by its title too", () => {
    const fix = (stage: string) =>
      assemble({
        "r.yaml": `title: R\nstages: [{ title: First steps, skills: [a] }]\nprojects: [{ id: p, title: P, hours: 1, requires: [], stage: ${stage} }]\n`,
        "skills/s.yaml": skill(),
      }).diagnostics.map((problem) => problem.fix);
    expect(fix("first-step")).toEqual(['Did you mean "first-steps"?']);
    expect(fix("First steps")).toEqual(['Did you mean "first-steps"?']);
    expect(fix("last")).toEqual(['Write "first-steps".']);
    expect(fix("first-steps")).toEqual([]);
  });

  it("asks to upgrade for a newer format, and says nothing else about such a file", () => {
    const files = { "skills/s.yaml": "format: 2\nskills: { a: { effort: 3 } }\n", "r.yaml": role() };
    expect(problemsOf(files)).toEqual(["skills/s.yaml:1:9 newer-format"]);
  });

  it.each([
    "0",
    "-1",
    "[1, 2]",
    "[3, 2, 4]",
    "[1, 3, 2]",
    "2001",
    "[1, 2, 2001]",
    '"5"',
    "[1, 2, x]",
    ".nan",
    ".inf",
    "[]",
    "{}",
  ])("refuses the hours %s", (hours) => {
    expect(problemsOf({ "skills/s.yaml": `skills:\n  a:\n    title: A\n    hours: ${hours}\n` })).toEqual([
      "skills/s.yaml:4:12 bad-hours",
    ]);
  });

  it.each([
    "ftp://x.org",
    "x.org",
    "javascript:alert(1)",
    "https://me:pw@x.org",
    "https://",
    "http://a b",
    "https://x.org/‮",
  ])("refuses the address %s", (url) => {
    const files = { "resources.yaml": `resources:\n  x: { title: T, url: ${JSON.stringify(url)} }\n` };
    expect(problemsOf(files)).toEqual(["resources.yaml:2:23 bad-address"]);
  });
});

describe("ids", () => {
  it.each(["PyTorch", "a_b", "-a", "a--b", "über", "__proto__", "resources", "about"])("refuses %s", (id) => {
    expect(problemsOf({ "skills/s.yaml": `skills:\n  ${id}: { title: T, hours: 1 }\n` })).toEqual([
      "skills/s.yaml:2:3 bad-id",
    ]);
  });

  it("takes constructor for what it is: a word", () => {
    const { diagnostics, catalog } = assemble({ "skills/s.yaml": "skills: { constructor: { title: T, hours: 1 } }\n" });
    expect(diagnostics).toEqual([]);
    expect(catalog.skills.get("constructor")?.title).toBe("T");
    expect(inSkill("requires: [constructor]")).toEqual(["skills/s.yaml:5:16 unknown-prerequisite"]);
  });

  it("are, for a role, the name of its file where none is written", () => {
    const files = (name: string) => ({
      [name]: "title: R\nstages: [{ title: S, skills: [a] }]\n",
      "skills/s.yaml": skill(),
    });
    expect([...assemble(files("my-role.yaml")).catalog.roles.keys()]).toEqual(["my-role"]);
    const told = (name: string) => assemble(files(name)).diagnostics.map(({ code, fix }) => [code, fix]);
    expect(told("my-role.yaml")).toEqual([]);
    expect(told("My role.yaml")).toEqual([["bad-id", 'Rename the file to "my-role.yaml".']]);
    expect(told("about.yaml")).toEqual([["bad-id", "Give the file another name."]]);
  });

  it("says how a role and its file agree, never on a name that can be no id", () => {
    const fixes = (file: string, id: string) =>
      assemble({ [file]: `id: ${id}\ntitle: R\nstages: [{ title: S, skills: [a] }]\n`, "skills/s.yaml": skill() })
        .diagnostics.filter(({ code }) => code === "file-name-differs")
        .map(({ fix }) => fix);
    expect(fixes("q.yaml", "r")).toEqual(['Rename the file to "r.yaml", or the role to "q".']);
    expect(fixes("My Role.yaml", "r")).toEqual(['Rename the file to "r.yaml".']);
    expect(fixes("q.yaml", "R R")).toEqual(['Rename the role to "q".']);
    expect(fixes("My.yaml", "R R")).toEqual(['Rename the file to "r-r.yaml".']);
  });

  it("says which id to write instead", () => {
    const files = { "skills/s.yaml": "skills:\n  Deep Learning: { title: T, hours: 1 }\n" };
    expect(assemble(files).diagnostics[0]?.fix).toBe('Write "deep-learning" instead.');
  });

  it.each([
    [
      "a role not named like its file",
      problemsOf({ "q.yaml": role(), "skills/s.yaml": skill() }),
      "q.yaml:1:5 file-name-differs",
    ],
    ["a project", inRole("projects: [{ id: P, title: P, hours: 1, requires: [] }]"), "r.yaml:4:18 bad-id"],
    ["a checklist item", inSkill("checklist: { Do it: x }"), "skills/s.yaml:5:18 bad-id"],
    ["a stage", inStages("stages: [{ id: S 1, title: S, skills: [a] }]"), "r.yaml:3:16 bad-id"],
    ["an area", problemsOf({ "skills/s.yaml": "area: { id: A }\nskills: {}\n" }), "skills/s.yaml:1:13 bad-id"],
    [
      "a resource",
      problemsOf({ "resources.yaml": "resources: { X: { title: T, url: https://x.org } }\n" }),
      "resources.yaml:1:14 bad-id",
    ],
  ])("%s", (_, problems, expected) => expect(problems).toEqual([expected]));
});

describe("requirements", () => {
  it("have three forms", () => {
    const { diagnostics, catalog } = assemble({
      "skills/s.yaml": `${skill("requires: [b, { skill: c, because: x  y }, { any: [d, e], because: z }]")}${["b", "c", "d", "e"].map((id) => `  ${id}: { title: T, hours: [1, 2, 3] }\n`).join("")}`,
    });
    expect(diagnostics).toEqual([]);
    expect(catalog.skills.get("a")?.requires).toEqual([
      { oneOf: ["b"] },
      { oneOf: ["c"], because: "x y" },
      { oneOf: ["d", "e"], because: "z" },
    ]);
  });

  it.each([
    ["neither form", inSkill("requires: [{ because: x }]"), ["skills/s.yaml:5:16 unclear-requirement"]],
    ["both forms", inSkill("requires: [{ skill: b, any: [c] }]"), ["skills/s.yaml:5:16 unclear-requirement"]],
    ["an empty choice", inSkill("requires: [{ any: [] }]"), ["skills/s.yaml:5:23 empty-choice"]],
    [
      "an id twice in a list",
      inStages("stages: [{ title: S, skills: [a, b, a] }]"),
      ["r.yaml:3:37 duplicate-requirement"],
    ],
    [
      "an id twice in a choice",
      inStages("stages: [{ title: S, skills: [{ any: [a, a] }] }]"),
      ["r.yaml:3:42 duplicate-requirement"],
    ],
    [
      "an id alone and in a choice",
      inStages("stages: [{ title: S, skills: [a, { any: [a, b] }] }]"),
      ["r.yaml:3:42 duplicate-requirement"],
    ],
    [
      "two choices that share an id",
      inStages("stages: [{ title: S, skills: [{ any: [a, b] }, { any: [b, a] }] }]"),
      [],
    ],
    ["a list of former ids", inSkill("formerly: [b, b]"), ["skills/s.yaml:5:19 duplicate-requirement"]],
  ])("%s", (_, problems, expected) => expect(problems).toEqual(expected));
});

describe("stages", () => {
  it.each([
    ["none", "stages: []", "r.yaml:3:9 no-stages"],
    ["empty", "stages: [{ title: S, goal: x }]", "r.yaml:3:19 empty-stage"],
    ["empty lists", "stages: [{ title: S, skills: [], further: [], optional: [] }]", "r.yaml:3:19 empty-stage"],
    ["of one title", "stages: [{ title: S, skills: [a] }, { title: S, skills: [b] }]", "r.yaml:3:46 duplicate-stage"],
    ["of one id", "stages: [{ title: C, skills: [a] }, { title: C++, skills: [b] }]", "r.yaml:3:46 duplicate-stage"],
    [
      "that list a skill twice",
      "stages: [{ title: S, skills: [a] }, { title: T, optional: [a] }]",
      "r.yaml:3:60 listed-twice",
    ],
    [
      "that list a skill as further too",
      "stages: [{ title: S, further: [a], skills: [a] }]",
      "r.yaml:3:32 listed-twice",
    ],
    [
      "that list a further skill as optional later",
      "stages: [{ title: S, further: [a] }, { title: T, optional: [a] }]",
      "r.yaml:3:61 listed-twice",
    ],
    [
      "that list a skill as optional too",
      "stages: [{ title: S, skills: [a], optional: [a] }]",
      "r.yaml:3:46 listed-twice",
    ],
  ])("%s", (_, stages, expected) => expect(inStages(stages)).toEqual([expected]));

  it.each(["skills", "further", "optional"])("may list nothing but %s", (key) => {
    expect(inStages(`stages: [{ title: S, ${key}: [a] }]`)).toEqual([]);
  });

  it("derive their id from the title, or else from their number", () => {
    const files = {
      "r.yaml": "id: r\ntitle: R\nstages: [{ title: First steps!, skills: [a] }, { title: 基础, optional: [b] }]\n",
      "skills/s.yaml": `${skill()}  b: { title: B, hours: 1 }\n`,
    };
    expect(
      assemble(files)
        .catalog.roles.get("r")
        ?.stages.map(({ id }) => id),
    ).toEqual(["first-steps", "stage-2"]);
  });
});

describe("everything that a file can say", () => {
  const { catalog, details, diagnostics } = assemble({
    "r.yaml": `title: R
terms: [r engineer, r  developer]
market: [{ fact: Few are asked for., source: "https://x.org/a", year: 2026, adverts: 20867 }]
also-asked: { Java: some teams  ask for it, C++: rare }
stages:
  - { title: First, opens: Trainee, skills: [a], further: [b], optional: [{ any: [c, d], because: fun }] }
projects:
  - { id: p, title: P, hours: 2, requires: [a] }
  - { id: q, title: Q, kind: other, rank: further, stage: first, weeks: 4, cost: 20 euros, hours: 2, requires: [p] }
`,
    "skills/s.yaml": `skills:
  a: { title: A, hours: 1, resources: [x, { use: x, part: Part one, hours: 6 }, { use: x, part: Two }, { use: x, hours: 3 }] }
  b: { title: B, hours: 1, resources: [{ title: Y, url: https://y.org, part: Preface }] }
  c: { title: C, hours: 1 }
  d: { title: D, hours: 1 }
`,
    "resources.yaml": "resources: { x: { title: X, url: https://x.org, hours: 40 } }\n",
  });
  const role = catalog.roles.get("r");

  it("is sound", () => expect(diagnostics).toEqual([]));

  it("of a role, comes through", () => {
    expect(role?.terms).toEqual(["r engineer", "r developer"]);
    expect(details.roles.get("r")).toEqual({
      market: [{ fact: "Few are asked for.", source: "https://x.org/a", year: 2026, adverts: 20867 }],
      alsoAsked: [
        { word: "Java", why: "some teams ask for it" },
        { word: "C++", why: "rare" },
      ],
    });
    expect(role?.stages).toEqual([
      {
        id: "first",
        title: "First",
        opens: "Trainee",
        skills: [{ oneOf: ["a"] }],
        further: [{ oneOf: ["b"] }],
        optional: [{ oneOf: ["c", "d"], because: "fun" }],
      },
    ]);
  });

  it("of a project, comes through, core where nothing is said", () => {
    expect(role?.projects[0]).not.toHaveProperty("stage");
    expect(role?.projects).toMatchObject([
      { id: "p", rank: "core" },
      { id: "q", rank: "further", stage: "first", weeks: 4, requires: [{ oneOf: ["p"] }] },
    ]);
    expect(details.projects.get("q")).toEqual({ kind: "other", cost: "20 euros", checklist: [] });
  });

  it("of a resource, comes through: never the hours of the whole with a part", () => {
    const x = { id: "x", title: "X", url: "https://x.org" };
    expect(details.skills.get("a")?.resources).toEqual([
      { ...x, hours: 40 },
      { ...x, part: "Part one", hours: 6 },
      { ...x, part: "Two" },
      { ...x, hours: 3 },
    ]);
    expect(details.skills.get("b")?.resources).toEqual([{ title: "Y", url: "https://y.org", part: "Preface" }]);
  });
});

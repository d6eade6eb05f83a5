import path from "node:path";
import { describe, expect, it } from "vitest";
import { assembleCatalog, type ReadCatalog } from "../../../src/catalog/assemble/assemble.ts";
import type { CatalogParts } from "../../../src/catalog/assemble/parts.ts";
import { readSource } from "../../../src/catalog/load.ts";
import { teach } from "../../../src/catalog/teach/teach.ts";
import { assemble, brief, type Files, sourceOf } from "../../helpers/catalog.ts";
import { ROOT } from "../../helpers/run.ts";

function taught(files: Files, base?: CatalogParts): string[] {
  let read: ReadCatalog | undefined;
  assembleCatalog(base, [sourceOf(files)], {
    onRead: (all) => {
      read = all;
    },
  });
  return teach(read as ReadCatalog).map(brief);
}

const skills = (...lines: string[]): Files => ({
  "skills/s.yaml": `skills:\n${lines.map((line) => `  ${line}\n`).join("")}`,
});
const R = "resources: [{ title: R, where: here }]";

describe("what is taught", () => {
  it.each([
    [
      "a prerequisite that another has",
      skills(
        "a: { title: A, hours: 1 }",
        "b: { title: B, hours: 1, requires: [a] }",
        "c: { title: C, hours: 1, requires: [a, b] }",
      ),
      ["skills/s.yaml:4:39 redundant-prerequisite"],
    ],
    [
      "through three",
      skills(
        "a: { title: A, hours: 1 }",
        "b: { title: B, hours: 1, requires: [a] }",
        "c: { title: C, hours: 1, requires: [b] }",
        "d: { title: D, hours: 1, requires: [c, a] }",
      ),
      ["skills/s.yaml:5:42 redundant-prerequisite"],
    ],
    [
      "not one that gives its reason",
      skills(
        "a: { title: A, hours: 1 }",
        "b: { title: B, hours: 1, requires: [a] }",
        "c: { title: C, hours: 1, requires: [{ skill: a, because: x }, b] }",
      ),
      [],
    ],
    [
      "not one that only a choice has",
      skills(
        "a: { title: A, hours: 1 }",
        "x: { title: X, hours: 1 }",
        "b: { title: B, hours: 1, requires: [{ any: [a, x] }] }",
        "c: { title: C, hours: 1, requires: [a, b] }",
      ),
      [],
    ],
    [
      "a choice of one",
      skills("a: { title: A, hours: 1 }", "b: { title: B, hours: 1, requires: [{ any: [a] }] }"),
      ["skills/s.yaml:3:46 single-choice"],
    ],
    [
      "a range that says nothing",
      skills("a: { title: A, hours: [1, 5, 40] }"),
      ["skills/s.yaml:2:3 hours-out-of-proportion"],
    ],
    ["not a wide one of few hours", skills("a: { title: A, hours: [0.5, 2, 9] }"), []],
    ["a course of study", skills("a: { title: A, hours: 900 }"), ["skills/s.yaml:2:3 hours-out-of-proportion"]],
    [
      "long for one item",
      skills("a: { title: A, hours: 150, checklist: { k: Write it } }"),
      ["skills/s.yaml:2:3 hours-out-of-proportion"],
    ],
    ["not what nobody estimated", { "skills/s.yaml": "default-hours: [1, 5, 90]\nskills: { a: { title: A } }\n" }, []],
    [
      "what nobody can see",
      skills(
        "a: { title: A, hours: 1, checklist: { k: Understand trees, l: Know graphs, m: Explain a tree, n: Be able to draw } }",
      ),
      ["skills/s.yaml:2:44 vague-item", "skills/s.yaml:2:65 vague-item"],
    ],
    ["curly quotes", skills("a: { title: “A”, hours: 1 }"), ["skills/s.yaml:2:15 curly-quotes"]],
    [
      "the few without a resource",
      skills(`a: { title: A, hours: 1, ${R} }`, `b: { title: B, hours: 1, ${R} }`, "c: { title: C, hours: 1 }"),
      ["skills/s.yaml:4:3 no-resources"],
    ],
    ["not a file where most have none", skills(`a: { title: A, hours: 1, ${R} }`, "c: { title: C, hours: 1 }"), []],
    [
      "a resource that outlasts",
      skills("a: { title: A, hours: [1, 2, 3], resources: [{ title: R, where: x, hours: 4 }] }"),
      ["skills/s.yaml:2:3 resource-outlasts"],
    ],
    [
      "not a part of one",
      skills("a: { title: A, hours: [1, 2, 3], resources: [{ title: R, where: x, hours: 2, part: p }] }"),
      [],
    ],
    [
      "a term of two",
      skills("a: { title: A, hours: 1, terms: [Dough] }", "b: { title: B, hours: 1, terms: [dough] }"),
      ["skills/s.yaml:3:3 shared-term"],
    ],
  ] as [string, Files, string[]][])("%s", (_what, files, expected) => expect(taught(files)).toEqual(expected));

  it("a part without hours of its own says nothing of the whole", () => {
    const files = {
      ...skills("a: { title: A, hours: 3, resources: [{ use: r, part: one }, r] }"),
      "resources.yaml": "resources: { r: { title: R, where: x, hours: 9 } }\n",
    };
    expect(taught(files)).toEqual(["skills/s.yaml:2:63 resource-outlasts"]);
  });

  it("skills that no role reaches, where there are roles", () => {
    const lonely = skills(
      "a: { title: A, hours: 1, requires: [b] }",
      "b: { title: B, hours: 1 }",
      "c: { title: C, hours: 1 }",
    );
    expect(taught(lonely)).toEqual([]);
    expect(taught({ ...lonely, "r.yaml": "title: R\nstages: [{ title: One, skills: [a] }]\n" })).toEqual([
      "skills/s.yaml:4:3 unreached-skill",
    ]);
  });

  it("what replaces something, unless its author says so or changes fields alone", () => {
    const base = assemble({
      ...skills(`a: { title: A, hours: 1, checklist: { k: Do it }, ${R} }`),
      "r.yaml": "title: R\nstages: [{ title: One, skills: [a] }]\n",
    });
    expect(taught(skills("a: { title: A, hours: 1 }"), base)).toEqual(["skills/s.yaml:2:3 replaces"]);
    expect(taught(skills("a: { title: A, hours: 1, replaces: true }"), base)).toEqual([]);
    expect(taught({ "skills/s.yaml": "override: { a: { hours: 2 } }\n" }, base)).toEqual([]);
    const role = "title: R\nstages: [{ title: One, skills: [a] }]\n";
    expect(taught({ "r.yaml": role }, base)).toEqual(["r.yaml:1:1 replaces"]);
    expect(taught({ "r.yaml": `replaces: true\n${role}` }, base)).toEqual([]);
    expect(taught({ "r.yaml": "extends: r\nremove: []\n" }, base)).toEqual([]);
  });

  it("says what is lost", () => {
    const base = assemble(
      skills(
        "z: { title: Z, hours: 1 }",
        `a: { title: A, hours: 1, requires: [z], checklist: { k: Do, l: Do }, ${R}, terms: [t] }`,
      ),
    );
    let read: ReadCatalog | undefined;
    const builtin = { ...base };
    assembleCatalog(builtin, [sourceOf(skills("a: { title: A, hours: 1 }"))], {
      onRead: (all) => {
        read = all;
      },
    });
    expect(teach(read as ReadCatalog)[0]?.message).toContain(
      "Lost are 1 prerequisite, 2 checklist items, 1 resource and 1 term.",
    );
  });

  it("nothing of graphs while there are errors", () => {
    const files = {
      ...skills("a: { title: A, hours: 0 }", "b: { title: B, hours: 1, checklist: { k: Know it } }"),
      "r.yaml": "title: R\nstages: [{ title: One, skills: [a] }]\n",
    };
    expect(taught(files)).toEqual(["skills/s.yaml:3:44 vague-item"]);
  });
});

it("our own roadmaps need no teaching", () => {
  let read: ReadCatalog | undefined;
  assembleCatalog(undefined, [readSource(path.join(ROOT, "roadmaps"))], {
    onRead: (all) => {
      read = all;
    },
  });
  expect(teach(read as ReadCatalog).map(brief)).toEqual([]);
});

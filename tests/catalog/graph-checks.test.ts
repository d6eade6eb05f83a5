import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleCatalog } from "../../src/catalog/assemble/assemble.ts";
import { assemble, brief, type Files, problemsOf, roleFile, skillsFile, sourceOf } from "../helpers/catalog.ts";

const inSkills = (graph: string) => problemsOf({ "skills/s.yaml": skillsFile(graph) });

describe("what is named must exist and be a skill", () => {
  it("suggests what was meant", () => {
    const [problem, ...more] = assemble({ "skills/s.yaml": skillsFile("keras: tensorflw; tensorflow") }).diagnostics;
    expect(more).toEqual([]);
    expect(problem).toMatchObject({
      code: "unknown-prerequisite",
      severity: "error",
      fix: 'Did you mean "tensorflow"?',
    });
    expect(problem?.place).toMatchObject({ line: 2, column: 47, length: 9 });
    expect(problem?.message).toContain('"keras"');
  });

  it.each([
    ["a stage", { "r.yaml": roleFile("r", "zzz") }, "r.yaml:3:33 unknown-prerequisite"],
    ["assumes", { "r.yaml": roleFile("r", "a", "assumes: [zzz]") }, "r.yaml:4:11 unknown-prerequisite"],
    ["a choice", { "r.yaml": roleFile("r", "{ any: [a, zzz] }") }, "r.yaml:3:44 unknown-prerequisite"],
    ["a stage that lists a role", { "r.yaml": roleFile("r", "r") }, "r.yaml:3:33 not-a-skill"],
    [
      "a project that requires a project",
      { "r.yaml": roleFile("r", "a", "projects: [{ id: p, title: P, hours: 1, requires: [p] }]") },
      "r.yaml:4:52 not-a-skill",
    ],
    [
      "a skill that requires a role",
      { "r.yaml": roleFile("r", "a"), "skills/t.yaml": skillsFile("b: r") },
      "skills/t.yaml:2:39 not-a-skill",
    ],
    ["a skill that requires itself", { "skills/t.yaml": skillsFile("b: b") }, "skills/t.yaml:2:39 self-prerequisite"],
    [
      "a resource",
      { "skills/t.yaml": "skills: { b: { title: B, hours: 1, resources: [zzz] } }" },
      "skills/t.yaml:1:48 unknown-resource",
    ],
  ] satisfies [string, Files, string][])("%s", (_, files, expected) => {
    expect(problemsOf({ "skills/s.yaml": skillsFile("a"), ...files })).toEqual([expected]);
  });

  it("tells the new name of what was renamed", () => {
    const files = {
      "skills/s.yaml":
        "skills:\n  b: { title: B, hours: 1, formerly: [old] }\n  a: { title: A, hours: 1, requires: [old] }\n",
    };
    expect(assemble(files).diagnostics[0]?.fix).toBe('It is called "b" now.');
  });

  it("blames nobody for a skill whose file has a syntax error", () => {
    const files = {
      "skills/s.yaml": "skills:\n  a: { title: A, hours: 1 }\n  b: { title: B: C }\n",
      "r.yaml": roleFile("r", "a"),
    };
    expect(problemsOf(files)).toEqual(["skills/s.yaml:3:15 yaml-syntax"]);
  });

  it("costs little even when ten thousand ids are wrong", () => {
    const wrong = Array.from({ length: 10_000 }, (_, i) => `s${i}: x${i}`).join(";");
    expect(inSkills(wrong)).toHaveLength(10_000);
  });
});

describe("ids that are taken", () => {
  it.each([
    [
      "two skills",
      { "skills/a.yaml": skillsFile("x"), "skills/b.yaml": skillsFile("x") },
      "skills/b.yaml:2:3 duplicate-id",
    ],
    [
      "a role and a skill",
      { "x.yaml": roleFile("x", "a"), "skills/b.yaml": skillsFile("a; x") },
      "x.yaml:1:5 duplicate-id",
    ],
    [
      "a project and a role",
      {
        "x.yaml": roleFile("x", "a", "projects: [{ id: x, title: P, hours: 1, requires: [] }]"),
        "skills/b.yaml": skillsFile("a"),
      },
      "x.yaml:4:18 duplicate-id",
    ],
    [
      "a former id in use",
      { "skills/a.yaml": "skills: { a: { title: A, hours: 1, formerly: [b] }, b: { title: B, hours: 1 } }" },
      "skills/a.yaml:1:47 formerly-taken",
    ],
    [
      "a former id claimed twice",
      {
        "skills/a.yaml":
          "skills: { a: { title: A, hours: 1, formerly: [c] }, b: { title: B, hours: 1, formerly: [c] } }",
      },
      "skills/a.yaml:1:89 formerly-taken",
    ],
  ] satisfies [string, Files, string][])("%s", (_, files, expected) => expect(problemsOf(files)).toEqual([expected]));

  it("names both places", () => {
    const { diagnostics } = assemble({ "skills/a.yaml": skillsFile("x"), "skills/b.yaml": skillsFile("y; x") });
    expect(diagnostics[0]?.related?.[0]?.place).toMatchObject({ file: "skills/a.yaml", line: 2, column: 3 });
  });

  it("does not mix resources up with skills", () => {
    const resources = "resources: { a: { title: T, url: https://x.org } }";
    expect(problemsOf({ "resources.yaml": resources, "skills/s.yaml": skillsFile("a") })).toEqual([]);
  });
});

describe("cycles", () => {
  // a --> b --> c --> a      d --> e --> d
  const files: Files = {
    "skills/1.yaml": skillsFile("c: a; e: d"),
    "skills/2.yaml": skillsFile("b: c; x: a d"),
    "skills/3.yaml": skillsFile("d: e; a: x2 b; x2"),
  };

  it("prints the whole trail, once for each group, with the place of each step", () => {
    const { diagnostics } = assemble(files);
    expect(diagnostics.map(brief)).toEqual([
      "skills/3.yaml:2:39 prerequisite-cycle",
      "skills/3.yaml:3:43 prerequisite-cycle",
    ]);
    expect(diagnostics.map(({ message }) => message.split(": ")[1])).toEqual(["d -> e -> d.", "a -> b -> c -> a."]);
    expect(diagnostics[1]?.related?.map(({ place }) => `${place.file}:${place.line}:${place.column}`)).toEqual([
      "skills/3.yaml:3:43",
      "skills/2.yaml:2:39",
      "skills/1.yaml:2:39",
    ]);
  });

  it("prints the same whatever the order of the files", () => {
    const expected = assemble(files);
    const orders = fc.shuffledSubarray(Object.entries(files), { minLength: 3 });
    fc.assert(
      fc.property(orders, (order) => {
        expect(assembleCatalog(undefined, [sourceOf(Object.fromEntries(order))])).toEqual(expected);
      }),
    );
  });

  it("counts every member of a choice", () => {
    const text =
      "skills:\n  a: { title: A, hours: 1, requires: [{ any: [b, c] }] }\n  b: { title: B, hours: 1 }\n  c: { title: C, hours: 1, requires: [a] }\n";
    expect(problemsOf({ "skills/s.yaml": text })).toEqual(["skills/s.yaml:2:50 prerequisite-cycle"]);
  });

  it("finds none in a diamond", () => {
    expect(inSkills("a: b c; b: d; c: d; d")).toEqual([]);
  });

  it("holds out against ten thousand skills in a row, open or closed", () => {
    const chain = Array.from({ length: 10_000 }, (_, i) => `s${i}: s${i + 1}`).join(";");
    const role = { "r.yaml": roleFile("r", "s0") };
    expect(problemsOf({ ...role, "skills/s.yaml": skillsFile(`${chain}; s10000`) })).toEqual([]);
    expect(problemsOf({ ...role, "skills/s.yaml": skillsFile(`${chain}; s10000: s0`) })).toEqual([
      "skills/s.yaml:2:41 prerequisite-cycle",
    ]);
  });
});

describe("stages in the wrong order", () => {
  const stages = (...lists: string[]) =>
    `id: r\ntitle: R\nstages:\n${lists.map((list, i) => `  - { title: S${i}, skills: [${list}] }\n`).join("")}`;
  const inOrder = (skills: string, ...lists: string[]) =>
    problemsOf({
      "r.yaml": stages(...lists),
      "skills/s.yaml": skills.startsWith("skills") ? skills : skillsFile(skills),
    });
  const choice =
    "skills:\n  a: { title: A, hours: 1, requires: [{ any: [b, c] }] }\n  b: { title: B, hours: 1 }\n  c: { title: C, hours: 1 }\n";

  it.each([
    ["needs a later skill", inOrder("a: b; b", "a", "b"), ["r.yaml:4:27 stage-order"]],
    ["needs one through unlisted skills", inOrder("a: x; x: y; y: b; b", "a", "b"), ["r.yaml:4:27 stage-order"]],
    ["needs one of the same stage", inOrder("a: b; b", "a, b"), []],
    ["needs an earlier one", inOrder("a: b; b", "b", "a"), []],
    ["stops at what a stage lists", inOrder("a: b; b: c; c", "a, b", "c"), ["r.yaml:4:30 stage-order"]],
    ["has a choice of a later and an unlisted skill", inOrder(choice, "a", "b"), []],
    ["has a choice of later skills only", inOrder(choice, "a", "c", "b"), ["r.yaml:4:27 stage-order"]],
    ["is one of a choice, the other in order", inOrder("a: b; b; d", "{ any: [a, d] }", "b"), []],
  ])("%s", (_, problems, expected) => expect(problems).toEqual(expected));

  it("is a warning that names both stages, and the best of the choice", () => {
    const [warning] = assemble({ "r.yaml": stages("a", "c", "b"), "skills/s.yaml": choice }).diagnostics;
    expect(warning).toMatchObject({ severity: "warning", related: [{ place: { line: 5 } }] });
    expect(warning?.message).toMatch(/"S0".*"a".*"c".*"S1"/);
  });
});

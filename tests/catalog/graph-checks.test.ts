import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assembleCatalog } from "../../src/catalog/assemble/assemble.ts";
import { assemble, brief, type Files, problemsOf, roleFile, skillsFile, sourceOf } from "../helpers/catalog.ts";

const project = (id: string, requires: string, more = "") =>
  `projects: [{ id: ${id}, title: P, hours: 1, requires: [${requires}]${more} }]`;
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
    ["a stage that lists a project", { "r.yaml": roleFile("r", "p", project("p", "a")) }, "r.yaml:3:33 not-a-skill"],
    [
      "a project that requires itself",
      { "r.yaml": roleFile("r", "a", project("p", "p")) },
      "r.yaml:4:52 self-prerequisite",
    ],
    ["a project that requires a role", { "r.yaml": roleFile("r", "a", project("p", "r")) }, "r.yaml:4:52 not-a-step"],
    [
      "a project that requires what is nowhere",
      { "r.yaml": roleFile("r", "a", project("p", "{ any: [a, zzz] }")) },
      "r.yaml:4:63 unknown-prerequisite",
    ],
    [
      "a skill that requires a project",
      { "r.yaml": roleFile("r", "a", project("p", "a")), "skills/t.yaml": skillsFile("b: p") },
      "skills/t.yaml:2:39 not-a-skill",
    ],
    [
      "a skill that requires a role",
      { "r.yaml": roleFile("r", "a"), "skills/t.yaml": skillsFile("b: r") },
      "skills/t.yaml:2:39 not-a-skill",
    ],
    ["a skill that requires itself", { "skills/t.yaml": skillsFile("b: b") }, "skills/t.yaml:2:39 self-prerequisite"],
    [
      "a use",
      { "skills/t.yaml": "skills: { b: { title: B, hours: 1, resources: [{ use: zzz, part: x }] } }" },
      "skills/t.yaml:1:55 unknown-resource",
    ],
    [
      "a resource",
      { "skills/t.yaml": "skills: { b: { title: B, hours: 1, resources: [zzz] } }" },
      "skills/t.yaml:1:48 unknown-resource",
    ],
  ] satisfies [string, Files, string][])("%s", (_, files, expected) => {
    expect(problemsOf({ "skills/s.yaml": skillsFile("a"), ...files })).toEqual([expected]);
  });

  it("lets a project require projects of any role, one of several as well", () => {
    const files = {
      "skills/s.yaml": skillsFile("a"),
      "r.yaml": roleFile("r", "a", project("p", "a, q, { any: [q2, q3] }")),
      "o.yaml": roleFile(
        "o",
        "a",
        `projects: [${["q", "q2", "q3"].map((id) => `{ id: ${id}, title: Q, hours: 1, requires: [] }`).join(", ")}]`,
      ),
    };
    const { diagnostics, catalog } = assemble(files);
    expect(diagnostics).toEqual([]);
    expect(catalog.roles.get("r")?.projects[0]?.requires).toEqual([
      { oneOf: ["a"] },
      { oneOf: ["q"] },
      { oneOf: ["q2", "q3"] },
    ]);
  });

  it("suggests projects to projects, and to stages none", () => {
    const fixes = (text: string) =>
      assemble({ "skills/s.yaml": skillsFile("a"), "r.yaml": text }).diagnostics.map(({ fix }) => fix);
    const two =
      "projects: [{ id: bakery, title: P, hours: 1, requires: [] }, { id: q, title: Q, hours: 1, requires: [bakry] }]";
    expect(fixes(roleFile("r", "a", two))).toEqual(['Did you mean "bakery"?']);
    expect(fixes(roleFile("r", "bakry", project("bakery", "a")))).toEqual(['Define "bakry", or remove it here.']);
    expect(fixes(roleFile("r", "bakery", project("bakery", "a")))).toEqual(['Write "stage:" in the project instead.']);
  });

  it("tells the new name of what was renamed", () => {
    const files = {
      "skills/s.yaml":
        "skills:\n  b: { title: B, hours: 1, formerly: [old] }\n  a: { title: A, hours: 1, requires: [old] }\n",
    };
    expect(assemble(files).diagnostics[0]?.fix).toBe('It is called "b" now.');
  });

  it.each([
    [
      "a skill",
      { "skills/t.yaml": skillsFile("b_c; d: b_c"), "r.yaml": roleFile("r", "b_c") },
      "skills/t.yaml:2:3 bad-id",
    ],
    [
      "a project",
      {
        "r.yaml": roleFile(
          "r",
          "a",
          "projects: [{ id: p_q, title: P, hours: 1, requires: [a] }, { id: q, title: Q, hours: 1, requires: [p_q] }]",
        ),
      },
      "r.yaml:4:18 bad-id",
    ],
  ] satisfies [string, Files, string][])("blames nobody for naming %s with a bad id", (_, files, expected) => {
    expect(problemsOf({ "skills/s.yaml": skillsFile("a"), ...files })).toEqual([expected]);
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
    expect(diagnostics.map(({ message }) => message.split(": ")[1])).toEqual(["d -> e -> d", "a -> b -> c -> a"]);
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

  it("are found over projects of several roles, each named as what it is", () => {
    const { diagnostics } = assemble({
      "skills/s.yaml": skillsFile("a"),
      "r.yaml": roleFile("r", "a", project("p", "a, q")),
      "o.yaml": roleFile("o", "a", project("q", "{ any: [p, a] }")),
    });
    expect(diagnostics.map(brief)).toEqual(["r.yaml:4:55 prerequisite-cycle"]);
    expect(diagnostics[0]?.message).toBe('The project "p" requires itself in the end: p -> q -> p');
    expect(diagnostics[0]?.related?.map(({ place }) => place.file)).toEqual(["r.yaml", "o.yaml"]);
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

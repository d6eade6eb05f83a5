import { describe, expect, it } from "vitest";
import { assembleCatalog } from "../../src/catalog/assemble/assemble.ts";
import { assemble, brief, roleFile, skillsFile, sourceOf } from "../helpers/catalog.ts";

const project = (id: string) => `projects: [{ id: ${id}, title: P, hours: 1, requires: [a] }]`;
const base = assemble({
  "r.yaml": roleFile("r", "a", project("p")),
  "skills/s.yaml":
    "area: { id: s, title: Sources }\nskills:\n  a: { title: A, hours: 1, resources: [x] }\n  b: { title: B, hours: 1, requires: [a], formerly: [bb] }\n",
  "resources.yaml": "resources: { x: { title: X, url: https://x.org } }\n",
});

describe("assembleCatalog", () => {
  it("has a base without a fault", () => expect(base.diagnostics).toEqual([]));

  it("keeps the base and lets files name its skills", () => {
    const { catalog, diagnostics, defined, overrides } = assemble({ "q.yaml": roleFile("q", "b") }, base);
    expect(diagnostics).toEqual([]);
    expect([...catalog.roles.keys()].sort()).toEqual(["q", "r"]);
    expect(defined).toEqual({ roles: 1, skills: 0 });
    expect(overrides).toEqual([]);
  });

  it("lets the later source win by id, and says so", () => {
    const first = sourceOf({ "skills/s.yaml": skillsFile("a; c") }, "first");
    const second = sourceOf({ "skills/s.yaml": "skills: { c: { title: Newest, hours: 9 } }\n" }, "second");
    const { catalog, details, overrides, diagnostics, defined } = assembleCatalog(base, [first, second]);
    expect(diagnostics).toEqual([]);
    expect(catalog.skills.get("c")).toMatchObject({ title: "Newest", hours: [9, 9, 9] });
    expect(details.skills.get("a")?.resources).toEqual([]);
    expect(overrides.map(({ id, replaced }) => [id, replaced])).toEqual([
      ["a", "built-in"],
      ["c", "first"],
    ]);
    expect(defined).toEqual({ roles: 0, skills: 2 });
  });

  it("replaces a role with its projects", () => {
    const { catalog, details, places } = assemble({ "r.yaml": roleFile("r", "b", project("q")) }, base);
    expect(catalog.roles.get("r")?.projects.map(({ id }) => id)).toEqual(["q"]);
    expect([...details.projects.keys()]).toEqual(["q"]);
    expect(places.has("p")).toBe(false);
  });

  it("moves a project to the role that defines it last", () => {
    const { catalog, overrides, diagnostics } = assemble({ "q.yaml": roleFile("q", "b", project("p")) }, base);
    expect(diagnostics).toEqual([]);
    expect(catalog.roles.get("r")?.projects).toEqual([]);
    expect(catalog.roles.get("q")?.projects.map(({ id }) => id)).toEqual(["p"]);
    expect(overrides.map(({ id }) => id)).toEqual(["p"]);
  });

  it("refuses to make a skill into a role", () => {
    const { diagnostics, catalog } = assemble({ "a.yaml": roleFile("a", "b") }, base);
    expect(diagnostics.map(brief)).toEqual(["a.yaml:1:5 kind-differs"]);
    expect(catalog.skills.has("a")).toBe(true);
  });

  it("refuses an id that the base used formerly", () => {
    expect(assemble({ "skills/s.yaml": skillsFile("bb") }, base).diagnostics.map(brief)).toEqual([
      "skills/s.yaml:2:3 formerly-taken",
    ]);
  });

  it("finds a cycle that runs through the base", () => {
    const { diagnostics } = assemble({ "skills/s.yaml": skillsFile("a: b") }, base);
    expect(diagnostics.map(brief)).toEqual(["skills/s.yaml:2:39 prerequisite-cycle"]);
    expect(diagnostics[0]?.message).toMatch(/: a -> b -> a$/);
  });

  it("gives a resource anew to every skill that names it", () => {
    const { details } = assemble({ "resources.yaml": "resources: { x: { title: Y, url: https://y.org } }\n" }, base);
    expect(details.skills.get("a")?.resources).toEqual([{ id: "x", title: "Y", url: "https://y.org" }]);
  });

  it("keeps the part of a resource that a skill means when the resource is given anew", () => {
    const one =
      "skills:\n  a: { title: A, hours: 1, resources: [{ use: x, part: P, hours: 2 }, { use: x, part: Q }, { use: x, hours: 3 }] }\n";
    const files = (hours: number) => ({
      "resources.yaml": `resources: { x: { title: X, url: https://x.org, hours: ${hours} } }\n`,
    });
    const { details } = assemble(files(9), assemble({ ...files(8), "skills/s.yaml": one }));
    const x = { id: "x", title: "X", url: "https://x.org" };
    expect(details.resources.get("x")?.hours).toBe(9);
    expect(details.skills.get("a")?.resources).toEqual([
      { ...x, part: "P", hours: 2 },
      { ...x, part: "Q" },
      { ...x, hours: 3 },
    ]);
  });

  it("tells of a project that went with its role while another requires it, and goes on without", () => {
    const twoRoles = assemble({
      "r.yaml": roleFile("r", "a", project("p")),
      "q.yaml": roleFile(
        "q",
        "a",
        "projects: [{ id: q1, title: P, hours: 1, requires: [p, a] }, { id: q2, title: P, hours: 1, requires: [{ any: [p, a] }] }]",
      ),
      "skills/s.yaml": skillsFile("a"),
    });
    expect(twoRoles.diagnostics).toEqual([]);
    const { catalog, diagnostics } = assemble({ "r.yaml": roleFile("r", "a") }, twoRoles);
    expect(diagnostics.map(brief)).toEqual(["r.yaml:1:5 lost-project", "r.yaml:1:5 lost-project"]);
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
    const [first, second] = catalog.roles.get("q")?.projects ?? [];
    expect([first?.requires, second?.requires]).toEqual([[{ oneOf: ["a"] }], [{ oneOf: ["a"] }]]);
    const kept = assemble({ "r.yaml": roleFile("r", "a", project("p")) }, twoRoles);
    expect(kept.diagnostics).toEqual([]);
  });

  it("finds a cycle over projects that runs through the base", () => {
    const requiring = (id: string, other: string) => project(id).replace("[a]", `[${other}]`);
    const twoRoles = assemble({
      "r.yaml": roleFile("r", "a", requiring("p", "qq")),
      "q.yaml": roleFile("q", "a", project("qq")),
      "skills/s.yaml": skillsFile("a"),
    });
    const { diagnostics } = assemble({ "q.yaml": roleFile("q", "a", requiring("qq", "p")) }, twoRoles);
    expect(diagnostics.map(brief)).toEqual(["q.yaml:4:53 prerequisite-cycle"]);
    expect(diagnostics[0]?.message).toMatch(/: qq -> p -> qq$/);
  });

  it("names areas by the file, by the role, or as written, and keeps a written title", () => {
    const { catalog, details } = assemble(
      {
        "q.yaml": roleFile("q", "c", "skills: { c: { title: C, hours: 1 } }\n"),
        "skills/deep-learning.yaml": skillsFile("d"),
        "skills/s.yaml": skillsFile("e"),
      },
      base,
    );
    expect(["c", "d", "e"].map((id) => catalog.skills.get(id)?.area)).toEqual(["q", "deep-learning", "s"]);
    expect(Object.fromEntries(details.areas)).toEqual({ s: "Sources", q: "q", "deep-learning": "Deep learning" });
  });

  it("knows where everything is defined", () => {
    const places = [...base.places].map(([id, { file, line, column }]) => `${id} ${file}:${line}:${column}`).sort();
    expect(places).toEqual([
      "a skills/s.yaml:3:3",
      "b skills/s.yaml:4:3",
      "p r.yaml:4:18",
      "r r.yaml:1:5",
      "resource/x resources.yaml:1:14",
    ]);
  });

  it("sorts problems by file, line and column, and repeats none for an alias", () => {
    const files = {
      "skills/b.yaml": "skills:\n  x: &x { title: X, hours: 0, tols: [] }\n  y: *x\n",
      "skills/a.yaml": skillsFile("m: n"),
    };
    const expected = [
      "skills/a.yaml:2:39 unknown-prerequisite",
      "skills/b.yaml:2:28 bad-hours",
      "skills/b.yaml:2:31 unknown-key",
    ];
    expect(new Set(assemble(files).diagnostics.map(brief))).toEqual(new Set(expected));
  });
});

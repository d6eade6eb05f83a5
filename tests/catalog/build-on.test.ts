import { describe, expect, it } from "vitest";
import { assembleCatalog } from "../../src/catalog/assemble/assemble.ts";
import { makePlan } from "../../src/planner/index.ts";
import { assemble, type Files, problemsOf, skillsFile, sourceOf } from "../helpers/catalog.ts";
import { request } from "../helpers/roadmap.ts";

const SKILLS = { "skills/s.yaml": skillsFile("a; b; c; d; e; f: a; g") };
const JUNIOR = `title: Junior
summary: The first level.
terms: [junior]
assumes: [g]
stages:
  - { title: One, goal: Begin, skills: [a, b] }
  - { title: Two, skills: [c], optional: [d] }
projects:
  - { id: first, title: First, hours: 3, requires: [a], stage: one }
`;

/** The lists of a role's stages as words: `one: a b ?d`. */
function stagesOf(files: Files, id: string): string[] {
  const { catalog } = assemble({ ...SKILLS, ...files });
  return (catalog.roles.get(id)?.stages ?? []).map(({ id: stage, skills, further, optional }) => {
    const words = (mark: string, list: typeof skills) => list.map(({ oneOf }) => mark + oneOf.join("|"));
    return `${stage}: ${[...words("", skills), ...words("+", further), ...words("?", optional)].join(" ")}`;
  });
}

const problems = (files: Files) => problemsOf({ ...SKILLS, ...files });
const mid = (text: string) => ({ "junior.yaml": JUNIOR, "mid.yaml": `title: Mid\nextends: junior\n${text}` });

describe("a role on top of another", () => {
  it("has all that the other has, and what it adds", () => {
    const files = mid("stages:\n  - { title: Three, skills: [e] }\n");
    expect(problems(files)).toEqual([]);
    expect(stagesOf(files, "mid")).toEqual(["one: a b", "two: c ?d", "three: e"]);
    const role = assemble({ ...SKILLS, ...files }).catalog.roles.get("mid");
    expect(role).toMatchObject({ title: "Mid", terms: [], assumes: ["g"], projects: [{ id: "first", stage: "one" }] });
    expect(role?.summary).toBeUndefined();
  });

  it.each([
    [
      "a stage of the other gets more skills and another goal",
      "stages:\n  - { id: one, goal: More, skills: [e] }\n",
      ["one: a b e", "two: c ?d"],
    ],
    [
      "a skill that it lists itself stands there alone",
      "stages:\n  - { title: Three, skills: [d, b] }\n",
      ["one: a", "two: c", "three: d b"],
    ],
    ["stages, skills and projects are removed", "remove: [two, a, first]\n", ["one: b"]],
    ["a stage that is left empty goes", "remove: [c, d]\n", ["one: a b"]],
    ["a skill is replaced where it stood", "replace: { a: e, d: f }\n", ["one: e b", "two: c ?f"]],
    ["stages change places", "order: [two, one]\n", ["two: c ?d", "one: a b"]],
    ["skills change places in their stage", "order: [b, a]\n", ["one: b a", "two: c ?d"]],
    [
      "a new stage comes between",
      "order: [one, three, two]\nstages: [{ title: Three, skills: [e] }]\n",
      ["one: a b", "three: e", "two: c ?d"],
    ],
  ])("%s", (_what, text, stages) => {
    expect(problems(mid(text))).toEqual([]);
    expect(stagesOf(mid(text), "mid")).toEqual(stages);
    expect(stagesOf(mid(text), "junior")).toEqual(["one: a b", "two: c ?d"]);
  });

  it("a project of the other is replaced, in its place, by one of its own", () => {
    const files = mid(
      "replace: { first: second }\nprojects:\n  - { id: third, title: T, hours: 1, requires: [c] }\n  - { id: second, title: S, hours: 1, requires: [b, third] }\n",
    );
    expect(problems(files)).toEqual([]);
    const { catalog } = assemble({ ...SKILLS, ...files });
    expect(catalog.roles.get("mid")?.projects.map(({ id }) => id)).toEqual(["second", "third"]);
  });

  it.each([
    ["unknown-role", { "mid.yaml": "extends: junor\n", "junior.yaml": JUNIOR }, ["mid.yaml:1:10 unknown-role"]],
    ["itself", { "mid.yaml": "extends: mid\n" }, ["mid.yaml:1:10 unknown-role"]],
    ["a circle", { "x.yaml": "extends: y\n", "y.yaml": "extends: x\n" }, ["y.yaml:1:10 extends-cycle"]],
    [
      "parts that are not there",
      mid("remove: [x]\nreplace: { y: a }\norder: [z]\n"),
      ["mid.yaml:3:10 unknown-part", "mid.yaml:4:12 unknown-part", "mid.yaml:5:9 unknown-part"],
    ],
    ["nothing left", mid("remove: [one, two]\n"), ["mid.yaml:2:10 no-stages"]],
    ["an empty stage that is new", mid("stages: [{ title: Three, goal: G }]\n"), ["mid.yaml:3:19 empty-stage"]],
    [
      "a project in no stage",
      mid("projects: [{ id: p, title: P, hours: 1, requires: [a], stage: onee }]\n"),
      ["mid.yaml:3:63 unknown-stage"],
    ],
    ["remove without extends", { "r.yaml": `remove: [a]\n${JUNIOR}` }, ["r.yaml:1:1 needs-extends"]],
  ])("what is wrong is told: %s", (_what, files, expected) => expect(problems(files as Files)).toEqual(expected));

  it("changes a role of an earlier source under its own id, and keeps the rest", () => {
    const base = assemble({ ...SKILLS, "junior.yaml": JUNIOR });
    const added = assemble(
      { "junior.yaml": "extends: junior\nprojects: [{ id: extra, title: E, hours: 2, requires: [c, first] }]\n" },
      base,
    );
    expect(added.diagnostics).toEqual([]);
    expect(added.catalog.roles.get("junior")).toMatchObject({
      title: "Junior",
      summary: "The first level.",
      terms: ["junior"],
    });
    expect(added.catalog.roles.get("junior")?.projects.map(({ id }) => id)).toEqual(["first", "extra"]);
  });

  it("a ladder of three is three short files, and a plan for the third knows what the first two teach", () => {
    const files = {
      ...mid("stages: [{ title: Three, skills: [e] }]\n"),
      "senior.yaml": "title: Senior\nextends: mid\nstages: [{ title: Four, skills: [f] }]\n",
    };
    expect(problems(files)).toEqual([]);
    const { catalog } = assemble({ ...SKILLS, ...files });
    const steps = (goals: string[], job: string[] = []) => {
      const made = makePlan(catalog, request({ goals, job } as never));
      if (!made.ok) throw new Error(made.error.code);
      return made.value.steps.map(({ id }) => id).sort();
    };
    expect(steps(["senior"])).toEqual(["a", "b", "c", "e", "f", "first", "g"]);
    expect(steps(["senior", "junior"])).toEqual(steps(["senior"]));
    expect(steps(["junior", "mid"])).toEqual(["a", "b", "c", "e", "first", "g"]);
  });

  it("comes out the same in whatever order the files come", () => {
    const files = { ...SKILLS, ...mid("remove: [b]\n"), "senior.yaml": "title: S\nextends: mid\nremove: [c]\n" };
    const turned = Object.fromEntries(Object.entries(files).reverse());
    const [one, two] = [assemble(files), assemble(turned)];
    for (const id of ["junior", "mid", "senior"]) expect(one.catalog.roles.get(id)).toEqual(two.catalog.roles.get(id));
  });
});

describe("an override", () => {
  const base = assemble({
    ...SKILLS,
    "skills/t.yaml":
      "skills:\n  t: { title: T, hours: [1, 2, 3], why: W, requires: [a], checklist: { k: Do it }, terms: [tee], resources: [{ title: R, url: 'https://a.org' }] }\n",
    "junior.yaml": JUNIOR,
  });

  it("changes single fields of a skill and keeps the rest", () => {
    const now = assemble({ "skills/own.yaml": "override: { t: { hours: 9, terms: [x] } }\n" }, base);
    expect(now.diagnostics).toEqual([]);
    expect(now.catalog.skills.get("t")).toEqual({ ...base.catalog.skills.get("t"), hours: [9, 9, 9] });
    expect(now.details.skills.get("t")).toEqual({ ...base.details.skills.get("t"), terms: ["x"] });
    expect(now.overrides).toMatchObject([{ id: "t", how: "fields" }]);
  });

  it("changes a project of a role, which keeps the others", () => {
    const now = assemble({ "skills/own.yaml": "override: { first: { hours: 9, cost: nothing } }\n" }, base);
    expect(now.diagnostics).toEqual([]);
    expect(now.catalog.roles.get("junior")?.projects).toMatchObject([{ id: "first", hours: [9, 9, 9], stage: "one" }]);
    expect(now.details.projects.get("first")).toMatchObject({ cost: "nothing" });
  });

  it("of a later source goes on top of that of an earlier one", () => {
    const sources = [
      sourceOf({ "skills/x.yaml": "override: { t: { hours: 5 } }\n" }, "x"),
      sourceOf({ "skills/y.yaml": "override: { t: { why: Y } }\n" }, "y"),
    ];
    const now = assembleCatalog(base, sources);
    expect(now.diagnostics).toEqual([]);
    expect(now.catalog.skills.get("t")?.hours).toEqual([5, 5, 5]);
    expect(now.details.skills.get("t")).toMatchObject({ why: "Y", terms: ["tee"] });
  });

  it.each([
    ["of nothing", "override: { u: { hours: 2 } }\n", ["skills/own.yaml:1:13 unknown-override"]],
    ["of a role", "override: { junior: { title: X } }\n", ["skills/own.yaml:1:13 not-a-step"]],
    ["with a key that only projects have", "override: { t: { weeks: 2 } }\n", ["skills/own.yaml:1:18 unknown-key"]],
    [
      "with what is wrong in any file",
      "override: { t: { hours: 0, requires: [zz] } }\n",
      ["skills/own.yaml:1:25 bad-hours"],
    ],
    [
      "of what the same file defines",
      "skills: { v: { title: V, hours: 1 } }\noverride: { v: { hours: 2 } }\n",
      ["skills/own.yaml:2:13 override-own"],
    ],
  ])("%s is told", (_what, text, expected) => expect(problemsOf({ "skills/own.yaml": text }, base)).toEqual(expected));

  it("twice in one source is told", () => {
    const files = {
      "skills/x.yaml": "override: { t: { hours: 5 } }\n",
      "skills/y.yaml": "override: { t: { hours: 6 } }\n",
    };
    expect(problemsOf(files, base)).toEqual(["skills/y.yaml:1:13 duplicate-id"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assemble, brief, problemsOf, skillsFile, stagesFile } from "../helpers/catalog.ts";

const filesOf = (skills: string, lists: readonly string[], more = "") => ({
  "r.yaml": stagesFile("r", lists, more),
  "skills/s.yaml": skillsFile(skills),
});
const inOrder = (skills: string, ...lists: string[]) => problemsOf(filesOf(skills, lists));
const projects = (...all: string[]) =>
  `projects:\n${all.map((one) => `  - { id: ${one.replace("(", ", title: P, hours: 1, requires: [").replace(")", "]")} }\n`).join("")}`;

describe("stages in the wrong order", () => {
  it.each([
    ["needs a later skill", inOrder("a: b; b", "a", "b"), ["r.yaml:4:27 stage-order"]],
    ["needs one through unlisted skills", inOrder("a: x; x: y; y: b; b", "a", "b"), ["r.yaml:4:27 stage-order"]],
    ["needs an earlier one", inOrder("a: b; b", "b", "a"), []],
    ["stops at what a stage lists", inOrder("a: b; b: c; c", "b a", "c"), ["r.yaml:4:27 stage-order"]],
    ["has a choice of a later and an unlisted skill", inOrder("a: b|c; b; c", "a", "b"), []],
    ["has a choice of later skills only", inOrder("a: b|c; b; c", "a", "c", "b"), ["r.yaml:4:27 stage-order"]],
    ["is one of a choice, the other in order", inOrder("a: b; b; d", "a|d", "b"), []],
    ["is further, and so is the later one", inOrder("a: b; b", "+a", "+b"), ["r.yaml:4:28 stage-order"]],
    ["is optional, and so is the later one", inOrder("a: b; b", "?a", "?b"), ["r.yaml:4:29 stage-order"]],
    ["is further, and the later one is core", inOrder("a: b; b", "+a", "b"), []],
    ["is optional, and the later one is further", inOrder("a: b; b", "?a", "+b"), []],
  ])("%s", (_, problems, expected) => expect(problems).toEqual(expected));

  it("are a warning that names both stages, and the best of the choice", () => {
    const [warning] = assemble(filesOf("a: b|c; b; c", ["a", "c", "b"])).diagnostics;
    expect(warning).toMatchObject({ severity: "warning", related: [{ place: { line: 5 } }] });
    expect(warning?.message).toMatch(/"S0".*"a".*"c".*"S1"/);
  });
});

describe("a list in the wrong order", () => {
  it.each([
    ["has a skill before what it needs", inOrder("a: b; b", "a b"), ["r.yaml:4:27 list-order"]],
    ["needs it through unlisted skills", inOrder("a: x; x: b; b", "a b"), ["r.yaml:4:27 list-order"]],
    ["is further", inOrder("a: b; b; c", "c +a +b"), ["r.yaml:4:41 list-order"]],
    ["is optional", inOrder("a: b; b; c", "c ?a ?b"), ["r.yaml:4:42 list-order"]],
    ["has it in another rank", inOrder("a: b; b", "+a b"), []],
    ["has a choice, one of it before", inOrder("a: b|c; b; c", "b a c"), []],
    ["has a choice, all of it after", inOrder("a: b|c; b; c", "a c b"), ["r.yaml:4:27 list-order"]],
    [
      "has a choice, one after and one in a later stage",
      inOrder("a: b|c; b; c", "a c", "b"),
      ["r.yaml:4:27 list-order"],
    ],
    ["has a choice, one of it offered elsewhere", inOrder("a: b|c; b; c", "a b ?c"), []],
    ["lists members of a choice that need each other", inOrder("a: b; b", "a|b"), []],
    [
      "has each skill before the next",
      inOrder("a: b; b: c; c", "a b c"),
      ["r.yaml:4:27 list-order", "r.yaml:4:30 list-order"],
    ],
  ])("%s", (_, problems, expected) => expect(problems).toEqual(expected));

  it("is a warning that says what to list before what", () => {
    const [warning] = assemble(filesOf("a: b; b", ["a b"])).diagnostics;
    expect(warning).toMatchObject({
      severity: "warning",
      message: 'Stage "S0" lists "a" before "b", which "a" needs.',
      fix: 'List "b" before "a".',
      related: [{ place: { line: 4, column: 30 } }],
    });
  });
});

describe("a rank that does not hold", () => {
  it.each([
    ["optional, needed by core", inOrder("a: b; b", "a ?b"), ["r.yaml:4:42 rank-raised"]],
    ["further, needed by core", inOrder("a: b; b", "a +b"), ["r.yaml:4:41 rank-raised"]],
    ["optional, needed by further", inOrder("a: b; b", "+a ?b"), ["r.yaml:4:43 rank-raised"]],
    [
      "further, needed by core of an earlier stage: told once",
      inOrder("a: b; b", "a", "+b"),
      ["r.yaml:5:28 rank-raised"],
    ],
    ["needed through unlisted skills", inOrder("a: x; x: y; y: b; b", "a ?b"), ["r.yaml:4:42 rank-raised"]],
    [
      "needed through another that is raised",
      inOrder("a: b; b: c; c", "a ?b ?c"),
      ["r.yaml:4:42 rank-raised", "r.yaml:4:45 rank-raised"],
    ],
    ["core, needed by further", inOrder("a: b; b", "b +a"), []],
    ["one of a choice that core needs", inOrder("a: b|c; b; c", "a ?b"), []],
    ["needed by one of a choice alone", inOrder("a: b; b; d", "a|d ?b"), []],
    ["offered as one of a choice", inOrder("a: b; b; d", "a ?b|d"), []],
    ["needed by nothing", inOrder("a; b", "a ?b"), []],
  ])("%s", (_, problems, expected) => expect(problems).toEqual(expected));

  it.each([
    ["a skill that a core project needs", "a ?b", projects("p(b)"), ["r.yaml:4:42 rank-raised"]],
    ["a skill that a further project needs", "a ?b", projects("p(b), rank: further"), ["r.yaml:4:42 rank-raised"]],
    ["a skill that an optional project needs", "a ?b", projects("p(b), rank: optional"), []],
    ["a project that a core one needs", "a", projects("p(a), rank: optional", "q(p)"), ["r.yaml:6:55 rank-raised"]],
    ["a project of its rank", "a", projects("p(a), rank: further", "q(p), rank: optional"), []],
    ["what an assumed skill needs", "a ?b", "assumes: [c]\n", ["r.yaml:4:42 rank-raised"]],
    ["what is assumed itself", "a ?c +b", "assumes: [c, b]\n", []],
  ])("%s", (_, list, more, expected) => {
    expect(problemsOf(filesOf("a; b; c: b", [list], more))).toEqual(expected);
  });

  it("is a warning that tells the way, and both ways out", () => {
    const { diagnostics } = assemble(filesOf("a: x; x: b; b", ["a", "+b"], projects("p(a), rank: optional", "q(p)")));
    expect(diagnostics).toMatchObject([
      {
        severity: "warning",
        message: 'Stage "S1" lists "b" as further, but "a", which is core, needs it by way of "x": it becomes core.',
        fix: 'List it under "skills", or require it no longer.',
        related: [{ place: { line: 4, column: 27 } }],
      },
      {
        message: 'Project "p" is optional, but "q", which is core, needs it: it becomes core.',
        fix: 'Write "rank: core", or require it no longer.',
      },
    ]);
  });

  it("holds out against thousands of skills in a row, listed or not, in order or not", () => {
    const chain = `${Array.from({ length: 3000 }, (_, i) => `s${i}: s${i + 1}`).join(";")}; s3000`;
    const all = Array.from({ length: 3000 }, (_, i) => `s${i + 1}`);
    expect(inOrder(chain, "s0 ?s3000")).toEqual(["r.yaml:4:43 rank-raised"]);
    expect(inOrder(chain, `s0 ${all.map((id) => `?${id}`).join(" ")}`)).toHaveLength(3000);
    expect(inOrder(chain, `s0 ${all.join(" ")}`)).toHaveLength(3000);
    expect(inOrder(chain, `${all.reverse().join(" ")} s0`)).toEqual([]);
  });
});

describe("lists of any kind", () => {
  // Every need goes to a lower number, and each skill stands in one list or none.
  const graphs = fc.array(
    fc.record({ needs: fc.array(fc.nat(7), { maxLength: 2 }), list: fc.nat(8), turn: fc.nat(99) }),
    {
      minLength: 2,
      maxLength: 8,
    },
  );

  it("are warned of if and only if a prerequisite is listed after, or below, what needs it", () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const needs = graph.map(({ needs }, at) => [...new Set(needs.filter((need) => need < at))]);
        const reached = needs.map(() => new Set<number>());
        for (const [at, own] of needs.entries()) {
          for (const need of own) for (const one of [need, ...(reached[need] ?? [])]) reached[at]?.add(one);
        }
        // Lists 0 to 5 are stage 0 and 1 of each rank; in a higher one nothing is listed.
        const listed = graph.map(({ list, turn }, at) => ({ at, rank: list % 3, stage: Math.floor(list / 3), turn }));
        const inLists = listed.filter(({ stage }) => stage < 2).sort((a, b) => a.turn - b.turn);
        const lists = [0, 1].map((stage) =>
          inLists
            .filter((one) => one.stage === stage)
            .map(({ at, rank }) => `${["", "+", "?"][rank]}s${at}`)
            .join(" "),
        );
        fc.pre(lists.every((list) => list !== ""));
        const isWrong = inLists.some((early, i) =>
          inLists.some(
            (late, j) =>
              reached[early.at]?.has(late.at) &&
              (late.rank > early.rank ||
                (late.rank === early.rank && (late.stage > early.stage || (late.stage === early.stage && j > i)))),
          ),
        );
        const skills = needs.map((own, at) => `s${at}: ${own.map((need) => `s${need}`).join(" ")}`).join(";");
        const { diagnostics } = assemble(filesOf(skills, lists));
        expect(diagnostics.filter(({ severity }) => severity === "error").map(brief)).toEqual([]);
        expect(diagnostics.length > 0).toBe(isWrong);
      }),
      { numRuns: 500 },
    );
  });
});

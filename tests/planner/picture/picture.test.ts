import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  makePlan,
  NEWCOMER,
  nodesOfCatalog,
  nodesOfPlan,
  type Picture,
  pictureAround,
  screenDepth,
  wholePicture,
} from "../../../src/planner/index.ts";
import type { GraphNode } from "../../../src/planner/picture/nodes.ts";
import { cases } from "../../helpers/cases.ts";
import { edgesOf } from "../../helpers/dag.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";

// a --> b --> c --> e        x
//        \--> d ---^
const CATALOG = roadmap("a; b: a; c: b; d: b; e: c d; x", ["e x"], "p: e x");
const NODES = nodesOfCatalog(CATALOG, NEWCOMER);
const ids = ({ nodes }: Picture): string[] => nodes.map(({ id }) => id).sort();

describe("pictureAround", () => {
  it.each<[string, boolean, boolean, number | undefined, string, number]>([
    ["c", true, true, 1, "b c e", 5],
    ["c", true, false, undefined, "a b c", 3],
    ["c", true, false, 1, "b c", 3],
    ["b", false, true, 2, "b c d e", 5],
    ["b", false, true, undefined, "b c d e p", 5],
    ["x", true, false, undefined, "x", 1],
  ])("of %s, up %j, down %j, depth %j: %s", (id, up, down, depth, drawn, all) => {
    const picture = pictureAround(NODES, { id, up, down, ...(depth === undefined ? {} : { depth }) });
    expect(ids(picture)).toEqual(drawn.split(" "));
    expect(picture.all).toBe(all);
  });

  it("tells of each node what is drawn of it, and how deep it lies there", () => {
    const { nodes } = pictureAround(NODES, { id: "b", up: false, down: true, depth: 2 });
    expect(nodes.map(({ id, requires, neededBy, depth }) => [id, requires, neededBy, depth])).toEqual([
      ["b", [], ["c", "d"], 0],
      ["c", ["b"], ["e"], 1],
      ["d", ["b"], ["e"], 1],
      ["e", ["c", "d"], [], 2],
    ]);
  });
});

describe("screenDepth", () => {
  it("goes as far as 24 nodes reach, and never less than one step", () => {
    expect(screenDepth(NODES, "c")).toBe(2);
    expect(screenDepth(NODES, "x")).toBe(1);
    const wide = roadmap(`a; ${Array.from({ length: 30 }, (_, at) => `s${at}: a`).join("; ")}`, []);
    expect(screenDepth(nodesOfCatalog(wide, NEWCOMER), "a")).toBe(1);
    const long = roadmap(`s0; ${Array.from({ length: 30 }, (_, at) => `s${at + 1}: s${at}`).join("; ")}`, []);
    expect(screenDepth(nodesOfCatalog(long, NEWCOMER), "s0")).toBe(23);
  });
});

describe("wholePicture", () => {
  it("draws the first levels when told a depth", () => {
    const picture = wholePicture(NODES, 1);
    expect(ids(picture)).toEqual(["a", "b", "x"]);
    expect(picture.all).toBe(7);
  });

  it("has the steps of a plan and what they need of each other, and nothing besides", () => {
    fc.assert(
      fc.property(cases, ({ catalog, request: asked }) => {
        const made = makePlan(catalog, asked);
        if (!made.ok) throw new Error(made.error.code);
        const { nodes, all } = wholePicture(nodesOfPlan(made.value));
        expect(all).toBe(made.value.steps.length);
        expect(edgesOf(nodes)).toEqual(edgesOf(made.value.steps));
        const backwards = nodes.flatMap(({ id, neededBy }) => neededBy.map((other) => `${id} > ${other}`));
        expect(backwards.sort()).toEqual(edgesOf(made.value.steps));
        const places = new Map(nodes.map(({ id }, at) => [id, at]));
        for (const { id, requires } of nodes) {
          for (const need of requires) expect(places.get(need)).toBeLessThan(places.get(id) as number);
        }
      }),
    );
  });
});

describe("nodesOfCatalog", () => {
  const catalog = roadmap("a; b; c: a|b; d: a a|b; e: c", ["e"], "p: d");
  const node = (nodes: readonly GraphNode[], id: string) => nodes.find((one) => one.id === id);

  it("has all members of a choice, unless one of them is needed anyway", () => {
    const nodes = nodesOfCatalog(catalog, NEWCOMER);
    expect(nodes.map(({ id, kind }) => [id, kind])).toEqual([
      ...["a", "b", "c", "d", "e"].map((id) => [id, "skill"]),
      ["p", "project"],
    ]);
    expect(node(nodes, "c")).toMatchObject({ requires: ["a", "b"], choices: [["a", "b"]] });
    expect(node(nodes, "d")).toMatchObject({ requires: ["a", "b"], choices: [] });
  });

  it("knows where the person stands", () => {
    const ticked = new Map([["d", new Set(["one"])]]);
    const learner = { ...NEWCOMER, known: new Set(["a"]), started: new Set(["d"]), skipped: new Set(["e"]), ticked };
    const nodes = nodesOfCatalog(catalog, learner);
    expect(nodes.map(({ id, state, hoursLeft }) => [id, state, hoursLeft])).toEqual([
      ["a", "known", 0],
      ["b", "ready", 1],
      ["c", "ready", 1],
      ["d", "in-progress", 0.75],
      ["e", "skipped", 1],
      ["p", "blocked", 1],
    ]);
    expect(node(nodesOfCatalog(catalog, { ...NEWCOMER, done: new Set(["b"]) }), "c")?.state).toBe("ready");
  });

  it("is the same whatever order the catalog was loaded in", () => {
    const turned = { ...catalog, skills: new Map([...catalog.skills].reverse()) };
    expect(nodesOfCatalog(turned, NEWCOMER)).toEqual(nodesOfCatalog(catalog, NEWCOMER));
  });

  it("has in a plan what was chosen, and none of the choice", () => {
    const made = makePlan(catalog, request());
    if (!made.ok) throw new Error(made.error.code);
    expect(node(nodesOfPlan(made.value), "c")).toMatchObject({ requires: ["a"], choices: [] });
  });
});

import { describe, expect, it } from "vitest";
import {
  keptTicks,
  matches,
  opensOf,
  type PageStep,
  reached,
  statesWith,
  ticksFile,
} from "../../../src/export/page/client/steps.ts";

function step(id: string, needs: number[], state: string, more: Partial<PageStep> = {}): PageStep {
  return { id, needs, hours: 10, state, rank: "core", kind: "skill", ...more };
}

// a --> b --> c
//  \----------^ d
const STEPS = [
  step("a", [], "ready"),
  step("b", [0], "blocked"),
  step("c", [1, 0], "blocked"),
  step("d", [], "in-progress"),
];

describe("ticks in the page", () => {
  it.each([
    ["nothing", [], ["ready", "blocked", "blocked", "in-progress"]],
    ["an item of what is ready", ["a/one"], ["in-progress", "blocked", "blocked", "in-progress"]],
    ["all of what is ready", ["a"], ["done", "ready", "blocked", "in-progress"]],
    ["two in a row", ["a", "b"], ["done", "done", "ready", "in-progress"]],
    ["an item of what waits", ["c/one"], ["ready", "blocked", "in-progress", "in-progress"]],
    ["the second alone", ["b"], ["ready", "done", "blocked", "in-progress"]],
  ])("%s", (_, ticks, states) => {
    expect(statesWith(STEPS, new Set(ticks))).toEqual(states);
  });

  it("become the file that import-ticks reads, in one order", () => {
    expect(JSON.parse(ticksFile(["b", "a/two", "a/one"]))).toEqual({
      schema: "career-roadmap/ticks@1",
      ticks: [{ id: "a", key: "one" }, { id: "a", key: "two" }, { id: "b" }],
    });
  });

  it.each([null, "", "{", '"a"', "{}", "[1, null]", '["x"]'])("that were kept as %s are none", (kept) => {
    expect(keptTicks(kept, new Set(["a"]))).toEqual([]);
  });

  it("are kept where there is a box for them", () => {
    expect(keptTicks('["a", "b/gone"]', new Set(["a", "b"]))).toEqual(["a"]);
  });
});

describe("what a step is joined to", () => {
  it("is all it needs and all it opens, itself left out", () => {
    const opens = opensOf(STEPS);
    expect(reached(2, (at) => STEPS[at]?.needs ?? [])).toEqual(new Set([0, 1]));
    expect(reached(0, (at) => opens[at] ?? [])).toEqual(new Set([1, 2]));
    expect(reached(3, (at) => opens[at] ?? [])).toEqual(new Set());
  });
});

describe("a filter", () => {
  const any = {
    words: "",
    states: new Set<string>(),
    ranks: new Set<string>(),
    kinds: new Set<string>(),
    most: Number.POSITIVE_INFINITY,
  };
  it.each([
    ["lets all pass", {}, true],
    ["asks for all words", { words: "deep learning" }, true],
    ["asks for all words", { words: "deep sea" }, false],
    ["asks for a state", { states: new Set(["ready"]) }, true],
    ["asks for a state", { states: new Set(["done"]) }, false],
    ["asks for a rank", { ranks: new Set(["further", "optional"]) }, false],
    ["asks for a kind", { kinds: new Set(["project"]) }, false],
    ["asks for hours", { most: 10 }, true],
    ["asks for hours", { most: 9 }, false],
  ])("%s: %o", (_, more, passes) => {
    expect(matches(step("a", [], "ready"), "ready", "deep learning with torch", { ...any, ...more })).toBe(passes);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heaviestChainThrough, slackOf, type Weighed } from "../../../src/planner/explain/slack.ts";
import { explainStep, makePlan, NEWCOMER, type Plan } from "../../../src/planner/index.ts";
import { type Case, cases } from "../../helpers/cases.ts";
import { dags } from "../../helpers/dag.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";

function step(id: string, left: number, requires: readonly string[] = [], done = false): Weighed {
  return { id, left, requires, done };
}

function plan({ catalog, request: asked }: Case): Plan {
  const made = makePlan(catalog, asked);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

describe("slackOf", () => {
  // html 4 --> css 3 --> layout 2      9 hours
  //   \------> js 1 -----^             7 hours
  // git 1                              1 hour
  const site = [
    step("html", 4),
    step("css", 3, ["html"]),
    step("js", 1, ["html"]),
    step("layout", 2, ["css", "js"]),
    step("git", 1),
  ];

  it("is what the heaviest chain has more than the heaviest through a step", () => {
    expect([...slackOf(site)]).toEqual([
      ["html", 0],
      ["css", 0],
      ["js", 2],
      ["layout", 0],
      ["git", 8],
    ]);
  });

  it("counts what is left: done steps are none of it, and hold nobody up", () => {
    const later = site.map((one) => (one.id === "css" ? step("css", 0, ["html"], true) : one));
    expect([...slackOf(later)]).toEqual([
      ["html", 0],
      ["js", 0],
      ["layout", 0],
      ["git", 6],
    ]);
  });

  it("is empty where nothing is open", () => {
    expect(slackOf([step("html", 0, [], true)])).toEqual(new Map());
  });
});

describe("heaviestChainThrough", () => {
  const two = [step("a", 1), step("b", 1), step("c", 1, ["a", "b"]), step("d", 2, ["c"]), step("e", 2, ["c"])];

  it("takes of equally heavy chains the one that comes first", () => {
    expect(heaviestChainThrough(two, "c")).toEqual(["a", "c", "d"]);
    expect(heaviestChainThrough(two, "e")).toEqual(["a", "c", "e"]);
  });

  it("is empty for a step that is done or not there", () => {
    expect(heaviestChainThrough([step("a", 0, [], true)], "a")).toEqual([]);
    expect(heaviestChainThrough(two, "z")).toEqual([]);
  });
});

describe("slack and chains of any graph", () => {
  const weighed = fc
    .tuple(dags(9), fc.array(fc.tuple(fc.nat(9), fc.boolean()), { minLength: 9, maxLength: 9 }))
    .map(([things, more]) =>
      things.map((thing, at): Weighed => {
        const [left = 0, done = false] = more[at] ?? [];
        return { ...thing, left: done ? 0 : left, done };
      }),
    );

  /** Every chain of open steps, written out. */
  function chains(steps: readonly Weighed[]): Weighed[][] {
    const open = steps.filter(({ done }) => !done);
    const after = (one: Weighed): Weighed[][] => [
      [one],
      ...open
        .filter(({ requires }) => requires.includes(one.id))
        .flatMap((next) => after(next).map((rest) => [one, ...rest])),
    ];
    return open.flatMap(after);
  }
  const weight = (chain: readonly Weighed[]): number => chain.reduce((sum, { left }) => sum + left, 0);
  const heaviest = (all: readonly Weighed[][]): number => Math.max(0, ...all.map(weight));

  it("are those of all chains written out", () => {
    fc.assert(
      fc.property(weighed, (steps) => {
        const all = chains(steps);
        const slacks = slackOf(steps);
        for (const one of steps) {
          const through = all.filter((chain) => chain.includes(one));
          expect(slacks.get(one.id)).toBe(one.done ? undefined : heaviest(all) - heaviest(through));
          const told = heaviestChainThrough(steps, one.id).map(
            (id) => steps.find((other) => other.id === id) as Weighed,
          );
          expect(weight(told)).toBe(heaviest(through));
          expect(through.length === 0 || through.some((chain) => chain.join() === told.join())).toBe(true);
        }
      }),
    );
  });
});

describe("slack in a plan", () => {
  it("is exact: some open step has none, and done ones are told none", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { steps } = plan(one);
        const open = steps.filter(({ state }) => state !== "done");
        expect(open.length === 0 || open.some(({ slack }) => slack === 0)).toBe(true);
        for (const { slack, state } of steps) expect(slack === null).toBe(state === "done");
      }),
    );
  });

  it("is told with the chain that it follows from", () => {
    fc.assert(
      fc.property(cases, (one) => {
        const made = plan(one);
        const left = new Map(made.steps.map(({ id, hoursLeft }) => [id, hoursLeft]));
        const told = made.steps.map(({ id }) => explainStep(one.catalog, made, one.request, id)?.longestChain);
        const longest = Math.max(0, ...told.map((chain) => chain?.hours ?? 0));
        for (const [at, step] of made.steps.entries()) {
          const chain = told[at];
          if (chain == null) expect(step.state).toBe("done");
          else {
            expect(chain.ids).toContain(step.id);
            expect(chain.hours).toBeCloseTo(
              chain.ids.reduce((sum, id) => sum + (left.get(id) as number), 0),
              6,
            );
            expect(chain.hours + (step.slack as number)).toBeCloseTo(longest, 6);
          }
        }
      }),
    );
  });

  it("follows what is ticked, and a plan that stops early has its own", () => {
    const catalog = roadmap("a(8); b(4): a; c(10)", ["b c"]);
    const slacks = (more = {}): unknown =>
      Object.fromEntries(plan({ catalog, request: request(more) }).steps.map(({ id, slack }) => [id, slack]));
    expect(slacks()).toEqual({ a: 0, b: 0, c: 2 });
    const ticked = new Map([["a", new Set(["one", "two", "three"])]]);
    expect(slacks({ learner: { ...NEWCOMER, ticked } })).toEqual({ a: 4, b: 4, c: 0 });
    expect(slacks({ learner: { ...NEWCOMER, done: new Set(["a"]) } })).toEqual({ a: null, b: 6, c: 0 });
    expect(slacks({ until: "a" })).toEqual({ a: 0 });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectSteps } from "../../../src/planner/choice/select.ts";
import {
  aimOf,
  type Catalog,
  effortOf,
  type Learner,
  NEWCOMER,
  type Role,
  type Skill,
} from "../../../src/planner/index.ts";
import { roadmap } from "../../helpers/roadmap.ts";

function learner(more: Partial<Record<"known" | "done" | "skipped", string[]>>): Learner {
  const sets = Object.fromEntries(Object.entries(more).map(([key, ids]) => [key, new Set(ids)]));
  return { ...NEWCOMER, ...sets };
}

function select(catalog: Catalog, who: Learner = NEWCOMER, prefer: string[] = [], withOptional = false): string[] {
  const role = catalog.roles.get("role") as Role;
  return [...selectSteps(catalog, [aimOf(role)], { learner: who, prefer, withOptional }).steps.keys()].sort();
}

describe("selectSteps", () => {
  // python --> numpy --> model      git (nothing needs it)
  const chain = roadmap("python; numpy: python; model: numpy; git", ["model"]);

  it("takes what the goals need and nothing else", () => {
    expect(select(chain)).toEqual(["model", "numpy", "python"]);
  });

  it("leaves out what only a known skill needed", () => {
    expect(select(chain, learner({ known: ["numpy"] }))).toEqual(["model"]);
  });

  it("keeps a skill that a stage names until it is itself known", () => {
    const named = roadmap("python; model: python", ["python", "model"]);
    expect(select(named, learner({ known: ["model"] }))).toEqual(["python"]);
  });

  it("shows done steps and stops behind them", () => {
    expect(select(chain, learner({ done: ["numpy"] }))).toEqual(["model", "numpy"]);
  });

  it("drops a skipped step with what only it needed", () => {
    expect(select(chain, learner({ skipped: ["numpy"] }))).toEqual(["model"]);
  });

  it("plans optional skills only when asked", () => {
    const optional = roadmap("a; b: c; c", ["a ?b"]);
    expect(select(optional)).toEqual(["a"]);
    expect(select(optional, NEWCOMER, [], true)).toEqual(["a", "b", "c"]);
  });

  it("takes a project with what it needs", () => {
    expect(select(roadmap("a; b: a; c", ["c"], "show-it: b"))).toEqual(["a", "b", "c", "show-it"]);
  });

  it("plans what is begun, though it is optional, and what that needs", () => {
    const optional = roadmap("a; b: c; c; d", ["a ?b ?d"]);
    expect(select(optional, { ...NEWCOMER, started: new Set(["b"]) })).toEqual(["a", "b", "c"]);
  });

  it("plans what the role assumes for who does not have it", () => {
    const changed = roadmap("trade; new", ["new"], "", ["trade"]);
    expect(select(changed)).toEqual(["new", "trade"]);
    expect(select(changed, learner({ known: ["trade"] }))).toEqual(["new"]);
  });

  it("takes projects that projects need", () => {
    expect(select(roadmap("a; b", [], "small: a; big: small b; ?other: a"))).toEqual(["a", "b", "big", "small"]);
  });

  describe("ranks", () => {
    const ranksOf = (catalog: Catalog, more = {}): Record<string, string> => {
      const wishes = { learner: NEWCOMER, prefer: [], withOptional: true, ...more };
      const { steps } = selectSteps(catalog, [...catalog.roles.values()].map(aimOf), wishes);
      return Object.fromEntries([...steps].map(([id, { rank }]) => [id, rank]));
    };

    it("are the highest of a step's own and of what needs it", () => {
      expect(ranksOf(roadmap("a; b: a; c; d: c; e; f: e", ["b +a", "+d ?c ?f"]))).toEqual({
        ...{ a: "core", b: "core", c: "further", d: "further", e: "optional", f: "optional" },
      });
      expect(ranksOf(roadmap("a; b; tool", ["+a ?b"], "show: a; +more: b tool"))).toEqual({
        ...{ a: "core", show: "core", b: "further", tool: "further", more: "further" },
      });
    });

    it("do not rise for what needs a step that is done", () => {
      expect(ranksOf(roadmap("a; b: a", ["b +a"]), { learner: learner({ done: ["b"] }) })).toEqual({
        ...{ b: "core", a: "further" },
      });
    });

    it("are not raised by a choice that is met by another member", () => {
      // The core takes x, being cheaper; that y is there for who wants it changes nothing.
      const catalog = roadmap("x(5); y(1): z; z(5); use: y|x", ["use ?y"]);
      expect(ranksOf(catalog)).toEqual({ use: "core", x: "core", y: "optional", z: "optional" });
    });
  });

  describe("a choice", () => {
    it("is made for core and further together, and stays when the core stands alone", () => {
      // x is cheaper for the core, but y is needed further on.
      const catalog = roadmap("x(2); y(5); use: x|y; more: y", ["use", "+more"]);
      expect(select(catalog)).toEqual(["more", "use", "y"]);
      const role = aimOf(catalog.roles.get("role") as Role);
      const wishes = { learner: NEWCOMER, prefer: [], withOptional: false, coreOnly: true };
      expect([...selectSteps(catalog, [role], wishes).steps.keys()].sort()).toEqual(["use", "y"]);
    });

    it("is not made anew for what is optional, or for the optional of what is begun", () => {
      const catalog = roadmap("x(5); y(6): z; z(1); use: x|y", ["use ?y"]);
      expect(select(catalog, NEWCOMER, [], true)).toEqual(["use", "x", "y", "z"]);
      const begun = { ...NEWCOMER, started: new Set(["side"]) };
      const side = roadmap("x(5); y(6); side: x|y; a", ["a ?side ?y"]);
      expect(select(side, begun)).toEqual(["a", "side", "x"]);
      expect(select(side, begun, [], true)).toEqual(["a", "side", "x", "y"]);
    });

    it("takes the begun member before the preferred one", () => {
      const either = roadmap("a(1); b(90); c(50)", ["a|b|c"]);
      expect(select(either, { ...NEWCOMER, started: new Set(["b"]) }, ["c"])).toEqual(["b"]);
    });

    it("falls on the least hours of the whole plan", () => {
      expect(select(roadmap("x(9); y(4): z; z(4)", ["x|y"]))).toEqual(["y", "z"]);
      expect(select(roadmap("x(9); y(4): z; z(6)", ["x|y"]))).toEqual(["x"]);
    });

    it("is made together with the others", () => {
      // Each choice alone would take its own cheap member; b serves both.
      expect(select(roadmap("a(3); b(4); c(3)", ["a|b", "c|b"]))).toEqual(["b"]);
    });

    it("goes by the author's order among equals", () => {
      expect(select(roadmap("a(2); b(2)", ["b|a"]))).toEqual(["b"]);
      expect(select(roadmap("a(2); b(2); c(2)", ["c|a", "b|a|c"]))).toEqual(["c"]);
    });

    it("costs nothing where a member is needed anyway", () => {
      expect(select(roadmap("cheap(1); dear(50)", ["cheap|dear dear"]))).toEqual(["dear"]);
    });

    it("is met by a known or done member", () => {
      const either = roadmap("a(1); b(9)", ["a|b"]);
      expect(select(either, learner({ known: ["b"] }))).toEqual([]);
      expect(select(either, learner({ done: ["b"] }))).toEqual(["b"]);
    });

    it("takes the preferred member, dear or not", () => {
      expect(select(roadmap("a(1); b(90)", ["a|b"]), NEWCOMER, ["b"])).toEqual(["b"]);
    });

    it("never falls on a skipped member", () => {
      expect(select(roadmap("a(1); b(90)", ["a|b"]), learner({ skipped: ["a"] }))).toEqual(["b"]);
      expect(select(roadmap("a(1); b(90)", ["a|b"]), learner({ skipped: ["a", "b"] }))).toEqual([]);
    });

    it("is exact for 40 choices that hide their cost behind further choices", () => {
      // Every x looks cheaper than its y, but needs one of two more.
      const parts = Array.from({ length: 40 }, (_, i) => `x${i}(10): u${i}|v${i}; y${i}(12); u${i}(5); v${i}(6)`);
      const stage = Array.from({ length: 40 }, (_, i) => `x${i}|y${i}`).join(" ");
      const catalog = roadmap(parts.join(";"), [stage]);
      const { steps, exact } = selectSteps(catalog, [...catalog.roles.values()].map(aimOf), {
        learner: NEWCOMER,
        prefer: [],
        withOptional: false,
      });
      expect(exact).toBe(true);
      expect([...steps.keys()].every((id) => id.startsWith("y"))).toBe(true);
    });

    it("says so when the search met its bound, and still gives a whole plan", () => {
      const parts = Array.from(
        { length: 30 },
        (_, i) => `a${i}(${3 + (i % 5)}): z${i % 7}|z${(i + 3) % 7}; z${i % 7}(4)`,
      );
      const stage = Array.from({ length: 30 }, (_, i) => `a${i}|a${(i * 11 + 5) % 30}`).join(" ");
      const catalog = roadmap(parts.join(";"), [stage]);
      const options = { learner: NEWCOMER, prefer: [], withOptional: false };
      const bounded = selectSteps(catalog, [...catalog.roles.values()].map(aimOf), { ...options, visitLimit: 200 });
      expect(bounded.exact).toBe(false);
      expectClosed(catalog, new Set(bounded.steps.keys()));
    });
  });

  it("is optimal: no set of skills that meets the goals costs less (exhaustive on small catalogs)", () => {
    fc.assert(
      fc.property(randomCatalog(), (catalog) => {
        const role = catalog.roles.get("role") as Role;
        const { steps, exact } = selectSteps(catalog, [aimOf(role)], {
          learner: NEWCOMER,
          prefer: [],
          withOptional: false,
        });
        expect(exact).toBe(true);
        expectClosed(catalog, new Set(steps.keys()));
        expect(cost(catalog, new Set(steps.keys()))).toBe(cheapest(catalog));
      }),
      { numRuns: 400 },
    );
  });

  it("gives the same for every order in which skills were loaded", () => {
    fc.assert(
      fc.property(randomCatalog(), (catalog) => {
        const turned = { ...catalog, skills: new Map([...catalog.skills].reverse()) };
        expect(select(turned)).toEqual(select(catalog));
      }),
    );
  });
});

function requirementsOf(catalog: Catalog, chosen: ReadonlySet<string>) {
  const role = catalog.roles.get("role") as Role;
  return [
    ...role.stages.flatMap(({ skills }) => skills),
    ...[...chosen].flatMap((id) => catalog.skills.get(id)?.requires ?? []),
  ];
}

function isClosed(catalog: Catalog, chosen: ReadonlySet<string>): boolean {
  return requirementsOf(catalog, chosen).every(({ oneOf }) => oneOf.some((id) => chosen.has(id)));
}

function expectClosed(catalog: Catalog, chosen: ReadonlySet<string>): void {
  expect(isClosed(catalog, chosen)).toBe(true);
}

function cost(catalog: Catalog, chosen: ReadonlySet<string>): number {
  return [...chosen].reduce((sum, id) => sum + effortOf((catalog.skills.get(id) as Skill).hours), 0);
}

/** Tries every subset. */
function cheapest(catalog: Catalog): number {
  const ids = [...catalog.skills.keys()];
  let best = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 1 << ids.length; mask++) {
    const chosen = new Set(ids.filter((_, i) => (mask >> i) & 1));
    if (isClosed(catalog, chosen)) best = Math.min(best, cost(catalog, chosen));
  }
  return best;
}

/** Up to ten skills, each needing only ones before it, many by choice; goals by choice too. */
function randomCatalog(): fc.Arbitrary<Catalog> {
  const some = fc.array(fc.nat(9), { minLength: 1, maxLength: 3 });
  const skill = fc.record({ hours: fc.integer({ min: 1, max: 4 }), needs: fc.array(some, { maxLength: 3 }) });
  return fc
    .record({
      skills: fc.array(skill, { minLength: 2, maxLength: 10 }),
      goals: fc.array(some, { minLength: 1, maxLength: 4 }),
    })
    .map(({ skills, goals }) => {
      const names = (numbers: number[], below: number): string =>
        [...new Set(numbers.filter((n) => n < below).map((n) => `s${n}`))].join("|");
      const text = skills.map(({ hours, needs }, at) => {
        const requires = [...new Set(needs.map((numbers) => names(numbers, at)).filter(Boolean))].join(" ");
        return `s${at}(${hours}): ${requires}`;
      });
      const stage = [...new Set(goals.map((numbers) => names(numbers, skills.length)).filter(Boolean))].join(" ");
      return roadmap(text.join(";"), [stage === "" ? "s0" : stage]);
    });
}

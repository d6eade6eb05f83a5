import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Orderable, orderSteps } from "../../../src/planner/index.ts";

function steps(text: string): Orderable[] {
  return text.split(";").map((entry, place) => {
    const [head = "", needs = ""] = entry.trim().split(":");
    const [id = "", effort = "1", stage = "0"] = head.split("/");
    const project = id.startsWith("p-");
    return {
      id,
      requires: needs.split(" ").filter(Boolean),
      effort: Number(effort),
      stage: Number(stage),
      project,
      place,
    };
  });
}

function order(text: string): string[] | string {
  const ordered = orderSteps(steps(text));
  return ordered.ok ? ordered.value.map(({ id }) => id) : `cycle ${ordered.error.join(" ")}`;
}

describe("orderSteps", () => {
  // html --> css --> layout
  //   \----> js  --^
  it("puts prerequisites first and keeps the author's order among equals", () => {
    expect(order("layout: css js; html; css: html; js: html; git")).toEqual(["html", "css", "js", "layout", "git"]);
  });

  // a(1)      b(1) --> c(5)
  it("begins with the heavier remaining chain", () => {
    expect(order("a/1; c/5: b; b/1")).toEqual(["b", "c", "a"]);
  });

  it("finishes a stage before the next, whatever the chains", () => {
    expect(order("late/90/1; early/1/0; chain/50/1: late")).toEqual(["early", "late", "chain"]);
  });

  it("puts a project right after the last skill it needs", () => {
    expect(order("a/1; heavy/99; p-build/1: a; b/2")).toEqual(["heavy", "a", "p-build", "b"]);
  });

  it("orders unlisted ones by id", () => {
    const unlisted = steps("b; a; c").map((step) => ({ ...step, place: Number.POSITIVE_INFINITY }));
    const ordered = orderSteps(unlisted);
    expect(ordered.ok && ordered.value.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  // d --> a --> b --> c --> a
  it("tells the closed trail of a cycle, the same for every order of steps", () => {
    expect(order("a: b; b: c; c: a; d: a")).toBe("cycle a b c a");
    expect(order("d: a; c: a; b: c; a: b")).toBe("cycle a b c a");
  });

  it("does not overflow on a chain of 50,000", () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => ({
      ...(steps("x")[0] as Orderable),
      id: `s${i}`,
      requires: i === 0 ? [] : [`s${i - 1}`],
    }));
    const ordered = orderSteps([...chain].reverse());
    expect(ordered.ok && ordered.value.map(({ id }) => id)).toEqual(chain.map(({ id }) => id));
  });

  it("agrees with a plain reference that picks the best free step each time", () => {
    fc.assert(
      fc.property(randomSteps(), fc.infiniteStream(fc.nat()), (things, randomness) => {
        const shuffled = things
          .map((thing) => ({ thing, key: randomness.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ thing }) => thing);
        const ordered = orderSteps(shuffled);
        expect(ordered.ok && ordered.value.map(({ id }) => id)).toEqual(reference(things));
      }),
    );
  });
});

/** Acyclic: a step needs only steps of smaller number, and stands in no earlier stage than they do. */
function randomSteps(): fc.Arbitrary<Orderable[]> {
  const one = fc.record({
    needs: fc.array(fc.nat(20)),
    effort: fc.integer({ min: 1, max: 5 }),
    stage: fc.nat(2),
    project: fc.boolean(),
  });
  return fc.array(one, { maxLength: 12 }).map((list) => {
    const things: Orderable[] = [];
    for (const [at, { needs, effort, stage, project }] of list.entries()) {
      const requires = [...new Set(needs.filter((need) => need < at))].map((need) => things[need] as Orderable);
      things.push({
        id: `s${at}`,
        requires: requires.map(({ id }) => id),
        effort,
        stage: Math.max(stage, ...requires.map((need) => need.stage)),
        project,
        place: (at * 7) % 13,
      });
    }
    return things;
  });
}

function reference(things: readonly Orderable[]): string[] {
  const chain = (thing: Orderable): number =>
    thing.effort + Math.max(0, ...things.filter(({ requires }) => requires.includes(thing.id)).map(chain));
  const done: string[] = [];
  while (done.length < things.length) {
    const free = things.filter(
      ({ id, requires }) => !done.includes(id) && requires.every((need) => done.includes(need)),
    );
    free.sort(
      (a, b) => a.stage - b.stage || Number(b.project) - Number(a.project) || chain(b) - chain(a) || a.place - b.place,
    );
    done.push((free[0] as Orderable).id);
  }
  return done;
}

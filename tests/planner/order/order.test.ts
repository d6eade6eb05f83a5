import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Orderable, orderSteps } from "../../../src/planner/index.ts";

/** Steps in the author's order: `id/group: needs`; `~id` is not listed, `p-id` a project. */
function steps(text: string): Orderable[] {
  return text.split(";").map((entry, at) => {
    const [head = "", needs = ""] = entry.trim().split(":");
    const [name = "", group = "0"] = head.split("/");
    const id = name.replace("~", "");
    const place = name.startsWith("~") ? Number.POSITIVE_INFINITY : at;
    return { id, requires: needs.split(" ").filter(Boolean), group: Number(group), place, floats: id.startsWith("p-") };
  });
}

function order(text: string): string {
  const ordered = orderSteps(steps(text));
  return ordered.ok ? ordered.value.map(({ id }) => id).join(" ") : `cycle ${ordered.error.join(" ")}`;
}

describe("orderSteps", () => {
  // html --> css --> layout
  //   \----> js  --^
  it("keeps the author's order where nothing speaks against it, however much needs what", () => {
    expect(order("git; html; css: html; js: html; layout: css js")).toBe("git html css js layout");
  });

  it("puts what is listed later right before the first that needs it", () => {
    expect(order("git; layout: css js; html; css: html; js: html; sql")).toBe("git html css js layout sql");
  });

  // u, v and w stand in no list: layout needs v, which needs u; site needs w and v.
  it("puts what is not listed right before the first that needs it, as it stands in what that requires", () => {
    expect(order("git; layout: v; site: w v; ~u; ~v: u; ~w")).toBe("git u v layout w site");
    expect(order("git; site: w v; ~v; ~w")).toBe("git w v site");
  });

  it("puts a project right after the last step it needs, with what only it needs", () => {
    expect(order("a; b; p-late: b; c; p-early: a")).toBe("a p-early b p-late c");
    expect(order("a; b; p-show: a tool; ~tool")).toBe("a tool p-show b");
    expect(order("a; b; c; p-show: a tool; ~tool: b")).toBe("a b tool p-show c");
  });

  it("puts projects after the same step in the author's order, a needed one first", () => {
    expect(order("a; p-two: a; p-one: a; b")).toBe("a p-two p-one b");
    expect(order("a; p-two: a p-one; p-one: a; b")).toBe("a p-one p-two b");
  });

  it("puts a project first where what it needs stands in earlier groups", () => {
    expect(order("a/0; b/1; p-show/1: a")).toBe("a p-show b");
  });

  it("finishes a group before the next, and passes over numbers that no group has", () => {
    expect(order("late/7; early/2; next/7: early")).toBe("early late next");
  });

  it("puts at the end of a group, by id, what nothing lists or needs", () => {
    expect(order("~b; ~a; c; d/1")).toBe("c a b d");
  });

  // d --> a --> b --> c --> a
  it("tells the closed trail of a cycle, the same for every order of steps", () => {
    expect(order("a: b; b: c; c: a; d: a")).toBe("cycle a b c a");
    expect(order("d: a; c: a; b: c; a: b")).toBe("cycle a b c a");
  });

  it("does not overflow on a chain of 50,000, listed the wrong way round", () => {
    const chain = Array.from({ length: 50_000 }, (_, at): Orderable => {
      return { id: `s${at}`, requires: at === 0 ? [] : [`s${at - 1}`], group: 0, place: -at, floats: false };
    });
    const ordered = orderSteps(chain);
    expect(ordered.ok && ordered.value.map(({ id }) => id)).toEqual(chain.map(({ id }) => id));
  });
});

describe("every order", () => {
  it("is that of a plain reference, in whatever order the steps come", () => {
    fc.assert(
      fc.property(randomSteps, fc.infiniteStream(fc.nat()), (things, chance) => {
        const shuffled = things.map((thing) => ({ thing, key: chance.next().value as number }));
        const ordered = orderSteps(shuffled.sort((a, b) => a.key - b.key).map(({ thing }) => thing));
        expect(ordered.ok && ordered.value.map(({ id }) => id)).toEqual(reference(things));
      }),
      { numRuns: 500 },
    );
  });

  it("reverses no pair of listed steps unless a prerequisite asks for it", () => {
    fc.assert(
      fc.property(randomSteps, (things) => {
        const ordered = orderSteps(things);
        const order = ordered.ok ? ordered.value : [];
        for (const [at, later] of order.entries()) {
          for (const earlier of order.slice(0, at)) {
            if (
              earlier.floats ||
              later.floats ||
              earlier.group !== later.group ||
              earlier.place <= later.place ||
              earlier.place > 99
            )
              continue;
            // Something listed no later than the other one needs it.
            const needers = order.filter((one) => one.group === later.group && one.place <= later.place && !one.floats);
            expect(needers.some((one) => isNeededBy(things, earlier.id, one.id))).toBe(true);
          }
        }
      }),
    );
  });
});

/** Acyclic: a step needs steps of smaller number alone, and stands in no earlier group than they do. */
const randomSteps: fc.Arbitrary<Orderable[]> = fc
  .array(
    fc.record({
      needs: fc.array(fc.nat(20), { maxLength: 4 }),
      group: fc.nat(2),
      place: fc.option(fc.nat(99)),
      floats: fc.nat(4).map((one) => one === 0),
    }),
    { maxLength: 12 },
  )
  .map((list) => {
    const things: Orderable[] = [];
    for (const [at, { needs, group, place, floats }] of list.entries()) {
      const requires = [...new Set(needs.filter((need) => need < at))].map((need) => things[need] as Orderable);
      things.push({
        id: `s${at}`,
        requires: requires.map(({ id }) => id),
        group: Math.max(group, ...requires.map((need) => need.group)),
        place: place ?? Number.POSITIVE_INFINITY,
        floats,
      });
    }
    return things;
  });

function isNeededBy(things: readonly Orderable[], id: string, by: string): boolean {
  const requires = things.find((one) => one.id === by)?.requires ?? [];
  return requires.includes(id) || requires.some((need) => isNeededBy(things, id, need));
}

/** Lists each group, then lets projects in, each right behind the last step it needs and what was let in there before. */
function reference(things: readonly Orderable[]): string[] {
  const byPlace = (a: Orderable, b: Orderable): number =>
    a.place === b.place ? (a.id < b.id ? -1 : 1) : a.place < b.place ? -1 : 1;
  const find = (id: string): Orderable => things.find((one) => one.id === id) as Orderable;
  return [0, 1, 2].flatMap((number) => {
    const group = things.filter((one) => one.group === number);
    const isHere = (id: string): boolean => find(id).group === number;
    const withNeeds = ({ id, requires }: Orderable): string[] => [
      ...requires.filter(isHere).flatMap((need) => withNeeds(find(need))),
      id,
    ];
    const each = (ids: readonly string[]): string[] => [...new Set(ids)];
    const listed = each(
      group
        .filter(({ floats, place }) => !floats && place < 100)
        .sort(byPlace)
        .flatMap(withNeeds),
    );
    const after = (one: Orderable): number => Math.max(0, ...withNeeds(one).map((id) => listed.indexOf(id) + 1));
    const floating = group
      .filter(({ id, floats }) => floats && !listed.includes(id))
      .sort((a, b) => after(a) - after(b) || byPlace(a, b));
    const within = listed.flatMap((id, at) => [
      ...(at === 0 ? floating.filter((one) => after(one) === 0).flatMap(withNeeds) : []),
      id,
      ...floating.filter((one) => after(one) === at + 1).flatMap(withNeeds),
    ]);
    const alone = listed.length === 0 ? floating.flatMap(withNeeds) : [];
    const rest = group
      .filter(({ floats }) => !floats)
      .sort(byPlace)
      .flatMap(withNeeds);
    return each([...within, ...alone, ...rest]);
  });
}

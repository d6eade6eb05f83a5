import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowOrder } from "../../../src/planner/picture/row-order.ts";
import { dags, type Thing } from "../../helpers/dag.ts";

/** The most lanes open at once, and the length of all lanes. */
function lanesOf(order: readonly Thing[]): { widest: number; length: number } {
  let widest = 0;
  let length = 0;
  for (const at of order.keys()) {
    const above = order.slice(0, at + 1).map(({ id }) => id);
    const open = above.filter((id) => order.slice(at + 1).some(({ requires }) => requires.includes(id)));
    widest = Math.max(widest, open.length);
    length += open.length;
  }
  return { widest, length };
}

function allOrders(things: readonly Thing[], placed: readonly Thing[] = []): Thing[][] {
  const open = things.filter((thing) => !placed.includes(thing));
  if (open.length === 0) return [[...placed]];
  const isOpen = (id: string): boolean => open.some((thing) => thing.id === id);
  return open
    .filter(({ requires }) => !requires.some(isOpen))
    .flatMap((thing) => allOrders(things, [...placed, thing]));
}

describe("rowOrder", () => {
  it("puts each thing after all that it requires, once", () => {
    fc.assert(
      fc.property(dags(40), (things) => {
        const order = rowOrder(things).map(({ id }) => id);
        expect([...order].sort()).toEqual(things.map(({ id }) => id).sort());
        for (const { id, requires } of things) {
          for (const need of requires) expect(order.indexOf(need)).toBeLessThan(order.indexOf(id));
        }
      }),
    );
  });

  it("has the fewest lanes there can be while few things are ordered", () => {
    fc.assert(
      fc.property(dags(6), (things) => {
        const best = allOrders(things)
          .map(lanesOf)
          .sort((a, b) => a.widest - b.widest || a.length - b.length)[0];
        expect(lanesOf(rowOrder(things))).toEqual(best);
      }),
    );
  });

  it("has no more lanes than the list it was given, however much there is", () => {
    const things = Array.from({ length: 120 }, (_, at) => ({
      id: `s${at}`,
      requires: at < 10 ? [] : [`s${at % 10}`, `s${at - 10}`],
    }));
    const { widest, length } = lanesOf(rowOrder(things));
    expect(widest).toBeLessThanOrEqual(lanesOf(things).widest);
    expect(length).toBeLessThan(lanesOf(things).length / 2);
  });

  it("follows the list among equals, and orders a thousand things without a search", () => {
    const free = ["b", "a", "c"].map((id) => ({ id, requires: [] }));
    expect(rowOrder(free)).toEqual(free);
    const many = Array.from({ length: 1000 }, (_, at) => ({ id: `s${at}`, requires: at === 0 ? [] : [`s${at - 1}`] }));
    expect(rowOrder([...many].reverse())).toEqual(many);
  });

  it("is empty where things require each other", () => {
    expect(
      rowOrder([
        { id: "a", requires: ["b"] },
        { id: "b", requires: ["a"] },
      ]),
    ).toEqual([]);
  });
});

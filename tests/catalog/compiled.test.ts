import { describe, expect, it } from "vitest";
import { decodeDetails, decodeGraph, encodeCatalog } from "../../src/catalog/compiled/compiled.ts";
import { packCatalog } from "../../src/catalog/compiled/pack-catalog.ts";
import { unpackCatalog } from "../../src/catalog/compiled/packed.ts";
import { assemble } from "../helpers/catalog.ts";

const parts = assemble({
  "constructor.yaml": `id: constructor
title: Builder
kind: changed
summary: Builds.
terms: [mason, brick layer]
market: [{ fact: Few., source: https://m.org, year: 2026 }, { fact: Many., source: https://n.org, year: 2025, adverts: 3 }]
also-asked: { constructor: taught at work, 1C: rare }
change: Less by hand.
assumes: [b]
formerly: [mason]
stages:
  - { title: First, goal: Begin., opens: Helper, skills: [a, { any: [b, to-string], because: either } ] }
  - { title: Second, further: [{ any: [d, e] }], optional: [{ skill: e, because: fun }] }
projects:
  - { id: house, title: House, kind: app, brief: B, hours: [1, 2, 4], requires: [a], checklist: { done: It stands } }
  - { id: town, title: Town, kind: other, cost: a lot, rank: further, stage: second, weeks: 2.5, hours: 9, requires: [d, { any: [house, far], because: so }] }
`,
  "skills/s.yaml": `area: { id: s, title: Some }
skills:
  a: { title: A, why: W, level: beginner, hours: 3, checklist: { k: K, j: J }, tools: [t], terms: [u], formerly: [aa] }
  b: { title: B, hours: [1, 1, 2], requires: [a, { skill: c, because: so }], resources: [x, { use: x, part: One }, { use: x, hours: 1 }, { use: x, part: Two, hours: 0.5 }, { use: z, part: Z }, { title: Y, url: https://y.org, part: P }] }
  c: { title: C, hours: 0.5 }
  d: { title: D, hours: 1 }
  e: { title: E, hours: 1 }
  to-string: { title: D, hours: 2000 }
`,
  "resources.yaml":
    "resources: { x: { title: X, url: https://x.org, kind: book, cost: paid, provider: P, level: advanced, hours: 2 }, z: { title: Z, url: https://z.org } }\n",
  "other.yaml":
    "title: Other\nstages: [{ title: All, further: [e] }]\nprojects: [{ id: far, title: Far, hours: 1, requires: [] }]\n",
});

describe("the compiled catalog", () => {
  const { graph, details } = JSON.parse(JSON.stringify(encodeCatalog(parts))) as ReturnType<typeof encodeCatalog>;
  /** Records, of which each value was looked at by its id, so that both ways of reading are told apart. */
  const oneByOne = <T>(records: ReadonlyMap<string, T>) =>
    new Map([...records.keys()].map((id) => [id, records.get(id)]));

  it("is made of sound parts", () => expect(parts.diagnostics).toEqual([]));

  it("gives the graph back, orders included", () => {
    const decoded = decodeGraph(graph);
    for (const kind of ["roles", "skills"] as const) {
      expect(oneByOne<unknown>(decoded[kind])).toEqual(parts.catalog[kind]);
      expect(new Map<string, unknown>(decodeGraph(graph)[kind])).toEqual(parts.catalog[kind]);
    }
    expect(decoded.told).toEqual({
      formerIds: new Map([
        ["mason", "constructor"],
        ["aa", "a"],
      ]),
      offered: new Set(["b", "to-string", "d", "e", "house", "far"]),
      roleOfProject: new Map([
        ["house", "constructor"],
        ["town", "constructor"],
        ["far", "other"],
      ]),
    });
    expect([...decoded.skills.keys()]).toEqual([...parts.catalog.skills.keys()]);
  });

  it("gives the details back, and places without their lines", () => {
    const decoded = decodeDetails(details);
    expect(decoded.details).toEqual(parts.details);
    const bare = [...parts.places].map(([id, { text: _, ...place }]) => [id, place]);
    expect([...decoded.places]).toEqual(bare);
  });

  it("gives all of it back from one piece, and of some ids the same as of all", () => {
    const packed = unpackCatalog(packCatalog(parts));
    for (const kind of ["roles", "skills"] as const) {
      expect(new Map<string, unknown>(packed.catalog()[kind])).toEqual(parts.catalog[kind]);
    }
    expect(packed.details()).toEqual(parts.details);
    const some = packed.details(["b", "town"]);
    expect([...some.skills]).toEqual([["b", parts.details.skills.get("b")]]);
    expect([...some.projects]).toEqual([["town", parts.details.projects.get("town")]]);
  });

  it("refuses what another version wrote", () => {
    for (const other of [{}, { version: 0 }, null, []]) {
      expect(() => decodeGraph(`${JSON.stringify(other)}\n`)).toThrow("build it again");
      expect(() => decodeDetails(other)).toThrow("build it again");
    }
  });
});

import { expect, it } from "vitest";
import { asciiJson, Records, recordText } from "../../src/catalog/compiled/records.ts";

const IDS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const make = (decoded: string[] = []) =>
  new Records(
    IDS,
    recordText(IDS.map((id) => ({ id, text: `"${id}",\n] é😀` }))),
    (one: { id: string; text: string }) => {
      decoded.push(one.id);
      return one;
    },
  );

it("reads what is looked at, once", () => {
  const decoded: string[] = [];
  const records = make(decoded);
  expect([records.size, records.has("b"), records.has("x"), records.get("x")]).toEqual([8, true, false, undefined]);
  expect([...records.keys()]).toEqual(IDS);
  expect(decoded).toEqual([]);
  expect(records.get("h")).toEqual({ id: "h", text: `"h",\n] é😀` });
  expect(records.get("h")).toBe(records.get("h"));
  expect(decoded).toEqual(["h"]);
});

it("reads all at once where much is looked at, and what was given out stays the same", () => {
  const decoded: string[] = [];
  const records = make(decoded);
  const [a, b] = [records.get("a"), records.get("b")];
  records.get("c");
  expect(decoded).toEqual(["a", "b", "c"]);
  expect(records.get("d")?.id).toBe("d");
  expect([...decoded].sort()).toEqual(IDS);
  expect([records.get("a"), records.get("b")]).toEqual([a, b]);
  expect(records.get("a")).toBe(a);
  expect([...records.values()][0]).toBe(a);
});

it("is gone through as a map is", () => {
  const ids = (pairs: Iterable<[string, { id: string }]>) => [...pairs].map(([id, one]) => [id, one.id]);
  const pairs = IDS.map((id) => [id, id]);
  expect(ids(make())).toEqual(pairs);
  expect(ids(make().entries())).toEqual(pairs);
  const seen: string[] = [];
  make().forEach((one, id) => void seen.push(`${id} ${one.id}`));
  expect(seen).toEqual(IDS.map((id) => `${id} ${id}`));
  expect([...new Records([], recordText([]), (one) => one).values()]).toEqual([]);
});

it("is text of ASCII alone, which means the same", () => {
  const value = { ä: ["日本", "😀", "\u2028\u007f"] };
  expect(asciiJson(value)).toMatch(/^[ -~]+$/);
  expect(JSON.parse(asciiJson(value))).toEqual(value);
});

import { describe, expect, it } from "vitest";
import { breaches } from "./compatible.ts";
import type { Shape } from "./shape.ts";

const text: Shape = { type: "string" };
const none: Shape = { type: "null" };
const number = (more: Shape = {}): Shape => ({ type: "number", ...more });
const fields = (properties: Record<string, Shape>, required = Object.keys(properties)): Shape => ({
  type: "object",
  properties,
  required,
});
const list = (items: Shape | readonly Shape[]): Shape => ({ type: "array", items });
const either = (...anyOf: Shape[]): Shape => ({ anyOf });
const word = (...values: string[]): Shape => ({ type: "string", enum: values });
const date: Shape = { type: "string", pattern: "^\\d{4}$" };

describe("a change that breaks scripts", () => {
  it.each<[string, Shape, Shape, string]>([
    ["a field that is gone", fields({ a: text, b: text }), fields({ a: text }), "b is gone"],
    ["a field with another name", fields({ a: text }), fields({ b: text }), "a is gone"],
    ["an optional field that is gone", fields({ a: text }, []), fields({}), "a is gone"],
    ["a field that may be absent", fields({ a: text }), fields({ a: text }, []), "a may be absent"],
    ["another type", fields({ a: number() }), fields({ a: text }), "a was number, is string"],
    ["a whole number no more", fields({ a: { type: "integer" } }), fields({ a: number() }), "a was integer, is number"],
    ["null", fields({ a: text }), fields({ a: either(text, none) }), "a may be null, which was not promised"],
    ["a value of a closed list", word("x", "y"), word("x", "z"), 'the document may be "z", which was not promised'],
    ["a closed list that is opened", word("x"), text, "the document may be anything, was one of x"],
    ["another constant", { const: "plan@1" }, { const: "plan@2" }, 'may be "plan@2", which was not promised'],
    ["a pattern that is gone", fields({ a: date }), fields({ a: text }), "a matched ^\\d{4}$"],
    ["a lower bound", number({ minimum: 1 }), number({ minimum: 0 }), "was at least 1"],
    ["an open bound that is closed", number({ exclusiveMinimum: 0 }), number({ minimum: 0 }), "was over 0"],
    ["a bound that is gone", number({ maximum: 100 }), number(), "was at most 100"],
    ["deep inside", fields({ a: list(fields({ b: text })) }), fields({ a: list(fields({})) }), "a[].b is gone"],
    ["beside null", either(fields({ a: text }), none), either(fields({}), none), "a is gone"],
    ["a pair that is a list", list([text, text]), list(text), "has another length"],
    ["a longer tuple", list([text]), list([text, text]), "has another length"],
    ["a part of a tuple", list([text, text]), list([text, number()]), "[1] was string, is number"],
    ["a list that is none", fields({ a: list(text) }), fields({ a: text }), "a was array, is string"],
    ["one of two forms", either(fields({ a: text }), fields({ b: text })), fields({ a: text }), "has lost a form: b"],
    [
      "a field of the second form",
      either(fields({ a: text }), fields({ b: text, c: text })),
      either(fields({ a: text }), fields({ b: text })),
      "c is gone",
    ],
    [
      "a third form",
      either(fields({ a: text }), none),
      either(fields({ a: text }), none, fields({ b: text })),
      "an object of b",
    ],
  ])("%s", (_what, promised, present, told) => {
    const found = breaches(promised, present);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(told);
  });
});

describe("a change that breaks nothing", () => {
  it.each<[string, Shape, Shape]>([
    ["none", fields({ a: list(either(text, none)) }), fields({ a: list(either(text, none)) })],
    ["one more field", fields({ a: text }), fields({ a: text, b: text })],
    ["one more field deep inside", fields({ a: list(fields({})) }), fields({ a: list(fields({ b: text })) })],
    ["a field that is always there", fields({ a: text }, []), fields({ a: text })],
    ["never null any more", fields({ a: either(text, none) }), fields({ a: text })],
    ["a whole number", number(), { type: "integer" }],
    ["narrower bounds", number({ minimum: 0, maximum: 9 }), number({ exclusiveMinimum: 0, maximum: 5 })],
    ["a pattern", text, date],
    ["fewer values", word("x", "y"), word("x")],
    ["one value", word("x", "y"), { const: "x" }],
    ["other words about it", { ...text, description: "Old.", examples: ["a"] }, { ...text, description: "New." }],
    [
      "one more field in each form",
      either(fields({ a: text }), fields({ b: text })),
      either(fields({ a: text, c: text }), fields({ b: text, c: text })),
    ],
  ])("%s", (_what, promised, present) => expect(breaches(promised, present)).toEqual([]));
});

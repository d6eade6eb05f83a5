import { expect, it } from "vitest";
import { FORMAT_KEYS } from "../../src/help/topics/format.ts";
import { assemble, roleFile } from "../helpers/catalog.ts";

/** What the reader says it expected in the place of a key that is none. */
function keysAt(text: string, file = "r.yaml"): string[] {
  const { diagnostics } = assemble({ [file]: text });
  const fix = diagnostics.find(({ code, message }) => code === "unknown-key" && message.includes("qqqqqqqq"))?.fix;
  return [...(fix ?? "").matchAll(/"([^"]+)"/g)].map(([, key]) => key as string).sort();
}

const told = (rows: readonly { readonly term: string }[]): string[] =>
  rows.flatMap(({ term }) => term.split(", ")).sort();

it.each([
  ["role", keysAt("qqqqqqqq: x\ntitle: R\nstages: []\n")],
  ["stage", keysAt("title: R\nstages: [{ qqqqqqqq: x }]\n")],
  ["project", keysAt(roleFile("r", "a", "projects: [{ qqqqqqqq: x }]\n"))],
  ["skill", keysAt("skills: { a: { qqqqqqqq: x } }\n", "skills/s.yaml")],
  ["resource", keysAt("resources: { a: { qqqqqqqq: x } }\n", "resources.yaml")],
] as const)("help format tells every key of a %s, and no other", (what, keys) => {
  expect(told(FORMAT_KEYS[what])).toEqual(keys);
});

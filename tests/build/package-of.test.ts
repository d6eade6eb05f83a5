import { join } from "node:path";
import { expect, it } from "vitest";
import { packageFolder } from "../../src/build/package-of.ts";

const modules = join("/", "p", "node_modules");

it.each([
  [join(modules, "yaml", "dist", "a.js"), { name: "yaml", folder: join(modules, "yaml") }],
  [join(modules, "@a", "b", "c.js"), { name: "@a/b", folder: join(modules, "@a", "b") }],
  [join(modules, "a", "node_modules", "b", "c.js"), { name: "b", folder: join(modules, "a", "node_modules", "b") }],
  [join("/", "p", "src", "main.ts"), undefined],
])("finds the package of %s", (file, expected) => {
  expect(packageFolder(file)).toEqual(expected);
});

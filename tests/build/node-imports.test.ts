import { expect, it } from "vitest";
import { uncopied } from "../../src/build/node-imports.ts";

it("gives a module of Node its default export without a copy, and leaves packages alone", () => {
  const code = (name: string, tail: string) => `let ${name} = require("${name}");\n${name} = ${tail};\n`;
  const given = code("node_fs", "require_rolldown_runtime.__toESM(node_fs, 1)") + code("yaml", "__toESM(yaml, 1)");
  const wanted =
    code("node_fs", "Object.assign(Object.create(node_fs), { default: node_fs })") + code("yaml", "__toESM(yaml, 1)");
  expect(uncopied(given)).toBe(wanted);
});

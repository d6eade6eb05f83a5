import type { Plugin } from "rolldown";

/** What the bundler writes for the default export of a module that is no ES module: a copy of all it has. */
const COPIED = /^(node_\w+) = (?:\w+\.)?__toESM\(\1, 1\);$/gm;

/** Lets modules of Node be themselves beside their default export, not copied name by name: half a millisecond of a start. */
export function nodeImports(): Plugin {
  return {
    name: "node-imports",
    renderChunk: (code) => uncopied(code),
  };
}

export function uncopied(code: string): string {
  return code.replace(COPIED, "$1 = Object.assign(Object.create($1), { default: $1 });");
}

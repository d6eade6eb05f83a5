import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "rolldown";
import { packageFolder } from "./package-of.ts";

interface Alias {
  readonly from: string;
  /** Only where this package imports it; everywhere when left out. */
  readonly inside?: string;
  /** The module that stands in, as text. */
  readonly code: string;
}

/** Texts whose width is their length; what is left out here may still be narrow. */
export const NARROW = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2190-\u21ff\u2500-\u259f]*$/;
/** Characters of which each takes two columns; what is left out here may still be wide. */
export const WIDE = /[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]/g;

const PREFIX = "\0stand-in:";

/** Modules replaced while bundling, for size (568 to 215 KB) and for the start of every command. */
export function aliases(root: string): Plugin {
  const known = standIns(root);
  return {
    name: "aliases",
    resolveId(source, importer) {
      const importing = importer === undefined ? undefined : packageFolder(importer)?.name;
      const alias = known.find(({ from, inside }) => from === source && (inside === undefined || inside === importing));
      return alias === undefined ? null : `${PREFIX}${alias.from}`;
    },
    load(id) {
      return known.find(({ from }) => id === `${PREFIX}${from}`)?.code ?? null;
    },
  };
}

function standIns(root: string): readonly Alias[] {
  const fromRoot = createRequire(join(root, "package.json"));
  const yamlModules = join(dirname(fromRoot.resolve("yaml/package.json")), "browser", "dist", "index.js");
  const chalkFile = fromRoot.resolve("chalk");
  const widthFile = fromRoot.resolve("fast-string-width");
  return [
    // It brings 350 KB of text encodings; ours opens $VISUAL or $EDITOR on a UTF-8 file.
    {
      from: "@inquirer/editor",
      code: `export { openEditor as default } from ${quote(root, "src/prompts/open-editor.ts")};`,
    },
    // Its CommonJS build is taken whole; this one is the same code as ES modules, of which only what is used stays.
    { from: "yaml", code: `export * from ${quote(yamlModules)};` },
    // Its expressions of Unicode classes take 2 ms to set up, so they wait for the first text that needs them: none of
    // Latin letters, Han, kana and hangul does.
    {
      from: "fast-string-width",
      code: `let full;
        export default (text) => {
          if (${NARROW}.test(text)) return text.length;
          const rest = text.replace(${WIDE}, "");
          if (${NARROW}.test(rest)) return 2 * text.length - rest.length;
          return (full ??= require(${quote(widthFile)}).default)(text);
        };`,
    },
    // The old version it asks for gets emoji widths wrong, and is slower.
    { from: "string-width", inside: "cli-table3", code: `module.exports = require("fast-string-width").default;` },
    // It would colour heads and borders in pipes. Colours are decided in src/render/theme.ts alone.
    {
      from: "@colors/colors/safe",
      inside: "cli-table3",
      code: "const plain = (text) => text; module.exports = new Proxy(plain, { get: () => plain });",
    },
    // Loading it takes 4 ms, a sixth of `node -e 0`, for commands that are programs of their own; we have none.
    {
      from: "node:child_process",
      inside: "commander",
      code: 'module.exports = { spawn: (...args) => process.getBuiltinModule("node:child_process").spawn(...args) };',
    },
    // Set up when the first theme is made that has colours: in a pipe there is none.
    {
      from: "chalk",
      code: `export function Chalk(options) { return new (require(${quote(chalkFile)}).Chalk)(options); }`,
    },
    // It reads --color from the arguments by itself. Whether to colour is decided in src/system.ts alone.
    {
      from: "#supports-color",
      inside: "chalk",
      code: "export default { stdout: false, stderr: false };",
    },
  ];
}

function quote(...path: string[]): string {
  return JSON.stringify(join(...path));
}

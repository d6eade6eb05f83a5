import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { EXPLAINED } from "../../../src/catalog/explain/explained.ts";
import type { ExampleFiles } from "../../../src/catalog/explain/explanation.ts";
import { ROOT, runCli, tempFolder } from "../../helpers/run.ts";

/** Codes that files alone cannot show; each has a test of its own where it comes from. */
const NOT_IN_FILES = [
  ...["too-large", "not-utf8", "unknown-shape", "missing-path", "unreadable"],
  ...["lost-project", "gone-id", "gone-item"],
];

async function codesOf(files: ExampleFiles): Promise<string[]> {
  const folder = tempFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const { out } = await runCli(["validate", folder, "--json"]);
  return JSON.parse(out).problems.map(({ code }: { code: string }) => code);
}

/** Every code that the rooms of the reader and its checks tell. */
function codesInSource(): string[] {
  const found = new Set<string>();
  const folders = [
    "src/catalog/read",
    "src/catalog/check",
    "src/catalog/assemble",
    "src/catalog/teach",
    "src/system/check",
  ];
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) => path.join(folder, file)),
  );
  for (const file of [...files, "src/catalog/load.ts"].filter((one) => one.endsWith(".ts"))) {
    const text = readFileSync(path.join(ROOT, file), "utf8");
    const calls = text.matchAll(
      /(?:(?:report|remark)\(\s*sheet,\s*[^"]*?|(?:problem|warning|refuse)\(\s*[^"]*?|(?:error|failure)\((?:path, )?|code: (?:same \? "[a-z-]+" : )?|fail\(\[error\(|tell\(match, [^"]*, )"([a-z0-9]+(?:-[a-z0-9]+)*)"/g,
    );
    for (const [, code = ""] of calls) found.add(code);
  }
  return [...found].sort();
}

describe("what is told of problems", () => {
  it("is there for every code of the reader and its checks", () => {
    const missing = codesInSource().filter((code) => !EXPLAINED.has(code) && code.includes("-"));
    expect(missing).toEqual([]);
  });

  it("finds most codes in the source", () => expect(codesInSource().length).toBeGreaterThan(50));

  const shown = [...EXPLAINED].filter(([code]) => !NOT_IN_FILES.includes(code));
  it.each(shown)(
    "%s: the file before has it and nothing else, the file after nothing",
    async (code, { before, after }) => {
      const codes = await codesOf(before);
      expect([...new Set(codes)]).toEqual([code]);
      expect(await codesOf(after)).toEqual([]);
    },
  );

  it.each([...EXPLAINED])("%s: it is told in whole sentences", (_code, { about }) =>
    expect(about).toMatch(/^[A-Z].+\.$/),
  );
});

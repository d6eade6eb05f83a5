import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { replaceFolder } from "../../src/build/replace-folder.ts";

const base = mkdtempSync(join(tmpdir(), "career-roadmap-test-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let at: (name: string) => string;
let count = 0;
beforeEach(() => {
  const folder = join(base, String(count++));
  mkdirSync(folder);
  at = (name) => join(folder, name);
});

function folderWith(name: string, text: string): string {
  mkdirSync(at(name));
  writeFileSync(join(at(name), "file"), text);
  return at(name);
}
const content = (name: string) => readFileSync(join(at(name), "file"), "utf8");

describe("a finished build takes the place of the last one", () => {
  it("whole, and where there was none", async () => {
    await replaceFolder(at("dist"), folderWith("new", "1"), at("old"));
    expect(content("dist")).toBe("1");
    await replaceFolder(at("dist"), folderWith("new", "2"), at("old"));
    expect(content("dist")).toBe("2");
    expect(existsSync(at("new"))).toBe(false);
  });

  it("or leaves the last one when it cannot", async () => {
    folderWith("dist", "1");
    await expect(replaceFolder(at("dist"), at("missing"), at("old"))).rejects.toThrow("ENOENT");
    expect(content("dist")).toBe("1");
  });

  it("with several builds at once, one of them whole", async () => {
    folderWith("dist", "0");
    const builds = ["1", "2", "3", "4"].map((name) =>
      replaceFolder(at("dist"), folderWith(name, name), at(`old${name}`)),
    );
    await Promise.all(builds);
    expect(["1", "2", "3", "4"]).toContain(content("dist"));
  });
});

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");

/** What git would commit: its own list, with what is new and not ignored. */
function committed(): { file: string; text: string }[] {
  const options = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", options, { cwd: root, encoding: "utf8" }).split("\0").filter(Boolean);
  return files
    .filter((file) => existsSync(join(root, file))) // deleted, and not yet committed as such
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
}

interface Locked {
  readonly packages: Readonly<
    Record<string, { resolved?: string; integrity?: string; optionalDependencies?: Record<string, string> }>
  >;
}

describe("package-lock.json", () => {
  const { packages }: Locked = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const names = Object.keys(packages).filter((name) => name !== "");

  it("names no place to download from, so that everybody's own registry serves", () => {
    expect(names.filter((name) => packages[name]?.resolved !== undefined)).toEqual([]);
  });

  it("has a checksum for every package", () => {
    expect(names.filter((name) => packages[name]?.integrity === undefined)).toEqual([]);
  });

  it("holds the packages of every system: npm ci refuses a lockfile where some could not be found", () => {
    const wanted = names.flatMap((name) => Object.keys(packages[name]?.optionalDependencies ?? {}));
    const found = new Set(names.map((name) => name.slice(name.lastIndexOf("node_modules/") + "node_modules/".length)));
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((name) => !found.has(name))).toEqual([]);
  });
});

describe("what is committed", () => {
  const files = committed();
  const holding = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ file }) => file);
  const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  it.each([root, homedir()])("does not name the machine's folder %s", (folder) => {
    expect(holding(new RegExp(`(?<![\\w.-])${escaped(folder)}(?![\\w-])`))).toEqual([]);
  });

  it("names no package registry", () => {
    expect(holding(/\bregistry\.(npm|yarn|jsr|node)|\bnpm\.pkg\./)).toEqual([]);
  });

  it("leaves out no test and singles out none", () => {
    const tests = files.filter(({ file }) => /\.test\.ts$/.test(file));
    const pattern = /\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b/;
    expect(tests.filter(({ text }) => pattern.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { assembleCatalog } from "../../src/catalog/assemble/assemble.ts";
import { readSource } from "../../src/catalog/load.ts";
import { assemble, brief, problemsOf, roleFile, skillsFile } from "../helpers/catalog.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "strangers-file-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Works as a user without rights where the tests run as root, who may read everything. */
function asNobody<T>(work: () => T): T {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));
const good = "skills:\n  a: { title: A, hours: 1 }\n";
const nested = (depth: number) => `skills: ${"[".repeat(depth)}${"]".repeat(depth)}\n`;
const blockNested = (depth: number) => Array.from({ length: depth }, (_, i) => `${" ".repeat(i)}a:\n`).join("");
const laughs = ["a: &a [x, x, x, x, x, x, x, x, x]"];
for (const [i, name] of [..."bcdefghi"].entries()) {
  laughs.push(`${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[i]}`).join(", ")}]`);
}

describe("what a file holds", () => {
  const cases: readonly [string, string | Buffer, readonly string[]][] = [
    ["a byte-order mark", bytes([0xef, 0xbb, 0xbf], good), []],
    ["Windows line ends", good.replaceAll("\n", "\r\n"), []],
    ["an old Mac's line ends", good.replaceAll("\n", "\r"), ["1:8 not-printable", "1:36 not-printable"]],
    ["nothing", "", ["1:1 empty-file"]],
    ["blanks", " \n\n", ["1:1 empty-file"]],
    ["a comment", "# later\n", ["1:1 empty-file"]],
    ["null", "null\n", ["1:1 empty-file"]],
    ["a document mark", "---\n", ["1:1 empty-file"]],
    ["two documents", `${good}---\n${good}`, ["3:1 several-documents"]],
    ["one document with marks", `---\n${good}...\n`, []],
    ["Latin-1", bytes("skills:\n  a: { title: ", [0xe9], "t, hours: 1 }\n"), ["2:15 not-utf8"]],
    ["UTF-16", Buffer.from(`\ufeff${good}`, "utf16le"), ["1:1 not-utf8"]],
    ["half a character at the end", bytes(good, "# ", [0xe2, 0x82]), ["3:3 not-utf8"]],
    ["characters of four bytes before a bad one", bytes("# 🙂🙂", [0xff]), ["1:7 not-utf8"]],
    ["NUL", `${good}  b\0: 1\n`, ["3:4 not-printable"]],
    ["escape and C1", `${good}# \u001b[31m \u009b\n`, ["3:3 not-printable", "3:9 not-printable"]],
    ["bidirectional marks", "skills:\n  a: { title: A\u202eB, hours: 1 }\n", []],
    ["more than 1 MiB", `${good}#${" ".repeat(1_048_576)}\n`, ["1:1 too-large"]],
    ["64 levels", nested(63), ["1:9 wrong-type"]],
    ["65 levels", nested(64), ["1:72 nested-too-deeply"]],
    ["65 levels of lines", blockNested(65), ["65:66 nested-too-deeply"]],
    ["a hundred thousand brackets", "[".repeat(100_000), ["1:65 nested-too-deeply"]],
    ["a hundred thousand dashes", "- ".repeat(100_000), ["1:129 nested-too-deeply"]],
    ["a hundred thousand question marks", "? ".repeat(100_000), ["1:129 nested-too-deeply"]],
    ["colons that nest by mistake", `[${"a: ".repeat(100_000)}`, ["1:195 nested-too-deeply"]],
    ["brackets in text", `skills:\n  a: { title: "${"[".repeat(99)}", hours: 1 } # ${"{".repeat(99)}\n`, []],
    [
      "brackets in a block of text",
      `skills:\n  a:\n    hours: 1\n    title: A\n    why: |\n      ${"- ".repeat(99)}\n`,
      [],
    ],
    ["a billion laughs", laughs.join("\n"), ["6:8 too-many-aliases"]],
    ["many aliases", `x: &x 1\ny: [${"*x, ".repeat(1001)}]\n`, ["2:4005 too-many-aliases"]],
    ["an alias", "skills:\n  a: &a { title: A, hours: 1 }\n  b: *a\n", []],
    ["an alias inside itself", "skills: &a { x: *a }\n", ["1:17 alias-cycle"]],
    ["an alias of nothing", "skills: *nothing\n", ["1:9 unknown-alias"]],
    ["a merge key", `${good}  b: { <<: { title: B }, hours: 1 }\n`, ["3:8 merge-key"]],
    ["a tag of its own", `${good}  b: !thing { title: B }\n`, ["3:6 custom-tag"]],
    ["a tag that YAML 1.1 had", "skills: !!set { a, b }\n", ["1:15 custom-tag"]],
    ["YAML 1.1, where no means false", `%YAML 1.1\n---\nskills:\n  a: { title: no, hours: 1 }\n`, []],
    ["a tab for indentation", "skills:\n\ta: 1\n", ["2:1 yaml-syntax"]],
    ["a missing bracket", "skills: { a: [1, 2\n", ["1:14 yaml-syntax"]],
    ["a missing quote", 'skills: "a\n', ["1:9 yaml-syntax"]],
    ["a second colon", "skills:\n  a:\n    title: A: B\n", ["3:12 yaml-syntax"]],
    ["a text that begins with @", "skills: @x\n", ["1:9 yaml-syntax"]],
    ["a key without a colon", "skills:\n  a\n  b: 1\n", ["2:3 yaml-syntax"]],
    ["a list for a key", "? [a]\n: b\nskills: {}\n", ["1:3 wrong-type"]],
  ];

  it.each(cases)("%s", (_, content, expected) => {
    expect(problemsOf({ "skills/s.yaml": content })).toEqual(expected.map((one) => `skills/s.yaml:${one}`));
  });

  it("is checked in prose as well", () => {
    expect(problemsOf({ "about/x.yaml": "" })).toEqual(["about/x.yaml:1:1 empty-file"]);
  });

  it("never reaches a message raw", () => {
    const { diagnostics } = assemble({ "skills/s.yaml": 'skills:\n  "\\e[31m\u202e": { "\\e]0;x\\a": 1 }\n' });
    expect(diagnostics.length).toBeGreaterThan(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
    for (const { message, fix } of diagnostics) expect(message + fix).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });

  it("never makes it throw, whatever it is", () => {
    const words = [
      "a",
      "a: ",
      "- ",
      "? ",
      ": ",
      "[",
      "]",
      "{",
      "}",
      ", ",
      "\n",
      "  ",
      "\t",
      "'",
      '"',
      "|\n",
      "&a ",
      "*a ",
      "!t ",
      "#",
      "---\n",
    ];
    const keys = [
      "skills: ",
      "stages: ",
      "id: ",
      "resources: ",
      "requires: ",
      "any: ",
      "hours: ",
      "title: ",
      "format: ",
      "area: ",
    ];
    const text = fc.array(fc.constantFrom(...words, ...keys), { maxLength: 40 }).map((parts) => parts.join(""));
    const content = fc.oneof(
      text.map((one) => Buffer.from(one)),
      fc.uint8Array({ maxLength: 200 }),
      fc.string().map((one) => Buffer.from(one)),
    );
    const shape = fc.constantFrom(undefined, "role", "skills", "resources", "about");
    fc.assert(
      fc.property(content, shape, (one, as) => {
        const file = { file: "x.yaml", bytes: one, shape: as } as const;
        const { diagnostics } = assembleCatalog(undefined, [{ name: "x", files: [file], problems: [] }]);
        for (const { place } of diagnostics) {
          expect(place.length).toBeGreaterThan(0);
          expect(place.column + place.length).toBeLessThanOrEqual(
            Math.max(place.column + 1, (place.text ?? "").length + 1),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it("holds out against hostile repetition of a megabyte", () => {
    for (const unit of ["]", "'", "a:\n\t- b\n", "k: ? \n", "&a [", "{a: *a}, "]) {
      expect(problemsOf({ "skills/s.yaml": unit.repeat(1_000_000 / unit.length) }).length).toBeGreaterThan(0);
    }
  }, 60_000);
});

describe("what lies in a folder", () => {
  const made = async (name: string, make: (path: string) => unknown): Promise<readonly string[]> => {
    const dir = await mkdtemp(join(folder, "case-"));
    await writeFile(join(dir, "good.yaml"), roleFile("good", "a"));
    await mkdir(join(dir, "skills"));
    await writeFile(join(dir, "skills", "s.yml"), skillsFile("a"));
    await make(join(dir, name));
    const source = readSource(dir);
    expect(source.name).toBe(dir);
    return assembleCatalog(undefined, [source]).diagnostics.map((one) => brief(one).slice(dir.length + 1));
  };

  it.each<[string, string, (path: string) => unknown, readonly string[]]>([
    ["a text beside", "notes.txt", (path) => writeFile(path, "{"), []],
    ["a hidden file", ".#good.yaml", (path) => symlink("me@host.1", path), []],
    ["another sub-folder", "more", (path) => mkdir(path), []],
    [
      "a link to a file",
      "r.yaml",
      (path) => symlink("good.yaml", path),
      ["r.yaml:1:5 duplicate-id", "r.yaml:1:5 file-name-differs"],
    ],
    ["a broken link", "r.yaml", (path) => symlink("nowhere", path), ["r.yaml:1:1 missing-path"]],
    ["a link to itself", "r.yaml", (path) => symlink("r.yaml", path), ["r.yaml:1:1 unreadable"]],
    ["a folder", "r.yaml", (path) => mkdir(path), ["r.yaml:1:1 not-a-file"]],
    [
      "a folder among skills",
      join("skills", "r.yml"),
      (path) => mkdir(path),
      [`${join("skills", "r.yml")}:1:1 not-a-file`],
    ],
    ["a pipe", "r.yaml", (path) => execFileSync("mkfifo", [path]), ["r.yaml:1:1 not-a-file"]],
    ["a device that never ends", "r.yaml", (path) => symlink("/dev/zero", path), ["r.yaml:1:1 not-a-file"]],
    ["an empty device", "r.yaml", (path) => symlink("/dev/null", path), ["r.yaml:1:1 not-a-file"]],
    [
      "a file of 10 GB",
      "r.yaml",
      async (path) => writeFile(path, "").then(() => truncate(path, 10 ** 10)),
      ["r.yaml:1:1 too-large"],
    ],
    ["an empty file", "r.yaml", (path) => writeFile(path, ""), ["r.yaml:1:1 empty-file"]],
    ["upper-case endings", "r.YAML", (path) => writeFile(path, ""), ["r.YAML:1:1 empty-file"]],
    [
      "prose",
      "about",
      async (path) => mkdir(path).then(() => writeFile(join(path, "why.yaml"), "")),
      ["about/why.yaml:1:1 empty-file"],
    ],
  ])("%s", async (_, name, make, expected) => expect(await made(name, make)).toEqual(expected));

  it("a socket", async () => {
    const server = createServer();
    const problems = await made("r.yaml", (path) => new Promise((done) => server.listen(path, () => done(undefined))));
    await new Promise((done) => server.close(done));
    expect(problems).toEqual(["r.yaml:1:1 not-a-file"]);
  });

  it("what may not be read", async () => {
    const dir = await mkdtemp(join(folder, "case-"));
    await writeFile(join(dir, "r.yaml"), roleFile("r", "a"));
    await chmod(join(dir, "r.yaml"), 0o000);
    for (const open of [folder, dir]) await chmod(open, 0o755);
    const source = asNobody(() => readSource(dir));
    expect(source.problems.map((one) => brief(one).slice(dir.length + 1))).toEqual(["r.yaml:1:1 unreadable"]);
  });
});

describe("readSource", () => {
  it("takes a single file, whose keys say what it is", async () => {
    const path = join(folder, "anything.yaml");
    for (const [text, defined] of [
      [roleFile("anything", "a", "skills: { a: { title: A, hours: 1 } }\n"), { roles: 1, skills: 1 }],
      [skillsFile("a"), { roles: 0, skills: 1 }],
      ["resources: { x: { title: X, url: https://x.org } }\n", { roles: 0, skills: 0 }],
    ] as const) {
      await writeFile(path, text);
      const assembled = assembleCatalog(undefined, [readSource(path)]);
      expect(assembled.diagnostics).toEqual([]);
      expect(assembled.defined).toEqual(defined);
    }
    await writeFile(path, "title: X\n");
    expect(assembleCatalog(undefined, [readSource(path)]).diagnostics.map(({ code }) => code)).toEqual([
      "unknown-shape",
    ]);
  });

  it("reports a path that is not there, or is no path at all", async () => {
    const missing = readSource(join(folder, "nowhere"));
    expect(missing.problems.map(({ code }) => code)).toEqual(["missing-path"]);
    expect(readSource("a\0b").problems.map(({ code }) => code)).toEqual(["unreadable"]);
  });
});

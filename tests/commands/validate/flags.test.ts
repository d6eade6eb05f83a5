import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, put } from "../../helpers/folder.ts";
import { runCli } from "../../helpers/run.ts";

const WARNED =
  "title: W\nstages: [{ title: One, skills: [b, a] }]\nskills:\n  a: { title: A, hours: 1 }\n  b: { title: B, hours: 1, requires: [a] }\n";
const BROKEN = "title: W, X\nstages: [{ title: One, skills: [a] }]\nskills: { a: { title: A, duration: 3h } }\n";

describe("--strict", () => {
  it("fails for a warning, which else does not", async () => {
    const folder = folderOf({ "w.yaml": WARNED });
    expect((await runCli(["validate", folder])).code).toBe(0);
    expect((await runCli(["validate", folder, "--strict"])).code).toBe(1);
  });
});

describe("--format", () => {
  it("github writes a workflow command for each problem, and nothing of a file can end it", async () => {
    const folder = folderOf({
      "w,x.yaml": 'title: "W"\nstages: [{ title: One, skills: ["a%\\nb"] }]\n',
      "w.yaml": WARNED,
    });
    const { code, out } = await runCli(["validate", folder, "--format", "github"]);
    expect(code).toBe(1);
    const lines = out.trimEnd().split("\n");
    expect(
      lines.every((line) =>
        /^::(error|warning) file=[^,:]+,line=\d+,endLine=\d+,col=\d+,endColumn=\d+,title=[a-z-]+::\S/.test(line),
      ),
    ).toBe(true);
    expect(lines.some((line) => line.includes("w%2Cx.yaml"))).toBe(true);
    expect(lines.some((line) => line.includes("title=list-order::") && line.includes("%0AList"))).toBe(true);
  });

  it("sarif is one document of SARIF 2.1.0, with a rule for each code", async () => {
    const folder = folderOf({ "w.yaml": WARNED });
    const { code, out } = await runCli(["validate", folder, "--format", "sarif"]);
    const { version, runs } = JSON.parse(out);
    expect({ code, version }).toEqual({ code: 0, version: "2.1.0" });
    expect(runs[0].tool.driver.rules).toEqual([
      { id: "list-order", help: { text: "career-roadmap explain list-order" } },
    ]);
    expect(runs[0].results).toMatchObject([
      {
        ruleId: "list-order",
        ruleIndex: 0,
        level: "warning",
        locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 33, endColumn: 34 } } }],
      },
    ]);
  });

  it("all good is an empty list", async () => {
    const folder = folderOf({ "g.yaml": "title: G\nstages: [{ title: One, skills: [git] }]\n" });
    expect((await runCli(["validate", folder, "--format", "github"])).out).toBe("");
    expect(JSON.parse((await runCli(["validate", folder, "--format", "sarif"])).out).runs[0].results).toEqual([]);
  });
});

describe("--fix", () => {
  it("mends what has one right answer, and keeps comments, line ends and all else", async () => {
    const text = [
      "# mine",
      "name: W  # the title",
      "summary: “Quoted”",
      "stages:",
      "  - title: One",
      "    skills: [a]",
      "skills:",
      "  a: { title: A, duration: 3h }   # three",
      "  b: { title: B, hours: 2-6, depends_on: [a] }",
      '  c: { title: C, hours: [9, 4, 2], resources: [{ title: R, link: "example.org/x" }] }',
      "",
    ].join("\r\n");
    const folder = folderOf({ "w.yaml": text.replace("[a]\r\n", "[a, b, c]\r\n") });
    const { code, out } = await runCli(["validate", folder, "--fix", "--json"]);
    expect({ code, problems: JSON.parse(out).problems }).toEqual({ code: 0, problems: [] });
    expect(readFileSync(path.join(folder, "w.yaml"), "utf8")).toBe(
      [
        "# mine",
        "title: W  # the title",
        'summary: "Quoted"',
        "stages:",
        "  - title: One",
        "    skills: [a, b, c]",
        "skills:",
        "  a: { title: A, hours: 3 }   # three",
        "  b: { title: B, hours: [2, 4, 6], requires: [a] }",
        '  c: { title: C, hours: [2, 4, 9], resources: [{ title: R, url: "https://example.org/x" }] }',
        "",
      ].join("\r\n"),
    );
    expect(JSON.parse(out).mended.length).toBeGreaterThan(7);
    expect((await runCli(["validate", folder, "--fix"])).out).toBe("1 role, 3 skills, all good\n");
  });

  it("leaves alone what it cannot know", async () => {
    const folder = folderOf({ "w.yaml": "title: W\nstages: [{ title: One, skills: [pythn] }]\n" });
    expect((await runCli(["validate", folder, "--fix"])).code).toBe(1);
    expect(readFileSync(path.join(folder, "w.yaml"), "utf8")).toContain("pythn");
  });
});

describe("--against", () => {
  const before = {
    "w.yaml":
      "title: W\nstages: [{ title: One, skills: [old, git] }]\nskills: { old: { title: O, hours: 1, checklist: { k: Do it } } }\n",
  };
  const after = before["w.yaml"].replaceAll("old", "new");

  it("a folder tells of ids that are gone without formerly, and of checklist keys", async () => {
    const earlier = folderOf(before);
    const now = folderOf({ "w.yaml": after });
    const { out } = await runCli(["validate", now, "--against", earlier]);
    expect(out).toContain(`${path.join(now, "w.yaml")}:1:1 warning gone-id`);
    const all = await runCli(["validate", "--roadmaps", now, "--against", earlier]);
    expect(all.out).toContain("warning gone-id");
    writeFileSync(
      path.join(now, "w.yaml"),
      after.replace("hours: 1", "hours: 1, formerly: [old]").replace("k: Do", "j: Do"),
    );
    const kept = await runCli(["validate", now, "--against", earlier]);
    expect(kept.out).toContain("warning gone-item");
    expect(kept.out).not.toContain("gone-id");
  });

  it("a git revision does so too", async () => {
    const folder = folderOf(before);
    const git = (...words: string[]) =>
      execFileSync("git", ["-C", folder, "-c", "user.name=a", "-c", "user.email=a@b.c", ...words]);
    git("init", "-q");
    git("add", ".");
    git("commit", "-qm", "one");
    put(folder, "w.yaml", after);
    expect((await runCli(["validate", folder, "--against", "HEAD"])).out).toContain("w.yaml:1:1 warning gone-id");
    const { code, err } = await runCli(["validate", folder, "--against", "nowhere"]);
    expect({ code, err }).toMatchObject({ code: 1, err: expect.stringContaining("no git revision") });
    expect((await runCli(["validate", folder, "--against=--output=x"])).code).toBe(2);
  });
});

describe("what a person is told besides", () => {
  it("names explain and the format below problems, and nowhere else", async () => {
    const { out } = await runCli(["validate", folderOf({ "w.yaml": BROKEN })]);
    expect(out).toMatch(
      /More on one: career-roadmap explain unknown-key; the whole format: career-roadmap help format\n$/,
    );
  });

  it("a plan says no more than it must: what only who writes roadmaps wants to know is for validate", async () => {
    const folder = folderOf({
      "w.yaml":
        "title: W\nstages: [{ title: One, skills: [a] }]\nskills:\n  a: { title: A, hours: 1, checklist: { k: Understand it } }\n  b: { title: B, hours: 1 }\n",
    });
    expect((await runCli(["plan", "w", "--roadmaps", folder])).err).toBe("");
    const { out } = await runCli(["validate", folder]);
    expect(out).toContain("vague-item");
    expect(out).toContain("unreached-skill");
  });
});

import { describe, expect, it } from "vitest";
import { paragraph } from "../../src/render/layout.ts";
import { makeTheme } from "../../src/render/theme.ts";
import { asStarted } from "../../src/shared/program.ts";
import { startedAs } from "../../src/system/started-as.ts";

const packageFolder = "/home/a/career-roadmap";
const npx = { npm_command: "exec", npm_lifecycle_event: "npx" };

describe("what a person types for the next command", () => {
  it.each([
    ["an installed command", "/usr/bin/career-roadmap", "/home/a", {}, "career-roadmap"],
    ["its short name", "/usr/bin/roadmap", "/home/a", {}, "roadmap"],
    ["npx . in a checkout", "/c/_npx/1/node_modules/.bin/career-roadmap", packageFolder, npx, "npx ."],
    ["npx elsewhere", "/c/_npx/1/node_modules/.bin/career-roadmap", "/home/a", npx, "npx career-roadmap"],
    ["npx by its short name", "/p/node_modules/.bin/roadmap", "/p", npx, "npx roadmap"],
    [
      "a script of package.json",
      "/p/node_modules/.bin/career-roadmap",
      "/p",
      { npm_lifecycle_event: "x" },
      "npx career-roadmap",
    ],
    ["node in a checkout", "/home/a/career-roadmap/bin/career-roadmap.cjs", packageFolder, {}, "career-roadmap"],
    [
      "what npx started, as a test does",
      "/home/a/career-roadmap/bin/career-roadmap.cjs",
      packageFolder,
      npx,
      "career-roadmap",
    ],
    ["npx on Windows", "C:\\p\\node_modules\\career-roadmap\\bin\\career-roadmap.cjs", "/p", npx, "npx career-roadmap"],
    ["a folder that is gone", "/usr/bin/career-roadmap", "", {}, "career-roadmap"],
  ])("follows %s", (_what, script, cwd, env, program) => {
    expect(startedAs({ script, cwd, env, packageFolder })).toBe(program);
  });
});

describe("hints", () => {
  it.each([
    ["See career-roadmap next.", "See npx . next."],
    ["career-roadmap --help lists all.", "npx . --help lists all."],
    ["career-roadmap plans the way", "career-roadmap plans the way"],
    ["/home/career-roadmap next to it", "/home/career-roadmap next to it"],
    ["career-roadmap/plan@1", "career-roadmap/plan@1"],
  ])("%s becomes %s", (text, typed) => {
    expect(asStarted(text, "npx .")).toBe(typed);
  });

  it("never break a command across lines, as it is typed", () => {
    const theme = {
      color: 0,
      ascii: false,
      width: 40,
      layout: "terminal",
      links: false,
      program: "npx career-roadmap",
    } as const;
    const told = paragraph(makeTheme(theme), "All of it is ticked now. To finish it: career-roadmap done python");
    expect(told).toBe("All of it is ticked now. To finish it:\nnpx career-roadmap done python\n");
  });
});

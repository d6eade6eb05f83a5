import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, put } from "../../helpers/folder.ts";
import { runCli, tempFolder } from "../../helpers/run.ts";

const JUNIOR = "title: Junior\nstages: [{ title: One, skills: [http-basics, git] }]\n";
const MID = "title: Mid\nextends: junior\nstages: [{ title: Two, skills: [queries] }]\n";
const SKILLS = "skills:\n  http-basics: { title: HTTP, hours: 4 }\n  queries: { title: Queries, hours: 4 }\n";
const LADDER = { "junior.yaml": JUNIOR, "mid.yaml": MID, "skills/backend.yaml": SKILLS };

interface Told {
  readonly code: number;
  readonly problems: string[];
  readonly roles: number;
  readonly skills: number;
}

async function validated(words: readonly string[], home = tempFolder()): Promise<Told> {
  const { code, out } = await runCli(["validate", ...words, "--json"], { home });
  const { problems, roles, skills } = JSON.parse(out);
  const brief = problems.map(
    ({ file, line, code: kind }: { file: string; line: number; code: string }) =>
      `${path.basename(file)}:${line} ${kind}`,
  );
  return { code, problems: brief, roles, skills };
}

describe("validate sees what a plan sees", () => {
  it("whatever path leads to it: the folder, a file, a part of it", async () => {
    const folder = folderOf(LADDER);
    expect(await validated([folder])).toEqual({ code: 0, problems: [], roles: 2, skills: 2 });
    expect(await validated([path.join(folder, "mid.yaml")])).toEqual({ code: 0, problems: [], roles: 1, skills: 0 });
    expect(await validated([path.join(folder, "skills")])).toEqual({ code: 0, problems: [], roles: 0, skills: 2 });
    expect(await validated([path.join(folder, "skills", "backend.yaml")])).toMatchObject({ problems: [], skills: 2 });
    expect((await runCli(["plan", "mid", "--roadmaps", folder])).code).toBe(0);
  });

  it("with the person's own folder and each --roadmaps below it", async () => {
    const home = tempFolder();
    const own = path.join(".config", "career-roadmap", "roadmaps");
    put(home, path.join(own, "skills", "backend.yaml"), SKILLS);
    const file = path.join(folderOf({ "junior.yaml": JUNIOR }), "junior.yaml");
    expect(await validated([file], home)).toMatchObject({ code: 0, problems: [], roles: 1 });
    const shared = folderOf({ "skills/backend.yaml": SKILLS });
    expect(await validated([file, "--roadmaps", shared])).toMatchObject({ code: 0, problems: [] });
    expect(await validated([path.join(home, own, "skills", "backend.yaml")], home)).toMatchObject({
      problems: [],
      skills: 2,
    });
  });

  it("a file that is reached by a link is not read twice", async () => {
    const folder = folderOf(LADDER);
    const link = path.join(tempFolder(), "ladder");
    symlinkSync(folder, link);
    expect(await validated([path.join(link, "mid.yaml"), "--roadmaps", folder])).toMatchObject({
      code: 0,
      problems: [],
    });
  });

  it("only what was asked about is told, and that errors elsewhere stop a plan", async () => {
    const folder = folderOf({ ...LADDER, "broken.yaml": "title: [\n" });
    const { code, out, err } = await runCli(["validate", path.join(folder, "mid.yaml")]);
    expect({ code, out }).toEqual({ code: 0, out: "1 role, 0 skills, all good\n" });
    expect(err).toMatch(/Read with 3 files beside it/);
    expect(err).toMatch(/1 error stands in other files, which stop a plan/);
  });

  it("a circle through the file is told, wherever it begins", async () => {
    const folder = folderOf({
      "a.yaml":
        "title: A\nstages: [{ title: One, skills: [x] }]\nskills: { x: { title: X, hours: 1, requires: [y] } }\n",
      "b.yaml":
        "title: B\nstages: [{ title: One, skills: [y] }]\nskills: { y: { title: Y, hours: 1, requires: [x] } }\n",
    });
    for (const file of ["a.yaml", "b.yaml"]) {
      expect((await validated([path.join(folder, file)])).problems).toEqual(["a.yaml:3 prerequisite-cycle"]);
    }
  });
});

describe("what nothing reads", () => {
  it.each([
    ["skill/backend.yaml", 'Did you mean the folder "skills"?'],
    ["role/sub/x.yaml", "--roadmaps"],
    ["skills/deep/x.yaml", 'Files stand in "skills" itself'],
    ["junior.yaml.txt", 'Rename it so that it ends in .yaml: "junior.yaml"'],
  ])("%s is told, with the way out", async (name, fix) => {
    const folder = folderOf({ "baker.yaml": "title: B\nstages: [{ title: One, skills: [git] }]\n", [name]: SKILLS });
    const { code, out } = await runCli(["validate", folder]);
    expect(code).toBe(0);
    expect(out).toContain(`${path.join(folder, name)}:1:1 warning not-read`);
    expect(out).toContain(fix);
  });

  it("hidden files and those of packages are left alone", async () => {
    const folder = folderOf({ ...LADDER, ".github/x.yaml": "a: 1\n", "node_modules/p/x.yaml": "a: 1\n" });
    expect(await validated([folder])).toMatchObject({ problems: [] });
  });

  it.each([
    ["an empty folder", {}],
    ["a folder of other files", { "x.txt": "title: X\n", "x.json": "{}\n" }],
    ["a folder whose roadmaps lie deeper", { "role/x.yaml": JUNIOR }],
  ])("a named path without roadmaps ends with 1: %s", async (_what, files) => {
    const { code, problems } = await validated([folderOf(files)]);
    expect(code).toBe(1);
    expect(problems.some((one) => one.endsWith("no-roadmaps"))).toBe(true);
  });

  it("without any roadmaps of one's own all is well", async () =>
    expect(await validated([])).toEqual({ code: 0, problems: [], roles: 0, skills: 0 }));

  it("a path that is not there ends with 1", async () =>
    expect(await validated([path.join(tempFolder(), "nowhere")])).toMatchObject({
      code: 1,
      problems: ["nowhere:1 missing-path"],
    }));

  it("files in the wrong place are told, and read all the same, by folder and by file", async () => {
    const folder = folderOf({
      "junior.yaml": JUNIOR,
      "backend.yaml": `area: { id: backend }\n${SKILLS}`,
      "skills/other.yaml": MID.replace("queries", "queries, git"),
    });
    const expected = ["backend.yaml:1 wrong-place", "other.yaml:1 wrong-place"];
    expect((await validated([folder])).problems).toEqual(expected);
    expect((await validated([path.join(folder, "backend.yaml")])).problems).toEqual([expected[0]]);
    expect((await runCli(["plan", "junior", "--roadmaps", folder])).code).toBe(0);
  });
});

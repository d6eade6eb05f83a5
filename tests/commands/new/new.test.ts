import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, put } from "../../helpers/folder.ts";
import { runCli, tempFolder } from "../../helpers/run.ts";

const own = (home: string, file: string) => path.join(home, ".config", "career-roadmap", "roadmaps", file);
const good = async (home: string, ...words: string[]) => {
  const { code, out, err } = await runCli(["validate", "--strict", ...words], { home });
  expect({ code, out: code === 0 ? "" : out, err }).toEqual({ code: 0, out: "", err: "" });
};

describe("new role", () => {
  it("writes a commented file that is whole, with the line for editors, and plans at once", async () => {
    const home = tempFolder();
    const { code, out } = await runCli("new role guitar-teacher", { home });
    expect({ code, out }).toEqual({
      code: 0,
      out: `✔ Wrote ${own(home, "guitar-teacher.yaml")}\n  career-roadmap validate\n  career-roadmap plan guitar-teacher\n`,
    });
    const text = readFileSync(own(home, "guitar-teacher.yaml"), "utf8");
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.schemas\/role\.json\n/);
    expect(text).toContain("title: Guitar teacher\n");
    expect(text).not.toMatch(/machine|model|tech/i);
    expect(existsSync(own(home, ".schemas/role.json"))).toBe(true);
    await good(home);
    expect((await runCli("plan guitar-teacher", { home })).out).toContain("guitar-teacher-basics");
    expect(statSync(path.dirname(own(home, "x"))).mode & 0o077).toBe(0);
  });

  it("begins on top of another, which shows what can be done to it", async () => {
    const home = tempFolder();
    expect((await runCli("new role lead --from ml-engineer --title", { home })).code).toBe(2);
    expect(
      (await runCli(["new", "role", "lead", "--from", "ml-engineer", "--title", 'Lead: "the best"'], { home })).code,
    ).toBe(0);
    await good(home);
    const { role } = JSON.parse((await runCli("show lead --json", { home })).out);
    const base = JSON.parse((await runCli("show ml-engineer --json", { home })).out).role;
    expect(role.title).toBe('Lead: "the best"');
    expect(role.stages.map(({ skills }: { skills: unknown }) => skills)).toEqual(
      base.stages.map(({ skills }: { skills: unknown }) => skills),
    );
  });

  it("never writes over anything, and takes no id that there is", async () => {
    const home = tempFolder();
    put(home, ".config/career-roadmap/roadmaps/baker.yaml", "title: [\n");
    const { code, err } = await runCli("new role baker", { home });
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining("is there already, and stays as it is"),
    });
    expect(readFileSync(own(home, "baker.yaml"), "utf8")).toBe("title: [\n");
    expect((await runCli("new role ml-engineer")).err).toContain('There is a role "ml-engineer" already');
    expect((await runCli("new role git")).err).toContain('There is a skill "git" already');
  });

  it.each([
    ["new role Bäcker", 2, 'Write "backer"'],
    ["new role about", 2, "Give it another id"],
    ["new role x --from nobody", 1, "There is no role"],
    ["new", 2, "new has to be told what"],
    ["new rol x", 2, 'Did you mean "new role"?'],
    ["new skill x", 2, "--area"],
    ["new project x", 2, "--role"],
  ])("%s ends with %i", async (line, code, text) => {
    const said = await runCli(line);
    expect(said.code).toBe(code);
    expect(said.err).toContain(text);
  });

  it("writes into the folder of --roadmaps, and tells it again", async () => {
    const folder = path.join(tempFolder(), "team");
    const { code, out } = await runCli(["new", "role", "baker", "--roadmaps", folder, "--json"]);
    expect({ code, file: JSON.parse(out).file }).toEqual({ code: 0, file: path.join(folder, "baker.yaml") });
    expect((await runCli(["plan", "baker", "--roadmaps", folder])).code).toBe(0);
  });
});

describe("new skill", () => {
  it("writes the file of its area, then adds to it and keeps what is there", async () => {
    const folder = folderOf({
      "guitarist.yaml": "title: G\nstages: [{ title: One, skills: [chords, scales, fingering] }]\n",
    });
    const more = (...words: string[]) => runCli(["new", "skill", ...words, "--area", "guitar", "--roadmaps", folder]);
    expect((await more("chords")).code).toBe(0);
    const first = readFileSync(path.join(folder, "skills", "guitar.yaml"), "utf8");
    expect((await more("scales", "--title", "Scales & modes: all")).code).toBe(0);
    const second = readFileSync(path.join(folder, "skills", "guitar.yaml"), "utf8");
    expect(second.startsWith(first)).toBe(true);
    expect(second).toContain('title: "Scales & modes: all"');
    put(folder, "skills/guitar.yaml", `${second}# the end\n`);
    expect((await more("fingering")).code).toBe(0);
    expect((await runCli(["validate", folder, "--strict"])).out).toBe("1 role, 3 skills, all good\n");
  });

  it("says where to write what it cannot add", async () => {
    const folder = folderOf({ "skills/guitar.yaml": "skills: { chords: { title: C, hours: 1 } }\n" });
    const { code, err } = await runCli(["new", "skill", "scales", "--area", "guitar", "--roadmaps", folder]);
    expect(code).toBe(1);
    expect(err).toContain("nothing was written");
    expect(readFileSync(path.join(folder, "skills/guitar.yaml"), "utf8")).toBe(
      "skills: { chords: { title: C, hours: 1 } }\n",
    );
  });
});

describe("new project", () => {
  it("adds to a built-in role, all of which stays, and to a file of one's own", async () => {
    const home = tempFolder();
    expect((await runCli("new project zoo --role ml-engineer", { home })).code).toBe(0);
    await good(home);
    const { role } = JSON.parse((await runCli("show ml-engineer --json", { home })).out);
    expect(role.projects.at(-1).id).toBe("zoo");
    expect(role.projects.length).toBeGreaterThan(3);
    expect((await runCli("new project zoo-two --role ml-engineer", { home })).code).toBe(0);
    await good(home);
    expect((await runCli("show zoo-two", { home })).code).toBe(0);
  });
});

import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf } from "../../helpers/folder.ts";
import { runCli } from "../../helpers/run.ts";

describe("show --yaml", () => {
  it.each([
    ["pytorch", (area: string) => `skills/${area}.yaml`],
    ["docker", (area: string) => `skills/${area}.yaml`],
    ["ml-engineer", () => "ml-engineer.yaml"],
    ["software-developer", () => "software-developer.yaml"],
  ])("%s is a file that can be put into a folder, and changes nothing there", async (id, nameOf) => {
    const before = JSON.parse((await runCli(["show", id, "--json"])).out);
    const { code, out } = await runCli(["show", id, "--yaml"]);
    expect(code).toBe(0);
    const folder = folderOf({ [nameOf(before.skill?.area)]: out });
    expect((await runCli(["validate", folder, "--strict"])).code).toBe(0);
    expect(JSON.parse((await runCli(["show", id, "--json", "--roadmaps", folder])).out)).toEqual(before);
  });

  it("a project stands in a file of its role, which keeps all else", async () => {
    const { role } = JSON.parse((await runCli("show ml-engineer --json")).out);
    const id = role.projects[0].id;
    const folder = folderOf({ "ml-engineer.yaml": (await runCli(["show", id, "--yaml"])).out });
    expect((await runCli(["validate", folder, "--strict"])).code).toBe(0);
    const now = JSON.parse((await runCli(["show", "ml-engineer", "--json", "--roadmaps", folder])).out).role;
    const byId = (all: { id: string }[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(now.projects)).toEqual(byId(role.projects));
    expect(now.stages).toEqual(role.stages);
  });
});

describe("show --source", () => {
  it("says where a skill is written, and each field that a file changes", async () => {
    const folder = folderOf({ "skills/mine.yaml": "override:\n  git:\n    hours: 2\n    why: Ours\n" });
    const { out } = await runCli(["show", "git", "--source", "--json", "--roadmaps", folder]);
    const file = path.join(folder, "skills/mine.yaml");
    expect(JSON.parse(out).parts).toEqual([
      { part: "skill", file: expect.stringMatching(/^roadmaps\/skills\//), line: expect.any(Number), from: "built-in" },
      { part: "hours", file, line: 3, from: "own" },
      { part: "why", file, line: 4, from: "own" },
    ]);
    expect((await runCli("show git --source")).out).toMatch(/^skill {2}roadmaps\/skills\/\S+:\d+ {2}built-in\n$/);
  });

  it("says of a role on top of another whose each stage and skill is", async () => {
    const folder = folderOf({
      "junior.yaml": "title: J\nstages:\n  - { title: One, skills: [git] }\n",
      "mid.yaml": "title: M\nextends: junior\nstages:\n  - { title: Two, skills: [python] }\n",
    });
    const { out } = await runCli(["show", "mid", "--source", "--json", "--roadmaps", folder]);
    const parts = JSON.parse(out).parts.map(
      ({ part, file, line }: { part: string; file: string; line: number }) => `${part} ${path.basename(file)}:${line}`,
    );
    expect(parts).toEqual([
      "role mid.yaml:1",
      "extends mid.yaml:2",
      "stage one junior.yaml:3",
      "  git junior.yaml:3",
      "stage two mid.yaml:4",
      "  python mid.yaml:4",
    ]);
  });
});

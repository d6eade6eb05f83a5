import { describe, expect, it } from "vitest";
import { type Json, runCli, tempFolder } from "../../helpers/run.ts";

async function listed(line: string, home = tempFolder()): Promise<Json> {
  const ran = await runCli(`${line} --json`, { home });
  expect(ran, ran.err).toMatchObject({ code: 0 });
  return JSON.parse(ran.out);
}

describe("skills", () => {
  it("lists all by area, with terms and tools for scripts", async () => {
    const { skills, role } = await listed("skills");
    expect(role).toBeNull();
    const areas = skills.map(({ area }: Json) => area);
    expect(areas).toEqual([...areas].sort((a, b) => areas.indexOf(a) - areas.indexOf(b)));
    expect(skills.find(({ id }: Json) => id === "kubernetes").terms).toContain("k8s");
    expect(skills.every(({ tools }: Json) => Array.isArray(tools))).toBe(true);
  });

  it.each(["mathematics", "Mathematics and statistics", "math"])("lists an area by the word %s", async (area) => {
    const ran = await runCli(["skills", "--json", "--area", area]);
    const { skills } = JSON.parse(ran.out) as Json;
    expect(skills.length).toBeGreaterThan(3);
    expect(new Set(skills.map((skill: Json) => skill.area))).toEqual(new Set(["mathematics"]));
  });

  it("lists those of a role in the order of its plan", async () => {
    const [{ skills }, plan] = [
      await listed("skills --role ml-engineer"),
      JSON.parse((await runCli("plan ml-engineer --json")).out) as Json,
    ];
    const steps = plan.steps.filter(({ kind }: Json) => kind === "skill");
    expect(skills.map(({ id }: Json) => id)).toEqual(steps.map(({ id }: Json) => id));
  });

  it("lists what is done, known, skipped, begun or open", async () => {
    const home = tempFolder();
    await runCli("done git", { home });
    await runCli("know sql", { home });
    await runCli("skip docker", { home });
    await runCli("start python", { home });
    for (const [state, id] of [
      ["done", "git"],
      ["known", "sql"],
      ["skipped", "docker"],
      ["in-progress", "python"],
    ]) {
      const { skills } = await listed(`skills --state ${state}`, home);
      expect(skills).toMatchObject([{ id, state }]);
    }
    const open = (await listed("skills --state open", home)).skills.map(({ id }: Json) => id);
    expect(open).toContain("python");
    expect(open).not.toContain("git");
  });

  it("is one line a skill for grep and awk", async () => {
    const { out } = await runCli("skills --area mathematics");
    expect(out).toMatch(/^probability +Probability +mathematics +ready +35 h$/m);
  });

  it.each([
    ["skills --state begun", 2],
    ["skills --area nosuch", 1],
    ["skills --state done", 1],
  ])("%s ends with %i", async (line, code) => {
    expect(await runCli(line)).toMatchObject({ code, out: "" });
  });
});

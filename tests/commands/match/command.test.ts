import { describe, expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import type { Json } from "../../helpers/run.ts";

const one = somebody([]);

describe("match", () => {
  it("ranks all roles by the hours that are missing, the nearest first", async () => {
    const { roles, hoursPerWeek } = await one.json("match --know python,git,sql,statistics --hours 5");
    expect(roles).toHaveLength(10);
    const left = roles.map(({ hours }: Json) => hours.left);
    expect(left).toEqual([...left].sort((a, b) => a - b));
    expect(hoursPerWeek).toBe(5);
    for (const { hours, percent, weeks } of roles) {
      expect(percent).toBe(Math.floor(1000 * (1 - hours.left / hours.full)) / 10);
      expect(weeks).toBeCloseTo(hours.left / 5, 9);
    }
  });

  it("agrees with the gap to each role, and assumes nothing", async () => {
    const person = somebody([]);
    await person.did("know python git", "done pandas", "done pytorch/train-loop", "skip spark");
    const { roles, known, done } = await person.json("match --know docker");
    expect({ known, done }).toEqual({ known: ["docker", "git", "python"], done: ["pandas"] });
    for (const { id, hours, percent } of roles) {
      const gap = await person.json(`gap --to ${id} --know docker`);
      expect({ id, left: gap.hours.missing, full: gap.hours.full, percent: gap.percent }).toEqual({
        id,
        left: hours.left,
        full: hours.full,
        percent,
      });
    }
  });

  it("finds the job of somebody who knows what it teaches", async () => {
    const gap = await one.json("gap --from cloud-engineer --to cloud-engineer");
    const know = gap.carried.map(({ id }: Json) => id).join(",");
    const { roles } = await one.json(`match --know ${know}`);
    expect(roles[0].id).toBe("cloud-engineer");
    expect(roles[0].hours.left).toBe(gap.hours.missing);
  });

  it("says on what it rests, and ends with what to ask next", async () => {
    const nothing = await one.run("match --no-color", { terminal: 80 });
    expect(nothing.out).toMatch(/^From nothing: say what you know with --know/);
    expect(nothing.out).toContain("What is missing: career-roadmap gap --to product-manager\n");
    const { out } = await one.run("match --no-color --know python,git", { terminal: 80 });
    expect(out).toMatch(/^From what you know or have done: 2 skills\.\n/);
    expect(out).toMatch(/career-roadmap gap --to [a-z-]+ --know python,git\n$/);
  });

  it("takes ids from standard input", async () => {
    const asked = await one.json("match --know -", { stdin: "python\ngit\n" });
    expect(asked).toEqual(await one.json("match --know python,git"));
  });

  it("is one line a role in a pipe", async () => {
    const { out } = await one.run("match --know python");
    const { roles } = await one.json("match --know python");
    const rows = out.trim().split("\n");
    expect(rows[0]?.split(/\s+/)).toEqual(["role", "percent", "missing", "full", "weeks", "title"]);
    expect(rows.slice(1).map((row) => row.split(/\s+/)[0])).toEqual(roles.map(({ id }: Json) => id));
  });

  it.each([
    ["match --know pyton", 1, 'Did you mean "python"?'],
    ["match --hours 200", 2, '--hours cannot be "200"'],
    ["match ml-engineer", 2, "Too many arguments"],
  ])("refuses `%s`", async (line, code, told) => {
    expect(await one.run(line)).toMatchObject({ code, out: "", err: expect.stringContaining(told) });
  });
});

import { describe, expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import type { Json } from "../../helpers/run.ts";

const one = somebody([]);

describe("match", () => {
  it("ranks all roles by the share that one has, hours to apply beside it", async () => {
    const { roles, job, sort, hoursPerWeek } = await one.json("match --know python,git,sql,statistics --hours 5");
    expect(roles).toHaveLength(13);
    expect({ job, sort, hoursPerWeek }).toEqual({ job: [], sort: "share", hoursPerWeek: 5 });
    const percents = roles.map(({ percent }: Json) => percent);
    expect(percents).toEqual([...percents].sort((a, b) => b - a));
    for (const { hours, core, percent, weeks, coreWeeks } of roles) {
      expect(percent).toBe(Math.floor(1000 * (1 - hours.left / hours.full)) / 10);
      expect(core.left).toBeLessThanOrEqual(hours.left);
      expect(weeks).toBeCloseTo(hours.left / 5, 9);
      expect(coreWeeks).toBeCloseTo(core.left / 5, 9);
    }
  });

  it.each([
    ["apply", (role: Json): number => role.core.left],
    ["hours", (role: Json): number => role.hours.left],
  ])("--sort %s puts the fewest hours first", async (sort, hoursOf) => {
    const { roles } = await one.json(`match --know python --sort ${sort}`);
    const left = roles.map(hoursOf);
    expect(left).toEqual([...left].sort((a: number, b: number) => a - b));
  });

  it("puts what the job carries over first: who works with data is sent there, not to the shortest role", async () => {
    const { roles, job, known } = await one.json("match --from data-scientist");
    expect(job).toEqual(["data-scientist"]);
    expect(known).toContain("python");
    expect(roles.slice(0, 3).map(({ id }: Json) => id)).toEqual(["data-analyst", "data-scientist", "ml-engineer"]);
    expect(roles[1].percent).toBeGreaterThanOrEqual(roles[2].percent);
    const other = roles.find(({ id }: Json) => !job.includes(id)).id;
    const { out } = await one.run("match --from data-scientist --no-color", { terminal: 80 });
    expect(out).toMatch(/^From the job data-scientist and what you know or have done: \d+ skills\./);
    expect(out).toContain(`What is missing: career-roadmap gap --to ${other} --from data-scientist\n`);
  });

  it("takes several jobs as their union, the profile's without --from, and none when told so", async () => {
    const both = await one.json("match --from data-scientist --from software-developer");
    const each = await Promise.all(
      ["data-scientist", "software-developer"].map((job) => one.json(`match --from ${job}`)),
    );
    expect(new Set(both.known)).toEqual(new Set(each.flatMap(({ known }) => known)));
    const person = somebody([]);
    await person.did("config set job data-scientist");
    expect(await person.json("match")).toEqual(each[0]);
    expect(await person.json("match --from none")).toEqual(await one.json("match"));
  });

  it("agrees with the gap to each role", async () => {
    const person = somebody([]);
    await person.did("know python git", "done pandas", "done pytorch/train-loop", "skip spark");
    const { roles, known, done } = await person.json("match --know docker");
    expect({ known, done }).toEqual({ known: ["docker", "git", "python"], done: ["pandas"] });
    for (const { id, hours, core, inJobHours, percent } of roles) {
      const gap = await person.json(`gap --to ${id} --know docker`);
      expect({ id, core: gap.core, inJobHours: gap.inJobHours, percent: gap.percent }).toEqual({
        ...{ id, core, inJobHours, percent },
      });
      expect([gap.hours.missing, gap.hours.full]).toEqual([hours.left, hours.full]);
    }
  });

  it("says on what it rests, and ends with what to ask next", async () => {
    const nothing = await one.run("match --no-color", { terminal: 80 });
    expect(nothing.out).toMatch(/^From nothing\.\nSay more: the job you have with --from ROLE/);
    expect(nothing.out).toMatch(/What is missing: career-roadmap gap --to [a-z-]+\n$/);
    const { out } = await one.run("match --no-color --know python,git", { terminal: 80 });
    expect(out).toMatch(/^From what you know or have done: 2 skills\./);
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
    expect(rows[0]?.split(/\s+/)).toEqual([
      "role",
      "percent",
      "core",
      "core-weeks",
      "hours",
      "weeks",
      "from-nothing",
      "title",
    ]);
    expect(rows.slice(1).map((row) => row.split(/\s+/)[0])).toEqual(roles.map(({ id }: Json) => id));
  });

  it.each([
    ["match --know pyton", 1, 'Did you mean "python"?'],
    ["match --hours 200", 2, '--hours cannot be "200"'],
    ["match ml-engineer", 2, "Too many arguments"],
    ["match --sort value", 2, "share, apply, hours"],
    ["match --from none --from ml-engineer", 2, "cannot both be your job"],
    ["match --from ml-engeneer", 1, 'Did you mean "ml-engineer"?'],
  ])("refuses `%s`", async (line, code, told) => {
    expect(await one.run(line)).toMatchObject({ code, out: "", err: expect.stringContaining(told) });
  });
});

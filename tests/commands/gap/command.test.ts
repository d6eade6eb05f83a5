import path from "node:path";
import { describe, expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import { BAKER, type Json, ROOT } from "../../helpers/run.ts";

const CONFECTIONER = path.join(ROOT, "tests", "fixtures", "confectioner.yaml");
const one = somebody([]);
const ids = (steps: Json): string[] => steps.map(({ id }: Json) => id);
const hours = (steps: Json): number => steps.reduce((sum: number, step: Json) => sum + step.hours, 0);

describe("gap --from A --to B", () => {
  it("says what is carried over, what is missing and what is not asked for, with their hours", async () => {
    const gap = await one.json("gap --from data-scientist --to ml-engineer");
    expect(gap).toMatchObject({ job: ["data-scientist"], to: "ml-engineer", hoursPerWeek: 10, exact: true });
    expect(ids(gap.carried)).toEqual(expect.arrayContaining(["python", "pandas", "statistics"]));
    expect(ids(gap.missing)).toEqual(expect.arrayContaining(["pytorch", "docker", "bus-delay-service"]));
    expect(ids(gap.unused)).toEqual(expect.arrayContaining(["analytical-sql", "data-storytelling"]));
    for (const part of ["carried", "missing", "unused"]) expect(gap.hours[part]).toBeCloseTo(hours(gap[part]), 6);
    expect(gap.core.left).toBeCloseTo(hours(gap.missing.filter(({ rank }: Json) => rank === "core")), 6);
    expect(gap.percent).toBe(Math.floor(1000 * (1 - gap.hours.missing / gap.hours.full)) / 10);
    expect([gap.weeks, gap.coreWeeks]).toEqual([gap.hours.missing / 10, gap.core.left / 10]);
  });

  it("agrees with the plan it leads to, step by step", async () => {
    const gap = await one.json("gap --from data-scientist --to ml-engineer --know docker");
    const plan = await one.json("plan ml-engineer --from data-scientist --know docker");
    expect(ids(gap.missing)).toEqual(ids(plan.steps));
    expect(gap.hours).toMatchObject({ missing: plan.hours.left, full: plan.hours.full });
    expect(gap.core.left).toBe(plan.core.left);
    expect(gap.credit).toEqual(plan.credit);
    const { out } = await one.run("gap --from data-scientist --to ml-engineer --know docker --hours 7.5");
    expect(out).toContain("career-roadmap plan ml-engineer --from data-scientist --know docker --hours 7.5\n");
    expect(out).toContain(" weeks at 7.5 hours a week.");
  });

  it("lists what the job credits, and apart what its roadmap holds besides, with the command for each", async () => {
    const me = somebody();
    const line = "gap --from confectioner --to baker";
    const { credit } = await somebody([BAKER, CONFECTIONER]).json(line);
    expect(credit.job).toEqual(["confectioner"]);
    expect(ids(credit.credited)).toEqual(["flour", "sugar"]);
    expect(credit.beside).toEqual([]);
    expect((await me.json("gap --to baker")).credit).toBeNull();
    const scientist = await one.json("gap --from data-scientist --to ml-engineer");
    const open = new Set(ids(scientist.missing));
    for (const { id, rank } of scientist.credit.beside) {
      expect(open.has(id)).toBe(true);
      expect(["core", "further", "optional"]).toContain(rank);
    }
    const { out } = await one.run("gap --from data-scientist --to ml-engineer --no-color", { terminal: 80 });
    expect(out).toContain("career-roadmap start ID\n");
    const said = [...out.matchAll(/^ +career-roadmap know (.+)$/gm)].flatMap(([, words = ""]) => words.split(" "));
    expect(said).toEqual(ids(scientist.credit.beside));
  });

  it("counts a person's own progress beside the job, and what they begin for what they lack", async () => {
    const person = somebody([]);
    const line = "gap --from data-scientist --to ml-engineer";
    const before = await person.json(line);
    await person.did("done pytorch", "start pandas");
    const after = await person.json(line);
    expect(ids(before.missing)).toContain("pytorch");
    expect(ids(after.carried)).toContain("pytorch");
    expect(ids(before.carried)).toContain("pandas");
    expect(ids(after.missing)[0]).toBe("pandas");
    expect(ids(after.credit.credited)).not.toContain("pandas");
  });

  it("tells the shortest way first where the role is one that people have already", async () => {
    const gap = await one.json("gap --to data-scientist");
    const there = await one.json("gap --to data-scientist --from data-scientist");
    expect(gap.inJobHours).toBe(there.core.left);
    expect(gap.inJobHours).toBeLessThan(gap.core.left);
    const { out } = await one.run("gap --to data-scientist --no-color", { terminal: 80 });
    expect(out).toMatch(/If you worked as data-scientist already: \d+ hours to apply\.\nTo apply/);
    const own = await one.run("gap --to data-scientist --from data-scientist --no-color", { terminal: 80 });
    expect(own.out).not.toContain("If you worked");
  });

  it("is one line a step in a pipe, each part by its first word", async () => {
    const { out } = await one.run("gap --from data-scientist --to ml-engineer");
    const gap = await one.json("gap --from data-scientist --to ml-engineer");
    const rows = out.split("\n").map((line) => line.split(/\s+/));
    const named = (part: string) => rows.filter(([first]) => first === part).map(([, id]) => id);
    for (const part of ["carried", "missing", "unused"]) expect(named(part)).toEqual(ids(gap[part]));
    for (const part of ["credited", "beside"]) expect(named(part)).toEqual(ids(gap.credit[part]));
  });
});

describe("gap without --from", () => {
  it("begins at what the person knows and has done, and assumes nothing", async () => {
    const person = somebody([]);
    await person.did("know python git", "done pandas lapsing-customer-list", "done docker", "skip spark");
    const gap = await person.json("gap --to ml-engineer");
    expect(gap).toMatchObject({ job: [], credit: null });
    expect(ids(gap.carried)).toEqual(["docker", "git", "pandas", "python"]);
    expect(ids(gap.unused)).toEqual(["lapsing-customer-list"]);
    expect(ids(gap.missing)).not.toContain("spark");
    const plan = await person.json("plan ml-engineer --remaining");
    expect(ids(gap.missing)).toEqual(ids(plan.steps));
    expect(gap.percent).toBe(plan.percent);
    const changed = await person.json("gap --to data-scientist");
    expect(ids(changed.missing)).toContain("sql");
    const { out } = await person.run("gap --to data-scientist");
    expect(out).toContain("career-roadmap plan data-scientist\n");
    expect(changed.hours.missing).toBe((await person.json("plan data-scientist")).hours.left);
  });

  it("counts of a step in progress what is left of it", async () => {
    const person = somebody([]);
    const hoursOf = async (id: string): Promise<number> =>
      (await person.json("gap --to ml-engineer")).missing.find((step: Json) => step.id === id).hours;
    const before = await hoursOf("pytorch");
    await person.did("done pytorch/train-loop");
    expect(await hoursOf("pytorch")).toBeLessThan(before);
  });

  it("goes to the role that is meant, and asks which where there is none", async () => {
    const person = somebody([]);
    const none = await person.run("gap");
    expect(none).toMatchObject({ code: 2, out: "", err: expect.stringContaining("career-roadmap gap --to ROLE") });
    await person.did("config set role prompt-engineer");
    expect((await person.json("gap")).to).toBe("prompt-engineer");
  });

  it("tells who begins with nothing how to say more, and who has all of it so", async () => {
    const nothing = await one.run("gap --to ml-engineer");
    expect(nothing.out).toContain("From nothing to ML Engineer ml-engineer\n");
    expect(nothing.out).toContain("Say what you know with --know");
    const baker = somebody();
    await baker.did("done flour yeast kneading baking market-stall");
    const { out } = await baker.run("gap --to baker");
    expect(out).toContain("Nothing is missing. Well done!");
    expect(out).toContain("career-roadmap portfolio baker\n");
    expect(await baker.json("gap --to baker")).toMatchObject({ missing: [], percent: 100, weeks: 0 });
  });

  it("needs no end of the plan: the slowest pace has weeks too", async () => {
    expect((await one.json("gap --to ml-engineer --hours 0.25")).weeks).toBeGreaterThan(5200);
  });
});

describe("gap refuses", () => {
  it.each([
    ["gap --from data-scientits --to ml-engineer", 1, 'Did you mean "data-scientist"?'],
    ["gap --from data-scientist --to nobody", 1, 'There is no role "nobody".'],
    ["gap --to ml-engineer --know pyton", 1, 'Did you mean "python"?'],
    ["gap --to ml-engineer --prefer bus-delay-service", 2, "is a project"],
    ["gap data-scientist ml-engineer", 2, "Too many arguments"],
    ["gap --from none --from data-scientist --to ml-engineer", 2, "cannot both be your job"],
  ])("%s", async (line, code, told) => {
    expect(await one.run(line)).toMatchObject({ code, out: "", err: expect.stringContaining(told) });
  });
});

import { describe, expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import type { Json } from "../../helpers/run.ts";

const one = somebody([]);
const ids = (steps: Json): string[] => steps.map(({ id }: Json) => id);
const hours = (steps: Json): number => steps.reduce((sum: number, step: Json) => sum + step.hours, 0);

describe("gap --from A --to B", () => {
  it("says what is carried over, what is missing and what is not asked for, with their hours", async () => {
    const gap = await one.json("gap --from data-scientist --to ml-engineer");
    expect(gap).toMatchObject({ from: "data-scientist", to: "ml-engineer", hoursPerWeek: 10, exact: true });
    expect(ids(gap.carried)).toEqual(expect.arrayContaining(["python", "pandas", "statistics"]));
    expect(ids(gap.missing)).toEqual(expect.arrayContaining(["pytorch", "docker", "bus-delay-service"]));
    expect(ids(gap.unused)).toEqual(expect.arrayContaining(["dashboards", "causal-inference"]));
    for (const part of ["carried", "missing", "unused"]) expect(gap.hours[part]).toBeCloseTo(hours(gap[part]), 6);
    expect(gap.percent).toBe(Math.floor(1000 * (1 - gap.hours.missing / gap.hours.full)) / 10);
    expect(gap.weeks).toBeCloseTo(gap.hours.missing / 10, 9);
  });

  it("agrees with the plan it leads to, step by step", async () => {
    const { missing, hours: told } = await one.json("gap --from data-scientist --to ml-engineer --know docker");
    const plan = await one.json("plan ml-engineer --from data-scientist --know docker");
    expect(ids(missing)).toEqual(ids(plan.steps));
    expect(told).toMatchObject({ missing: plan.hours.left, full: plan.hours.full });
    const { out } = await one.run("gap --from data-scientist --to ml-engineer --know docker --hours 7.5");
    expect(out).toContain("career-roadmap plan ml-engineer --from data-scientist --know docker --hours 7.5\n");
    expect(out).toContain(" weeks at 7.5 hours a week.");
  });

  it("marks what the roadmap adds to the job: who has the job may lack it", async () => {
    const line = "gap --from software-developer --to prompt-engineer";
    const { carried } = await one.json(line);
    const isNew = new Map(carried.map((step: Json) => [step.id, step.new]));
    expect([isNew.get("git"), isNew.get("http-apis"), isNew.get("rag")]).toEqual([false, false, true]);
    expect((await one.run(line)).out).toMatch(/Of what is carried over, the roadmap adds \d+ hours to that job/);
    const told = await one.json(`${line} --know rag`);
    expect(told.carried.find(({ id }: Json) => id === "rag").new).toBe(false);
    const { carried: fromNew } = await one.json("gap --from ml-engineer --to mlops-engineer");
    expect(fromNew.filter((step: Json) => step.new)).toEqual([]);
  });

  it("counts only the job's roadmap, whatever the person has done", async () => {
    const person = somebody([]);
    const line = "gap --from data-scientist --to ml-engineer";
    const before = await person.json(line);
    await person.did("done pytorch", "know docker", "skip spark");
    expect(await person.json(line)).toEqual(before);
  });

  it("leaves of the job one has its projects", async () => {
    const { missing, unused } = await one.json("gap --from data-scientist --to data-scientist");
    expect(new Set(missing.map(({ kind }: Json) => kind))).toEqual(new Set(["project"]));
    expect(unused).toEqual([]);
  });

  it("is one line a step in a pipe, each part by its first word", async () => {
    const { out } = await one.run("gap --from data-scientist --to ml-engineer");
    const gap = await one.json("gap --from data-scientist --to ml-engineer");
    const rows = out.split("\n").map((line) => line.split(/\s+/));
    for (const part of ["carried", "missing", "unused"]) {
      expect(rows.filter(([first]) => first === part).map(([, id]) => id)).toEqual(ids(gap[part]));
    }
  });
});

describe("gap without --from", () => {
  it("begins at what the person knows and has done, and assumes nothing", async () => {
    const person = somebody([]);
    await person.did("know python git", "done pandas lapsing-customer-list", "done docker", "skip spark");
    const gap = await person.json("gap --to ml-engineer");
    expect(gap.from).toBeNull();
    expect(ids(gap.carried)).toEqual(["docker", "git", "pandas", "python"]);
    expect(ids(gap.unused)).toEqual(["lapsing-customer-list"]);
    expect(ids(gap.missing)).not.toContain("spark");
    const plan = await person.json("plan ml-engineer --remaining");
    expect(ids(gap.missing)).toEqual(ids(plan.steps));
    expect(gap.percent).toBe(plan.percent);
    const changed = await person.json("gap --to data-scientist");
    expect(ids(changed.missing)).toContain("sql");
    const { out } = await person.run("gap --to data-scientist");
    expect(out).toContain("career-roadmap plan data-scientist --from-scratch\n");
    expect(changed.hours.missing).toBe((await person.json("plan data-scientist --from-scratch")).hours.left);
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
  ])("%s", async (line, code, told) => {
    expect(await one.run(line)).toMatchObject({ code, out: "", err: expect.stringContaining(told) });
  });
});

import { describe, expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import type { Json } from "../../helpers/run.ts";

const one = somebody([]);
const ids = (steps: Json): string[] => steps.map(({ id }: Json) => id);

describe("plan ROLE --from OTHER", () => {
  it("takes what the other role's roadmap teaches as known, and shows it as carried over", async () => {
    const from = await one.json("plan ml-engineer --from data-scientist");
    const scratch = await one.json("plan ml-engineer");
    expect(from.from).toBe("data-scientist");
    const carried = ids(from.carriedOver);
    expect(carried).toEqual(expect.arrayContaining(["python", "pandas", "statistics"]));
    expect(carried.filter((id) => ids(from.steps).includes(id))).toEqual([]);
    expect(carried.every((id) => from.known.includes(id))).toBe(true);
    const saved = from.carriedOver.reduce((sum: number, { hours }: Json) => sum + hours, 0);
    expect(from.hours.left + saved).toBeCloseTo(scratch.hours.left, 6);
    const { out } = await one.run("plan ml-engineer --from data-scientist");
    expect(out).toMatch(/Carried over from Data Scientist.* \(data-scientist\): \d+ skills, \d+ hours: .*python/);
  });

  it("assumes nothing else: who comes from elsewhere has to learn the trade", async () => {
    const { steps } = await one.json("plan software-developer --from ai-ethics-officer");
    const { known } = await one.json("plan software-developer");
    expect(known.length).toBeGreaterThan(0);
    expect(ids(steps)).toEqual(expect.arrayContaining([known.find((id: string) => ids(steps).includes(id))]));
  });

  it("says so where nothing is brought along, and refuses what is no role", async () => {
    const baker = somebody();
    expect((await baker.run("plan ml-engineer --from baker")).out).toContain("brings nothing along");
    expect(await one.run("plan ml-engineer --from data-scientits")).toMatchObject({ code: 1 });
  });
});

describe("plan with several roles", () => {
  it("puts what two or more need first, then each role's stages, and says who needs what", async () => {
    const { roles, stages, steps } = await one.json("plan ml-engineer mlops-engineer");
    expect(roles).toEqual(["ml-engineer", "mlops-engineer"]);
    expect(stages[0]).toMatchObject({ id: "shared", title: "Shared", role: null });
    expect(stages.slice(1).map(({ role }: Json) => role)).toEqual(
      expect.arrayContaining(["ml-engineer", "mlops-engineer"]),
    );
    for (const step of steps) expect(step.roles.length > 1).toBe(step.stage === "shared");
    expect(ids(steps.filter((step: Json) => step.roles.length > 1))).toEqual(stages[0].steps);
    const { out } = await one.run("plan ml-engineer mlops-engineer", { terminal: 80 });
    expect(out).toContain("ML Engineer + MLOps Engineer");
    expect(out).toContain("1. Shared");
    expect(out).toContain("ML Engineer: ");
  });

  it("names the roles at each shared step where there are three", async () => {
    const { out } = await one.run("plan ml-engineer mlops-engineer prompt-engineer");
    expect(out).toMatch(/python .*for all/);
    expect(out).toMatch(/docker .*for ml-engineer, mlops-engineer/);
  });

  it("takes a role that is named twice once, and refuses one that there is not", async () => {
    expect((await one.json("plan ml-engineer ml-engineer")).roles).toEqual(["ml-engineer"]);
    expect(await one.run("plan ml-engineer mlop")).toMatchObject({ code: 0 });
    expect((await one.run("plan ml-engineer nobody")).err).toContain('There is no role "nobody"');
    expect(await one.run("plan ml-engineer --role mlops-engineer")).toMatchObject({ code: 2 });
  });
});

describe("plan --by DATE", () => {
  it("says the hours a week it takes, and plans with them", async () => {
    const { by, hoursPerWeek, finish } = await one.json("plan ml-engineer --by 2027-12-31");
    expect(by).toEqual({ date: "2027-12-31", hoursPerWeek: { likely: hoursPerWeek, p90: expect.any(Number) } });
    expect(by.hoursPerWeek.p90).toBeGreaterThan(hoursPerWeek);
    expect(finish.likely <= "2027-12-31").toBe(true);
    const { out } = await one.run("plan ml-engineer --by 2027-12-31");
    expect(out).toContain(`To be done by 2027-12-31 takes ${hoursPerWeek} hours a week, and`);
    expect(out).toContain("At 10 hours a week you would likely be done by 20");
  });

  it("says what to do where no pace is enough, and refuses a day before the start", async () => {
    const soon = await one.run("plan ml-engineer --by 2026-12-01");
    expect(soon).toMatchObject({ code: 1, err: expect.stringContaining("more than 112 hours a week") });
    const early = await one.run("plan ml-engineer --by 2026-11-01");
    expect(early).toMatchObject({ code: 2, err: expect.stringContaining("before the first day") });
  });
});

describe("plan --until ID", () => {
  it("stops at that step", async () => {
    const { steps, until } = await one.json("plan ml-engineer --until pandas");
    expect([until, steps.at(-1).id]).toEqual(["pandas", "pandas"]);
    const whole = await one.json("plan ml-engineer");
    expect(ids(steps)).toEqual(ids(whole.steps).slice(0, steps.length));
    expect((await one.run("plan ml-engineer --until pandas")).out).toContain("To go up to pandas: ");
  });

  it("says why where the plan has no such step", async () => {
    const { code, err } = await one.run("plan ml-engineer --until prompt-injection-defense");
    expect({ code, err }).toMatchObject({ code: 1 });
    expect(err).toMatch(/no step|no skill/);
  });
});

describe("plan --budget HOURS", () => {
  it("plans what is worth most within the hours, and tells what is left out and why", async () => {
    const { budget, hours, steps } = await one.json("plan ml-engineer --budget 120");
    expect(hours.left).toBeLessThanOrEqual(120);
    expect(budget).toMatchObject({ hours: 120, exact: true });
    expect(ids(steps)).toContain("python");
    const whole = await one.json("plan ml-engineer");
    expect([...ids(steps), ...ids(budget.leftOut)].sort()).toEqual(ids(whole.steps).sort());
    const { out } = await one.run("plan ml-engineer --budget 120");
    expect(out).toMatch(/Chosen for 120 hours: \d+ of \d+ steps, \d+ of \d+ points\. No other choice brings more\./);
    expect(out).toMatch(/^left-out +pandas +skill .*its hours bring more points elsewhere$/m);
    expect(out).not.toContain("What a step counts");
  });

  it("explains its points on request", async () => {
    const { out } = await one.run("plan ml-engineer --budget 120 --explain");
    expect(out).toContain("What a step counts: 10 points when a role asks for it by name");
    expect(out).toMatch(/python .*\d+ points: 10 named, \d+ unblocks/);
  });

  it("says that all fits, and refuses what makes no sense", async () => {
    expect((await one.run("plan ml-engineer --budget 5000")).out).toContain("All of it fits into 5,000 hours.");
    expect((await one.run("plan ml-engineer --budget 0")).out).toContain("0 of");
    expect(await one.run("plan ml-engineer --budget -3")).toMatchObject({ code: 2 });
    expect(await one.run("plan ml-engineer --budget 10 --by 2027-01-01")).toMatchObject({
      code: 2,
      err: expect.stringContaining("both limit the hours"),
    });
    expect(await one.run("plan ml-engineer --explain")).toMatchObject({
      code: 2,
      err: expect.stringContaining("--budget"),
    });
  });

  it("says what fits until a day at a pace", async () => {
    const { budget, by, hours, finish } = await one.json("plan ml-engineer --by 2027-06-01 --hours 6");
    expect(by.date).toBe("2027-06-01");
    expect(hours.left).toBeLessThanOrEqual(budget.hours);
    expect(finish.likely <= "2027-06-01").toBe(true);
    const { out } = await one.run("plan ml-engineer --by 2027-06-01 --hours 6");
    expect(out).toMatch(/All of it by 2027-06-01 takes [\d.]+ hours a week/);
    expect(out).toMatch(/Chosen for \d+ hours until 2027-06-01/);
    expect(await one.run("plan ml-engineer --by 2026-12-01 --hours 6")).toMatchObject({ code: 0 });
  });
});

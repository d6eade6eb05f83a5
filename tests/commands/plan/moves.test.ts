import { describe, expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import type { Json } from "../../helpers/run.ts";

const one = somebody([]);
const ids = (steps: Json): string[] => steps.map(({ id }: Json) => id);

describe("plan ROLE --from OTHER", () => {
  it("takes what the job brings along as known, and lists it to be looked over", async () => {
    const from = await one.json("plan ml-engineer --from data-scientist");
    expect(from.job).toEqual(["data-scientist"]);
    const credited = ids(from.credit.credited);
    expect(credited).toEqual(expect.arrayContaining(["python", "pandas", "statistics"]));
    expect(credited.filter((id) => ids(from.steps).includes(id))).toEqual([]);
    expect(credited.every((id) => from.known.includes(id))).toBe(true);
    expect(ids(from.credit.beside).every((id) => ids(from.steps).includes(id))).toBe(true);
    const { out } = await one.run("plan ml-engineer --from data-scientist");
    expect(out).toMatch(/^Taken as known from the job Data Scientist.* data-scientist: \d+ skills, /m);
    expect(out).toMatch(/^ {4}career-roadmap know /m);
  });

  it("is the union of all jobs, of none with none, and refuses what is no role", async () => {
    const both = await one.json("plan ml-engineer --from data-scientist --from software-developer");
    const [a, b] = [
      await one.json("plan ml-engineer --from data-scientist"),
      await one.json("plan ml-engineer --from software-developer"),
    ];
    expect(both.known).toEqual([...new Set([...a.known, ...b.known])].sort());
    expect(await one.json("plan ml-engineer --from none")).toMatchObject({ job: [], known: [], credit: null });
    expect(await one.run("plan ml-engineer --from data-scientits")).toMatchObject({ code: 1 });
  });
});

describe("plan GOAL", () => {
  it("is the way to a skill or a project: what it needs, and itself at the end", async () => {
    const skill = await one.json("plan kubernetes");
    expect(skill).toMatchObject({ goals: ["kubernetes"], roles: [], core: null, milestones: [] });
    expect(ids(skill.steps).at(-1)).toBe("kubernetes");
    expect(ids(skill.steps)).toContain("docker");
    const project = await one.json("plan bus-delay-service");
    expect(ids(project.steps).at(-1)).toBe("bus-delay-service");
    expect((await one.run("plan kubernetes")).out).toMatch(/^Kubernetes {2}kubernetes\nLikely done /);
  });

  it("takes roles, skills and projects in any mix", async () => {
    const mixed = await one.json("plan ml-engineer kubernetes");
    expect(mixed).toMatchObject({ goals: ["ml-engineer", "kubernetes"], roles: ["ml-engineer"] });
    expect(ids(mixed.steps)).toEqual(expect.arrayContaining(["kubernetes", "pytorch"]));
  });
});

describe("a plan on its first screen", () => {
  it("tells the first milestone and the day one can apply before the total", async () => {
    const { milestones, core, hours } = await one.json("plan ml-engineer");
    const { out } = await one.run("plan ml-engineer");
    const [, first = "", apply = "", total = ""] = out.split("\n");
    expect(first).toContain(`First milestone: ${milestones[0].title}, `);
    expect(first).toContain(`${Math.round(milestones[0].hours.left)} h.`);
    expect(apply).toMatch(/^You can apply from about [A-Z][a-z]+ 20\d\d, 90 % sure by [A-Z][a-z]+ 20\d\d, after /);
    expect(apply).toContain(core.left === hours.left ? " h." : "everything is done ");
    expect(total).toMatch(/^[\d,]+ hours in all, about \d+ weeks at 10 hours a week\.$/);
    expect(out).toMatch(/^⚑ From here you can apply, about [A-Z][a-z]+ 20\d\d\. Adverts say: ML Engineer/m);
  });

  it("puts what is begun first, in a group of its own", async () => {
    const me = somebody([]);
    await me.did("start docker");
    const { stages, steps } = await me.json("plan ml-engineer");
    expect(stages[0]).toMatchObject({ id: "begun", role: null, rank: null });
    expect(stages[0].steps.at(-1)).toBe("docker");
    expect(ids(steps).slice(0, stages[0].steps.length)).toEqual(stages[0].steps);
  });

  it("leads with what is done below half of a milestone, with what is left above", async () => {
    const me = somebody();
    await me.did("done flour");
    expect((await me.run("plan baker")).out).toContain("First milestone: Dough, on 2026-11-29, 5 of 14 h.");
    await me.did("done kneading");
    expect((await me.run("plan baker")).out).toContain("First milestone: Dough, on 2026-11-27, 6 h.");
    await me.did("done yeast");
    expect((await me.run("plan baker")).out).toContain("Next milestone: Oven, on 2026-12-06, 20 h.");
  });

  it("ends with the core under --core", async () => {
    const core = await one.json("plan ml-engineer --core");
    expect(core.steps.every(({ rank }: Json) => rank === "core")).toBe(true);
    expect(core.core.left).toBe(core.hours.left);
  });
});

describe("plan with several roles", () => {
  it("puts what two or more need first, then each role's stages, and says who needs what", async () => {
    const { roles, stages, steps } = await one.json("plan ml-engineer mlops-engineer");
    expect(roles).toEqual(["ml-engineer", "mlops-engineer"]);
    expect(stages[0]).toMatchObject({ id: "shared", title: "Shared", role: null, rank: "core" });
    expect(stages.slice(1).map(({ role }: Json) => role)).toEqual(
      expect.arrayContaining(["ml-engineer", "mlops-engineer"]),
    );
    const alone = await Promise.all(roles.map((role: string) => one.json(`plan ${role}`)));
    for (const { id, stage, rank, roles: needing } of steps) {
      const atThisRank = alone.filter((plan) => plan.steps.some((own: Json) => own.id === id && own.rank === rank));
      if (stage === "shared") expect({ id, needing }).toEqual({ id, needing: roles });
      else expect({ id, sharers: atThisRank.length }).toEqual({ id, sharers: 1 });
    }
    const { out } = await one.run("plan ml-engineer mlops-engineer --no-color", { terminal: 80 });
    expect(out).toContain("ML Engineer + MLOps Engineer");
    expect(out).toMatch(/^Shared /m);
    expect(out).toContain("1. ML Engineer: ");
  });

  it("names the roles at each shared step where there are three", async () => {
    const { out } = await one.run("plan ml-engineer mlops-engineer prompt-engineer");
    expect(out).toMatch(/python .*for all/);
    expect(out).toMatch(/docker .*for ml-engineer, mlops-engineer/);
  });

  it("takes a role that is named twice once, and refuses one that there is not", async () => {
    expect((await one.json("plan ml-engineer ml-engineer")).roles).toEqual(["ml-engineer"]);
    expect(await one.run("plan ml-engineer mlop")).toMatchObject({ code: 0 });
    expect((await one.run("plan ml-engineer nobody")).err).toContain('There is no role, skill or project "nobody"');
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
    expect(out).toMatch(/^At 10 hours a week you would likely be done by [A-Z][a-z]+ 20\d\d\.$/m);
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
    expect((await one.run("plan ml-engineer --until pandas")).out).toContain("Likely done up to pandas ");
  });

  it("says why where the plan has no such step", async () => {
    const { code, err } = await one.run("plan ml-engineer --until prompt-injection-defense");
    expect({ code, err }).toMatchObject({ code: 1 });
    expect(err).toMatch(/no step|no skill/);
  });
});

describe("plan --budget HOURS", () => {
  it("is the plan in its order as far as the hours reach, and tells what comes next and what is left out", async () => {
    const { budget, steps, hours } = await one.json("plan ml-engineer --budget 300");
    const whole = await one.json("plan ml-engineer");
    expect(ids(steps)).toEqual(ids(whole.steps).slice(0, steps.length));
    expect(budget.next).toMatchObject({ id: whole.steps[steps.length].id });
    expect(budget.used).toBeLessThanOrEqual(300);
    expect(budget.used + budget.next.hours).toBeGreaterThan(300);
    expect(hours).toEqual(whole.hours);
    expect(budget).toMatchObject({ hours: 300, must: [], reached: { stage: whole.milestones[0].stage } });
    expect(budget.following).toMatchObject({ stage: whole.milestones[1].stage, more: expect.any(Number) });
    expect([...ids(steps), ...budget.leftOut.flatMap((stage: Json) => stage.steps)].sort()).toEqual(
      ids(whole.steps).sort(),
    );
    const { out } = await one.run("plan ml-engineer --budget 300", { terminal: 80 });
    expect(out).toMatch(/^300 hours are enough for \d+ steps of \d+ hours, done/m);
    expect(out).toContain("They end before ");
    expect(out).toContain("The whole plan has ");
    expect(out.split("Left out")[1]?.split("\n\n")[0]?.split("\n").length).toBeLessThanOrEqual(24);
  });

  it("puts the hours of what must be in aside first, and keeps the order", async () => {
    const { budget, steps } = await one.json("plan ml-engineer --budget 150 --must docker");
    expect(budget).toMatchObject({ must: ["docker"] });
    expect(ids(steps)).toContain("docker");
    const order = ids((await one.json("plan ml-engineer")).steps);
    expect(ids(steps)).toEqual(order.filter((id) => ids(steps).includes(id)));
  });

  it("says that all fits, what the next step costs where nothing does, and refuses what makes no sense", async () => {
    expect((await one.run("plan ml-engineer --budget 5000")).out).toContain("All of it fits into 5,000 hours");
    const { out } = await one.run("plan ml-engineer --budget 5");
    expect(out).toMatch(
      /^5 hours are not enough for the next step: The command line shell, which takes \d+ hours\. \d+ hours more/m,
    );
    expect(out).not.toMatch(/Well done|100 %/);
    expect(await one.run("plan ml-engineer --budget -3")).toMatchObject({ code: 2 });
    expect(await one.run("plan ml-engineer --budget 10 --by 2027-01-01")).toMatchObject({
      code: 2,
      err: expect.stringContaining("both limit the hours"),
    });
  });

  it("says how far one gets until a day at a pace", async () => {
    const { budget, by, finish } = await one.json("plan ml-engineer --by 2027-06-01 --hours 6");
    expect(by.date).toBe("2027-06-01");
    expect(budget.used).toBeLessThanOrEqual(budget.hours);
    expect(finish.likely <= "2027-06-01").toBe(true);
    const { out } = await one.run("plan ml-engineer --by 2027-06-01 --hours 6");
    expect(out).toMatch(/All of it by 2027-06-01 takes [\d.]+ hours a week/);
    expect(out).toMatch(/^\d+ hours until 2027-06-01 are enough for/m);
    expect(await one.run("plan ml-engineer --by 2026-12-01 --hours 6")).toMatchObject({ code: 0 });
  });
});

import { describe, expect, it } from "vitest";
import { type Person, somebody } from "../../helpers/person.ts";
import { runCli } from "../../helpers/run.ts";

const on = (day: string) => ({ env: { CAREER_ROADMAP_TODAY: day } });
const words = (text: string): string => text.replace(/\s+/g, " ");
/** Skills of other roles: their pace counts, and the baker's plan stays as it is. */
const OTHERS = ["git", "shell", "numpy", "docker", "sql"];

/** Somebody who finished so many steps, each in 60 hours. */
async function slowLearner(steps: number, days = { started: "2026-11-01", done: "2026-11-02" }): Promise<Person> {
  const one = somebody();
  await one.run("start flour", on(days.started));
  for (const id of OTHERS.slice(0, steps)) await one.run(`log ${id} 60h`, on(days.done));
  if (steps > 0) await one.run(["done", ...OTHERS.slice(0, steps)], on(days.done));
  return one;
}

const status = "status --role baker";

describe("what the range of dates rests on", () => {
  it("is a usual pace, which status says and plan does not", async () => {
    const one = await slowLearner(0);
    const { out } = await one.run(status);
    expect(out).toContain("\nThat rests on a usual pace; once 5 finished steps have time logged, on your own.\n");
    expect((await one.run("plan baker")).out).not.toContain("pace");
    const { forecast } = await one.json(status);
    expect(forecast).toMatchObject({ draws: 1000, rests: { on: "default", steps: 0, pace: null } });
  });

  it("is a usual pace with some history, and how much is missing is told", async () => {
    const one = await slowLearner(4);
    const told = "You have 4 finished steps with time logged; from 5 on the dates are made from your own pace.";
    for (const command of [status, "plan baker"]) expect((await one.run(command)).out).toContain(told);
    const [few, none] = [await one.json("plan baker"), await (await slowLearner(0)).json("plan baker")];
    expect(few.forecast).toEqual({ ...none.forecast, rests: { on: "default", steps: 4, pace: null } });
  });

  it("is the person's own pace from five steps on, which the days go by too", async () => {
    const one = await slowLearner(5);
    const usual = await (await slowLearner(0)).json("plan baker");
    for (const command of [status, "plan baker"]) {
      const { forecast, finish, hours } = await one.json(command);
      expect(forecast.rests).toEqual({ on: "history", steps: 5, pace: expect.any(Number) });
      const pace = forecast.rests.pace.toFixed(1);
      expect((await one.run(command)).out).toContain(
        `The dates rest on your own pace: 5 finished steps took ${pace} times their estimate.`,
      );
      expect(finish.p90).toBe(forecast.p90);
      expect(finish.likely > usual.finish.likely).toBe(true);
      expect(hours).toEqual(usual.hours);
    }
  });

  it("says so where it is as estimated", async () => {
    const one = await slowLearner(0);
    const hours = { git: 16, shell: 14, numpy: 16, docker: 20, sql: 27 };
    for (const id of OTHERS) {
      const { skill } = await one.json(`show ${id}`);
      const mean = skill.hours.reduce((sum: number, hour: number) => sum + hour, 0) / 3;
      expect(mean, id).toBeGreaterThan(hours[id as keyof typeof hours] / 2);
      await one.did(`log ${id} ${Math.round(mean * 60)}m`, `done ${id}`);
    }
    const { out } = await one.run(status);
    expect(out).toContain("The dates rest on your own pace: 5 finished steps took as long as estimated.\n");
  });

  it("is not asked for by next, checklist, verbs and most prompts, and told where a prompt wants it", async () => {
    const one = await slowLearner(0);
    const { forecast } = await one.json("plan baker");
    const prompt = (format: string) => one.run(["prompt", "--role", "baker", "--template", format]);
    expect((await prompt("{date_90}")).out).toBe(`${forecast.p90}\n`);
    expect((await one.json("prompt --role baker")).values.date_90).toBe(forecast.p90);
    expect((await prompt("{date}")).out).toBe(`${(await one.json("plan baker")).finish.likely}\n`);
  });
});

describe("the finish of each stage", () => {
  it("stands in the plan, beside the title or below it", async () => {
    const one = somebody();
    const { stages } = await one.json("plan baker");
    const [{ finish }] = stages;
    expect((await one.run("plan baker")).out).toContain(`h, likely by ${finish.likely}, 90 % by ${finish.p90}\n`);
    const narrow = (await one.run("plan baker --no-color", { terminal: 60 })).out;
    expect(narrow).toContain(`\n   Likely by ${finish.likely}, 90 % by ${finish.p90}.\n`);
  });

  it("stands in status where there is room, and is none of a stage that is done", async () => {
    const one = somebody();
    await one.did("done flour yeast kneading sourdough");
    const { stages, finish } = await one.json(status);
    expect(stages.map((stage: { finish: object }) => stage.finish)).toEqual([{ likely: null, p90: null }, finish]);
    const { out } = await one.run(status, { terminal: 80, env: { NO_COLOR: "1" } });
    expect(out).toMatch(/to go {7}likely {9}90 %\n/);
    expect(out).toMatch(/Dough +█+ 100 % +done\n/);
    expect(out).toContain(`  ${finish.likely}   ${finish.p90}\n`);
    expect((await one.run(status, { terminal: 50 })).out).toContain(" to go\n");
  });
});

describe("what moved since last week", () => {
  it("is a later day after a week without progress, with the hours that bring it back", async () => {
    const one = await slowLearner(0);
    const before = (await one.json(status, on("2026-11-16"))).finish.likely;
    const { moved, finish } = await one.json(status);
    expect(moved).toEqual({ from: before, to: finish.likely, hoursToReturn: expect.any(Number) });
    const days = (Date.parse(moved.to) - Date.parse(moved.from)) / 86_400_000;
    expect((await one.run(status)).out).toContain(
      `Since last week the likely date moved on by ${days} days; ` +
        `${moved.hoursToReturn} hours a week would bring it back.`,
    );
    const back = await one.json(`plan baker --hours ${moved.hoursToReturn}`);
    expect(back.finish.likely <= before).toBe(true);
    const less = await one.json(`plan baker --hours ${moved.hoursToReturn - 0.25}`);
    expect(less.finish.likely > before).toBe(true);
  });

  it("is an earlier day after a good week", async () => {
    const one = await slowLearner(0);
    await one.did("done flour yeast kneading");
    const { moved } = await one.json(status);
    expect(moved.hoursToReturn).toBeNull();
    const days = (Date.parse(moved.from) - Date.parse(moved.to)) / 86_400_000;
    expect(days).toBeGreaterThan(0);
    expect((await one.run(status)).out).toContain(`\nThe likely date is ${days} days sooner than a week ago.\n`);
  });

  it("counts items by the day they were ticked", async () => {
    const one = await slowLearner(0);
    await one.run("done flour/hydration", on("2026-11-10"));
    const { moved } = await one.json(status);
    const other = await slowLearner(0);
    await other.run("done flour/hydration", on("2026-11-20"));
    const recent = (await other.json(status)).moved;
    expect(recent.to).toBe(moved.to);
    expect(recent.from > moved.from).toBe(true);
  });

  it("is nothing in the first week, and where a week off was planned", async () => {
    const fresh = await slowLearner(0, { started: "2026-11-17", done: "2026-11-17" });
    expect((await fresh.json(status)).moved).toBeNull();
    expect(words((await fresh.run(status)).out)).not.toMatch(/moved|sooner/);
    const away = await slowLearner(0);
    await away.did("config set off 2026-11-16..2026-11-22");
    expect((await away.json(status)).moved).toBeNull();
  });

  it("is null before anything is recorded and after everything is done", async () => {
    const { out } = await runCli("status --role ml-engineer --json");
    expect(JSON.parse(out)).toMatchObject({ moved: null, forecast: { draws: 1000 } });
    const one = await slowLearner(0);
    const { steps } = await one.json("plan baker");
    await one.run(["done", ...steps.map(({ id }: { id: string }) => id)]);
    expect(await one.json(status)).toMatchObject({ moved: null, forecast: null });
  });
});

describe("the hours that were really logged", () => {
  it("are told beside those planned where they differ by a third or more", async () => {
    const one = somebody([]);
    for (const day of ["2026-10-06", "2026-10-13", "2026-10-20", "2026-10-27", "2026-11-03", "2026-11-10"])
      await one.run("log git 4h", on(day));
    await one.run("log git 4h", on("2026-11-17"));
    const role = "--role ml-engineer";
    const { forecast } = await one.json(`status ${role}`);
    expect(forecast.logged).toMatchObject({ hoursPerWeek: 4, likely: expect.any(String) });
    const told = "You plan 10 hours a week; in the last weeks you logged 4 hours a week. At those you can apply about ";
    expect((await one.run(`status ${role}`)).out).toContain(told);
    expect((await one.run(`plan ${role}`)).out).toContain(told);
    await one.did("config set hours 5");
    expect((await one.run(`status ${role}`)).out).not.toContain("you logged");
  });
});

import { describe, expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import { type Json, runCli } from "../../helpers/run.ts";

const on = (day: string) => ({ env: { CAREER_ROADMAP_TODAY: day } });

describe("status", () => {
  it("tells scripts where somebody stands, field by field", async () => {
    const one = somebody();
    await one.run("log flour 2h --on 2026-10-05", on("2026-11-21"));
    await one.run("done flour", on("2026-11-22"));
    await one.run("log yeast 90m", on("2026-11-23"));
    const status = await one.json("status");
    expect(status).toEqual({
      schema: "career-roadmap/status@1",
      role: "baker",
      today: "2026-11-23",
      percent: 14.7,
      hours: { left: 29, full: 34 },
      hoursPerWeek: 10,
      hoursByWeekday: null,
      core: { left: 29, full: 34, percent: 14.7, likely: "2026-12-13", p90: "2026-12-20" },
      finish: { likely: "2026-12-13", p90: "2026-12-20" },
      milestone: expect.objectContaining({ stage: "dough", lead: { is: "done", hours: 5 } }),
      milestones: [
        expect.objectContaining({ stage: "dough", hours: { left: 9, full: 14 }, percent: 35.7 }),
        expect.objectContaining({ stage: "oven", hours: { left: 20, full: 20 }, percent: 0 }),
        expect.objectContaining({ stage: null, hours: { left: 29, full: 34 }, percent: 14.7 }),
      ],
      forecast: expect.objectContaining({ p50: "2026-12-13", rests: { on: "default", steps: 1, pace: null } }),
      moved: { from: "2026-12-09", to: "2026-12-13", hoursToReturn: 12 },
      stages: [
        {
          ...{ id: "begun", title: "In progress", role: null, rank: null },
          ...{ hours: { left: 6, full: 6 }, percent: 0, finish: { likely: "2026-11-27", p90: "2026-11-28" } },
        },
        {
          ...{ id: "dough", title: "Dough", role: "baker", rank: "core" },
          ...{ hours: { left: 3, full: 8 }, percent: 62.5, finish: { likely: "2026-11-29", p90: "2026-12-01" } },
        },
        {
          ...{ id: "oven", title: "Oven", role: "baker", rank: "core" },
          ...{ hours: { left: 20, full: 20 }, percent: 0, finish: { likely: "2026-12-13", p90: "2026-12-20" } },
        },
      ],
      inProgress: [{ id: "yeast", title: "Baker's yeast", minutes: 90, hours: 6, hoursLeft: 6 }],
      ready: [{ id: "kneading", title: "Kneading by hand", resource: null }],
      weeks: [
        { start: "2026-10-05", minutes: 120 },
        { start: "2026-10-12", minutes: 0 },
        { start: "2026-10-19", minutes: 0 },
        { start: "2026-10-26", minutes: 0 },
        { start: "2026-11-02", minutes: 0 },
        { start: "2026-11-09", minutes: 0 },
        { start: "2026-11-16", minutes: 0 },
        { start: "2026-11-23", minutes: 90 },
      ],
      usualMinutes: 17,
      daysInARow: 2,
      evidence: [],
      nearest: [],
      away: null,
      chart: null,
    });
    const plan = await one.json("plan baker");
    expect({ ...status, stages: [] }).toMatchObject({ percent: plan.percent, hours: plan.hours, finish: plan.finish });
  });

  it("fits a screen of 24 lines, with where to learn what comes next", async () => {
    const one = somebody();
    await one.did(
      "config set role ml-engineer",
      "start git",
      "start python",
      "start sql",
      "start linear-algebra",
      "log git 45m",
    );
    const { out } = await one.run("status", { terminal: 80, env: { NO_COLOR: "1" } });
    expect(out.trimEnd().split("\n").length).toBeLessThanOrEqual(24);
    expect(out).toMatch(/^ {4}and [1-3] more$/m);
    expect(out).toMatch(/^1 of 6 stages .*\nProgramming and data .*\nAll core .*\nEverything .*\n/m);
    const [next] = (await one.json("status")).ready;
    expect(out).toContain(`${next.title}  ${next.id}  ${next.resource.title.slice(0, 10)}`);
  });

  it("congratulates on a role that is done, with what proves it and the roles that are nearest now", async () => {
    const one = somebody();
    await one.did("done flour yeast kneading baking market-stall");
    expect((await one.run("status --role baker")).out).toContain("Nothing proves it yet");
    await one.did("evidence market-stall https://example.org/stall");
    const { out } = await one.run("status --role baker");
    expect(out).toContain("Everything is done. Congratulations!");
    expect(out).toContain("https://example.org/stall");
    const { nearest, evidence } = await one.json("status --role baker");
    expect(evidence).toEqual([{ id: "market-stall", url: "https://example.org/stall" }]);
    const { roles } = await one.json("roles");
    const least = roles.filter(({ hours }: Json) => hours > 0).sort((a: Json, b: Json) => a.hours - b.hours);
    expect(nearest.map(({ id }: Json) => id)).toEqual(least.slice(0, 3).map(({ id }: Json) => id));
  });

  it("measures its bars by hours, not by steps", async () => {
    const one = somebody();
    await one.did("done market-stall");
    const [dough, oven] = (await one.json("status")).stages;
    expect([dough.percent, oven.percent]).toEqual([0, 60]);
    expect((await one.run("status")).out).toContain(
      `Oven        ${"█".repeat(7)}${"░".repeat(5)}  60 %      8 h   2026-12-08   2026-12-14\n`,
    );
  });

  it("counts half of a checklist as half of the step", async () => {
    const one = somebody();
    await one.did("done yeast/rise");
    expect((await one.json("status")).milestone).toMatchObject({ hours: { left: 11, full: 14 }, percent: 21.4 });
  });

  it("never shows a full bar before all is done", async () => {
    const one = somebody([]);
    const { steps } = await one.json("plan ml-engineer");
    const all = steps.map(({ id }: Json) => id);
    await one.did(`done ${all.slice(0, -1).join(" ")}`);
    const [, bar = ""] = (await one.run("status --role ml-engineer")).out.split("\n");
    expect(bar).toMatch(/^█+░+$/);
    await one.did(`done ${all.at(-1)}`);
    const done = await one.run("status --role ml-engineer");
    expect(done.out).toContain("Everything is done. Congratulations!\n");
    expect(done.out.split("\n")[1]).toMatch(/^█{60}$/);
    expect(await one.json("status --role ml-engineer")).toMatchObject({
      percent: 100,
      finish: { likely: null, p90: null },
    });
  });

  it("works at a pace at which all of it from nothing would take more than a century", async () => {
    const one = somebody([]);
    const { steps } = await one.json("plan ml-engineer");
    await one.did(
      `know ${steps
        .slice(4)
        .map(({ id }: Json) => id)
        .join(" ")}`,
      "config set hours 0.25",
    );
    expect((await one.json("status --role ml-engineer")).hoursPerWeek).toBe(0.25);
    expect((await one.run("checklist --role ml-engineer")).code).toBe(0);
  });

  it("lists the roles that have progress where none is chosen", async () => {
    const one = somebody();
    await one.did("done python");
    const { schema, role, percent, finish, roles } = await one.json("status");
    expect({ schema, role, percent, finish }).toEqual({
      schema: "career-roadmap/status@1",
      role: null,
      percent: null,
      finish: null,
    });
    const engineer = roles.find(({ id }: Json) => id === "ml-engineer");
    const plan = await one.json("plan ml-engineer");
    const { left, full, percent: share } = plan.core;
    expect(engineer).toEqual({
      ...{ id: "ml-engineer", title: "ML Engineer", hours: plan.hours, percent: plan.percent },
      core: { left, full, percent: share },
    });
    expect(roles.map(({ id }: Json) => id)).not.toContain("baker");
    const { out } = await one.run("status");
    expect(out).toMatch(/^ {0,2}ml-engineer +ML Engineer +█*░+ +\d+ % /m);
    expect(out).toContain("Choose one: career-roadmap config set role ");
  });

  it("is what the bare command shows once there is progress or a profile", async () => {
    const one = somebody([]);
    const bare = () => runCli([], { home: one.home });
    expect((await bare()).out).toContain("career-roadmap plan ml-engineer");
    await one.did("config set role ml-engineer");
    expect((await bare()).out).toBe((await one.run("status")).out);
    await one.did("config unset role", "start python");
    expect((await bare()).out).toContain("share your progress");
  });

  it("has nothing to tell before anything happened, and says so to scripts", async () => {
    const one = somebody();
    expect((await one.run("status")).out).toContain("career-roadmap plan baker");
    expect(await one.json("status")).toEqual({
      schema: "career-roadmap/status@1",
      role: null,
      percent: null,
      hours: null,
      finish: null,
      roles: [],
    });
  });

  it("never scolds somebody who logged nothing", async () => {
    const one = somebody();
    await one.did("config set role baker");
    const { out } = await one.run("status");
    expect(out).toContain("This week: no time logged yet\n");
    expect(out).not.toMatch(/late|behind|overdue|missed/i);
  });
});

describe("a plan with progress", () => {
  it("marks what is done, counts what is left, and runs from today", async () => {
    const one = somebody();
    await one.run("done flour", on("2026-11-01"));
    await one.run("done yeast/rise", on("2026-11-02"));
    const plan = await one.json("plan baker");
    expect(plan.steps.map(({ id, state, hoursLeft, first }: Json) => [id, state, hoursLeft, first])).toEqual([
      ["yeast", "in-progress", 3, "2026-11-23"],
      ["flour", "done", 0, null],
      ["kneading", "ready", 3, "2026-11-25"],
      ["baking", "blocked", 8, "2026-11-27"],
      ["market-stall", "blocked", 12, "2026-12-02"],
    ]);
    const left = await one.json("plan baker --remaining");
    expect(left.steps.map(({ n, id }: Json) => `${n} ${id}`)).toEqual([
      "1 yeast",
      "2 kneading",
      "3 baking",
      "4 market-stall",
    ]);
    expect(left.stages.map(({ steps }: Json) => steps)).toEqual([["yeast"], ["kneading"], ["baking", "market-stall"]]);
    expect({ ...left, steps: [], stages: [] }).toEqual({ ...plan, steps: [], stages: [] });
    expect((await one.run("plan baker --remaining")).out).not.toContain("flour  ");
  });
});

describe("a month lived from next, start, log and done", () => {
  const day = (number: number): string => `2026-11-${String(number).padStart(2, "0")}`;

  it("is told rightly at every turn", async () => {
    const one = somebody();
    const at = (number: number) => on(day(number));
    const first = async (number: number): Promise<Json> => (await one.json("next --role baker", at(number))).steps[0];
    const turns: Record<number, { percent: number; next: string[]; row: number; week: number }> = {};
    let spent = 0;
    for (let date = 1; date <= 30; date++) {
      const step = await first(date);
      // Sundays are free, and so are the days when all is done.
      if (date % 7 !== 1 && step !== undefined) {
        if (step.state !== "in-progress") await one.run(`start ${step.id}`, at(date));
        await one.run(`log ${step.id} 1h30m`, at(date));
        spent += 90;
        const { minutes } = await first(date);
        if (minutes >= step.hours * 60) await one.run(`done ${step.id}`, at(date));
      }
      const status = await one.json("status --role baker", at(date));
      const { steps } = await one.json("next --role baker", at(date));
      turns[date] = {
        percent: status.percent,
        next: steps.map(({ id, state }: Json) => `${id} ${state}`),
        row: status.daysInARow,
        week: status.weeks.at(-1).minutes,
      };
    }
    expect(turns[1]).toEqual({ percent: 0, next: ["flour ready"], row: 0, week: 0 });
    expect(turns[2]).toEqual({ percent: 0, next: ["flour in-progress"], row: 1, week: 90 });
    expect(turns[5]).toEqual({ percent: 14.7, next: ["yeast ready", "kneading ready"], row: 4, week: 360 });
    expect(turns[8]).toEqual({ percent: 14.7, next: ["yeast in-progress", "kneading ready"], row: 6, week: 540 });
    expect(turns[9]).toMatchObject({ row: 1, week: 90 });
    expect(turns[10]).toMatchObject({ percent: 32.3, next: ["kneading ready"] });
    expect(turns[12]).toMatchObject({ percent: 41.1, next: ["baking ready"], row: 4 });
    expect(turns[19]).toMatchObject({ percent: 64.7, next: ["market-stall ready"], week: 360 });
    expect(turns[27]).toMatchObject({ percent: 64.7, next: ["market-stall in-progress"], row: 5 });
    expect(turns[28]).toEqual({ percent: 100, next: [], row: 6, week: 540 });
    expect(turns[30]).toEqual({ percent: 100, next: [], row: 0, week: 0 });

    const { events } = await one.json("history");
    const logged = events.filter(({ type }: Json) => type === "time-logged");
    expect(logged.reduce((sum: number, { minutes }: Json) => sum + minutes, 0)).toBe(spent);
    const { weeks } = await one.json("status --role baker", at(30));
    expect(weeks.map(({ minutes }: Json) => minutes)).toEqual([0, 0, 0, 540, 540, 540, 540, 0]);
    expect((await one.run("checklist --role baker", at(30))).out).toContain("5 of 5 steps done, 100 %");
  });
});

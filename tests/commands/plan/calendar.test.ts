import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseDay, weekdayOf } from "../../../src/shared/dates.ts";
import { type Person, somebody } from "../../helpers/person.ts";
import { type Json, ROOT } from "../../helpers/run.ts";

const WEEK = "mon 2, wed 2, sat 4";
const BY_WEEKDAY = [2, 0, 2, 0, 0, 4, 0];
const plan = (...flags: string[]): string[] => ["plan", "baker", ...flags];

/** Somebody whose profile has these lines. */
function withProfile(lines: string): Person {
  const me = somebody();
  const folder = path.join(me.home, ".config", "career-roadmap");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "config.yaml"), lines);
  return me;
}

const weekdaysOf = (steps: Json): number[] => [
  ...new Set<number>(
    steps.flatMap(({ first, last }: Json) => [first, last].map((day) => weekdayOf(parseDay(day) ?? 0))),
  ),
];

describe("hours by weekday", () => {
  it("are the days on which steps begin and end", async () => {
    const { hoursPerWeek, hoursByWeekday, steps } = await somebody().json(plan("--hours", WEEK));
    expect({ hoursPerWeek, hoursByWeekday }).toEqual({ hoursPerWeek: 8, hoursByWeekday: BY_WEEKDAY });
    expect(weekdaysOf(steps).sort()).toEqual([0, 2, 5]);
    expect(steps[0]).toMatchObject({ id: "flour", first: "2026-11-23", last: "2026-11-28" });
  });

  it("come from the flag, else the environment, else the profile", async () => {
    const me = withProfile("hours: sat 4, sun 4 # weekends\n");
    const env = { CAREER_ROADMAP_HOURS: "tue-thu 1.5" };
    const paceOf = async (flags: string[], more: Record<string, string> = {}) => {
      const { hoursPerWeek, hoursByWeekday } = await me.json(plan(...flags), { env: more });
      return [hoursPerWeek, hoursByWeekday];
    };
    expect(await paceOf([])).toEqual([8, [0, 0, 0, 0, 0, 4, 4]]);
    expect(await paceOf([], env)).toEqual([4.5, [0, 1.5, 1.5, 1.5, 0, 0, 0]]);
    expect(await paceOf(["--hours", WEEK], env)).toEqual([8, BY_WEEKDAY]);
    expect(await paceOf(["--hours", "6"], env)).toEqual([6, null]);
  });

  it("go together with days off, of the profile and of the flag", async () => {
    const me = withProfile(`hours: "${WEEK}"\noff: [2026-11-23..2026-11-24]\n`);
    const { steps } = await me.json(plan("--off", "2026-11-28"));
    // Two hours on Wednesday, none on Saturday, two on Monday, one of Wednesday's.
    expect(steps[0]).toMatchObject({ id: "flour", first: "2026-11-25", last: "2026-12-02" });
    expect(weekdaysOf(steps).sort()).toEqual([0, 2, 5]);
  });

  it.each([
    ["roles", "roles"],
    ["gap", "gap --to baker"],
    ["match", "match"],
    ["status", "status --role baker"],
  ])("are told by %s", async (_name, line) => {
    const { hoursPerWeek, hoursByWeekday } = await withProfile(`hours: ${WEEK}\n`).json(line);
    expect({ hoursPerWeek, hoursByWeekday }).toEqual({ hoursPerWeek: 8, hoursByWeekday: BY_WEEKDAY });
  });

  it.each([
    [["roles", "--hours", WEEK], 8],
    [["gap", "--to", "baker", "--hours", "mon-fri 1"], 5],
    [["match", "--hours", "sun 0.25"], 0.25],
  ])("are taken by %j", async (words, total) => {
    const { hoursPerWeek, hoursByWeekday } = await somebody().json(words);
    expect([hoursPerWeek, hoursByWeekday.reduce((sum: number, hours: number) => sum + hours)]).toEqual([total, total]);
  });

  it("are quoted in the command that goes on from gap", async () => {
    const { out } = await somebody().run(["gap", "--to", "baker", "--hours", "sat 4, mon 2"]);
    expect(out).toContain('plan baker --hours "mon 2, sat 4"\n');
  });

  it("are shown as they are written, and kept by config and init", async () => {
    const me = somebody();
    const set = await me.run(["config", "set", "hours", "Saturday 4, mon 2, wed 2"]);
    expect(set).toMatchObject({ code: 0, out: `hours: ${WEEK}\n` });
    expect((await me.run("config get hours")).out).toBe(`${WEEK}\n`);
    expect((await me.json("config get hours")).values).toEqual({ hours: 8, hoursByWeekday: BY_WEEKDAY });
    const { out } = await me.run("init --yes --role baker");
    expect(out).toContain(`at 8 hours a week (${WEEK}).`);
    expect(out).toContain(`Your profile: baker, 8 hours a week (${WEEK})\n`);
    const { profile } = await me.json(["init", "--yes", "--hours", "sun 3"]);
    expect(profile).toMatchObject({ hours: 3, hoursByWeekday: [0, 0, 0, 0, 0, 0, 3] });
    expect((await me.run("doctor")).out).toContain("3 a week: sun 3 (profile)");
    expect((await me.json("init --yes --hours 5")).profile).toMatchObject({ hours: 5, hoursByWeekday: null });
  });

  it.each([
    ["mon", 'like "mon 2, wed 2, sat 4".'],
    ["mon 2, Mon 3", "Monday is named twice."],
    ["mon 25", '"mon 25" is not possible.'],
  ])("refuse %j in every place", async (words, told) => {
    const me = somebody();
    const refused = { code: 2, err: expect.stringContaining(told) };
    expect(await me.run(plan("--hours", words))).toMatchObject(refused);
    expect(await me.run(["init", "--yes", "--role", "baker", "--hours", words])).toMatchObject(refused);
    expect(await me.run(plan(), { env: { CAREER_ROADMAP_HOURS: words } })).toMatchObject(refused);
    expect(await me.run(["config", "set", "hours", words])).toMatchObject({ code: 2 });
    expect(await withProfile(`hours: ${words}\n`).run(plan())).toMatchObject({ code: 1 });
  });

  it("make way for even ones under --by, and stay under --by with --hours", async () => {
    const me = withProfile(`hours: ${WEEK}\n`);
    const even = await me.json(plan("--by", "2027-01-30"));
    expect(even.hoursByWeekday).toBeNull();
    expect(even.by.hoursPerWeek.likely).toBe(even.hoursPerWeek);
    const { out } = await me.run(plan("--by", "2027-01-30"));
    expect(out).toContain(`takes ${even.hoursPerWeek} hours a week spread evenly, and`);
    expect(out).toContain(`At 8 hours a week (${WEEK}) you would likely be done by`);
    const own = await me.json(plan("--by", "2026-12-07", "--hours", "mon 2"));
    expect([own.hoursByWeekday, own.budget.hours]).toEqual([[2, 0, 0, 0, 0, 0, 0], 6]);
  });
});

describe("plan --parallel N", () => {
  it("puts up to so many steps side by side, after what they need, and ends on the same day", async () => {
    const me = somebody();
    const [inTurn, atOnce] = [await me.json(plan()), await me.json(plan("--parallel", "2"))];
    expect([inTurn.parallel, atOnce.parallel]).toEqual([1, 2]);
    expect(atOnce.finish.likely).toBe(inTurn.finish.likely);
    expect(atOnce.steps.map(({ id }: Json) => id)).toEqual(inTurn.steps.map(({ id }: Json) => id));
    const overlaps = (steps: Json): number =>
      steps.filter(({ first }: Json, at: number) => at > 0 && first < steps[at - 1].last).length;
    expect(overlaps(inTurn.steps)).toBe(0);
    expect(overlaps(atOnce.steps)).toBeGreaterThan(0);
    const lasts = new Map<string, string>(atOnce.steps.map(({ id, last }: Json) => [id, last]));
    for (const { requires, first } of atOnce.steps) {
      for (const need of requires) expect((lasts.get(need) ?? "") <= first).toBe(true);
    }
  });

  it("reads so on a terminal", async () => {
    const flags = ["--parallel", "2", "--hours", WEEK, "--off", "2026-12-20..2027-01-04", "--no-color"];
    const { out } = await somebody().run(plan(...flags), { terminal: 80 });
    await expect(out).toMatchFileSnapshot(path.join(ROOT, "tests", "golden", "plan-calendar.txt"));
  });

  it.each(["0", "11", "1.5", "two", ""])("refuses %j", async (places) => {
    const refused = { code: 2, err: expect.stringContaining("Give a number of steps from 1 to 10.") };
    expect(await somebody().run(plan("--parallel", places))).toMatchObject(refused);
  });
});

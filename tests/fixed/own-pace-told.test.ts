import { expect, it } from "vitest";
import { somebody } from "../helpers/person.ts";
import type { Json } from "../helpers/run.ts";

// Five steps at four times the estimate: the hours that stand beside the dates are those the dates rest on.
it("tells weeks at the person's own pace beside dates that rest on it", async () => {
  const one = somebody([]);
  const at = (day: string) => ({ env: { CAREER_ROADMAP_TODAY: day } });
  const ids = ["shell", "git", "sql", "pandas", "numpy"];
  for (const [number, id] of ids.entries()) {
    const hours = Math.round((await one.json(`show ${id}`)).skill.hours[1] * 4);
    for (let left = hours, day = 1; left > 0; left -= 20, day++)
      await one.run(`log ${id} ${Math.min(20, left)}h`, at(`2026-0${number + 1}-${String(day).padStart(2, "0")}`));
    await one.run(`done ${id} --no-input`, at("2026-06-20"));
  }
  const plan = await one.json("plan ml-engineer", at("2026-07-01"));
  const { pace } = plan.forecast.rests;
  expect(pace).toBeGreaterThan(3);
  expect(plan.finish.likely >= plan.forecast.p10 && plan.finish.likely <= plan.forecast.p90).toBe(true);
  const { roles } = await one.json("roles", at("2026-07-01"));
  const ours = roles.find(({ id }: Json) => id === "ml-engineer");
  expect(ours.weeks).toBeCloseTo((plan.hours.left * pace) / plan.hoursPerWeek);
  const { roles: matched } = await one.json("match", at("2026-07-01"));
  const same = matched.find(({ id }: Json) => id === "ml-engineer");
  expect([same.weeks, same.coreWeeks]).toEqual([ours.weeks, ours.coreWeeks]);
  const gap = await one.json("gap --to ml-engineer", at("2026-07-01"));
  expect([gap.weeks, gap.coreWeeks, gap.pace]).toEqual([ours.weeks, ours.coreWeeks, pace]);
  for (const line of ["roles", "match", "gap --to ml-engineer"]) {
    const told = (await one.run(line, { ...at("2026-07-01"), terminal: 100 })).out;
    expect(told, line).toContain(`Weeks rest on your own pace: ${pace.toFixed(1)} times the estimates.`);
  }
  const { out } = await one.run("plan ml-engineer", at("2026-07-01"));
  const weeks = Math.round((plan.hours.left * pace) / plan.hoursPerWeek);
  expect(out).toContain(`at your own pace, about ${weeks} weeks at 10 hours a week`);
  const days = (Date.parse(plan.finish.likely) - Date.parse(plan.start)) / 86_400_000;
  expect(Math.abs(days / 7 - weeks)).toBeLessThan(weeks * 0.05);
});

import { expect, it } from "vitest";
import { type Person, somebody } from "../../helpers/person.ts";

const BACK = { env: { CAREER_ROADMAP_TODAY: "2026-11-23", NO_COLOR: "1" }, terminal: 80 };

async function did(one: Person, lines: readonly (readonly [day: string, words: string])[]): Promise<void> {
  for (const [day, words] of lines) {
    expect(await one.run(words, { env: { CAREER_ROADMAP_TODAY: day } }), words).toMatchObject({ code: 0 });
  }
}

const BEFORE = [
  ["2026-09-15", "log flour 2h"],
  ["2026-09-22", "log flour 90m"],
  ["2026-10-14", "note flour The second dough was too wet"],
  ["2026-10-15", "log flour 30m"],
] as const;

it("welcomes back after two weeks: when, on what, the last note, one small thing, hours that fit; once", async () => {
  const one = somebody();
  await did(one, BEFORE);
  const { out } = await one.run("status", BACK);
  expect(out).toMatch(
    /^Welcome back\. You were last here on 2026-10-15, 5 weeks ago, on Flour and water\nflour, 4h so far\.\n/,
  );
  expect(out).toContain("Your last note: The second dough was too wet\n");
  expect(out).toContain("  career-roadmap done flour/hydration\n");
  expect(out).toContain("Before the break you logged about 0.75 hours a week, and planned 10.");
  expect(out).toContain("  career-roadmap config set hours 0.75\n");
  expect(out.trimEnd().split("\n").length).toBeLessThanOrEqual(23);
  const again = await one.run("status", BACK);
  expect(again.out).not.toContain("Welcome back");
  expect((await one.json("status")).away).toEqual({
    ...{ since: "2026-10-15", days: 39 },
    step: { id: "flour", title: "Flour and water", minutes: 240 },
    note: { id: "flour", day: "2026-10-14", text: "The second dough was too wet" },
    next: {
      ...{ id: "flour", title: "Flour and water", begun: true },
      item: { key: "hydration", text: "Mix doughs of 60 and 75 % hydration and tell them apart by hand" },
    },
    hours: { logged: 0.75, planned: 10 },
  });
});

it("names what is ready where nothing is in progress, and no hours where those logged are those planned", async () => {
  const one = somebody();
  await did(one, [
    ["2026-10-14", "config set hours 2"],
    ["2026-10-14", "log flour 2h"],
    ["2026-10-15", "done flour"],
  ]);
  const { next, hours, note } = (await one.json("status")).away;
  expect({ id: next.id, begun: next.begun, hours, note }).toEqual({
    id: "yeast",
    begun: false,
    hours: null,
    note: null,
  });
  expect((await one.run("status", BACK)).out).toContain("  career-roadmap start yeast\n");
});

it.each([
  ["thirteen days", [["2026-11-10", "log flour 2h"]]],
  ["nothing recorded", [["2026-09-01", "config set role baker"]]],
] as const)("says nothing after %s, nor in a pipe", async (_name, before) => {
  const one = somebody();
  await did(one, before);
  expect((await one.json("status")).away).toBe(null);
  expect((await one.run("status", BACK)).out).not.toContain("Welcome back");
  const other = somebody();
  await did(other, BEFORE);
  expect((await other.run("status")).out).not.toContain("Welcome back");
  expect((await other.run("status", BACK)).out).toContain("Welcome back");
});

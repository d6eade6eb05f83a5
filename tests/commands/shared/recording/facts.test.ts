import { expect, it } from "vitest";
import { somebody } from "../../../helpers/person.ts";

const told = async (before: readonly string[], words: string): Promise<string> => {
  const one = somebody();
  await one.did(...before);
  return (await one.run(words)).out;
};

it.each<[string, string[], string, string]>([
  ["an item", [], "done yeast/rise", "1 of 2 items of yeast; the next is again."],
  ["time", ["log flour 30m"], "log flour 1h", "1h30m on flour so far, of about 5 h; 1h30m on all this week."],
  ["time of another week", [], "log flour 1h --on 2026-11-01", "1h on flour so far, of about 5 h."],
  [
    "a step",
    ["log flour 4h"],
    "done flour",
    "flour took you 4h, estimated at 5 h. You have done 1 of 3 steps of Dough.",
  ],
  ["a step without time", [], "done flour", "You have done 1 of 3 steps of Dough."],
  ["a skip", ["config set role baker"], "skip flour", "later steps build on flour: "],
])("says what it means: %s", async (_name, before, words, sentence) => {
  expect(await told(before, words)).toContain(`  ${sentence}`.trim());
});

it("says that a skip is taken as met and how to take it back, and nothing where nothing builds on it", async () => {
  const flour = await told(["config set role baker"], "skip flour");
  expect(flour).toMatch(/5 later steps build on flour: .* and|\d later steps build on flour: /);
  expect(flour).toContain("The plan takes it as met; career-roadmap reopen flour puts it back.");
  expect(await told(["config set role baker"], "skip market-stall")).not.toContain("later step");
});

it("celebrates a stage and all core with what they open, what adverts say and what comes next", async () => {
  const one = somebody([]);
  const { milestones } = await one.json("plan ml-engineer");
  const { steps } = await one.json("plan ml-engineer --core");
  await one.did("config set role ml-engineer");
  const core: string[] = steps.map(({ id }: { id: string }) => id);
  const { out } = await one.run(["done", ...core, "--no-input"]);
  expect(out).toContain(`Milestone: ${milestones[0].title} is done. You can now: `);
  expect(out).toContain(
    "all core of ML Engineer is done. From here you can apply. Congratulations! Adverts say: ML Engineer, machine learning engineer",
  );
  expect(out).toContain("What you built and can show: career-roadmap portfolio ml-engineer");
});

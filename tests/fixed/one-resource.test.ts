import { expect, it } from "vitest";
import { somebody } from "../helpers/person.ts";

it("names the same resource in plan, next, status and open, also once the first was ticked", async () => {
  const one = somebody([]);
  await one.did("config set role ml-engineer", "start python");
  const all = (await one.json("learn python")).resources;
  await one.did(`done python/${all[0].id}`);
  const [step] = (await one.json("next")).steps;
  expect(step.resource.id).toBe(all[1].id);
  const closing = (await one.run("plan")).out.split("\n").slice(-2);
  expect(closing[0]).toBe(all[1].url);
  expect((await one.run("next")).out).toContain(all[1].url);
  expect((await one.json("open python")).url).toBe(all[1].url);
});

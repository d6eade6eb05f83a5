import { expect, it } from "vitest";
import { somebody } from "../helpers/person.ts";
import type { Json } from "../helpers/run.ts";

const SOMEBODY = ["config set role mlops-engineer", "start docker"];

it("portfolio tells the own role first and in full, then what makes it count, then the others", async () => {
  const one = somebody([]);
  const before = await one.json("portfolio");
  await one.did(...SOMEBODY);
  const { projects } = await one.json("portfolio");
  expect(projects[0].role).toBe("mlops-engineer");
  expect(projects.map(({ id }: Json) => id).sort()).toEqual(before.projects.map(({ id }: Json) => id).sort());
  const { out } = await one.run("portfolio");
  expect(out).toMatch(/^MLOps Engineer {2}mlops-engineer\n/);
  expect(out).toContain(projects[0].brief.slice(0, 40));
  const [own, counts, other] = ["MLOps Engineer", "What makes it count", "AI Engineer"].map((title) =>
    out.indexOf(title),
  );
  expect(own).toBeLessThan(counts as number);
  expect(counts).toBeLessThan(other as number);
});

it("learn begins with the next steps of the own role, and with the places that teach its steps", async () => {
  const one = somebody([]);
  const before = await one.json("learn");
  expect(before).toMatchObject({ role: null, steps: [] });
  await one.did(...SOMEBODY);
  const { role, steps, places } = await one.json("learn");
  expect(role).toBe("mlops-engineer");
  expect(steps[0].id).toBe("docker");
  expect(steps.map(({ id }: Json) => id)).toEqual((await one.json("next -n 2")).steps.map(({ id }: Json) => id));
  expect(places).toHaveLength(before.places.length);
  const { out } = await one.run("learn");
  expect(out).toMatch(/^Next for MLOps Engineer\n\n {2}- Docker/);
  expect(out).toContain("For your plan: ");
});

it("faq tells the questions about the own role first, and all of them", async () => {
  const one = somebody([]);
  const before = await one.json("faq");
  await one.did("config set role ml-engineer");
  const { questions } = await one.json("faq");
  expect(questions).toHaveLength(before.questions.length);
  const { out } = await one.run("faq");
  const [, own = ""] = /^About ML Engineer\n(.*?)\n\n/s.exec(out) ?? [];
  expect(own).toContain("ai-or-ml-engineer");
  expect(out).toContain("\nMore questions\n");
});

import { describe, expect, it } from "vitest";
import { widthOf } from "../../../src/render/layout.ts";
import { type Json, runCli, tempFolder } from "../../helpers/run.ts";

async function hits(words: string, home = tempFolder()): Promise<Json[]> {
  const ran = await runCli(["search", "--json", ...words.split(" ")], { home });
  expect(ran, ran.err).toMatchObject({ code: 0 });
  return (JSON.parse(ran.out) as Json).hits;
}

describe("search", () => {
  it.each([
    ["an id", "pytorch", "skill", "pytorch"],
    ["a title", "linear algebra", "skill", "linear-algebra"],
    ["a term of adverts", "k8s", "skill", "kubernetes"],
    ["a tool", "xgboost", "skill", "gradient-boosting"],
    ["a role", "mlops engineer", "role", "mlops-engineer"],
    ["a slip", "kuberntes", "skill", "kubernetes"],
    ["a beginning", "terrafor", "skill", "infrastructure-as-code"],
    ["an area", "Mathematics and statistics", "area", "mathematics"],
  ])("finds %s first: %s", async (_what, words, kind, id) => {
    expect((await hits(words))[0]).toMatchObject({ kind, id });
  });

  it("finds what stands in a checklist, a question and a resource", async () => {
    const kinds = new Set((await hits("python")).map(({ kind }) => kind));
    expect(kinds.has("skill")).toBe(true);
    const all = JSON.parse((await runCli("search --json -n 500 python")).out) as Json;
    expect(new Set(all.hits.map(({ kind }: Json) => kind))).toEqual(
      expect.objectContaining(new Set(["skill", "role", "resource", "project"])),
    );
    expect(all.hits.length).toBe(all.all);
  });

  it("tells what each is to the person, and what to do with it", async () => {
    const home = tempFolder();
    await runCli("config set role ml-engineer", { home });
    await runCli("start docker", { home });
    await runCli("done git", { home });
    expect((await hits("docker", home))[0]).toMatchObject({
      state: "in-progress",
      step: expect.any(Number),
      command: "career-roadmap checklist docker",
    });
    expect((await hits("git", home))[0]).toMatchObject({ state: "done", command: "career-roadmap show git" });
    expect((await runCli("search docker", { home })).out).toContain("of ML Engineer");
  });

  it("gives commands that run", async () => {
    for (const { command } of await hits("mlflow")) {
      const words = (command as string).split(" ").slice(1);
      expect(await runCli(words), command).toMatchObject({ code: 0 });
    }
  });

  it("fits a terminal of 60 columns, and says how many more there are", async () => {
    const { out } = await runCli("search data -n 3", { terminal: 60, env: { NO_COLOR: "1" } });
    for (const line of out.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(60);
    expect(out).toMatch(/\d+ more hits\. Add a word, or -n \d+ for all of them/);
  });

  it("says so where nothing is found, and gives scripts an empty list", async () => {
    expect(await runCli("search zzzzqqqq")).toMatchObject({
      code: 1,
      err: expect.stringContaining("career-roadmap skills"),
    });
    expect(await hits("zzzzqqqq")).toEqual([]);
  });
});

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { BAKER, type Json, runCli, tempFolder } from "../../helpers/run.ts";

const json = async (words: string, env: Record<string, string> = {}) => {
  const { code, out, err } = await runCli(`${words} --json`, { env });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
};
const baker = `--roadmaps ${BAKER}`;

describe("plan", () => {
  it("tells scripts every field", async () => {
    const plan = await json(`plan baker ${baker} --hours 7 --know flour --start 2026-12-01`);
    expect(plan).toMatchObject({
      schema: "career-roadmap/plan@1",
      roles: ["baker"],
      today: "2026-11-23",
      start: "2026-12-01",
      hoursPerWeek: 7,
      exact: true,
      hours: { left: 29, full: 34 },
      finish: { likely: "2026-12-29", p90: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
      percent: 14.7,
      known: ["flour"],
    });
    const stage = { goal: null, opens: null, role: "baker", rank: "core" };
    expect(plan.stages).toEqual([
      {
        ...{ ...stage, id: "dough", title: "Dough", goal: "Bake the same loaf twice." },
        ...{ steps: ["yeast", "kneading"], finish: { likely: "2026-12-09", p90: "2026-12-13" } },
      },
      {
        ...{ ...stage, id: "oven", title: "Oven", steps: ["baking", "market-stall"] },
        finish: { likely: "2026-12-29", p90: "2027-01-09" },
      },
    ]);
    expect(plan).toMatchObject({
      goals: ["baker"],
      job: [],
      core: { left: 29, full: 34, percent: 14.7, likely: "2026-12-29", p90: "2027-01-09" },
      ...{ credit: null, inJob: null, until: null, budget: null, by: null },
    });
    expect(plan.milestones).toEqual([
      {
        ...{ role: "baker", stage: "dough", title: "Dough", rank: "core", opens: null },
        ...{ hours: { left: 9, full: 14 }, percent: 35.7, likely: "2026-12-09", p90: "2026-12-13" },
        lead: { is: "done", hours: 5 },
      },
      {
        ...{ role: "baker", stage: "oven", title: "Oven", rank: "core", opens: null },
        ...{ hours: { left: 20, full: 20 }, percent: 0, likely: "2026-12-29", p90: "2027-01-09" },
        lead: { is: "left", hours: 20 },
      },
      {
        ...{ role: "baker", stage: null, title: "Bäcker 面包师", rank: "core", opens: null },
        ...{ hours: { left: 29, full: 34 }, percent: 14.7, likely: "2026-12-29", p90: "2027-01-09" },
        lead: { is: "done", hours: 5 },
      },
    ]);
    const days = { p10: "2026-12-22", p50: "2026-12-29", p80: "2027-01-05", p90: "2027-01-09", p95: "2027-01-13" };
    expect(plan.forecast).toEqual({
      ...days,
      hours: Object.fromEntries(Object.keys(days).map((name) => [name, expect.any(Number)])),
      ...{ draws: 1000, rests: { on: "default", steps: 0, pace: null }, logged: null },
    });
    expect(plan.steps[0]).toEqual({
      n: 1,
      id: "yeast",
      kind: "skill",
      title: "Baker's yeast",
      area: "baker",
      stage: "dough",
      rank: "core",
      roles: ["baker"],
      state: "ready",
      optional: false,
      hours: 6,
      hoursLeft: 6,
      range: [6, 6, 6],
      first: "2026-12-01",
      last: "2026-12-06",
      requires: ["flour"],
      unblocks: ["baking"],
      alternatives: [{ id: "sourdough", title: "Sourdough" }],
    });
    expect(plan.steps.map(({ id }: { id: string }) => id)).toEqual(["yeast", "kneading", "baking", "market-stall"]);
  });

  it.each([
    [
      "--prefer",
      `plan baker ${baker} --prefer sourdough`,
      (p: Json) => p.steps.map((s: Json) => s.id),
      ["flour", "sourdough", "kneading", "baking", "market-stall"],
    ],
    ["--off", `plan baker ${baker} --off 2026-11-24..2026-11-30`, (p: Json) => p.steps[0].last, "2026-12-03"],
    [
      "several --know",
      `plan baker ${baker} --know flour --know yeast,kneading`,
      (p: Json) => p.known,
      ["flour", "kneading", "yeast"],
    ],
    ["a prefix for an id", `plan bake ${baker} --know knead`, (p: Json) => p.known, ["kneading"]],
    [
      "--today",
      `plan baker ${baker} --today 2027-01-01`,
      (p: Json) => [p.today, p.start],
      ["2027-01-01", "2027-01-01"],
    ],
    [
      "--with-optional",
      `plan baker ${baker} --with-optional`,
      (p: Json) => p.steps.filter((s: Json) => s.rank === "optional").map((s: Json) => s.id),
      ["sourdough", "rye"],
    ],
  ])("takes %s", async (_name, words, read, expected) => {
    expect(read(await json(words))).toEqual(expected);
  });

  it("takes role and hours from the environment, and flags before it", async () => {
    const env = { CAREER_ROADMAP_ROLE: "baker", CAREER_ROADMAP_HOURS: "3.5" };
    expect(await json(`plan ${baker}`, env)).toMatchObject({ roles: ["baker"], hoursPerWeek: 3.5 });
    expect(await json(`plan ml-engineer --hours 20 ${baker}`, env)).toMatchObject({
      roles: ["ml-engineer"],
      hoursPerWeek: 20,
    });
  });

  it("starts a changed role from nothing, unless somebody says that they have the job", async () => {
    const [nothing, inJob] = [
      await json("plan data-scientist"),
      await json("plan data-scientist --from data-scientist"),
    ];
    expect([nothing.known, nothing.job]).toEqual([[], []]);
    expect(nothing.inJob).toEqual({ role: "data-scientist", hours: inJob.core.left });
    expect([inJob.job, inJob.inJob]).toEqual([["data-scientist"], null]);
    expect(inJob.known).toContain("sql");
    expect(inJob.hours.left).toBeLessThan(nothing.hours.left);
    expect(inJob.hours.full).toBe(nothing.hours.full);
    const { out } = await runCli("plan data-scientist");
    expect(out).toMatch(/^ {2}career-roadmap plan data-scientist --from data-scientist$/m);
  });

  it("reads the user's own roadmaps folder, and lets --roadmaps win over it", async () => {
    const home = tempFolder();
    const own = path.join(home, ".config", "career-roadmap", "roadmaps");
    mkdirSync(own, { recursive: true });
    writeFileSync(path.join(own, "baker.yaml"), readFileSync(BAKER, "utf8").replace("Bäcker 面包师", "Own baker"));
    expect((await runCli("plan baker", { home })).out).toContain("Own baker  baker\n");
    expect((await runCli(`plan baker ${baker}`, { home })).out).toContain("Bäcker 面包师  baker\n");
  });

  it("writes a file whole, in the format of its ending, through a link, and says so on stderr", async () => {
    const folder = tempFolder();
    const real = path.join(folder, "real.json");
    writeFileSync(real, "old");
    symlinkSync(real, path.join(folder, "link.json"));
    const ran = await runCli(["plan", "baker", "--roadmaps", BAKER, "-o", path.join(folder, "link.json")]);
    expect(ran).toMatchObject({ code: 0, out: "", err: expect.stringContaining("link.json") });
    expect(JSON.parse(readFileSync(real, "utf8"))).toMatchObject({ schema: "career-roadmap/plan@1" });
    const text = path.join(folder, "plan.txt");
    expect((await runCli(["plan", "baker", "--roadmaps", BAKER, "-q", "-o", text], { terminal: 80 })).err).toBe("");
    expect(readFileSync(text, "utf8")).toBe(
      (await runCli(`plan baker ${baker}`, { terminal: 80, env: { NO_COLOR: "1" } })).out,
    );
    expect(readdirSync(folder).sort()).toEqual(["link.json", "plan.txt", "real.json"]);
  });

  it.each([
    [
      "an unknown role",
      "plan ml-enginer",
      1,
      'There is no role, skill or project "ml-enginer".\nDid you mean "ml-engineer"?',
    ],
    ["an unknown skill", "plan ml-engineer --know pythn", 1, 'Did you mean "python"?'],
    ["a prefix of several", "plan cloud", 1, '"cloud" could be cloud-'],
    ["the core and what is not", "plan ml-engineer --core --with-optional", 2, "leaves out what --with-optional adds"],
    ["to stop twice", "plan ml-engineer --until git --budget 100", 2, "--budget 100 --must git"],
    ["hours put aside of no budget", "plan ml-engineer --must docker", 2, "Add --budget HOURS"],
    ["to put aside more than there is", "plan ml-engineer --budget 10 --must docker", 1, "Give at least --budget"],
    ["a job and none", "plan ml-engineer --from none,data-scientist", 2, "cannot both be your job"],
    ["no role", "plan", 2, "Which role?"],
    ["hours that are no quarter", "plan ml-engineer --hours 0.3", 2, "0.25 to 112"],
    ["hours that are nothing", "plan ml-engineer --hours=", 2, "0.25 to 112"],
    ["a day that does not exist", "plan ml-engineer --start 2026-02-30", 2, "like 2026-12-01"],
    ["days off the wrong way round", "plan ml-engineer --off 2026-12-02..2026-12-01", 2, "2026-12-20..2027-01-04"],
    ["a project as preference", "plan ml-engineer --prefer bus-delay-service", 2, "is a project"],
    ["an ending it does not know", "plan ml-engineer -o plan.pdf", 2, "Use .txt, .json, "],
    ["an unknown flag", "plan ml-engineer --hour 3", 2, "Did you mean --hours?"],
    ["an unknown command", "paln", 2, 'Did you mean "plan"?'],
    ["more than 100 years", "plan ml-engineer --hours 0.25", 1, "more than 100 years"],
    ["a file that is not there", "plan ml-engineer --roadmaps nowhere.yaml", 1, "nowhere.yaml"],
    ["a width that is none", "roles --width wide", 2, "from 20 to 1000"],
  ])("refuses %s", async (_name, words, code, sentence) => {
    const ran = await runCli(words);
    expect(ran).toMatchObject({ code, out: "" });
    expect(ran.err).toContain(sentence);
    const asJson = await runCli(`${words} --json`);
    expect(asJson).toMatchObject({ code, out: "" });
    expect(JSON.parse(asJson.err)).toMatchObject({
      schema: "career-roadmap/error@1",
      code: expect.stringMatching(/^[a-z-]+$/),
    });
  });

  it("says when a preference changes nothing", async () => {
    const ran = await runCli(`plan baker ${baker} --prefer kneading`);
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining("No choice offers kneading") });
    expect((await runCli(`plan baker ${baker} --prefer sourdough`)).err).toBe("");
  });

  it.each(["CAREER_ROADMAP_TODAY", "CAREER_ROADMAP_HOURS"])("names %s when it makes no sense", async (name) => {
    const ran = await runCli("plan ml-engineer", { env: { [name]: "soon" } });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(`${name} is "soon"`);
  });

  it("says where a file cannot be written, and leaves nothing behind", async () => {
    const folder = tempFolder();
    writeFileSync(path.join(folder, "file"), "kept");
    const ran = await runCli(["plan", "ml-engineer", "-o", path.join(folder, "file", "plan.txt")]);
    expect(ran).toMatchObject({ code: 1, out: "", err: expect.stringContaining("could not be written") });
    expect(readdirSync(folder)).toEqual(["file"]);
  });
});

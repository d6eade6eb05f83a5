import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import * as library from "../src/index.ts";
import {
  creditOf,
  currentIds,
  explainStep,
  foldProgress,
  formatDay,
  type Learner,
  learnerOf,
  loadCatalog,
  localDay,
  makePlan,
  NEWCOMER,
  type Plan,
  type PlanRequest,
  paceRatios,
  parseDay,
  planAmounts,
  readLog,
  withKnown,
} from "../src/index.ts";
import { requireDist } from "./e2e/processes.ts";
import { recorded } from "./helpers/events.ts";
import { request, roadmap } from "./helpers/roadmap.ts";
import { BAKER, ROOT, runCli, tempFolder } from "./helpers/run.ts";

requireDist();
const builtin = await loadCatalog();

function planned(goal: string, learner: Learner = NEWCOMER, from = builtin): Plan {
  const made = makePlan(from.catalog, request({ goals: [goal], learner }));
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

/** What a script sees of a plan, in the words that the program prints. */
const seen = ({ hours, percent, steps, finish }: Plan) => ({
  hours,
  percent,
  finish: { likely: formatDay(finish.likely as number), p90: formatDay(finish.p90 as number) },
  steps: steps.map(({ id, state, last }) => ({ id, state, last: last === null ? null : formatDay(last) })),
});

const asProgram = async (args: string, home = tempFolder()) =>
  JSON.parse((await runCli(`${args} --json`, { home })).out);
const brief = ({ place, code }: library.Diagnostic) => `${path.basename(place.file)}:${place.line} ${code}`;

describe("the library", () => {
  const names = Object.keys(library).sort();

  it("offers these names and no others", () => {
    expect(names).toEqual([
      ...["NEWCOMER", "creditOf", "currentIds", "explainStep", "foldProgress", "formatDay", "learnerOf", "loadCatalog"],
      ...["localDay", "loggedWeeks", "makePlan", "paceRatios", "parseDay", "planAmounts", "readLog"],
      ...["withKnown", "withTicked"],
    ]);
  });

  it("has each of them in the README", () => {
    const section = /^## Use it from your code$(.*?)^## /ms.exec(
      readFileSync(path.join(ROOT, "README.md"), "utf8"),
    )?.[1];
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(section ?? ""))).toEqual([]);
  });

  it("makes the plan that the program prints", async () => {
    const { hours, percent, finish, steps } = seen(planned("ml-engineer"));
    const printed = await asProgram("plan ml-engineer");
    expect(printed).toMatchObject({ hours, percent, finish, steps });
    expect(printed.steps).toHaveLength(steps.length);
  });

  it("plans for somebody in a job when told what it credits, and for nobody in one unasked", async () => {
    const { catalog } = builtin;
    const job = catalog.roles.get("software-developer") as library.Role;
    const { credited, beside } = creditOf(catalog, [job], NEWCOMER, []);
    expect(credited).toEqual([...job.assumes].sort());
    expect(beside.filter(({ id }) => credited.includes(id))).toEqual([]);
    const { steps } = seen(planned("cloud-engineer", withKnown(NEWCOMER, credited)));
    expect((await asProgram("plan cloud-engineer --from software-developer")).steps).toMatchObject(steps);
    expect((await asProgram("plan cloud-engineer")).steps).toMatchObject(seen(planned("cloud-engineer")).steps);
  });

  it("plans to a skill or project, and to several goals at once", async () => {
    for (const goal of ["kubernetes", "bus-delay-service"]) {
      expect((await asProgram(`plan ${goal}`)).steps).toMatchObject(seen(planned(goal)).steps);
      expect(planned(goal).steps.at(-1)?.id).toBe(goal);
    }
    const made = makePlan(builtin.catalog, request({ goals: ["ml-engineer", "kubernetes"] }));
    expect(made).toMatchObject({ ok: true, value: { goals: ["ml-engineer", "kubernetes"], roles: ["ml-engineer"] } });
  });

  it("reads the program's own log", async () => {
    const home = tempFolder();
    const args = `--data-dir ${home}`;
    for (const line of ["done python", "start git", "log git 1h30m", "know sql", "undo"])
      await runCli(`${line} ${args}`);
    const folder = path.join(home, "progress");
    const files = readdirSync(folder).map((file) => ({ file, text: readFileSync(path.join(folder, file), "utf8") }));
    const { events, problems } = readLog(files);
    const progress = foldProgress(events, currentIds(builtin.catalog));
    expect(problems).toEqual([]);
    expect(progress.subjects.get("git")).toMatchObject({ status: "started", minutes: 90 });
    const { percent, steps } = seen(planned("ml-engineer", learnerOf(progress)));
    expect(percent).toBeGreaterThan(0);
    expect(await asProgram(`plan ml-engineer ${args}`)).toMatchObject({ percent, steps });
  });

  it("forecasts from the person's own pace, as the program does", async () => {
    const home = tempFolder();
    const steps = ["python", "git", "sql", "shell", "numpy"];
    await runCli(`done ${steps.join(" ")}`, { home });
    for (const id of steps) await runCli(`log ${id} 30h`, { home });
    const events = JSON.parse((await runCli("history --json", { home })).out).events as library.ProgressEvent[];
    const progress = foldProgress(events);
    const ratios = paceRatios(progress, builtin.catalog);
    const made = makePlan(builtin.catalog, request({ goals: ["ml-engineer"], learner: learnerOf(progress), ratios }));
    const { forecast } = await asProgram("plan ml-engineer", home);
    expect(ratios).toHaveLength(5);
    expect(made).toMatchObject({ ok: true, value: { forecast: { hours: forecast.hours, rests: forecast.rests } } });
    expect(forecast.rests).toMatchObject({ on: "history", steps: 5 });
  });

  it("tells a line of the log that is none, with file and line, and goes on", () => {
    const lines = recorded([[{ type: "skill-done", subject: "python" }]]).map((event) => JSON.stringify(event));
    const { events, problems } = readLog([{ file: "laptop.jsonl", text: `{"v":1,"id\n${lines.join("\n")}\n` }]);
    expect(problems.map(brief)).toEqual(["laptop.jsonl:1 damaged-line"]);
    expect([...learnerOf(foldProgress(events)).done]).toEqual(["python"]);
  });

  it("counts progress under an id that was renamed", () => {
    const catalog = roadmap("torch", ["torch"]);
    const torch = { ...(catalog.skills.get("torch") as library.Skill), formerly: ["torch-basics"] };
    const renamed = { ...catalog, skills: new Map([["torch", torch]]) };
    const events = recorded([[{ type: "skill-done", subject: "torch-basics" }]]);
    const learner = learnerOf(foldProgress(events, currentIds(renamed)));
    expect(makePlan(renamed, request({ learner }))).toMatchObject({ ok: true, value: { percent: 100 } });
  });

  it("says why a step is there, and sums hours without a plan", () => {
    const { catalog } = builtin;
    const asked = request({ goals: ["ml-engineer"] });
    const plan = planned("ml-engineer");
    expect(explainStep(catalog, plan, asked, "python")).toMatchObject({ step: { id: "python" }, blockedBy: [] });
    const { hours, percent, core } = plan;
    const { left, full, percent: applied } = core as NonNullable<Plan["core"]>;
    expect(planAmounts(catalog, ["ml-engineer"], asked)).toEqual({
      all: { ...hours, percent },
      core: { left, full, percent: applied },
    });
    expect(() => planAmounts(catalog, ["ml-enginer"], asked)).toThrow(/"ml-enginer"/);
  });

  it("turns days from and into dates", () => {
    expect(formatDay(parseDay("2026-11-23") as number)).toBe("2026-11-23");
    expect(parseDay("2026-02-29")).toBeUndefined();
    expect(formatDay(localDay(new Date(2026, 10, 23, 23, 59)))).toBe("2026-11-23");
  });
});

describe("loadCatalog", () => {
  it("gives the built-in catalog without a word to say", () => {
    expect(builtin.diagnostics).toEqual([]);
    expect(builtin.catalog.roles.has("ml-engineer")).toBe(true);
    expect(builtin.details.skills.size).toBe(builtin.catalog.skills.size);
  });

  it("puts a file on top of it", async () => {
    const loaded = await loadCatalog([BAKER]);
    expect(loaded.diagnostics).toEqual([]);
    expect(planned("baker", NEWCOMER, loaded).steps.map(({ id }) => id)).toEqual(
      (await asProgram(`plan baker --roadmaps ${BAKER}`)).steps.map(({ id }: library.Step) => id),
    );
    expect(loaded.details.skills.get("flour")?.resources[0]?.url).toBe("https://example.org/flour");
    expect(loaded.catalog.roles.has("ml-engineer")).toBe(true);
  });

  it("lets later paths win", async () => {
    const file = path.join(tempFolder(), "baker.yaml");
    writeFileSync(file, "id: baker\ntitle: Night baker\nstages: [{ title: All, skills: [python] }]\n");
    const titleOf = async (paths: string[]) => (await loadCatalog(paths)).catalog.roles.get("baker")?.title;
    expect(await titleOf([BAKER, file])).toBe("Night baker");
    expect(await titleOf([file, BAKER])).toBe("Bäcker 面包师");
  });

  it("returns every problem of a broken file, and throws none", async () => {
    const folder = tempFolder();
    writeFileSync(
      path.join(folder, "cook.yaml"),
      "id: cook\ntitle: Cook\nhobby: fishing\nstages: [{ title: All, skills: [pythn] }]\n",
    );
    writeFileSync(path.join(folder, "torn.yaml"), "id: [torn\n");
    const { diagnostics, catalog } = await loadCatalog([folder, path.join(folder, "nowhere.yaml")]);
    expect(diagnostics.map(brief)).toEqual(
      expect.arrayContaining([
        ...["cook.yaml:3 unknown-key", "cook.yaml:4 unknown-prerequisite", "nowhere.yaml:1 missing-path"],
      ]),
    );
    expect(diagnostics.some(({ place }) => path.basename(place.file) === "torn.yaml")).toBe(true);
    expect(diagnostics.find(({ code }) => code === "unknown-prerequisite")?.fix).toContain("python");
    expect(catalog.roles.has("ml-engineer")).toBe(true);
  });
});

describe("makePlan, asked from outside", () => {
  const ask = (more: object) => () => makePlan(builtin.catalog, { ...request(), ...more } as PlanRequest);

  it.each([0, -1, 0.1, 10.1, 113, Number.NaN, "10 hours"])("refuses %s hours a week", (hoursPerWeek) => {
    expect(ask({ hoursPerWeek })).toThrow(/"hoursPerWeek" is .*\. Give hours a week from 0\.25 to 112/);
  });

  it.each([[[1, 1]], [[2, 2, 2, 2, 2, 0, 0.1]], [[2, 2, 2, 2, 2, 2, 2]], ["mon 10"]])(
    "refuses %j as the ten hours of a week by weekday",
    (hoursByWeekday) => {
      expect(ask({ hoursByWeekday })).toThrow(/"hoursByWeekday" is .*\. Give seven numbers of hours, Monday first/);
    },
  );

  it.each([0, 11, 1.5, "2"])("refuses %s steps at once", (parallel) => {
    expect(ask({ parallel })).toThrow(`"parallel" is ${parallel}. Give the number of steps at once, 1 to 10.`);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("refuses a ratio of %s", (ratio) => {
    expect(ask({ ratios: [1, ratio] })).toThrow(`"ratios" holds ${ratio}. Give actual hours over estimated ones`);
  });

  it.each([
    ["today", { today: "2026-11-23" }],
    ["start", { start: Number.NaN }],
    ["start", { start: undefined }],
    ["off", { off: [{ from: parseDay("2026-12-20"), to: "2026-12-24" }] }],
  ])("refuses a day in %s that is none", (name, more) => {
    expect(ask(more)).toThrow(new RegExp(`"${name}" holds .*\\. Give a day as parseDay`));
  });

  it.each<[string, object, RegExp]>([
    ["no goal", { goals: [] }, /"goals" is empty/],
    ["no list of jobs", { job: undefined }, /"job" is missing/],
    ["the core alone with what is optional", { coreOnly: true, withOptional: true }, /Give one of them/],
    ["logged hours that are none", { loggedWeeks: [3, -1] }, /"loggedWeeks" holds -1/],
    ["no list of days off", { off: undefined }, /"off" is missing/],
    ["days off that end before they begin", { off: [{ from: 20_800, to: 20_799 }] }, /end before they begin/],
    ["a day beyond the year 9899", { today: 1e12 }, /"today" holds/],
    ["a budget that is no number", { budget: Number.NaN }, /"budget" is NaN/],
  ])("refuses %s", (_what, more, message) => {
    expect(ask(more)).toThrow(message);
  });

  it("returns what keeps a plan from being made", () => {
    expect(ask({ goals: ["astronaut"] })()).toEqual({ ok: false, error: { code: "unknown-goal", id: "astronaut" } });
    const loop = makePlan(roadmap("a: b; b: a", ["a"]), request());
    expect(loop).toMatchObject({ ok: false, error: { code: "cycle" } });
    expect(ask({ goals: ["ml-engineer"], off: [{ from: 0, to: 100_000 }] })()).toMatchObject({
      error: { code: "too-long" },
    });
  });
});

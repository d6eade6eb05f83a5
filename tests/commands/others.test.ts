import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { BAKER, type Json, runCli, tempFolder } from "../helpers/run.ts";

const baker = `--roadmaps ${BAKER}`;

async function answer(words: string): Promise<Json> {
  const { code, out, err } = await runCli(`${words} --json`);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
}

describe("roles", () => {
  it("tells hours to apply and in all, with the job of the role and without, and how much is there", async () => {
    const { schema, roles } = await answer("roles");
    expect(schema).toBe("career-roadmap/roles@1");
    const changed = roles.find(({ id }: { id: string }) => id === "data-scientist");
    expect(changed).toMatchObject({ kind: "changed", title: expect.any(String), percent: expect.any(Number) });
    expect(changed.inJobHours).toBeLessThan(changed.coreHours);
    expect(changed).toMatchObject({ percent: 0, corePercent: 0, summary: expect.any(String) });
    const inJob = (await answer("roles --from data-scientist")).roles.find(
      (role: Json) => role.id === "data-scientist",
    );
    expect(inJob.coreHours).toBe(changed.inJobHours);
    expect(inJob.percent).toBe(Math.floor(1000 * (1 - inJob.hours / inJob.fromNothing.hours)) / 10);
    const created = roles.find(({ id }: { id: string }) => id === "ml-engineer");
    expect(created).toMatchObject({
      kind: "new",
      percent: 0,
      hours: created.fromNothing.hours,
      coreHours: created.fromNothing.coreHours,
      inJobHours: null,
      weeks: created.hours / 10,
    });
  });

  it.each([60, 80, 120])("fits %i columns", async (columns) => {
    const { out } = await runCli("roles", { terminal: columns, env: { NO_COLOR: "1" } });
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(columns);
    expect(out).toContain("ml-engineer");
  });

  it("is a plain table in a pipe", async () => {
    const { out } = await runCli("roles");
    expect(out.split("\n")[0]).toMatch(
      /^role\s+kind\s+core\s+core-weeks\s+hours\s+weeks\s+in-job\s+from-nothing\s+percent\s+title$/,
    );
    expect(out).not.toMatch(/[│─┌]/);
  });
});

describe("show", () => {
  it("shows a skill in full, resources written out", async () => {
    const { schema, kind, skill } = await answer(`show flour ${baker}`);
    expect({ schema, kind }).toEqual({ schema: "career-roadmap/show@1", kind: "skill" });
    expect(skill).toMatchObject({
      id: "flour",
      hours: [2, 4, 9],
      level: "beginner",
      requires: [],
      checklist: [{ key: "hydration", text: "Mix doughs of 60 and 75 % hydration and tell them apart by hand" }],
      terms: ["hydration"],
      neededBy: ["kneading", "sourdough", "yeast"],
      roles: ["baker"],
    });
    expect(skill.resources).toMatchObject([
      { title: "The flour book", url: "https://example.org/flour", cost: "free" },
    ]);
  });

  it("shows a role and a project", async () => {
    const { role } = await answer(`show baker ${baker}`);
    expect(role).toMatchObject({
      id: "baker",
      yours: { hours: 34, coreHours: 34, inJobHours: null, percent: 0 },
      fromNothing: { hours: 34, coreHours: 34 },
    });
    expect(role.stages[0].skills[1]).toEqual({ any: ["yeast", "sourdough"], because: null });
    const { project } = await answer(`show market-stall ${baker}`);
    expect(project).toMatchObject({
      role: "baker",
      kind: "app",
      hours: [12, 12, 12],
      requires: [{ skill: "baking", because: null }],
    });
  });

  it("tries resources last, and resource/ID forces one", async () => {
    const { kind, resource } = await answer("show d2l");
    expect(kind).toBe("resource");
    expect(resource).toMatchObject({ id: "d2l", url: "https://d2l.ai/" });
    expect((await answer("show resource/d2l")).resource).toEqual(resource);
    expect((await runCli("show resource/pytorch")).code).toBe(1);
  });

  it("suggests the nearest id", async () => {
    const ran = await runCli("show pytroch");
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain('Did you mean "pytorch"?');
  });

  it.each(["constructor", "__proto__", "toString"])("knows no %s", async (id) => {
    expect((await runCli(["show", id])).code).toBe(1);
  });
});

describe("why", () => {
  it("gives reason, needs, what it unblocks, and why this one of a choice", async () => {
    const why = await answer(`why yeast --role baker ${baker}`);
    expect(why).toMatchObject({
      schema: "career-roadmap/why@1",
      role: "baker",
      namedBy: { id: "dough", title: "Dough", rank: "core" },
      needs: [{ id: "flour", because: "the amount of yeast is told per kilo of flour", state: "ready" }],
      neededBy: [{ id: "baking", because: "unleavened dough shows no oven spring" }],
      blockedBy: ["flour"],
      chain: ["yeast"],
      choice: { why: "cheapest", others: [{ id: "sourdough", title: "Sourdough", more: 24 }] },
      absence: null,
    });
  });

  it.each([
    ["sourdough", "yeast stands for that choice"],
    ["rye", "--with-optional"],
    ["flour --know flour", "taken as known"],
    ["docker", "Nothing in the plan"],
  ])("says why the plan has no %s", async (words, sentence) => {
    const { code, out } = await runCli(`why ${words} --role baker ${baker}`);
    expect(code).toBe(0);
    expect(out).toContain(sentence);
  });

  it("asks for the role that is meant", async () => {
    expect(await runCli("why python")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("--role") });
  });
});

describe("learn, portfolio and faq", () => {
  it("tells where to learn, and what each place is best for", async () => {
    const { places } = await answer("learn");
    const coursera = places.find(({ id }: Json) => id === "coursera");
    expect(coursera).toMatchObject({
      kind: "platform",
      bestFor: expect.any(String),
      url: expect.stringMatching(/^https:/),
    });
    expect(coursera.resources[0]).toMatchObject({
      title: expect.stringContaining("Andrew Ng"),
      cost: expect.any(String),
    });
    const { out } = await runCli("learn", { terminal: 80, env: { NO_COLOR: "1" } });
    expect(out).toMatch(/Platforms[\s\S]*Communities/);
  });

  it("tells a skill's resources with kind, cost and hours", async () => {
    const { skill, resources } = await answer("learn pytorch");
    expect(skill).toEqual({ id: "pytorch", title: "PyTorch" });
    expect(resources).toContainEqual(expect.objectContaining({ kind: expect.any(String), cost: "free", hours: 10 }));
    expect((await runCli("learn pytorch")).out).toContain("about 10 h");
    expect((await runCli("learn ml-engineer")).code).toBe(1);
  });

  it("tells what to build, for all roles or one in full", async () => {
    const all = await answer("portfolio");
    const one = await answer("portfolio mlops-engineer");
    expect(new Set(all.projects.map(({ role }: Json) => role)).size).toBe(13);
    expect(new Set(one.projects.map(({ role }: Json) => role))).toEqual(new Set(["mlops-engineer"]));
    expect(all.advice.length).toBeGreaterThanOrEqual(8);
    expect((await runCli("portfolio mlops-engineer")).out).toContain(one.projects[0].brief.slice(0, 40));
  });

  it("finds questions by id and by words, those about them first", async () => {
    expect((await answer("faq")).questions.length).toBeGreaterThanOrEqual(17);
    expect((await answer("faq phd")).questions.map(({ id }: Json) => id)).toEqual(["phd"]);
    expect((await answer("faq remote")).questions[0].id).toBe("remote");
    expect((await runCli("faq which cloud")).out).toContain("Which cloud should I learn?\n  ");
    expect(await runCli("faq zeppelins")).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("zeppelins"),
    });
  });
});

describe("validate", () => {
  it("says that all is good", async () => {
    const { err, ...answer } = await runCli(["validate", BAKER]);
    expect(answer).toEqual({ code: 0, out: "1 role, 6 skills, all good\n" });
    expect(err).toContain("Read with 1 file beside it");
  });

  it("tells every problem on stdout, as text with frames and as data", async () => {
    const file = path.join(tempFolder(), "keen.yaml");
    writeFileSync(
      file,
      "id: keen\ntitle: Keen\nstages:\n  - title: One\n    skills: [pythn, a]\nskills:\n  a: {title: A, hours: 0}\n",
    );
    const text = await runCli(["validate", file]);
    expect(text).toMatchObject({ code: 1, err: "" });
    expect(text.out).toContain(`${file}:5:14 error unknown-prerequisite\n`);
    expect(text.out).toContain(
      '     5 |     skills: [pythn, a]\n       |              ^^^^^\n  Did you mean "python"?\n',
    );
    expect(text.out).toMatch(/\n1 role, 1 skill: 2 errors\n/);
    const data = await runCli(["validate", file, "--json"]);
    expect(data).toMatchObject({ code: 1, err: "" });
    expect(JSON.parse(data.out)).toMatchObject({
      schema: "career-roadmap/validate@1",
      roles: 1,
      skills: 1,
      problems: [
        { file, line: 5, column: 14, severity: "error", code: "unknown-prerequisite", fix: 'Did you mean "python"?' },
        { file, line: 7, column: 24, severity: "error", code: "bad-hours" },
      ],
    });
  });

  it("shows nothing of a file raw that could steer a terminal", async () => {
    const file = path.join(tempFolder(), "odd.yaml");
    writeFileSync(file, `id: odd\ntitle: "x"\nstages: [{ title: One, skills: ["\u202eevil"] }]\n`);
    const { out } = await runCli(["validate", file], { terminal: 80, env: { NO_COLOR: "1" } });
    expect(out).toContain("\\u202e");
    expect(out).not.toContain("\u202e");
  });
});

describe("the program", () => {
  it("welcomes with the ways in, for who knows the goal, the job or neither", async () => {
    const { code, out } = await runCli("");
    expect(code).toBe(0);
    for (const way of ["plan ml-engineer", "match --from software-developer", "roles", "faq which role", "init"])
      expect(out).toContain(`career-roadmap ${way}`);
    expect(out.split("\n").length).toBeLessThanOrEqual(14);
    expect(out).toContain("career-roadmap plan ml-engineer");
  });

  it("tells its version bare, and help on stdout with exit 0", async () => {
    expect(await runCli("--version")).toEqual({ code: 0, out: "0.0.0-test\n", err: "" });
    for (const words of ["--help", "-h", "plan --help", "help plan"]) {
      const { code, out, err } = await runCli(words);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain("Usage: career-roadmap");
    }
  });

  it("takes common flags before and after the command", async () => {
    expect((await runCli("--json roles")).out).toBe((await runCli("roles --json")).out);
  });
});

import { describe, expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import type { Json } from "../../helpers/run.ts";

const one = somebody([]);
const ids = (steps: Json): string[] => steps.map(({ id }: Json) => id);
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

describe("compare A B", () => {
  it("puts both side by side, as roles tells them", async () => {
    const { roles, shared, areas } = await one.json("compare data-scientist ml-engineer");
    const { roles: all } = await one.json("roles");
    expect(ids(roles)).toEqual(["data-scientist", "ml-engineer"]);
    expect(ids(shared.steps)).toEqual(expect.arrayContaining(["python", "sql", "statistics"]));
    for (const [at, role] of roles.entries()) {
      const { hours, coreHours, inJobHours } = all.find(({ id }: Json) => id === role.id);
      expect(role).toMatchObject({ hours, coreHours, inJobHours });
      expect(role.only.hours + shared.hours).toBeCloseTo(role.hours, 6);
      expect(role.skills + role.projects).toBe(role.only.steps.length + shared.steps.length);
      const projects = role.only.steps.filter(({ kind }: Json) => kind === "project");
      const inAreas = sum(areas.map(({ hours }: Json) => hours[at]));
      expect(inAreas + sum(projects.map(({ hours }: Json) => hours))).toBeCloseTo(role.hours, 6);
      expect(role.percent).toBe(Math.floor(1000 * (1 - role.only.hours / role.hours)) / 10);
    }
    expect(areas[0]).toMatchObject({ id: "training", title: "Model training and evaluation" });
  });

  it("is the same the other way round, for a person with progress too", async () => {
    const person = somebody([]);
    await person.did("done python/functions", "know git", "skip kubernetes", "config set job software-developer");
    const there = await person.json("compare cloud-engineer mlops-engineer");
    const nobody = await one.json("compare cloud-engineer mlops-engineer");
    expect(there.job).toEqual(["software-developer"]);
    expect(there.roles[0].hours).toBeLessThan(nobody.roles[0].hours);
    expect(sum(there.shared.steps.map(({ hours }: Json) => hours))).toBeCloseTo(there.shared.hours, 6);
    const back = await person.json("compare mlops-engineer cloud-engineer");
    expect(back.shared).toEqual(there.shared);
    expect(back.roles).toEqual([...there.roles].reverse());
    expect(back.areas).toEqual(there.areas.map((area: Json) => ({ ...area, hours: [...area.hours].reverse() })));
  });

  it("takes what the person prefers where a roadmap has a choice", async () => {
    const only = async (line: string): Promise<string[]> => ids((await one.json(line)).roles[0].only.steps);
    expect(await only("compare ml-engineer product-manager")).toContain("pytorch");
    const preferred = await only("compare ml-engineer product-manager --prefer tensorflow");
    expect([preferred.includes("tensorflow"), preferred.includes("pytorch")]).toEqual([true, false]);
    const person = somebody([]);
    await person.did("config set prefer tensorflow");
    const own = await person.json("compare ml-engineer product-manager");
    expect(ids(own.roles[0].only.steps)).toEqual(preferred);
  });

  it("has for `awk` the hours of both in columns of their own", async () => {
    const { out } = await one.run("compare data-scientist ml-engineer");
    const rows = out.split("\n").map((line) => line.split(/\s+/));
    const { roles, shared } = await one.json("compare data-scientist ml-engineer");
    const named = (part: string) => rows.filter(([first]) => first === part).map(([, id]) => id);
    expect(named("both")).toEqual(ids(shared.steps));
    expect(named("first")).toEqual(ids(roles[0].only.steps));
    expect(named("second")).toEqual(ids(roles[1].only.steps));
    expect(named("total")).toEqual(["hours", "core", "projects"]);
  });

  it.each([
    ["compare ml-engineer", 2, "career-roadmap compare"],
    ["compare ml-engineer ml-engineer", 2, 'Both roles are "ml-engineer"'],
    ["compare ml-engineer ml-eng", 2, 'Both roles are "ml-engineer"'],
    ["compare ml-engineer data-scientits", 1, 'Did you mean "data-scientist"?'],
    ["compare ml-engineer data-scientist prompt-engineer", 2, "Too many arguments"],
  ])("refuses `%s`", async (line, code, told) => {
    expect(await one.run(line)).toMatchObject({ code, out: "", err: expect.stringContaining(told) });
  });
});

import { describe, expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import type { Json } from "../../helpers/run.ts";

const ids = ({ steps }: Json): string[] => steps.map(({ id }: Json) => id);

describe("next", () => {
  it("tells scripts each step with its first resource and its open items", async () => {
    const one = somebody();
    await one.did("start flour", "log flour 30m");
    const next = await one.json("next");
    expect(next).toMatchObject({
      ...{ schema: "career-roadmap/next@1", role: "baker" },
      milestone: { stage: "dough", hours: { left: 14, full: 14 }, lead: { is: "left", hours: 14 } },
    });
    expect(next.steps).toEqual([
      {
        n: 1,
        id: "flour",
        kind: "skill",
        title: "Flour and water",
        area: "baker",
        stage: "begun",
        rank: "core",
        roles: ["baker"],
        state: "in-progress",
        optional: false,
        hours: 5,
        hoursLeft: 5,
        range: [2, 4, 9],
        first: "2026-11-23",
        last: "2026-11-26",
        requires: [],
        unblocks: ["yeast", "kneading"],
        alternatives: [],
        minutes: 30,
        resource: { id: null, title: "The flour book", url: "https://example.org/flour" },
        items: [{ key: "hydration", text: "Mix doughs of 60 and 75 % hydration and tell them apart by hand" }],
      },
    ]);
  });

  // What was done before, and the steps that follow: in progress first, then the ready ones in plan order.
  it.each([
    ["start flour", ["start flour"], ["flour"]],
    ["done flour", ["done flour"], ["yeast", "kneading"]],
    ["start kneading", ["done flour", "start kneading"], ["kneading", "yeast"]],
    ["start a blocked one", ["start baking"], ["baking", "flour"]],
    ["one tick", ["done yeast/rise"], ["yeast", "flour"]],
    ["time logged", ["log kneading 1h"], ["kneading", "flour"]],
    ["skip yeast", ["done flour", "skip yeast"], ["sourdough", "kneading"]],
    ["skip flour", ["start kneading", "skip flour"], ["kneading", "yeast"]],
    ["all but the project", ["done flour yeast kneading baking"], ["market-stall"]],
    ["know all skills", ["start market-stall", "know flour yeast kneading baking"], ["market-stall"]],
  ])("after %s", async (_name, before, steps) => {
    const one = somebody();
    await one.did(...before);
    expect(ids(await one.json("next"))).toEqual(steps);
  });

  it("shows three ready steps unless asked for more or fewer, and everything in progress", async () => {
    const one = somebody([]);
    const role = "next --role ml-engineer";
    expect(ids(await one.json(role))).toHaveLength(3);
    expect(ids(await one.json(`${role} -n 1`))).toHaveLength(1);
    const many = ids(await one.json(`${role} -n 10000`));
    expect(many.length).toBeGreaterThan(3);
    await one.did(`start ${many[1]}`, `start ${many[0]}`);
    expect(ids(await one.json(`${role} -n 1`))).toEqual(many.slice(0, 3));
  });

  it.each([
    [80, 10],
    [60, 13],
  ])("answers at %i columns on %i lines, whatever the role", async (terminal, most) => {
    const one = somebody([]);
    const { roles } = await one.json("roles");
    for (const { id } of roles) {
      const { out } = await one.run(`next --role ${id}`, { terminal });
      expect(out.trimEnd().split("\n").length, out).toBeLessThanOrEqual(most);
    }
    await one.did("start python", "log python 90m", "start git", "start sql", "start docker", "start shell");
    const { out } = await one.run("next --role ml-engineer", { terminal });
    expect(out.trimEnd().split("\n").length, out).toBeLessThanOrEqual(most);
    expect((await one.run("next --role ml-engineer")).out).toContain("Begun too: docker, sql, git and 1 more");
  });

  it("goes on with the next item, not with the whole step, and tells more steps when asked", async () => {
    const one = somebody();
    const command = async (words: string) => /^ {2}career-roadmap (.*)$/m.exec((await one.run(words)).out)?.[1];
    expect(await command("next --role baker")).toBe("start flour");
    await one.did("start flour");
    expect(await command("next")).toBe("done flour/hydration");
    await one.did("done flour", "done yeast");
    const { out } = await one.run("next -n 2");
    expect(out).toContain("Kneading");
  });

  it("leaves out items that are ticked and the resource that was", async () => {
    const one = somebody();
    await one.did("done yeast/rise");
    expect((await one.json("next")).steps[0]).toMatchObject({ id: "yeast", items: [{ key: "again" }], hoursLeft: 3 });
  });

  it("congratulates when nothing is left, exit 0", async () => {
    const one = somebody();
    await one.did("done flour yeast kneading baking market-stall");
    expect(await one.run("next")).toEqual({
      code: 0,
      out: "Bäcker 面包师  baker\nNothing is left to do for this role. Congratulations!\n",
      err: "",
    });
    expect((await one.json("next")).steps).toEqual([]);
  });

  it("takes the role from the flag, the environment, the profile, or the one that has progress", async () => {
    const one = somebody();
    const roleOf = async (words: string, env: Record<string, string> = {}) => (await one.json(words, { env })).role;
    await one.did("start kneading");
    expect(await roleOf("next")).toBe("baker");
    await one.did("config set role data-scientist");
    expect(await roleOf("next")).toBe("data-scientist");
    expect(await roleOf("next", { CAREER_ROADMAP_ROLE: "ml-engineer" })).toBe("ml-engineer");
    expect(await roleOf("next --role baker", { CAREER_ROADMAP_ROLE: "ml-engineer" })).toBe("baker");
  });

  it.each(["next", "checklist"])(
    "%s names --role and config set role where several roles have progress",
    async (words) => {
      const one = somebody();
      await one.did("start python");
      const { code, out, err } = await one.run(words);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(
        /^Error: Which role\?\nYou have progress in .*ml-engineer.*; name one: --role ROLE, or career-roadmap config set role ROLE\n$/,
      );
    },
  );
});

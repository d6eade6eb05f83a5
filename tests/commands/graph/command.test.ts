import { describe, expect, it } from "vitest";
import { impliedLeftOut } from "../../../src/planner/index.ts";
import { somebody } from "../../helpers/person.ts";
import { readLanes } from "../../helpers/read-lanes.ts";
import type { Json } from "../../helpers/run.ts";

const one = somebody();
const ids = (nodes: Json): string[] => nodes.map(({ id }: Json) => id);
const pairs = (edges: Json): string[] => edges.map(({ from, to }: Json) => `${from} > ${to}`).sort();

describe("graph ROLE", () => {
  it("has the steps of the plan, each after what it needs, and every prerequisite as an edge", async () => {
    const { role, around, depth, nodes, edges, further } = await one.json("graph ml-engineer");
    const { steps } = await one.json("plan ml-engineer");
    expect({ role, around, depth, further }).toEqual({ role: "ml-engineer", around: null, depth: null, further: 0 });
    expect(ids(nodes).sort()).toEqual(ids(steps).sort());
    const planned = steps.flatMap(({ id, requires }: Json) => requires.map((need: string) => `${need} > ${id}`));
    expect(pairs(edges)).toEqual(planned.sort());
    expect(edges.some(({ choice }: Json) => choice)).toBe(false);
    for (const { from, to } of edges) expect(ids(nodes).indexOf(from)).toBeLessThan(ids(nodes).indexOf(to));
    const hours = (list: Json) => Object.fromEntries(list.map(({ id, hoursLeft }: Json) => [id, hoursLeft]));
    expect(hours(nodes)).toEqual(hours(steps));
  });

  it.each([60, 80, 120])("draws on a terminal of %i columns what it says in JSON, stage by stage", async (columns) => {
    const { nodes, edges } = await one.json("graph ml-engineer");
    const { stages } = await one.json("plan ml-engineer");
    const { out } = await one.run("graph ml-engineer", { terminal: columns, env: { NO_COLOR: "1" } });
    const drawings = out.trimEnd().split("\n\n").slice(1, -1);
    const groups = stages.filter(({ steps }: Json) => steps.length > 0);
    expect(drawings).toHaveLength(groups.length);
    const drawn: string[] = [];
    const told: string[] = [];
    for (const [at, drawing] of drawings.entries()) {
      const [title, ...lines] = drawing.split("\n") as [string, ...string[]];
      expect(title).toContain(groups[at].title);
      const texts = lines.map((line) => /^[ ○◌◆│─┼├┤┴╰╯]*/.exec(line)?.[0] ?? "");
      const start = Math.max(...texts.map(({ length }) => length));
      const left = new Set<string>(groups[at].steps);
      const marks = lines.map((line) => line.slice(0, start - 2).replace(/[○◌◆]/, "o"));
      const rows = marks.map((text, row) => {
        if (!text.includes("o")) return { text: text.padEnd(start - 2), name: null };
        const next = marks.findIndex((other, below) => below > row && other.includes("o"));
        const own = lines.slice(row, next < 0 ? undefined : next).map((line) => line.slice(start - 2));
        const names = [...own.join(" ").matchAll(/ {2}([a-z0-9-]+)(?= |$)/g)].map(([, name]) => name as string);
        const name = names.find((one) => left.delete(one)) as string;
        const after = / after (.*?)(?: too)?$/.exec(own.join(" ").replace(/ +/g, " "))?.[1]?.split(", ") ?? [];
        told.push(...after.map((need) => `${need} > ${name}`));
        return { text: text.padEnd(start - 2), name };
      });
      expect([...left]).toEqual([]);
      drawn.push(...readLanes(rows, "o"));
    }
    const stageOf = (id: string): number => groups.findIndex(({ steps }: Json) => steps.includes(id));
    const within = (edge: string): boolean => {
      const [from, to] = edge.split(" > ") as [string, string];
      return stageOf(from) === stageOf(to);
    };
    expect([...drawn, ...told].sort()).toEqual(pairs(impliedLeftOut({ steps: nodes })));
    expect(drawn.every(within)).toBe(true);
    expect(told.some(within)).toBe(false);
    expect(edges.length).toBeGreaterThan(drawn.length + told.length);
  });

  it("takes the role that is meant, the choices that are preferred, and leaves out what is done", async () => {
    const me = somebody([]);
    await me.did("config set role ml-engineer", "done python");
    const whole = await me.json("graph");
    expect(whole.nodes.find(({ id }: Json) => id === "python")).toMatchObject({ state: "done", hoursLeft: 0 });
    expect(ids((await me.json("graph --remaining")).nodes)).not.toContain("python");
    expect(ids((await me.json("graph --know numpy")).nodes)).not.toContain("numpy");
    const other = ids((await me.json("graph --prefer tensorflow")).nodes);
    expect([other.includes("tensorflow"), other.includes("pytorch")]).toEqual([true, false]);
    expect(ids((await me.json("graph --from data-scientist")).nodes)).not.toContain("pandas");
    expect((await me.json("graph data-scientist")).role).toBe("data-scientist");
  });

  it("goes as deep as it is told", async () => {
    const { nodes, further } = await one.json("graph ml-engineer --depth 1");
    expect(nodes.every(({ depth }: Json) => depth <= 1)).toBe(true);
    expect(nodes.length + further).toBe((await one.json("graph ml-engineer")).nodes.length);
  });

  it("says so when there is nothing to draw", async () => {
    const me = somebody();
    await me.did("know flour yeast kneading baking market-stall");
    const { out } = await me.run("graph baker", { terminal: 80 });
    expect(out).toBe("Nothing to draw: nothing is left of the plan.\n");
    expect(await me.run("graph baker")).toMatchObject({ code: 0, out: "" });
  });
});

describe("graph ID", () => {
  it("draws what a skill needs and what needs it, in the plan that has it", async () => {
    const up = await one.json("graph baking --up --role baker");
    expect(up).toMatchObject({ role: "baker", around: { id: "baking", up: true, down: false }, depth: null });
    expect(ids(up.nodes).sort()).toEqual(["baking", "flour", "kneading", "yeast"]);
    const down = await one.json("graph flour --down --role baker --depth 1");
    expect(ids(down.nodes).sort()).toEqual(["flour", "kneading", "yeast"]);
    expect(down.further).toBe(2);
    const both = await one.json("graph baking --role baker");
    expect(both).toMatchObject({ around: { up: true, down: true }, further: 0 });
    expect(ids(both.nodes)).toContain("market-stall");
  });

  it("draws what all roadmaps have where no role is meant, with every member of a choice", async () => {
    const { role, nodes, edges } = await one.json("graph baking --up");
    expect(role).toBe(null);
    expect(nodes.find(({ id }: Json) => id === "baking")).toMatchObject({
      requires: ["kneading", "yeast", "sourdough"],
      choices: [["yeast", "sourdough"]],
    });
    expect(edges.filter(({ to }: Json) => to === "baking")).toEqual([
      { from: "kneading", to: "baking", choice: false },
      { from: "yeast", to: "baking", choice: true },
      { from: "sourdough", to: "baking", choice: true },
    ]);
    const { out } = await one.run("graph baking --up", { terminal: 80, env: { NO_COLOR: "1" } });
    expect(out).toContain("needs yeast or sourdough\n");
  });

  it("draws what all roadmaps have where the plan does not have it, or that is asked for", async () => {
    const { out } = await one.run("graph sourdough --role baker", { terminal: 120 });
    expect(out).toContain("The plan for baker does not have it. Here is what it needs");
    const known = await one.json("graph flour --know flour --role baker");
    expect(known.nodes.find(({ id }: Json) => id === "flour").state).toBe("known");
    const all = await one.json("graph flour --down --all --role baker");
    expect(ids(all.nodes)).toContain("sourdough");
    expect((await one.run("graph flour --all --role baker", { terminal: 80 })).out).not.toContain("does not have it");
  });

  it("takes a project, a prefix and an id of former days as other commands do", async () => {
    expect(ids((await one.json("graph market-stall --up")).nodes)).toContain("baking");
    expect((await one.json("graph market-s")).around.id).toBe("market-stall");
  });
});

describe("graph in a pipe", () => {
  it("is one line a node, what it needs in the fifth column", async () => {
    const { out } = await one.run("graph baking");
    const { nodes } = await one.json("graph baking");
    const rows = out
      .split("\n")
      .filter(Boolean)
      .map((line) => line.split(/\s+/));
    expect(rows.map(([id]) => id)).toEqual(ids(nodes));
    expect(rows.find(([id]) => id === "baking")?.slice(0, 5)).toEqual([
      ...["baking", "skill", "blocked", "8h", "kneading,yeast|sourdough"],
    ]);
    expect(rows.find(([id]) => id === "flour")?.[4]).toBe("-");
  });
});

describe("graph refuses", () => {
  it.each<[string, number, string]>([
    ["graph", 2, "career-roadmap roles lists them; name one: career-roadmap graph ROLE, or"],
    ["graph bakin-soda", 1, 'There is no role, skill or project "bakin-soda".'],
    ["graph baker --up", 2, "--up is for a skill or project."],
    ["graph baker --all", 2, "--all is for a skill or project."],
    ["graph baker --role ml-engineer", 2, 'The argument says "baker", and --role says "ml-engineer".'],
    ["graph baker --depth 0", 2, "Give a number from 1 to 10000."],
    ["graph baker --from cook", 1, 'There is no role "cook".'],
    ["graph baker flour", 2, "Too many arguments"],
  ])("`%s`", async (line, code, told) => {
    expect(await one.run(line)).toMatchObject({ code, out: "", err: expect.stringContaining(told) });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderDot } from "../../../src/export/dot/plan.ts";
import { renderMermaid } from "../../../src/export/mermaid/plan.ts";
import { impliedLeftOut } from "../../../src/planner/index.ts";
import { dags } from "../../helpers/dag.ts";
import { somebody } from "../../helpers/person.ts";
import type { Json } from "../../helpers/run.ts";
import { HOSTILE, hostileInput, shown } from "../hostile.ts";
import { drawn, readDot, readMermaid } from "./read.ts";

describe("hostile text in a graph", () => {
  it("is a label of Mermaid's, and nothing else", async () => {
    const text = renderMermaid(hostileInput());
    const { nodes, edges, frames } = await readMermaid(text);
    expect(nodes.size).toBe(HOSTILE.length + 1);
    expect(edges).toHaveLength(HOSTILE.length - 4);
    expect(frames).toHaveLength(5);
    for (const [at, hostile] of HOSTILE.entries()) {
      const [label = ""] = nodes.get(`s_s${at}`)?.split("<br>1 h") ?? [];
      expect(label).toBe(shown(hostile));
    }
    expect(text).not.toMatch(/^\s*click|%%/m);
  });

  it("is a label of graphviz', and nothing else", () => {
    const text = renderDot(hostileInput());
    const { nodes, edges, frames } = readDot(text);
    const svg = drawn(text, "svg");
    expect(nodes.size).toBe(HOSTILE.length + 1);
    expect(edges).toHaveLength(HOSTILE.length - 4);
    expect(frames).toHaveLength(5);
    for (const [at, hostile] of HOSTILE.entries()) {
      const raw = (nodes.get(`s${at}`) ?? "").replace(/\\n1 h, \w+$/, "");
      expect(raw.replaceAll("\\\\", "\\").replaceAll("&amp;", "&")).toBe(shown(hostile));
    }
    expect(svg).not.toMatch(/<a |xlink:href|<script|<img|<iframe/);
    expect(svg).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });
});

describe("a plan as a graph", () => {
  it("shows steps with hours and states in the frames of their stages, and what needs what", async () => {
    const me = somebody();
    await me.did("done flour", "start yeast");
    const mermaid = await readMermaid((await me.run("plan baker --format mermaid")).out);
    const dot = readDot((await me.run("plan baker --format dot")).out);
    expect([...mermaid.nodes.values()]).toEqual([
      ...["Baker's yeast<br>6 h, in progress", "Flour and water<br>done", "Kneading by hand<br>3 h, ready"],
      ...["Baking with steam<br>8 h, waits", "Sell forty loaves at a market<br>12 h, waits"],
    ]);
    const edges = ["baking > market-stall", "flour > kneading", "flour > yeast", "kneading > baking", "yeast > baking"];
    expect(dot.edges).toEqual(edges);
    expect(mermaid.edges).toEqual(
      edges.map((edge) => edge.replace(/[\w-]+/g, (id) => `s_${id.replaceAll("-", "_")}`)).sort(),
    );
    expect(dot.frames).toEqual(["In progress", "1. Dough", "2. Oven"]);
    expect(mermaid.frames).toEqual(dot.frames);
  });

  it("of any role is accepted by the programs that draw it", async () => {
    const me = somebody([]);
    await me.did("done git", "start python");
    const { roles } = await me.json("roles");
    for (const { id } of roles) {
      const { steps } = await me.json(`plan ${id} --with-optional`);
      const mermaid = await readMermaid((await me.run(`plan ${id} --with-optional --format mermaid`)).out);
      const dot = readDot((await me.run(`plan ${id} --with-optional --format dot`)).out);
      expect([...dot.nodes.keys()].sort()).toEqual(steps.map((step: Json) => step.id).sort());
      expect(mermaid.nodes.size).toBe(steps.length);
      expect(mermaid.edges).toHaveLength(dot.edges.length);
    }
  });
});

describe("edges that others imply", () => {
  // a --> b --> c
  //  \----------^
  it("are left out", () => {
    const steps = [
      { id: "a", requires: [] },
      { id: "b", requires: ["a"] },
      { id: "c", requires: ["a", "b", "elsewhere"] },
    ];
    expect(impliedLeftOut({ steps })).toEqual([
      { from: "a", to: "b" },
      { from: "b", to: "c" },
    ]);
  });

  it("are all that is left out, and none that is left goes without saying", () => {
    const reach = (edges: readonly { from: string; to: string }[]): Set<string> => {
      const all = new Set(edges.map(({ from, to }) => `${from} ${to}`));
      for (let size = -1; size !== all.size; ) {
        size = all.size;
        for (const pair of [...all])
          for (const { from, to } of edges) if (pair.endsWith(` ${from}`)) all.add(`${pair.split(" ")[0]} ${to}`);
      }
      return all;
    };
    fc.assert(
      fc.property(dags(9), (steps) => {
        const ids = new Set(steps.map(({ id }) => id));
        const whole = steps.flatMap(({ id: to, requires }) =>
          requires.filter((one) => ids.has(one)).map((from) => ({ from, to })),
        );
        const left = impliedLeftOut({ steps });
        expect(reach(left)).toEqual(reach(whole));
        for (const edge of left)
          expect(reach(left.filter((one) => one !== edge)).has(`${edge.from} ${edge.to}`)).toBe(false);
      }),
    );
  });
});

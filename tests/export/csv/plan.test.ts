import { describe, expect, it } from "vitest";
import { cell, csv } from "../../../src/export/csv/cells.ts";
import { renderCsv } from "../../../src/export/csv/plan.ts";
import { somebody } from "../../helpers/person.ts";
import { HOSTILE, hostileInput, shown } from "../hostile.ts";

/** As RFC 4180 has it, with any separator: spreadsheets take a semicolon in much of the world. */
function read(text: string, separator = ","): string[][] {
  const rows: string[][] = [[""]];
  const add = (character: string): void => {
    const row = rows.at(-1) as string[];
    row[row.length - 1] += character;
  };
  let quoted = false;
  const body = text.replace(/^\ufeff/, "");
  for (let at = 0; at < body.length; at++) {
    const one = body[at] as string;
    if (quoted) {
      if (one !== '"') add(one);
      else if (body[at + 1] === '"') add(body[++at] as string);
      else quoted = false;
    } else if (one === '"' && rows.at(-1)?.at(-1) === "") quoted = true;
    else if (one === separator) rows.at(-1)?.push("");
    else if (one === "\r" && body[at + 1] === "\n") {
      rows.push([""]);
      at += 1;
    } else add(one);
  }
  return rows.slice(0, -1);
}

describe("hostile text in CSV", () => {
  const text = renderCsv(hostileInput());
  const rows = read(text);

  it("stays in its cell, and is there whole", () => {
    expect(rows).toHaveLength(HOSTILE.length + 2);
    for (const row of rows) expect(row).toHaveLength(rows[0]?.length as number);
    const titles = new Map(rows.map((row) => [row[1], row[3]]));
    for (const [at, hostile] of HOSTILE.entries()) {
      const bare = (one = ""): string => shown(one).replace(/'/g, "").trim();
      expect(bare(titles.get(`s${at}`))).toBe(bare(hostile));
    }
  });

  it.each([[","], [";"], ["\t"], ["|"]])("is no formula where cells are told apart by %j", (separator) => {
    for (const row of read(text, separator))
      for (const one of row) expect(one).not.toMatch(/^\s*[=+@\uff1d\uff0b\uff0d\uff20-]/);
  });
});

describe("a cell", () => {
  it.each([
    ["plain", "plain"],
    ["=1", "'=1"],
    [" -x", "' -x"],
    ["a,b", '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ["a;=1", '"a;\'=1"'],
    [-3, "-3"],
    [2.5, "2.5"],
    [null, ""],
  ])("of %j is %s", (value, made) => {
    expect(cell(value)).toBe(made);
  });

  it("begins a file with a mark only where text is beyond ASCII", () => {
    expect(csv([["a", 1]])).toBe("a,1\r\n");
    expect(csv([["ä"]])).toBe("\ufeffä\r\n");
  });
});

describe("a plan as CSV", () => {
  it("has one row a step, with ISO days, hours as numbers and ids apart by blanks", async () => {
    const me = somebody();
    await me.did("done flour");
    const plan = await me.json("plan baker");
    const { out } = await me.run("plan baker --format csv");
    const [head = [], ...rows] = read(out);
    expect(rows).toHaveLength(plan.steps.length);
    const records = rows.map((row) => Object.fromEntries(row.map((one, at) => [head[at], one])));
    for (const [at, step] of plan.steps.entries()) {
      expect(records[at]).toMatchObject({
        ...{ n: String(step.n), id: step.id, kind: step.kind, state: step.state, rank: step.rank },
        ...{ "first day": step.first ?? "", "last day": step.last ?? "", requires: step.requires.join(" ") },
      });
      expect(Number(records[at]?.["hours left"])).toBeCloseTo(step.hoursLeft, 1);
    }
    expect(records.find(({ id }) => id === "flour")).toMatchObject({
      "done on": "2026-11-23",
      items: "1",
      "items ticked": "1",
    });
    expect(records.find(({ id }) => id === "yeast")).toMatchObject({ stage: "1. Dough", instead: "sourdough" });
  });
});

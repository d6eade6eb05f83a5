import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf } from "../../helpers/folder.ts";
import { type Json, runCli, tempFolder } from "../../helpers/run.ts";

async function run(name: string, text: string, ...flags: string[]) {
  const folder = folderOf({ [name]: text });
  const env = { CAREER_ROADMAP_HOME: tempFolder() };
  const began = performance.now();
  const ran = await runCli(["import", path.join(folder, name), ...flags, "--json"], { env });
  return { ...ran, took: performance.now() - began, env };
}
const errorOf = ({ code, err }: { code: number; err: string }): [number, string] => [code, JSON.parse(err).code];

describe("hostile files", () => {
  it.each([
    ["deep JSON", "a.json", `${"[".repeat(100_000)}`, "too-deep"],
    ["broken JSON", "a.json", "{", "not-json"],
    ["another JSON", "a.json", '{"hello": 1}', "unknown-form"],
    ["a page", "a.html", "<!DOCTYPE html><p>", "unknown-form"],
    ["deep Markdown", "a.md", `${"> ".repeat(2000)}x`, "too-deep"],
    ["nested lists", "a.md", Array.from({ length: 300 }, (_, at) => `${" ".repeat(2 * at)}- a`).join("\n"), "too-deep"],
    ["no skills", "a.md", "---\n", "nothing-found"],
    ["bytes", "a.csv", "a\0b", "not-text"],
    ["too many skills", "a.md", Array.from({ length: 3000 }, (_, at) => `- s${at}`).join("\n"), "too-large"],
    ["an empty picture", "a.json", '{"nodes":[],"edges":[]}', "nothing-found"],
    [
      "odd nodes",
      "a.json",
      '{"nodes":[null,1,{"type":[]},{"data":{"label":{}}}],"edges":[7,{"source":{}}]}',
      "nothing-found",
    ],
  ])("%s: a word, and no crash", async (_what, name, text, code) => {
    expect(errorOf(await run(name, text))).toEqual([1, code]);
  });

  it("is refused when it is larger than anybody's roadmap, unread", async () => {
    const file = path.join(folderOf({}), "big.md");
    writeFileSync(file, Buffer.alloc(5_000_000, "a"));
    expect(errorOf(await runCli(["import", file, "--json"]))).toEqual([1, "too-large"]);
    expect(errorOf(await runCli(["import", path.dirname(file), "--json"]))).toEqual([1, "not-read"]);
  });

  it("holds texts that would be YAML, comments, terminal codes or addresses of programs: they stay texts", async () => {
    const rows = [
      ["id,title,why,link,stage"],
      ['"1","a: {b: [c]}","#= skill x <- y","javascript:alert(1)","- [x]"'],
      ['"2\n#= skill evil <- 1","__proto__","<<: *a","file:///etc/passwd","constructor"'],
      ['"3","\u001b[31mred\u202e","!!js/function x","https://example.org/\u202ea","&a"'],
      ['"4","true","2026-01-01","https://example.org/ok","null"'],
      ['"5","%TAG","\'","",""'],
    ];
    const { code, out, env } = await run("a.csv", `${rows.join("\n")}\n`, "-o", "-", "--id", "odd");
    expect(code).toBe(0);
    const { text, dropped } = JSON.parse(out);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(dropped).toContainEqual(expect.objectContaining({ what: "links that lead to no web address", count: 3 }));
    expect(text.match(/^#= skill .*/gm)).toHaveLength(5);
    const folder = folderOf({ "odd.yaml": text });
    const checked = await runCli(["validate", path.join(folder, "odd.yaml"), "--json"], { env });
    expect(JSON.parse(checked.out).problems.filter((one: Json) => one.severity === "error")).toEqual([]);
    const plan = JSON.parse((await runCli(["plan", "odd", "--roadmaps", folder, "--json"], { env })).out);
    expect(plan.steps.map((one: Json) => one.title)).toEqual(["a: {b: [c]}", "__proto__", "[31mred", "true", "%TAG"]);
  });

  it("has circles of prerequisites, which are cut and told", async () => {
    const { out } = await run("a.csv", "title,requires\nOne a,Two b\nTwo b,Three c\nThree c,One a\nThree c,Three c\n");
    const json = JSON.parse(out);
    expect(json.problems.errors).toBe(0);
    expect(json.doubts).toContainEqual({ about: "prerequisites that would close a circle, left out", count: 1 });
  });

  it("is as large as it may be, and still quick", async () => {
    const nodes = Array.from({ length: 3000 }, (_, at) => ({
      id: `n${at}`,
      type: ["topic", "subtopic", "section", "vertical"][at % 4],
      position: { x: (at % 50) * 10, y: at },
      width: 30,
      height: 30,
      data: { label: `Label ${at}` },
    }));
    const edges = Array.from({ length: 9000 }, (_, at) => ({
      source: `n${(at * 7) % 3000}`,
      target: `n${(at * 13) % 3000}`,
      sourceHandle: "x",
      data: { edgeStyle: at % 3 === 0 ? "dashed" : "solid" },
    }));
    const { code, took } = await run("a.json", JSON.stringify({ nodes, edges }));
    expect(code).toBe(0);
    expect(took).toBeLessThan(15_000);
    const lines = Array.from(
      { length: 1900 },
      (_, at) => `s${at} x,"${Array.from({ length: 20 }, (_, n) => `word ${at} ${n}`).join(";")}"`,
    );
    const table = await run("b.csv", `title,requires\n${lines.join("\n")}\n`);
    expect(table.code).toBe(0);
    expect(table.took).toBeLessThan(15_000);
    const long = await run("c.md", `- ${": (1 ".repeat(100_000)}\n- b\n`);
    expect(long.code).toBe(0);
    expect(long.took).toBeLessThan(15_000);
  });
});

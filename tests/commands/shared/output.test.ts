import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { type FormatOptions, formatOf } from "../../../src/commands/shared/output/format.ts";
import { readTicks } from "../../../src/import/ticks/read-ticks.ts";
import { hostileFile, IN_FILES } from "../../export/hostile.ts";
import { somebody } from "../../helpers/person.ts";
import { runCli, tempFolder } from "../../helpers/run.ts";

const FORMATS = { names: ["text", "json", "md", "mermaid", "dot"], what: "a thing" };

describe("the format that is asked for", () => {
  it.each<[Partial<FormatOptions>, string]>([
    [{}, "text"],
    [{ json: true }, "json"],
    [{ format: "MD" }, "md"],
    [{ format: "txt" }, "text"],
    [{ output: "x.md" }, "md"],
    [{ output: "a.b/x.MARKDOWN" }, "md"],
    [{ output: "x.mmd" }, "mermaid"],
    [{ output: "x.gv" }, "dot"],
    [{ output: "x.txt" }, "text"],
    [{ output: "x.json", json: true }, "json"],
    [{ output: "x.md", format: "md" }, "md"],
    [{ output: "-", format: "dot" }, "dot"],
    [{ output: "-" }, "text"],
    [{ output: "-", json: true }, "json"],
  ])("%j is %s", (options, wanted) => {
    expect(formatOf({ json: false, ...options }, FORMATS)).toBe(wanted);
  });

  it.each<[Partial<FormatOptions>, string, string]>([
    [{ output: "x.pdf" }, "unknown-format", "Use .txt, .json, .md, .mermaid or .dot."],
    [{ output: "x" }, "unknown-format", "Use .txt"],
    [{ output: ".md" }, "unknown-format", "Use .txt"],
    [{ output: "x.text" }, "unknown-format", "Use .txt"],
    [{ format: "mermad" }, "unknown-format", 'Did you mean "mermaid"?'],
    [{ format: "md", output: "x.dot" }, "two-formats", "Give one of them."],
    [{ format: "md", json: true }, "two-formats", "Give one of them."],
    [{ output: "x.md", json: true }, "two-formats", "Give one of them."],
  ])("%j is refused", (options, code, fix) => {
    const asked = (): string => formatOf({ json: false, ...options }, FORMATS);
    expect(asked).toThrow(expect.objectContaining({ kind: "usage", code, fix: expect.stringContaining(fix) }));
  });
});

const COMMANDS: readonly (readonly [name: string, line: string])[] = [
  ["gap", "gap --from data-scientist --to ml-engineer"],
  ["compare", "compare ml-engineer mlops-engineer"],
  ["checklist", "checklist --role ml-engineer"],
  ["one checklist", "checklist python"],
];

describe("an answer to hand on", () => {
  it.each(COMMANDS)("%s goes into a file, in the format of its ending", async (_, line) => {
    const me = somebody([]);
    const folder = tempFolder();
    for (const [ending, format] of [
      ["md", "md"],
      ["json", "json"],
    ]) {
      const file = path.join(folder, `x.${ending}`);
      expect(await me.run(`${line} -o ${file}`)).toMatchObject({
        code: 0,
        out: "",
        err: expect.stringMatching(/^Wrote the /),
      });
      expect(readFileSync(file, "utf8")).toBe((await me.run(`${line} --format ${format}`)).out);
    }
    const text = path.join(folder, "x.txt");
    expect((await me.run(`${line} -q -o ${text}`)).err).toBe("");
    expect(readFileSync(text, "utf8")).toBe((await me.run(line, { terminal: 80, env: { NO_COLOR: "1" } })).out);
    expect((await me.run(`${line} -o ${path.join(folder, "x.csv")}`)).code).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(["x.json", "x.md", "x.txt"]);
  });

  it("tells all of a gap, ordered where the order counts", async () => {
    const me = somebody([]);
    const gap = await me.json("gap --from data-scientist --to ml-engineer");
    const { out } = await me.run("gap --from data-scientist --to ml-engineer --format md");
    const ids = (part: RegExp): string[] =>
      [...(part.exec(out)?.[0] ?? "").matchAll(/`([a-z0-9-]+)`,/g)].map(([, id]) => id as string);
    const listed = (steps: { id: string }[]): string[] => steps.map(({ id }) => id);
    expect(ids(/## Missing[\s\S]*?(?=\n## (?!Missing))/)).toEqual(listed(gap.missing));
    expect(ids(/## Carried over[\s\S]*?(?=\n## )/)).toEqual(listed(gap.carried));
    expect(ids(/## Not asked for[\s\S]*$/)).toEqual(listed(gap.unused));
  });

  it("tells all of a comparison", async () => {
    const me = somebody([]);
    const compared = await me.json("compare ml-engineer mlops-engineer");
    const { out } = await me.run("compare ml-engineer mlops-engineer --format md");
    const parts = out
      .split(/^## /m)
      .slice(1)
      .map((part) => [...part.matchAll(/^ {2}- .*`([a-z0-9-]+)`,/gm)].map(([, id]) => id).sort());
    const ids = ({ steps }: { steps: { id: string }[] }): string[] => steps.map(({ id }) => id).sort();
    expect(parts).toEqual([ids(compared.shared), ids(compared.roles[0].only), ids(compared.roles[1].only)]);
  });

  it("is a checklist whose ticks are read back", async () => {
    const me = somebody();
    await me.did("done flour", "done yeast/rise", "know rye");
    for (const line of ["checklist --role baker", "checklist yeast"]) {
      const { out } = await me.run(`${line} --format md`);
      const read = readTicks(out);
      expect(read.ok && read.value).toContainEqual({ id: "yeast", key: "rise", ticked: true });
      expect(await me.json("import-ticks -", { stdin: out })).toMatchObject({ changes: [], unticked: [], unknown: [] });
    }
    expect(await me.run("checklist --role baker --edit --format md")).toMatchObject({ code: 2 });
  });

  it.each([
    ["gap --to hostile"],
    ["compare hostile ml-engineer"],
    ["checklist --role hostile"],
    ["checklist s3"],
    ["checklist s6"],
  ])("takes hostile text for text: %s", async (line) => {
    const argv = [...line.split(" "), "--roadmaps", hostileFile(), "--format", "md"];
    const { code, out, err } = await runCli(argv);
    expect([code, err]).toEqual([0, ""]);
    const html = micromark(out, {
      ...{ allowDangerousHtml: true, allowDangerousProtocol: true },
      ...{ extensions: [gfm()], htmlExtensions: [gfmHtml()] },
    });
    for (const [, tag] of html.matchAll(/<\/?([a-z0-9]+)/gi)) {
      expect("a code em h1 h2 h3 input li ol p strong table tbody td th thead tr ul".split(" ")).toContain(tag);
    }
    for (const [, href] of html.matchAll(/(?:href|src)="([^"]*)"/g))
      expect(href).toMatch(/^https:\/\/example\.org\/\d+/);
    const read = readTicks(`${out}- [ ] <!-- cr:end -->\n`);
    for (const { id } of read.ok ? read.value : []) expect(id).toMatch(/^(s\d+|pp|end)$/);
    if (line === "checklist --role hostile") expect(read.ok && read.value).toHaveLength((IN_FILES.length + 1) * 2 + 1);
  });
});

import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Ajv } from "ajv";
import { micromark } from "micromark";
import { describe, expect, it } from "vitest";
import { jsonResume } from "../../../src/export/portfolio/json-resume.ts";
import { renderPortfolioMarkdown } from "../../../src/export/portfolio/markdown.ts";
import { printable } from "../../../src/shared/printable.ts";
import { somebody } from "../../helpers/person.ts";
import { HOSTILE } from "../hostile.ts";

const schema = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("@jsonresume/schema/schema.json"), "utf8"),
);
const ajv = new Ajv({ strict: false });
ajv.addFormat("uri", (text: string) => /^[a-z][a-z0-9+.-]*:[!-~]+$/i.test(text) && !/[<>"{}|\\^`]/.test(text));
ajv.addFormat("email", true);
const isResume = ajv.compile(schema);

describe("a portfolio", () => {
  it("shows what is done with its evidence, as Markdown", async () => {
    const me = somebody();
    await me.did("know flour", "done yeast", "done market-stall/sold", "done market-stall");
    await me.did("evidence market-stall https://example.org/stall", "evidence market-stall https://example.org/photo");
    await me.did("evidence yeast https://example.org/dough");
    expect((await me.run("portfolio baker --format md")).out).toBe(
      [
        "## Projects",
        "",
        "- **[Sell forty loaves at a market](https://example.org/stall)** ([more 1](https://example.org/photo)), app, November 2026",
        "  - Sell forty loaves before noon",
        "",
        "## Skills",
        "",
        "- **Bäcker 面包师**: Flour and water, [Baker's yeast](https://example.org/dough)",
        "",
      ].join("\n"),
    );
  });

  it("is a JSON Resume", async () => {
    const me = somebody();
    await me.did("know flour", "done kneading", "done baking", "done market-stall");
    await me.did("evidence market-stall https://example.org/stall", "evidence baking https://example.org/oven");
    const { out } = await me.run("portfolio baker --format jsonresume");
    const resume = JSON.parse(out);
    expect(isResume(resume), JSON.stringify(isResume.errors)).toBe(true);
    expect(resume.projects).toEqual([
      {
        name: "Sell forty loaves at a market",
        highlights: ["Sell forty loaves before noon"],
        keywords: ["Baking with steam"],
        endDate: "2026-11-23",
        url: "https://example.org/stall",
        type: "app",
      },
    ]);
    expect(resume.skills).toMatchObject([
      {
        keywords: ["Flour and water", "Kneading by hand", "Baking with steam"],
        evidence: [{ skill: "Baking with steam", url: "https://example.org/oven" }],
      },
    ]);
  });

  it("of one role leaves out what it does not ask for, and says when there is nothing", async () => {
    const me = somebody();
    const nothing = await me.run("portfolio --format md");
    expect(nothing).toEqual({ code: 0, out: "", err: expect.stringContaining("Nothing is done yet") });
    await me.did("done sql", "done flour");
    expect((await me.run("portfolio ml-engineer --format md")).out).not.toContain("Flour");
    expect((await me.run("portfolio --format md")).out).toMatch(
      /SQL queries[\s\S]*Flour and water|Flour and water[\s\S]*SQL queries/,
    );
    expect(await me.run("portfolio --format pdf")).toMatchObject({ code: 2 });
    expect(await me.run("portfolio --json --format md")).toMatchObject({ code: 2 });
  });

  it("links to the web alone, whatever a log that was mended by hand says", async () => {
    const me = somebody();
    await me.did("done flour", "evidence flour https://example.org/ok");
    const folder = path.join(me.home, ".local/share/career-roadmap/progress");
    const file = path.join(folder, readdirSync(folder)[0] as string);
    const last = readFileSync(file, "utf8").trim().split("\n").at(-1) as string;
    const event = JSON.parse(last);
    for (const [at, url] of ["javascript:alert(1)", "https://[bad", 'https://example.org/a b"<c>'].entries()) {
      const id = event.id.replace(/..$/, `${9 - at}${at}`).replace(/^(.{12})./, "$1f");
      appendFileSync(file, `${JSON.stringify({ ...event, id, url })}\n`);
    }
    const resume = JSON.parse((await me.run("portfolio --format jsonresume")).out);
    expect(isResume(resume), JSON.stringify(isResume.errors)).toBe(true);
    expect(JSON.stringify(resume)).not.toMatch(/javascript|\[bad/);
  });

  it("takes hostile text for text", () => {
    const evidence = ["javascript:alert(1)", "https://example.org/)[x](javascript:alert(1)"];
    const project = { title: "", kind: null, done: 20000, begun: null, shows: HOSTILE, skills: HOSTILE, evidence };
    const input = {
      projects: HOSTILE.map((title) => ({ ...project, title })),
      areas: [{ title: HOSTILE.join(" "), skills: HOSTILE.map((title) => ({ title, evidence })) }],
      text: (content: string) => printable(content),
    };
    const html = micromark(renderPortfolioMarkdown(input), { allowDangerousHtml: true, allowDangerousProtocol: true });
    expect([...new Set([...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, tag]) => tag))].sort()).toEqual([
      ...["a", "h2", "li", "strong", "ul"],
    ]);
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) {
      expect(href).toBe("https://example.org/%29%5Bx%5D%28javascript:alert%281%29");
    }
    expect(isResume(jsonResume(input)), JSON.stringify(isResume.errors)).toBe(true);
  });
});

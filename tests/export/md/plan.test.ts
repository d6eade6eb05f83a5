import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../src/export/md/plan.ts";
import { link, words } from "../../../src/export/md/words.ts";
import { readTicks } from "../../../src/import/ticks/read-ticks.ts";
import { somebody } from "../../helpers/person.ts";
import { HOSTILE, hostileInput, shown } from "../hostile.ts";

/** As GitHub makes it of Markdown, but that nothing is taken out for safety. */
function html(markdown: string): string {
  return micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [{ ...gfmHtml() }],
  });
}

/** What stands between tags, as a reader sees it. */
function seen(text: string): string {
  return text
    .replace(/<!--.*?-->/gs, "")
    .replace(/<[^>]+>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&")
    .replaceAll("\u200b", "")
    .trim();
}

const PLAN = renderMarkdown(hostileInput());
const PAGE = html(PLAN);

describe("hostile text in Markdown", () => {
  it.each(HOSTILE.map((text) => [text]))("is shown as it is: %j", (text) => {
    const safe = shown(text);
    for (const around of [
      (one: string) => `- [ ] ${one}\n`,
      (one: string) => `### ${one}\n`,
      (one: string) => `*${one}*\n`,
    ]) {
      const made = html(around(words(safe)));
      expect(made.replace(/^<(ul|li|h3|p|em|input[^>]*)>|<\/?(ul|li|h3|p|em)>|<input [^>]*>/gm, "")).not.toMatch(
        /<[a-z!/]/i,
      );
      expect(seen(made)).toBe(safe.replaceAll("\u200b", ""));
    }
  });

  it("opens no tag, draws no picture, and links only to addresses of resources", () => {
    const tags = [...PAGE.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag);
    expect([...new Set(tags)].sort()).toEqual(
      [..."a br code em h1 h2 h3 hr input li p strong table tbody td th thead tr ul".split(" ")].sort(),
    );
    const hrefs = [...PAGE.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, href]) => href);
    expect(hrefs).toHaveLength(HOSTILE.length);
    for (const href of hrefs) expect(href).toMatch(/^https:\/\/example\.org\/\d+\?q=%22%28x%29&amp;r=%5By%5D%7C\*_$/);
  });

  it("ticks nothing, and is no box of its own", () => {
    const read = readTicks(PLAN);
    expect(read.ok && read.value.filter(({ ticked }) => ticked)).toEqual([{ id: "s1", key: "item", ticked: true }]);
    expect(read.ok && read.value).toHaveLength((HOSTILE.length + 1) * 2);
    expect(PAGE.match(/type="checkbox"/g)).toHaveLength((HOSTILE.length + 1) * 2);
    expect(PAGE.match(/<!--/g)).toHaveLength((HOSTILE.length + 1) * 2);
  });
});

describe("link", () => {
  it.each([
    ["https://example.org/a_b*c?x=1&y=(2)", "[t](https://example.org/a_b*c?x=1&amp;y=%282%29)"],
    ["HTTP://example.org", "[t](HTTP://example.org)"],
    ["https://example.org/ü<x>", "[t](https://example.org/%C3%BC%3Cx%3E)"],
    ["javascript:alert(1)", "t (javascript:alert(1))"],
    ["data:text/html,x", "t (data:text/html,x)"],
    ["https:evil", "t (https:evil)"],
  ])("takes %s as %s", (url, made) => {
    expect(link("t", url)).toBe(made);
  });
});

describe("a plan as Markdown", () => {
  it("has ranks and stages as headings, what is begun first, and each step with its items below it", async () => {
    const me = somebody();
    await me.did("start yeast", "done yeast/rise", "done flour");
    const { out, err } = await me.run("plan baker --with-optional --format md");
    expect(err).toBe("");
    expect(out.match(/^#+ .*/gm)).toEqual([
      "# Bäcker 面包师",
      "## In progress",
      "## Core: until you can apply",
      "### 1. Dough",
      "### 2. Oven",
      "## Optional",
      "### Dough",
    ]);
    expect(out).toMatch(
      /^- \[ \] \*\*Baker's yeast\*\* `yeast` · in progress · .* h · 2026-11-23.* <!-- cr:yeast -->$/m,
    );
    expect(out).toContain("  - [x] Double a dough in an hour <!-- cr:yeast/rise -->\n");
    expect(out).toContain("  - [ ] Do it at 18 degrees <!-- cr:yeast/again -->\n");
    expect(out).toMatch(/^- \[x\] \*\*Flour and water\*\* `flour` · done <!-- cr:flour -->$/m);
    expect(out).toContain("    - [The flour book](https://example.org/flour) (book, free)\n");
    expect(out).toContain("- One morning, forty loaves, nothing left at noon.\n");
    expect(out).toContain("**From here you can apply**, on ");
    expect(out.endsWith("`career-roadmap import-ticks FILE`\n")).toBe(true);
  });

  it("to a skill knows no ranks, and within a budget says what fits", async () => {
    const { out } = await somebody().run("plan kneading --format md");
    expect(out.match(/^#+ .*/gm)).toEqual(["# Kneading by hand", "## Kneading by hand"]);
    expect((await somebody().run("plan baker --budget 12 --format md")).out).toContain(
      "What follows fits into 12 hours.",
    );
  });

  it("is ASCII alone where that is asked for", async () => {
    const { out } = await somebody().run("plan baker --format md --ascii");
    expect(out).toMatch(/^[\n -~]+$/);
  });

  it("says so when nothing is left", async () => {
    const me = somebody();
    await me.did("done flour yeast kneading baking market-stall");
    const { out } = await me.run("plan baker --format md --remaining");
    expect(out).toBe(
      "# Bäcker 面包师\n\nNothing is left to learn for it. Well done!\n\n| Milestone | Left | Likely | 90 % sure by |\n| --- | ---: | --- | --- |\n| Dough | reached |  |  |\n| Oven | reached |  |  |\n| **You can apply** | reached |  |  |\n",
    );
  });

  it("of any role ticks nothing when it is read back", async () => {
    const me = somebody([]);
    await me.did("done python", "done git/commits", "know sql");
    const { roles } = await me.json("roles");
    for (const { id } of roles) {
      const { out } = await me.run(`plan ${id} --with-optional --format md`);
      const back = await me.json(["import-ticks", "-"], { stdin: out });
      expect(back.changes).toEqual([]);
      expect(back.unticked).toEqual([]);
      expect(back.unknown).toEqual([]);
    }
  });
});

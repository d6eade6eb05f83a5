import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import { type Json, tempFolder } from "../../helpers/run.ts";
import { hostileFile } from "../hostile.ts";
import { hasBrowser, type Look, openBrowser, openFile, violations } from "./browser.ts";
import { accessibleText } from "./pages.ts";

const PAGES: readonly [name: string, line: string][] = [
  ["gap", "gap --from data-scientist --to ml-engineer"],
  ["compare", "compare ml-engineer data-engineer"],
  ["match", "match --from data-scientist --know docker"],
];
const one = somebody([]);

async function written(line: string, me = one): Promise<string> {
  const { code, err, out } = await me.run(`${line} --format html`);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

describe.each(PAGES)("the page of %s", (name, line) => {
  it("runs no script, asks for nothing, and has an element once for each id", async () => {
    const html = await written(line);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    expect(html).not.toMatch(/<script|<link(?! rel="icon" href="data:,")|@import|url\(/);
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id as string);
    expect(ids.length).toBe(new Set(ids).size);
    for (const [, target] of html.matchAll(/ href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it("is what -o writes, and told of where the ending is none", async () => {
    const file = path.join(tempFolder(), `${name}.html`);
    expect(await one.run(`${line} -o ${file}`)).toMatchObject({ code: 0, out: "" });
    expect(readFileSync(file, "utf8")).toBe(await written(line));
    expect(await one.run(`${line} -o ${file.replace("html", "pdf")}`)).toMatchObject({ code: 2 });
  });
});

describe("the page of gap", () => {
  it("has all that is carried over, missing and not asked for on one map and in its lists", async () => {
    const line = "gap --from data-scientist --to ml-engineer";
    const gap = await one.json(line);
    const html = await written(line);
    const parts: [string, string][] = [
      ["carried", "had"],
      ["missing", "missing"],
      ["unused", "unused"],
    ];
    for (const [part, kind] of parts) {
      const cards = [...html.matchAll(/<a class="card \w+ is-([\w-]+) [^"]*" href="#s-([^"]*)"/g)];
      const drawn = cards.flatMap(([, state, id]) => (state === kind ? [id] : []));
      expect(drawn.sort()).toEqual(gap[part].map(({ id }: Json) => id).sort());
      for (const { id } of gap[part]) expect(html).toContain(`<li id="s-${id}">`);
    }
    const text = accessibleText(html);
    expect(text).toContain("From Data Scientist to ML Engineer");
    expect(text).toMatch(/Python 67 h, skill, carried over/);
    expect(text).toMatch(/Not asked for [\d,]+ h/);
  });

  it.each([
    "gap --to ml-engineer",
    "gap --to ml-engineer --know transformers",
    "gap --from cloud-engineer --to mlops-engineer",
  ])("leaves nothing out and draws nothing twice: %s", async (line) => {
    const { carried, missing, unused } = await one.json(line);
    const cards = [...(await written(line)).matchAll(/<a class="card [^"]*" href="#s-([^"]*)"/g)].map(([, id]) => id);
    expect(cards.sort()).toEqual([...carried, ...missing, ...unused].map(({ id }: Json) => id).sort());
  });

  it("says so where nothing is missing", async () => {
    const me = somebody();
    await me.did("know flour yeast kneading baking market-stall");
    expect(accessibleText(await written("gap --to baker", me))).toContain("Nothing is missing. Well done!");
  });
});

describe("the page of match", () => {
  it("ranks all roles as its JSON does, with the share, the hours and the weeks", async () => {
    const line = "match --from data-scientist --know docker";
    const { roles } = await one.json(line);
    const text = accessibleText(await written(line));
    const places = roles.map(({ title, id }: Json) => text.indexOf(`${title} ${id}`));
    expect(places.every((at: number) => at >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const { percent } of roles) expect(text).toContain(`${Math.floor(percent)} % is there`);
  });
});

it("shows hostile text as text", async () => {
  const me = somebody([hostileFile()]);
  await me.did("done s0");
  for (const line of [
    "gap --to hostile --know s1",
    "gap --to ml-engineer --know s2",
    "compare hostile ml-engineer",
    "match",
  ]) {
    const html = await written(line, me);
    expect(html).not.toMatch(/<(script|iframe|img|object|embed)/);
    expect(html.replace(/"[^"]*"/g, "")).not.toMatch(/<[^>]* on\w+=/);
  }
});

const LOOKS: readonly Look[] = [{ width: 360 }, { width: 1280 }, { width: 2560 }, { width: 1280, dark: true }];

describe.runIf(hasBrowser())("pages about moves in a browser", () => {
  let browser: Browser;
  const folder = tempFolder();
  beforeAll(async () => {
    browser = await openBrowser();
    for (const [name, line] of PAGES) writeFileSync(path.join(folder, `${name}.html`), await written(line));
  }, 60_000);
  afterAll(async () => {
    await browser.close();
  });

  it.each(PAGES.flatMap(([name]) => LOOKS.map((look) => ({ name, ...look }))))(
    "$name asks for nothing, passes axe-core and never scrolls sideways: $width, dark $dark",
    async ({ name, ...look }) => {
      const { page, trouble } = await openFile(browser, path.join(folder, `${name}.html`), look);
      expect([...(await violations(page)), ...trouble]).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>("main p, main li, main td, main th, main h1")]
          .filter((each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== "inline")
          .filter((each) => !each.closest(".map, .hide"))
          .map((each) => each.outerHTML.slice(0, 120)),
      );
      expect(cut).toEqual([]);
      await page.context().close();
    },
  );
});

import { writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { renderSvg } from "../../../src/export/map/svg.ts";
import { renderPage } from "../../../src/export/page/page.ts";
import { tempFolder } from "../../helpers/run.ts";
import { hostileInput } from "../hostile.ts";
import { hasBrowser, type Look, type Opened, openBrowser, openFile, violations } from "./browser.ts";
import { inputTo, pageFor, shipped } from "./pages.ts";

const ROLE = "ml-engineer";
const LOOKS: readonly Look[] = [{ width: 360 }, { width: 1280 }, { width: 2560 }];

describe.runIf(hasBrowser())("a plan's page in a browser", () => {
  let browser: Browser;
  let file: string;

  beforeAll(async () => {
    browser = await openBrowser();
    file = path.join(tempFolder(), "plan.html");
    writeFileSync(file, pageFor(ROLE));
  }, 60_000);
  afterAll(async () => {
    await browser.close();
  });

  const open = (look: Look): Promise<Opened> => openFile(browser, file, look);

  it.each([...LOOKS, { width: 1280, dark: true }, { width: 360, dark: true }])(
    "asks for nothing, complains of nothing and passes axe-core: $width, dark $dark",
    async (look) => {
      const { page, trouble } = await open(look);
      const before = await violations(page);
      await page.locator("a.card").nth(8).click();
      expect([...before, ...(await violations(page)), ...trouble]).toEqual([]);
      await page.context().close();
    },
  );

  it.each(LOOKS)("lies over nothing of its own and never scrolls sideways: $width", async (look) => {
    const { page } = await open(look);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await overlaps(page)).toEqual([]);
    await page.context().close();
  });

  it("shows every card's title whole on a laptop", async () => {
    const { page } = await open({ width: 1280 });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("a.card .name")]
        .filter((name) => {
          const card = (name.closest("a") as HTMLElement).getBoundingClientRect();
          const own = name.getBoundingClientRect();
          return own.bottom > card.bottom + 1 || own.right > card.right + 1;
        })
        .map((name) => name.textContent),
    );
    expect(cut.length).toBeLessThanOrEqual(0.05 * (await page.locator("a.card").count()));
    await page.context().close();
  });

  it("is reached by the Tab key in the order it is read", async () => {
    const { page } = await open({ width: 1280 });
    const stops: string[] = [];
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press("Tab");
      stops.push(
        await page.evaluate(() => {
          const at = document.activeElement as HTMLElement;
          return at.id || at.dataset.value || at.className || at.tagName;
        }),
      );
    }
    const found = (name: string): number => stops.findIndex((one) => one.split(" ").includes(name));
    const order = ["skip", "find", "done", "most", "card", "panel-close"].map(found);
    expect(order.every((at) => at >= 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    // The map is one stop.
    expect(stops.filter((one) => one.split(" ").includes("card"))).toHaveLength(1);
    await page.context().close();
  });

  it("leads by keyboard from any step to any neighbour within four presses", async () => {
    const { page } = await open({ width: 1280 });
    const steps: { needs: number[] }[] = await page.evaluate(
      () => JSON.parse(document.getElementById("data")?.textContent ?? "").steps,
    );
    const opens = steps.map((_, at) => steps.flatMap(({ needs }, to) => (needs.includes(at) ? [to] : [])));
    const focused = (): Promise<number> =>
      page.evaluate(() => Number((document.activeElement as HTMLElement).dataset.s));
    const busiest = opens
      .map((to, at) => ({ at, to }))
      .sort((a, b) => b.to.length - a.to.length)
      .slice(0, 3);
    for (const { at, to } of busiest) {
      for (const [place, target] of to.entries()) {
        await page.locator(`a.card[data-s="${at}"]`).focus();
        const pages = Array(Math.floor(place / 10)).fill("PageDown");
        const digit = place % 10 === 0 ? [] : [String(((place % 10) + 1) % 10)];
        const keys = ["ArrowDown", ...pages, ...digit];
        for (const key of keys) await page.keyboard.press(key);
        expect([keys.length <= 4, await focused()]).toEqual([true, target]);
      }
    }
    const [needy] = steps.map(({ needs }, at) => ({ at, needs })).sort((a, b) => b.needs.length - a.needs.length);
    for (const target of needy?.needs ?? []) {
      await page.locator(`a.card[data-s="${needy?.at}"]`).focus();
      const presses = ["ArrowUp", ...Array(needy?.needs.indexOf(target)).fill("ArrowRight")];
      for (const key of presses) await page.keyboard.press(key);
      expect(await focused()).toBe(target);
    }
    await page.context().close();
  });

  it("lights what a chosen step needs and opens, dims the rest, and shows its checklist beside it", async () => {
    const { page } = await open({ width: 1280 });
    const { plan } = inputTo(ROLE);
    const step =
      plan.steps.findLast(({ requires, unblocks }) => requires.length > 1 && unblocks.length > 0) ?? plan.steps[9];
    const at = plan.steps.findIndex(({ id }) => id === step?.id);
    await page.locator(`a.card[data-s="${at}"]`).click();
    const lit = await page
      .locator("a.card.needed")
      .evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset.s)));
    const reached = (start: string, next: (id: string) => readonly string[]): Set<string> => {
      const seen = new Set<string>();
      const open = [start];
      for (let id = open.pop(); id !== undefined; id = open.pop())
        for (const one of next(id)) if (!seen.has(one)) open.push(one) && seen.add(one);
      return seen;
    };
    const needs = reached(step?.id as string, (id) => plan.steps.find((one) => one.id === id)?.requires ?? []);
    const opens = reached(step?.id as string, (id) => plan.steps.find((one) => one.id === id)?.unblocks ?? []);
    expect(new Set(lit.map((one) => plan.steps[one]?.id))).toEqual(needs);
    expect(await page.locator("a.card.opened").count()).toBe(opens.size);
    const dim = page.locator("a.card:not(.needed, .opened, .chosen)").first();
    expect(Number(await dim.evaluate((one) => getComputedStyle(one).opacity))).toBeLessThan(0.5);
    expect(await page.locator("#panel input[data-tick]").count()).toBeGreaterThan(1);
    await page.keyboard.press("Escape");
    expect(await page.locator("a.card.needed").count()).toBe(0);
    await page.context().close();
  });

  it("finds steps by words and by state", async () => {
    const { page } = await open({ width: 1280 });
    const shown = (): Promise<number> => page.locator(".step:not(.out)").count();
    const { plan } = inputTo(ROLE);
    await page.locator('.chip[data-value="ready"]').click();
    expect(await shown()).toBe(plan.steps.filter(({ state }) => state === "ready").length);
    await page.locator('.chip[data-value="ready"]').click();
    await page.locator("#find").fill("zebra-crossing");
    expect(await shown()).toBe(0);
    await page.locator("#find").fill(plan.steps[4]?.id as string);
    expect(await page.locator(`#s-${plan.steps[4]?.id}:not(.out)`).count()).toBe(1);
    await page.context().close();
  });

  it("keeps ticks in the browser, opens what they free, and saves them as a file", async () => {
    const { page } = await open({ width: 1280 });
    const { plan } = inputTo(ROLE);
    const ready = plan.steps.find(({ state, unblocks }) => state === "ready" && unblocks.length > 0);
    const id = ready?.id as string;
    await page.locator(`#s-${id} summary`).click();
    await page.locator(`input[data-tick^="${id}/"]`).first().check();
    expect(await page.locator(`#s-${id}`).getAttribute("class")).toContain("is-in-progress");
    await page.locator(`input[data-tick="${id}"]`).check();
    expect(await page.locator(`a.card[href="#s-${id}"]`).getAttribute("class")).toContain("is-done");
    await page.reload();
    expect(await page.locator(`input[data-tick="${id}"]`).isChecked()).toBe(true);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
    const saved = JSON.parse(await readFile((await download.path()) as string, "utf8"));
    expect(saved.schema).toBe("career-roadmap/ticks@1");
    expect(saved.ticks).toHaveLength(2);
    expect(saved.ticks).toContainEqual({ id });
    await page.context().close();
  });

  it("prints the map on one page, states told apart without colour", async () => {
    const { page } = await open({ width: 703 });
    await page.emulateMedia({ media: "print" });
    const { height, width } = await page.locator("#map").evaluate((map) => map.getBoundingClientRect().toJSON());
    expect(height).toBeLessThanOrEqual(1010);
    expect(width).toBeLessThanOrEqual(704);
    const looks = await page.evaluate(() =>
      ["done", "in-progress", "ready", "blocked"].map((state) => {
        const card = document.querySelector(`a.card.skill.is-${state}`) as HTMLElement;
        const { backgroundColor, borderTopWidth } = getComputedStyle(card);
        return `${backgroundColor} ${borderTopWidth} ${card.querySelector(".mark use")?.getAttribute("href")}`;
      }),
    );
    expect(new Set(looks).size).toBe(4);
    const colours = looks.map((look) => /rgb\((\d+), (\d+), (\d+)\)/.exec(look)?.slice(1) ?? []);
    for (const [red, green, blue] of colours) expect([green, blue]).toEqual([red, red]);
    await page.context().close();
  });

  it("shows hostile text as text, in the page and in the drawing", async () => {
    const folder = tempFolder();
    const [html, svg] = [path.join(folder, "hostile.html"), path.join(folder, "hostile.svg")];
    writeFileSync(html, renderPage(hostileInput(), shipped));
    writeFileSync(svg, renderSvg(hostileInput()));
    const { page, trouble } = await openFile(browser, html, { width: 1280 });
    await page.locator("a.card").first().click();
    const odd = await page.evaluate(() => ({
      made: document.querySelectorAll("iframe, img, object, embed, main script, b > script").length,
      links: [...document.querySelectorAll<HTMLAnchorElement>("a[href]")]
        .map((one) => one.protocol)
        .filter((one) => !/^(https?|file):$/.test(one)),
      handlers: [...document.querySelectorAll("*")].flatMap((one) =>
        one.getAttributeNames().filter((name) => name.startsWith("on")),
      ),
    }));
    expect({ ...odd, trouble }).toEqual({ made: 0, links: [], handlers: [], trouble: [] });
    const drawing = await openFile(browser, svg, { width: 1280 });
    expect(
      await drawing.page.evaluate(() => document.querySelectorAll("script, a, image, iframe, foreignObject").length),
    ).toBe(0);
    expect(drawing.trouble).toEqual([]);
    await drawing.page.context().close();
    await page.context().close();
  });
});

/** Pairs of texts of the map, the milestones and the tools that lie over one another. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll<HTMLElement>(".stop, .tools-bar > *, .map li, .time li, .step, h1, h2, .lead"),
    ].filter((one) => one.offsetWidth > 0 && one.closest("#panel") === null);
    const boxes = shown.map((one) => ({
      name: (one.textContent ?? "").slice(0, 30),
      box: one.getBoundingClientRect(),
    }));
    return boxes.flatMap(({ name, box: a }, at) =>
      boxes
        .slice(at + 1)
        .flatMap(({ name: other, box: b }) =>
          a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
            ? [`${name} | ${other}`]
            : [],
        ),
    );
  });
}

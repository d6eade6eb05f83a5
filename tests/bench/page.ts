import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { assembleCatalog } from "../../src/catalog/assemble/assemble.ts";
import { readSource } from "../../src/catalog/load.ts";
import { renderPage } from "../../src/export/page/page.ts";
import { hasBrowser, openBrowser, openFile } from "../export/page/browser.ts";
import { inputFor, largeInput } from "../export/page/inputs.ts";
import { type Measured, medianTime } from "./measured.ts";

/** What it takes to make a page, and to look at one of 1,000 steps: until it is there, and until a click is answered. */
export async function benchPage(root: string): Promise<Measured[]> {
  const shipped = (file: string): string => readFileSync(path.join(root, "dist", "page", file), "utf8");
  const input = inputFor("ml-engineer", assembleCatalog(undefined, [readSource(path.join(root, "roadmaps"))]));
  const large = largeInput(1000);
  let html = "";
  const rows = [
    row(
      `page of ml-engineer, all ${input.plan.steps.length} steps, made`,
      medianTime(2, () => renderPage(input, shipped)),
    ),
    row(
      "page of 1,000 steps, made",
      medianTime(1, () => (html = renderPage(large, shipped))),
    ),
  ];
  return hasBrowser() ? [...rows, ...(await looking(html))] : rows;
}

async function looking(html: string): Promise<Measured[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "career-roadmap-bench-"));
  const file = path.join(folder, "large.html");
  writeFileSync(file, html);
  const browser = await openBrowser();
  try {
    const { page } = await openFile(browser, file, { width: 1280 });
    const paint = await page.evaluate<number>('performance.getEntriesByName("first-contentful-paint")[0].startTime');
    const answered = (act: string): Promise<number> =>
      page.evaluate<number>(
        `(async () => { const from = performance.now(); ${act}; await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); return performance.now() - from; })()`,
      );
    return [
      row("page of 1,000 steps, first paint", paint),
      row(
        "page of 1,000 steps, a step chosen",
        await answered("document.querySelector('a.card[data-s=\"300\"]').click()"),
      ),
      row("page of 1,000 steps, a filter", await answered("document.querySelector('.chip').click()")),
    ];
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function row(name: string, time: number): Measured {
  return { name, value: `${time.toFixed(0)} ms` };
}

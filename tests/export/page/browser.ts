import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { isPresent } from "../../helpers/present.ts";

const PROGRAMS = ["chromium", "chromium-browser", "google-chrome"];
const FLAGS = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync"],
];

/** Whether this machine has a browser to test pages in; that it has none is told, so that nobody takes them for tested. */
export function hasBrowser(): boolean {
  const found = PROGRAMS.some(isPresent);
  if (!found) console.warn("Not tested here, because it is not installed: pages in Chromium");
  return found;
}

export async function openBrowser(): Promise<Browser> {
  const program = PROGRAMS.find(isPresent) as string;
  const folder = (process.env.PATH ?? "").split(path.delimiter).find((one) => isThere(path.join(one, program)));
  return chromium.launch({ executablePath: path.join(folder as string, program), args: FLAGS });
}

function isThere(file: string): boolean {
  try {
    readFileSync(file, { flag: "r" });
    return true;
  } catch {
    return false;
  }
}

export interface Opened {
  readonly page: Page;
  /** What the page asked for besides itself, and what it complained of. */
  readonly trouble: readonly string[];
}

export interface Look {
  readonly width: number;
  readonly dark?: boolean;
}

/** Opens a page from the disk in a fresh profile. */
export async function openFile(browser: Browser, file: string, { width, dark = false }: Look): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const trouble: string[] = [];
  const address = pathToFileURL(file).href;
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address && !/^(data|blob):/.test(request.url()))
      trouble.push(`asked for ${request.url()}`);
  });
  page.on("console", (message) => trouble.push(`said ${message.text()}`));
  page.on("pageerror", (error) => trouble.push(`failed: ${error.message}`));
  page.on("dialog", (dialog) => trouble.push(`asked ${dialog.message()}`));
  await page.goto(address);
  return { page, trouble };
}

/** What axe-core finds wrong with the page as it is, as `rule: element`. */
export async function violations(page: Page): Promise<string[]> {
  // Through the debugger, past the page's own policy, which would not let it in.
  const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: source });
  const run = 'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => JSON.stringify(violations))';
  const { result } = await session.send("Runtime.evaluate", { expression: run, awaitPromise: true });
  const found: { id: string; nodes: { html: string }[] }[] = JSON.parse(result.value);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

import path from "node:path";
import { expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import { type Json, tempFolder } from "../../helpers/run.ts";
import { hasBrowser, openBrowser, openFile } from "./browser.ts";

it.runIf(hasBrowser())(
  "what is ticked in a page is recorded by import-ticks, and the next page knows it",
  async () => {
    const me = somebody([]);
    await me.did("done shell", "start python");
    const folder = tempFolder();
    const [before, saved, after] = ["before.html", "ticks.json", "after.html"].map((name) =>
      path.join(folder, name),
    ) as [...[string, string, string]];
    await me.did(`plan ml-engineer -o ${before}`);
    const item = (await me.json("checklist python")).items[0].key as string;

    const browser = await openBrowser();
    const { page, trouble } = await openFile(browser, before, { width: 1280 });
    await page.locator('a.card[href="#s-git"]').click();
    await page.locator('#panel input[data-tick="git"]').check();
    await page.locator('a.card[href="#s-python"]').click();
    await page.locator(`#panel input[data-tick="python/${item}"]`).check();
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
    await download.saveAs(saved);
    expect(trouble).toEqual([]);

    expect((await me.run(["import-ticks", saved])).out).toContain("git");
    const { changes } = await me.json(["import-ticks", saved, "--yes"]);
    expect(changes.length).toBeGreaterThan(0);
    const { steps } = await me.json("plan ml-engineer");
    expect(steps.find(({ id }: Json) => id === "git").state).toBe("done");
    expect((await me.json("checklist python")).items.find(({ key }: Json) => key === item).done).toBe(true);
    // A second time there is nothing to record.
    expect((await me.json(["import-ticks", saved])).changes).toEqual([]);

    await me.did(`plan ml-engineer -o ${after}`);
    const next = await openFile(browser, after, { width: 1280 });
    expect(await next.page.locator('a.card[href="#s-git"]').getAttribute("class")).toContain("is-done");
    await next.page.locator('a.card[href="#s-python"]').click();
    expect(await next.page.locator(`#panel input[data-tick="python/${item}"]`).isChecked()).toBe(true);
    expect(next.trouble).toEqual([]);
    await browser.close();
  },
  60_000,
);

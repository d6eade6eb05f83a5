import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { BAKER, runCli, tempFolder } from "../../helpers/run.ts";

const baker = (words: string, home = tempFolder()) =>
  runCli([...words.split(" "), "--roadmaps", BAKER], { home, env: { CAREER_ROADMAP_HOME: home } });

describe("a plan opened as a page", () => {
  it.each(["plan baker --open", "open --page --role baker"])(
    "stands in the cache folder, private: %s",
    async (words) => {
      const home = tempFolder();
      const { code, out, err } = await baker(words, home);
      const file = fileURLToPath(out.trim());
      expect({ code, file: path.relative(home, file) }).toEqual({ code: 0, file: path.join("cache", "page.html") });
      expect(err).toMatch(/^Open it yourself: /);
      expect(readFileSync(file, "utf8")).toMatch(/^<!doctype html>[\s\S]*<title>The way to Bäcker 面包师<\/title>/);
      if (process.platform !== "win32") expect(statSync(file).mode & 0o077).toBe(0);
    },
  );

  it("is the same page by either way, and the one that -o writes", async () => {
    const home = tempFolder();
    await baker("plan baker --open", home);
    const opened = readFileSync(path.join(home, "cache", "page.html"), "utf8");
    await baker("open --page --role baker", home);
    expect(readFileSync(path.join(home, "cache", "page.html"), "utf8")).toBe(opened);
    expect((await baker("plan baker --format html", home)).out).toBe(opened);
  });

  it("is told as JSON", async () => {
    const { out } = await baker("open --page --role baker --json");
    expect(JSON.parse(out)).toMatchObject({ schema: "career-roadmap/page@1", id: "baker", opened: false });
  });

  it("goes to the file that is named", async () => {
    const file = path.join(tempFolder(), "plan.html");
    const { out } = await baker(`plan baker --open -o ${file}`);
    expect(fileURLToPath(out.trim())).toBe(file);
    expect(readFileSync(file, "utf8")).toContain("<!doctype html>");
  });

  it("says where to put it when the cache takes nothing", async () => {
    const home = tempFolder();
    writeFileSync(path.join(home, "cache"), "a file");
    const { code, err } = await baker("plan baker --open", home);
    expect([code, err]).toEqual([1, expect.stringContaining("career-roadmap plan -o plan.html")]);
  });

  it.each([
    "plan baker --open --format md",
    "plan baker --open --json",
    "plan baker --open --format html -o -",
    "open flour --page",
  ])("is refused with what is no page: %s", async (words) => {
    expect((await baker(words)).code).toBe(2);
  });
});

import { chmodSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Home, openHome } from "../helpers/home.ts";
import { type Ran, requireDist, run } from "./processes.ts";

beforeAll(requireDist);

const HOOK = ".config/career-roadmap/hooks/after-change";

const did = (home: Home, ...words: readonly string[]): Promise<Ran> =>
  run(path.join(home.folder, "bin", "career-roadmap"), words, { cwd: home.folder, env: { ...home.env } });

/** Somebody with a hook of this text in their config folder. */
async function withHook(text: string, mode = 0o755): Promise<Home> {
  const home = await openHome("ml-engineer");
  home.put(HOOK, text);
  chmodSync(path.join(home.folder, HOOK), mode);
  return home;
}

describe("a hook after a change", () => {
  it("gets the change on its standard input, and what it prints keeps out of the answer", async () => {
    const home = await withHook('#!/bin/sh\ncat > "$HOME/heard"\necho told\n');
    const { stdout, stderr } = await did(home, "done", "git", "--json");
    expect(JSON.parse(readFileSync(path.join(home.folder, "heard"), "utf8"))).toEqual(JSON.parse(stdout));
    expect(stderr).toContain("told\n");
  });

  it("hears of choices too, and of what is taken back", async () => {
    const home = await withHook('#!/bin/sh\ncat >> "$HOME/heard"\n');
    await did(home, "config", "set", "hours", "7");
    await did(home, "undo");
    const heard = readFileSync(path.join(home.folder, "heard"), "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(heard.map(({ schema }) => schema)).toEqual(["career-roadmap/change@1", "career-roadmap/change@1"]);
    expect(heard[0].changes[0]).toMatchObject({ type: "profile-changed", key: "hours" });
    expect(heard[1].undone).toBe(true);
  });

  it("is told when it fails, and harms nothing", async () => {
    const home = await withHook("#!/bin/sh\nexit 3\n");
    const { code, stderr } = await did(home, "done", "git");
    expect(code).toBe(0);
    expect(stderr).toContain("The hook after-change ended with 3. What you recorded is kept.");
    expect((await home.json("history")).events).toHaveLength(1);
  });

  it("that may not be run says what lets it", async () => {
    const home = await withHook("#!/bin/sh\n", 0o644);
    const { code, stderr } = await did(home, "done", "git");
    expect(code).toBe(0);
    expect(stderr).toContain("To let it run: chmod +x ");
  });

  it("that takes long delays the end by no more than a second, and goes on by itself", async () => {
    const home = await withHook('#!/bin/sh\nsleep 4\ntouch "$HOME/late"\n');
    const begin = Date.now();
    expect((await did(home, "done", "git")).code).toBe(0);
    expect(Date.now() - begin).toBeLessThan(3500);
    expect(existsSync(path.join(home.folder, "late"))).toBe(false);
    await expect.poll(() => existsSync(path.join(home.folder, "late")), { timeout: 10_000 }).toBe(true);
  }, 20_000);

  it("hears of nothing where nothing was recorded, and not of what it records itself", async () => {
    const home = await withHook('#!/bin/sh\necho called >> "$HOME/heard"\ncareer-roadmap note git again >/dev/null\n');
    await did(home, "status");
    expect(existsSync(path.join(home.folder, "heard"))).toBe(false);
    await did(home, "start", "git");
    expect(readFileSync(path.join(home.folder, "heard"), "utf8")).toBe("called\n");
  });
});

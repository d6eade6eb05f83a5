import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path, { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { homesOf } from "../../src/shared/paths.ts";
import { openPty } from "../helpers/pty.ts";
import { cleanEnv, type Ran, ROOT, requireDist, run, temporaryFolder } from "./processes.ts";

const START = join(ROOT, "bin", "career-roadmap.cjs");
const folder = temporaryFolder();
beforeAll(requireDist);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Says on standard error when the program itself was loaded. */
const TELLS_MAIN = join(folder, "tells-main.cjs");
writeFileSync(
  TELLS_MAIN,
  `const fs = require("node:fs");
   const { openSync } = fs;
   fs.openSync = (file, ...how) => {
     if (/dist[/\\\\]main\\.cjs$/.test(file)) process.once("exit", () => fs.writeSync(2, "main"));
     return openSync(file, ...how);
   };`,
);
const soon = () => Math.floor(Date.now() / 1000) + 1800;

function home() {
  const at = mkdtempSync(join(folder, "home-"));
  const env = { ...cleanEnv(at), CAREER_ROADMAP_TODAY: "" };
  const cache = join(at, ".cache", "career-roadmap");
  const start = (args: string[], more: Record<string, string> = {}): Promise<Ran> =>
    run(process.execPath, ["--require", TELLS_MAIN, START, ...args], { cwd: at, env: { ...env, ...more } });
  const prepare = (text: string, place = cache): void => {
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "prompt"), text);
  };
  return { at, env, cache, start, prepare };
}

describe("prompt, answered from the prepared line", () => {
  it("loads nothing else", async () => {
    const { start, prepare } = home();
    prepare(`${soon()}\tBäcker $(x) 42%\tstyled\n`);
    expect(await start(["prompt"])).toEqual({ code: 0, stdout: "Bäcker $(x) 42%\n", stderr: "" });
  });

  it("prints nothing for an empty one", async () => {
    const { start, prepare } = home();
    prepare(`${soon()}\t\t\n`);
    expect(await start(["prompt"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("is left to the program where there is none that holds, which prepares one", async () => {
    const { start, prepare, cache } = home();
    await start(["config", "set", "role", "ml-engineer"]);
    rmSync(join(cache, "prompt"));
    const told = { code: 0, stdout: "ML Engineer 0%\n", stderr: "main" };
    for (const text of [undefined, "1\told\told\n", "damaged", "", `${soon() + 86_400}\tfrom a wrong clock\t\n`]) {
      if (text !== undefined) prepare(text);
      expect(await start(["prompt"]), text).toEqual(told);
      expect(await start(["prompt"]), text).toEqual({ ...told, stderr: "" });
    }
  });

  it.each([
    [["prompt", "--ascii"], {}],
    [["prompt", "--today", "2026-11-23"], {}],
    [["--no-color", "prompt"], {}],
    [["prompt"], { CAREER_ROADMAP_TODAY: "2026-11-23" }],
    [["prompt"], { CAREER_ROADMAP_ROLE: "mlops-engineer" }],
    [["prompt"], { CAREER_ROADMAP_HOURS: "5" }],
  ] as [string[], Record<string, string>][])("is left to the program for %j in %j", async (args, env) => {
    const { start, prepare } = home();
    const text = `${soon()}\tprepared\tprepared\n`;
    prepare(text);
    expect(await start(args, env)).toMatchObject({ code: 0, stderr: "main" });
  });

  it.each([
    ["in the home folder", {}],
    ["where XDG_CACHE_HOME says", { XDG_CACHE_HOME: "elsewhere" }],
    ["in the home folder when XDG_CACHE_HOME is relative", { XDG_CACHE_HOME: "./relative" }],
    ["where CAREER_ROADMAP_HOME says", { CAREER_ROADMAP_HOME: "elsewhere", XDG_CACHE_HOME: "other" }],
    ["where CAREER_ROADMAP_HOME says, from here", { CAREER_ROADMAP_HOME: "./here" }],
  ] as [string, Record<string, string>][])("reads it %s, as the program writes it", async (_where, given) => {
    const { at, env: own, start, prepare } = home();
    const absolute = (place: string) => (place.startsWith(".") ? place : join(at, place));
    const env = Object.fromEntries(Object.entries(given).map(([name, place]) => [name, absolute(place)]));
    const here = { ...path, resolve: (...parts: string[]) => path.resolve(at, ...parts) };
    prepare(
      `${soon()}\tprepared\t\n`,
      homesOf({ env: { ...own, ...env }, platform: process.platform, home: at }, here).cache,
    );
    expect(await start(["prompt"], env)).toEqual({ code: 0, stdout: "prepared\n", stderr: "" });
  });

  it("ends quietly where nobody reads it, and tells that it could not be written", async () => {
    const { at, env, start } = home();
    await start(["config", "set", "role", "ml-engineer"]);
    const shell = (script: string) => run("/bin/sh", ["-c", script, process.execPath, START], { cwd: at, env });
    expect((await shell(`{ "$0" "$1" prompt; echo "ended with $?" >&2; } | true`)).stderr).toBe("ended with 0\n");
    expect((await shell(`"$0" "$1" prompt >&-`)).stderr).not.toContain("    at ");
    if (!existsSync("/dev/full")) return;
    const full = await shell(`"$0" "$1" prompt >/dev/full`);
    expect(full.code).toBe(1);
    expect(full.stderr).toContain("ENOSPC");
  });

  it("is left to the program at a terminal that shows no more than ASCII, where the line has more", async () => {
    const { at, env, start, prepare } = home();
    await start(["config", "set", "role", "ml-engineer"]);
    const shown = async (line: string, more: Record<string, string>) => {
      prepare(`${soon()}\t${line}\t\n`);
      const screen = openPty(process.execPath, [START, "prompt"], { columns: 80, cwd: at, env: { ...env, ...more } });
      await screen.exit;
      return screen.text().trim();
    };
    expect(await shown("Bäcker", { LC_ALL: "C" })).toBe("ML Engineer 0%");
    expect(await shown("Bäcker", { LC_ALL: "C.UTF-8" })).toBe("Bäcker");
    expect(await shown("prepared", { LC_ALL: "C" })).toBe("prepared");
    prepare(`${soon()}\tBäcker\t\n`);
    expect((await start(["prompt"], { LC_ALL: "C" })).stdout).toBe("Bäcker\n");
  });

  it("says nothing where there is no home", async () => {
    const { at, start } = home();
    // Without HOME the system's own answer counts: nothing of the person who runs the tests may be read or written.
    const elsewhere = ["CONFIG", "DATA", "STATE", "CACHE"].map((name) => [`XDG_${name}_HOME`, join(at, "none")]);
    const none = { HOME: "", ...Object.fromEntries(elsewhere) };
    expect(await start(["prompt"], none)).toEqual({ code: 0, stdout: "", stderr: "main" });
    expect(await start(["prompt"], { HOME: "/dev/null/nowhere" })).toEqual({ code: 0, stdout: "", stderr: "main" });
  });
});

describe("the prepared line", () => {
  it("stands there once a command has ended", async () => {
    const { at, env, cache } = home();
    const ran = await run(process.execPath, [START, "config", "set", "role", "ml-engineer"], { cwd: at, env });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(cache, "prompt"), "utf8")).toMatch(/^\d{10}\tML Engineer 0%\t.*\n$/);
  });
});

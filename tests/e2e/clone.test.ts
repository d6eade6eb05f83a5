import { cpSync, existsSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { cleanEnv, ROOT, run, temporaryFolder } from "./processes.ts";

const LONG = 60_000;
const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it(
  "npx in a clone without npm ci says what to do, and works once that is done",
  async () => {
    const cwd = join(folder, "clone");
    const env = cleanEnv(join(folder, "home"));
    const notCloned = ["node_modules", "dist", ".git"].map((name) => join(ROOT, name));
    cpSync(ROOT, cwd, { recursive: true, filter: (file) => !notCloned.includes(file) && !/[\\/]\.build-/.test(file) });
    const plan = () => run("npx", [".", "plan", "ml-engineer"], { cwd, env });

    const before = await plan();
    expect(before).toMatchObject({ code: 70, stdout: "" });
    expect(before.stderr).toContain("run npm ci first");

    // npm 11 remembers a failed `prepare` for this folder; the next lines fail if ours was one.
    symlinkSync(join(ROOT, "node_modules"), join(cwd, "node_modules"));
    const built = await run("npm", ["run", "--silent", "prepare"], { cwd, env });
    expect(built.code, built.stderr).toBe(0);
    expect(existsSync(join(cwd, "dist", "main.cjs"))).toBe(true);
    const after = await plan();
    expect(after.code, after.stderr).toBe(0);
    expect(after.stdout).toContain("ML Engineer");
  },
  LONG,
);

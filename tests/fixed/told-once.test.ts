import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { somebody } from "../helpers/person.ts";
import { runCli, tempFolder } from "../helpers/run.ts";

describe("a title that is its id", () => {
  it("stands once, wherever a step is named", async () => {
    const one = somebody([]);
    await one.did("config set role ml-engineer", "start python");
    for (const line of ["history", "why numpy", "next", "status", "show python", "plan", "skills", "undo"]) {
      const { out } = await one.run(line, { terminal: 100 });
      expect(out, line).not.toMatch(/python {1,2}python/i);
      expect(out, line).not.toMatch(/scikit-learn {1,2}scikit-learn/i);
    }
    expect((await one.run("why data-cleaning")).out).toContain("Data cleaning  data-cleaning");
  });
});

describe("what changed in the roadmaps under somebody's progress", () => {
  const file = (hours: number, keys: string): string =>
    `title: Glass\nstages: [{ title: One, skills: [blow] }]\nskills: { blow: { title: Blowing, hours: ${hours}, checklist: { ${keys} } } }\n`;

  it("is told by the next status at a terminal, once", async () => {
    const folder = tempFolder();
    const write = (text: string): void => writeFileSync(path.join(folder, "glass.yaml"), text);
    write(file(10, "bubble: A, stem: B"));
    const home = tempFolder();
    const status = (options = {}) =>
      runCli(["status", "--role", "glass", "--roadmaps", folder], { home, terminal: 100, ...options });
    await runCli(["done", "blow/stem", "--roadmaps", folder], { home });
    expect((await status()).err).toBe("");
    write(file(40, "bubble: A, foot: B"));
    const piped = await runCli(["status", "--role", "glass", "--roadmaps", folder], { home });
    expect(piped.err).toBe("");
    const { err } = await status();
    expect(err).toContain("The checklist of blow changed: it has no stem any more");
    expect(err.replace(/\s+/g, " ")).toContain("The estimate of blow is 40 h now, and was 10 h when you last looked");
    expect((await status()).err).toBe("");
  });
});

it("a trace of a bug steers no terminal", async () => {
  const { run } = await import("../../src/cli.ts");
  const { systemContext } = await import("../../src/system/context.ts");
  const { ROOT } = await import("../helpers/run.ts");
  let err = "";
  const ctx = systemContext({
    env: {},
    platform: "linux",
    home: tempFolder(),
    stdin: {},
    readInput: async () => Buffer.from(""),
    stdout: { write: () => true },
    stderr: {
      write: (text: string) => {
        err += text;
        return true;
      },
    },
    now: () => new Date(2026, 10, 23, 12),
    packageFolder: ROOT,
    version: "0.0.0-test",
  });
  const broken = new Proxy(ctx, {
    get: (target, key) => {
      if (key === "catalog") throw new Error("\u001b]0;owned\u0007 line");
      return Reflect.get(target, key, target);
    },
  });
  expect(await run(["roles"], broken)).toBe(70);
  expect(err).toContain("\\x1b]0;owned\\x07 line\n");
  expect(err).not.toContain("\u001b");
});

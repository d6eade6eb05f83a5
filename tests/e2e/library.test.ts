import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stagePackage } from "../../src/build/stage-package.ts";
import { cleanEnv, type Ran, ROOT, requireDist, run, temporaryFolder } from "./processes.ts";

const LONG = 60_000; // npm and the TypeScript compiler are started for real
const folder = temporaryFolder();
const cwd = join(folder, "empty");
const env = cleanEnv(join(folder, "home"));
const installed = join(cwd, "node_modules", "career-roadmap");
const compiler = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin", "tsc");

/** The program of the README, word for word. */
const example = /^## Use it from your code\n+```js\n(.*?)^```$/ms.exec(
  readFileSync(join(ROOT, "README.md"), "utf8"),
)?.[1] as string;

beforeAll(async () => {
  requireDist();
  mkdirSync(cwd);
  await stagePackage(ROOT, join(folder, "staged"));
  const packed = await run("npm", ["pack", "--pack-destination", folder], { cwd: join(folder, "staged"), env });
  expect(packed.code, packed.stderr).toBe(0);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) as string;
  const done = await run("npm", ["install", "--prefix", cwd, join(folder, tarball)], { cwd, env });
  expect(done.code, done.stderr).toBe(0);
}, LONG);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function node(...args: readonly string[]): Promise<Ran> {
  return run(process.execPath, args, { cwd, env });
}

describe("the README's program, in an empty folder with the package installed", () => {
  const start = async (...logs: string[]): Promise<string[]> => {
    writeFileSync(join(cwd, "plan.mjs"), example);
    const ran = await node("plan.mjs", ...logs);
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    return ran.stdout.trimEnd().split("\n");
  };

  it("plans from nothing", async () => {
    const lines = await start();
    expect(lines[0]).toMatch(/^ready: [a-z0-9-]+, \d+ hours, by \d{4}-\d{2}-\d{2}$/);
    expect(lines.some((line) => line.includes(": python, "))).toBe(true);
    expect(lines.length).toBeGreaterThan(20);
  });

  it("plans from what the installed program recorded", async () => {
    const data = join(folder, "data");
    const bin = join(installed, "bin", "career-roadmap.cjs");
    for (const args of [
      ["done", "python"],
      ["start", "git"],
    ]) {
      const ran = await node(bin, ...args, "--data-dir", data);
      expect(ran.code, ran.stderr).toBe(0);
    }
    const [log] = readdirSync(join(data, "progress"));
    const lines = await start(join(data, "progress", log as string));
    expect(lines.filter((line) => line.includes(": python, "))).toEqual([]);
    expect(lines.filter((line) => /^in-progress: git, \d+ hours, by \d{4}-/.test(line))).toHaveLength(1);
  });
});

describe("the installed library", () => {
  const count = "loadCatalog(['own.yaml']).then(({ catalog }) => console.log(catalog.roles.get('baker').title));";
  const own = "id: baker\ntitle: Baker\nstages: [{ title: All, skills: [python] }]\n";

  it.each([
    ["imported", ["--input-type=module", "--eval", `import { loadCatalog } from 'career-roadmap'; ${count}`]],
    ["required", ["--eval", `const { loadCatalog } = require('career-roadmap'); ${count}`]],
  ])("can be %s, and reads YAML without another package", async (_how, args) => {
    writeFileSync(join(cwd, "own.yaml"), own);
    expect(await node(...args)).toEqual({ code: 0, stdout: "Baker\n", stderr: "" });
  });

  it("loads the YAML parser only where there is YAML to read", async () => {
    const loaded = "console.log(Object.keys(require.cache).length)";
    const script = `const { loadCatalog } = require('career-roadmap');
      loadCatalog().then(() => ${loaded}).then(() => loadCatalog(['own.yaml'])).then(() => ${loaded});`;
    const [before, after] = (await node("--eval", script)).stdout.trimEnd().split("\n").map(Number);
    expect(before).toBeGreaterThan(0);
    expect(after).toBeGreaterThan(before as number);
  });

  it("gives out its schemas and its package.json by name, and no file of its inside", async () => {
    const reach = (file: string) => `require.resolve('career-roadmap/${file}')`;
    expect((await node("--eval", `${reach("schemas/plan.json")}; ${reach("package.json")}`)).code).toBe(0);
    expect((await node("--eval", reach("dist/main.cjs"))).stderr).toContain("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });

  it("documents every function that it exports, where an editor shows it", () => {
    const door = readFileSync(join(installed, "dist", "library", "index.d.cts"), "utf8");
    const exported = /^export \{ (.*) \};$/m.exec(door)?.[1]?.split(", ") ?? [];
    const functions = exported
      .filter((name) => /^[a-z]/.test(name))
      .map((name) => ({ name, told: new RegExp(`\\*/\\ndeclare function ${name}\\b`).test(door) }));
    expect(functions.map(({ name }) => name)).toEqual(expect.arrayContaining(["makePlan", "foldProgress", "parseDay"]));
    expect(functions.filter(({ told }) => !told)).toEqual([]);
  });
});

/** The declarations of a file and of the files it passes on. */
describe("a typed program, checked by TypeScript as strictly as it can, without the types of Node", () => {
  const program = `import type { Diagnostic, LoadedCatalog, Plan, PlanRequest, Step } from "career-roadmap";
import { currentIds, foldProgress, learnerOf, loadCatalog, makePlan, NEWCOMER, parseDay, readLog } from "career-roadmap";

export async function planOf(role: string, log: string): Promise<Plan> {
  const { catalog, diagnostics }: LoadedCatalog = await loadCatalog();
  const broken: Diagnostic | undefined = diagnostics.find(({ severity }) => severity === "error");
  if (broken !== undefined) throw new Error(\`\${broken.place.file}:\${broken.place.line} \${broken.message}\`);
  const today = parseDay("2026-11-23") ?? 0;
  const { events } = readLog([{ file: "log", text: log }]);
  const learner = log === "" ? NEWCOMER : learnerOf(foldProgress(events, currentIds(catalog)));
  const request: PlanRequest = {
    goals: [role], job: [], learner, hoursPerWeek: 6, today, start: today, off: [], prefer: [], withOptional: false,
  };
  const made = makePlan(catalog, request);
  if (made.ok) return made.value;
  // @ts-expect-error what went wrong is told by a code
  throw new Error(made.error.message);
}

export const titles = (plan: Plan): readonly string[] => plan.steps.map((step: Step) => step.title);
// @ts-expect-error a plan cannot be written to
export const spoil = (plan: Plan): void => { plan.percent = 100; };
`;
  const required = `import roadmap = require("career-roadmap");
export const day: number | undefined = roadmap.parseDay("2026-11-23");
`;
  const flags = [
    "--ignoreConfig",
    "--noEmit",
    "--strict",
    "--exactOptionalPropertyTypes",
    "--noUncheckedIndexedAccess",
  ];
  const target = ["--target", "ES2023", "--lib", "ES2023", "--types", ""];

  it.each([
    ["nodenext", "nodenext", ["plan.mts", "plan.cts"]],
    ["node16", "node16", ["plan.mts", "plan.cts"]],
    ["esnext", "bundler", ["plan.mts"]],
  ])(
    "module %s, resolution %s",
    async (module, resolution, files) => {
      writeFileSync(join(cwd, "plan.mts"), program);
      writeFileSync(join(cwd, "plan.cts"), required);
      const checked = await node(
        ...[compiler, ...flags, ...target, "--module", module, "--moduleResolution", resolution, ...files],
      );
      expect(checked).toMatchObject({ code: 0, stdout: "" });
    },
    LONG,
  );
});

import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import { homedir } from "node:os";
import { join, sep } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stagePackage } from "../../src/build/stage-package.ts";
import { GROUPS } from "../../src/help/groups.ts";
import { cleanEnv, ROOT, requireDist, run, temporaryFolder } from "./processes.ts";

const LONG = 60_000; // npm is started for real, on whatever machine this is
const folder = temporaryFolder();
const installed = join(folder, "installed", "node_modules", "career-roadmap");
let tarball: string;
let files: string[];

beforeAll(async () => {
  requireDist();
  const staged = join(folder, "staged");
  await stagePackage(ROOT, staged); // not by `npm pack` in ROOT, which builds again, under the feet of the other tests
  const args = ["pack", "--json", "--pack-destination", folder];
  const packed = await run("npm", args, { cwd: staged, env: cleanEnv(join(folder, "home")) });
  expect(packed.code, packed.stderr).toBe(0);
  tarball = readdirSync(folder).find((name) => /^career-roadmap-.*\.tgz$/.test(name)) as string;
  await mkdir(join(folder, "installed"));
  const install = ["install", "--prefix", join(folder, "installed"), join(folder, tarball)];
  const done = await run("npm", install, { cwd: join(folder, "installed"), env: cleanEnv(join(folder, "home")) });
  expect(done.code, done.stderr).toBe(0);
  files = readdirSync(installed, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(installed, file)).isFile())
    .map((file) => file.split(sep).join("/"));
}, LONG);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (file: string) => readFileSync(join(installed, file), "utf8");

describe("the package", () => {
  it("holds the program, the library, the catalog and the notices, and nothing else", () => {
    expect(files).toEqual(
      expect.arrayContaining([
        ...["bin/career-roadmap.cjs", "dist/main.cjs", "dist/catalog/graph.jsonl", "dist/catalog/details.jsonl"],
        ...["dist/library/index.cjs", "dist/library/index.d.cts"],
        ...["dist/THIRD-PARTY-NOTICES.txt", "LICENSE", "README.md", "package.json"],
      ]),
    );
    const expected =
      /^(bin\/(career-roadmap|code-cache)\.cjs|dist\/.+\.(cjs|d\.cts|jsonl?|txt)|dist\/build-id|dist\/man\/career-roadmap\.1|dist\/page\/(page|moves)\.css|dist\/page\/page\.(js|hash)|LICENSE|(README\.)?.*md|package\.json)$/;
    expect(files.filter((file) => !expected.test(file))).toEqual([]);
  });

  it(
    "is found by man after a global install, with every command on its page",
    async () => {
      const global = join(folder, "global");
      const env = cleanEnv(join(folder, "home"));
      const done = await run("npm", ["install", "-g", "--prefix", global, join(folder, tarball)], { cwd: folder, env });
      expect(done.code, done.stderr).toBe(0);
      const page = join(global, "share", "man", "man1", "career-roadmap.1");
      for (const { commands } of GROUPS) {
        for (const { name } of commands)
          expect(readFileSync(page, "utf8")).toContain(`.B career\\-roadmap ${name.replaceAll("-", "\\-")}`);
      }
      const man = await run("man", ["career-roadmap"], {
        cwd: folder,
        env: { ...env, MANPATH: join(global, "share", "man"), MANPAGER: "cat", LC_ALL: "C", MANWIDTH: "80" },
      }).catch(() => undefined);
      if (man === undefined) return console.warn("Not tested here, because man is not installed: man career-roadmap");
      expect(man).toMatchObject({ code: 0, stderr: "" });
      expect(man.stdout).toMatch(/^CAREER-ROADMAP\(1\)/);
    },
    LONG,
  );

  it("needs no other package", () => {
    const packageJson = JSON.parse(text("package.json"));
    for (const kind of ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies"]) {
      expect(packageJson).not.toHaveProperty(kind);
    }
    const foreign = files
      .filter((file) => /^dist\/.*\.cjs$/.test(file))
      .flatMap((file) => [...text(file).matchAll(/^(?:import|export)[^"']*["']([^."'][^"']*)["'];?$/gm)])
      .map(([, name]) => name as string);
    expect(foreign.filter((name) => !name.startsWith("node:"))).toEqual([]);
  });

  it("tells nothing of the machine it was built on", () => {
    const secrets = [ROOT, `${homedir()}/`, folder, "sourceMappingURL", ".build-"];
    const hosts = /registry\.[a-z]+\.[a-z]+|npm\.pkg\.|https?:\/\/(localhost|127\.|10\.|192\.168\.)/;
    const tell = files.flatMap((file) => {
      const content = text(file);
      const found = [
        ...secrets.filter((secret) => content.includes(secret)),
        ...(hosts.exec(content)?.slice(0, 1) ?? []),
      ];
      return found.map((what) => `${file}: ${what}`);
    });
    expect(tell).toEqual([]);
  });

  it("carries a licence text for every package that is bundled", () => {
    const notices = text("dist/THIRD-PARTY-NOTICES.txt");
    // What the sources import, but for the build's own tools; what those packages bring along is in tests/build.
    const src = join(ROOT, "src");
    const imported = readdirSync(src, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/(^|[/\\])(build|schema)([/\\]|\.ts$)/.test(file))
      .flatMap((file) => [
        ...readFileSync(join(src, file), "utf8").matchAll(
          /^(?:import (?!type).*?|\} )from "((?:@[^/"]+\/)?[^./"][^/":]*)|import\("((?:@[^/"]+\/)?[^./"][^/":]*)/gm,
        ),
      ])
      .map(([, name, later]) => name ?? (later as string));
    const bundled = new Set(imported.filter((name) => !name.startsWith("node:") && name !== "node"));
    expect(bundled.size).toBeGreaterThan(8);
    expect([...bundled].filter((name) => !notices.includes(`\n${name} `))).toEqual([]);
  });

  it("is small, and holds the roadmaps once", () => {
    const size = (of: readonly string[]) => of.reduce((sum, file) => sum + statSync(join(installed, file)).size, 0);
    const content = files.filter((file) => /^dist\/catalog\/[^/]+\.(jsonl|txt)$/.test(file));
    expect(content).toHaveLength(3);
    // 1.25 MB when every command had its own room; what formats and importers add ends here.
    expect(size(files) - size(content)).toBeLessThan(1_800_000);
    // A sentence out of the middle of a roadmap.
    const sentence = /"why":"([^"\\]{40,})"/.exec(text("dist/catalog/details.jsonl"))?.[1] as string;
    expect(files.filter((file) => text(file).includes(sentence))).toEqual(["dist/catalog/details.jsonl"]);
  });

  it("holds each part of the code once: the library needs files of the program", () => {
    const homes = (code: string) => files.filter((file) => file.endsWith(".cjs") && text(file).includes(code));
    for (const code of [
      "function orderSteps",
      "function assembleCatalog",
      "function resolveBlockMap",
      "function foldProgress",
    ]) {
      expect(
        homes(code).filter((file) => file !== "dist/prompt.cjs"),
        code,
      ).toHaveLength(1);
    }
  });

  it("names no file that is not in it, in package.json and README.md", () => {
    const packageJson = JSON.parse(text("package.json"));
    expect(packageJson).not.toHaveProperty("scripts");
    expect(packageJson).not.toHaveProperty("devDependencies");
    const named = [
      ...Object.values<string>(packageJson.bin),
      packageJson.main,
      packageJson.types,
      ...packageJson.files,
    ];
    const linked = [...text("README.md").matchAll(/\]\((?!https?:|[#$])([^)#]+)/g)].map(([, file]) => file as string);
    expect([...named, ...linked].filter((file) => !existsSync(join(installed, file)))).toEqual([]);
  });

  it("can be installed in itself, and is installed, without a word from npm about scripts", async () => {
    const unpacked = join(folder, "unpacked");
    await mkdir(unpacked);
    const env = cleanEnv(join(folder, "home"));
    const tar = await run("tar", ["-xzf", join(folder, tarball), "-C", unpacked], { cwd: folder, env });
    expect(tar.code, tar.stderr).toBe(0);
    const inside = await run("npm", ["install"], { cwd: join(unpacked, "package"), env });
    expect(inside).toMatchObject({ code: 0, stderr: "" });
    const project = join(folder, "a project");
    await mkdir(project);
    await copyFile(join(folder, tarball), join(project, tarball));
    const outside = await run("npm", ["install", `./${tarball}`], { cwd: project, env });
    expect(outside).toMatchObject({ code: 0, stderr: "" });
    expect(inside.stdout + outside.stdout).not.toMatch(/script/i);
  }, 60_000);
});

describe("started by npx, in an empty folder with an empty home and no network", () => {
  it.each([
    ["career-roadmap", []],
    ["roadmap", ["--package"]],
  ])(
    "%s prints a plan",
    async (bin, packageFlag) => {
      const cwd = join(folder, `empty for ${bin}`);
      await mkdir(cwd);
      await copyFile(join(folder, tarball), join(cwd, tarball));
      const which = packageFlag.length > 0 ? ["--package", `./${tarball}`, "--", bin] : [`./${tarball}`];
      const args = ["--yes", ...which, "plan", "ml-engineer"];
      const ran = await run("npx", args, { cwd, env: cleanEnv(join(folder, `home for ${bin}`)) });
      expect(ran).toMatchObject({ code: 0, stderr: "" });
      expect(ran.stdout).toContain("ML Engineer");
      expect(ran.stdout).toContain("python");
      expect(readdirSync(cwd)).toEqual([tarball]);
    },
    LONG,
  );
});

describe("installed", () => {
  it.each(["career-roadmap", "roadmap"])("puts %s on the path", async (bin) => {
    const program = join(folder, "installed", "node_modules", ".bin", bin);
    const ran = await run(program, ["plan", "ml-engineer", "--json"], {
      cwd: folder,
      env: cleanEnv(join(folder, "home")),
    });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ran.stdout)).toMatchObject({ schema: "career-roadmap/plan@1", roles: ["ml-engineer"] });
  });

  it("prints the schema that its own plan follows", async () => {
    const program = join(folder, "installed", "node_modules", ".bin", "career-roadmap");
    const options = { cwd: folder, env: cleanEnv(join(folder, "home")) };
    const schema = await run(program, ["schema", "json", "plan"], options);
    const plan = await run(program, ["plan", "ml-engineer", "--json"], options);
    expect(schema).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(schema.stdout)).toEqual(JSON.parse(text("dist/schemas/plan.json")));
    const isPlan = new Ajv().compile(JSON.parse(schema.stdout));
    expect(isPlan(JSON.parse(plan.stdout)), JSON.stringify(isPlan.errors)).toBe(true);
  });
});

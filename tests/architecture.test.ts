import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { type Module, readModule } from "./architecture/read-module.ts";
import { RULES } from "./architecture/rules.ts";

const root = join(import.meta.dirname, "..");

function sources(): Module[] {
  const src = join(root, "src");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return [...files.map((file) => join(src, file)), join(root, "bin", "career-roadmap.cjs")].map((file) =>
    readModule(relative(src, file).split(sep).join("/"), readFileSync(file, "utf8")),
  );
}

function breachesOf(rule: keyof typeof RULES, modules: readonly Module[]): string[] {
  const find = (file: string) => modules.find((one) => one.file === file);
  return modules.flatMap((one) => RULES[rule]?.breaches(one, find) ?? []);
}

describe("the rooms of src", () => {
  const modules = sources();
  for (const [name, { because }] of Object.entries(RULES)) {
    it(because, () => expect(breachesOf(name, modules)).toEqual([]));
  }
});

describe("the check itself", () => {
  /** One made-up breach or more for each rule, and next to them what is allowed. */
  const broken: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    rooms: {
      "planner/a.ts": `import { read } from "../catalog/load.ts";`,
      "render/a.ts": `import { fold } from "../progress/fold.ts";`,
      "shared/a.ts": `export * from "../planner/index.ts";`,
      "cli.ts": `import { plan } from "./planner/index.ts";`,
      "context.ts": `import { CliError } from "./shared/errors.ts";`,
      "commands/b/command.ts": `import { now } from "../../context.ts";`,
      "profile/a.ts": `import { z } from "zod";`,
      "cellar/a.ts": `export const room = "in no table";`,
    },
    schemas: { "commands/a/command.ts": `import { PLAN } from "../plan/schema.ts";` },
    valibot: { "commands/a/command.ts": `import { string } from "valibot";` },
    views: {
      "commands/a/view.ts": `import type { Context } from "../../context.ts";`,
      "commands/b/json.ts": `import { gather } from "./gather.ts";`,
    },
    circles: {
      "shared/a.ts": `import { b } from "./b.ts"; export const a = b;`,
      "shared/b.ts": `import type { A } from "./a.ts"; export const b = 1;`,
    },
    build: { "main.ts": `import("./build/bundle.ts");` },
    door: { "commands/a/command.ts": `import { heap } from "../../planner/order/heap.ts";` },
    commands: {
      "commands/a/command.ts": `import type { B } from "../b/view.ts";`,
      "commands/shared/words/c.ts": `import { bCommand } from "../../b/command.ts";`,
    },
    disk: { "render/a.ts": `import { readFileSync } from "node:fs";` },
    doors: { "commands/a/command.ts": `import { readSource } from "../../catalog/load.ts";` },
    homes: { "render/a.ts": `import { Chalk } from "chalk";`, "system/a.ts": `import Table from "cli-table3";` },
    inquirer: { "prompts/inquirer-prompter.ts": `import inquirer from "inquirer";` },
    pure: {
      "planner/a.ts": `export const now = () => Date.now();`,
      "planner/b.ts": `export const today = (day = new Date()) => day;`,
      "planner/c.ts": `globalThis.process.stdout.write(String(Math.random()));`,
      "shared/d.ts": `import { join } from "node:path";`,
    },
    exit: { "main.ts": `process["exit"](1);` },
    exitCode: { "cli.ts": `process.exitCode = 1;` },
    named: { "shared/a.ts": "const one = 1; export { one as default };", "shared/b.ts": "export default 1;" },
  };
  const allowed = {
    "commands/a/command.ts": `import type { Context } from "../../context.ts"; import { c } from "../shared/words/c.ts";`,
    "commands/a/view.ts": `import type { Progress } from "../../progress/fold.ts"; import { bar } from "./bar.ts";`,
    "commands/a/bar.ts": `import { padEnd } from "../../render/layout.ts";`,
    "commands/shared/words/c.ts": `import { makePlan } from "../../../planner/index.ts";`,
    "commands/plan/schema.ts": `import { string } from "valibot"; import { HOURS } from "../shared/schema/amounts.ts";`,
    "context.ts": `import type { Plan } from "./planner/index.ts"; import { type Theme } from "./render/theme.ts";`,
    "planner/a.ts": `// process.exit(1) and Date.now() in a comment\nexport const text = "import x from 'node:fs'; console";`,
    "planner/b.ts": `export const day = new Date(Date.UTC(2026, 0, 1)).getUTCDay();`,
    "render/a.ts": `import type { Progress } from "../progress/fold.ts"; import type { Skill } from "../planner/types.ts";`,
    "prompts/inquirer-prompter.ts": `const { default: inquirer } = await import("inquirer");`,
    "main.ts": `process.exitCode = 1; import "./system/context.ts";`,
  };
  const read = (files: object) => Object.entries(files).map(([file, text]) => readModule(file, text));

  it.each(Object.keys(RULES))("finds each breach of the rule %s", (rule) => {
    const files = Object.keys(broken[rule] ?? {});
    expect(files).not.toEqual([]);
    const found = breachesOf(rule, read(broken[rule] ?? {})).map((breach) => breach.split(" ")[0]);
    expect([...new Set(found)].sort()).toEqual(files.map((file) => `src/${file}`).sort());
  });

  it.each(Object.keys(RULES))("lets pass what the rule %s allows", (rule) => {
    expect(breachesOf(rule, read(allowed))).toEqual([]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { EXPLAINED } from "../../../src/catalog/explain/explained.ts";
import { FILE_KINDS, type FileKind } from "../../../src/catalog/format/file-kinds.ts";
import { fileSchema } from "../../../src/catalog/format/json-schema.ts";
import { problemsOf } from "../../helpers/catalog.ts";
import { ROOT, runCli } from "../../helpers/run.ts";

/** A validator that knows nothing of ours. */
const CHECKS = Object.fromEntries(
  FILE_KINDS.map((kind) => [kind, new Ajv({ strict: false, allErrors: true }).compile(fileSchema(kind))]),
) as Record<FileKind, ValidateFunction>;

function kindOf(file: string): FileKind {
  if (file.startsWith("skills/")) return "skills";
  if (file.startsWith("about/")) return "about";
  return file.startsWith("resources.") ? "resources" : "role";
}

const takes = (file: string, text: string): boolean => CHECKS[kindOf(file)](parse(text));

describe("the schemas of the files", () => {
  const folder = path.join(ROOT, "roadmaps");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.replaceAll(path.sep, "/"))
    .sort();

  it.each(files)("take the built-in file %s", (file) => {
    const check = CHECKS[kindOf(file)];
    check(parse(readFileSync(path.join(folder, file), "utf8")));
    expect(check.errors ?? []).toEqual([]);
  });

  it.each([...EXPLAINED])("take the mended file of %s", (_code, { after }) => {
    for (const [file, text] of Object.entries(after)) {
      if (/[^\n -~ä]/.test(text) || !file.endsWith(".yaml")) continue;
      expect({ file, taken: takes(file, text) }).toEqual({ file, taken: true });
    }
  });

  it.each(FILE_KINDS)("of %s is printed by schema, tells what each key holds, and is ASCII", async (kind) => {
    const { code, out, err } = await runCli(`schema ${kind}`);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^[\n -~]+$/);
    const schema = JSON.parse(out);
    expect(new Ajv({ strict: false }).validateSchema(schema)).toBe(true);
    const shapes = [schema, ...Object.values(schema.definitions)] as {
      properties?: Record<string, { description: string }>;
    }[];
    for (const { properties = {} } of shapes)
      for (const [key, { description }] of Object.entries(properties))
        expect({ key, description }).toEqual({ key, description: expect.stringMatching(/^[A-Z].+\.$/) });
  });
});

const role = (text: string): [string, string] => ["r.yaml", text];
const skill = (fields: string): [string, string] => ["skills/s.yaml", `skills:\n  a: { ${fields} }\n`];
const resource = (fields: string): [string, string] => ["resources.yaml", `resources:\n  a: { ${fields} }\n`];
const STAGES = "stages: [{ title: One, skills: [a] }]\nskills: { a: { title: A, hours: 1 } }\n";

/** Files that the reader and an independent validator of the schema refuse alike. */
const BAD: readonly [string, [string, string]][] = [
  ["a role without a title", role(STAGES)],
  ["a role without stages", role("title: R\n")],
  ["a role with an unknown key", role(`title: R\nduration: 3\n${STAGES}`)],
  ["a role with an empty list of stages", role("title: R\nstages: []\n")],
  ["a stage without a title", role("title: R\nstages: [{ skills: [a] }]\nskills: { a: { title: A, hours: 1 } }\n")],
  ["a stage without a skill", role("title: R\nstages: [{ title: One }]\n")],
  ["a role of an unknown kind", role(`title: R\nkind: old\n${STAGES}`)],
  ["a number for a title", role(`title: 12\n${STAGES}`)],
  ["an empty title", role(`title: ""\n${STAGES}`)],
  ["stages that are a map", role("title: R\nstages: { one: [a] }\n")],
  ["what is removed from no role", role(`title: R\nremove: [a]\n${STAGES}`)],
  ["an order of no role", role(`title: R\norder: [a]\n${STAGES}`)],
  ["a project without an id", role(`title: R\n${STAGES}projects: [{ title: P, hours: 1, requires: [a] }]\n`)],
  ["a project without hours", role(`title: R\n${STAGES}projects: [{ id: p, title: P, requires: [a] }]\n`)],
  ["a project that requires nothing", role(`title: R\n${STAGES}projects: [{ id: p, title: P, hours: 1 }]\n`)],
  [
    "a project of no weeks",
    role(`title: R\n${STAGES}projects: [{ id: p, title: P, hours: 1, weeks: 0, requires: [a] }]\n`),
  ],
  [
    "a project of an unknown rank",
    role(`title: R\n${STAGES}projects: [{ id: p, title: P, hours: 1, rank: main, requires: [a] }]\n`),
  ],
  ["a market fact without a year", role(`title: R\n${STAGES}market: [{ fact: F, source: "https://a.org" }]\n`)],
  [
    "a market fact of the year 26",
    role(`title: R\n${STAGES}market: [{ fact: F, source: "https://a.org", year: 26 }]\n`),
  ],
  ["a reason that is a list", role(`title: R\n${STAGES}also-asked: { Java: [why] }\n`)],
  ["a format of its own", role(`format: 2\ntitle: R\n${STAGES}`)],
  ["a skill without a title", skill("hours: 1")],
  ["a skill without hours", skill("title: A")],
  ["a skill of no hours", skill("title: A, hours: 0")],
  ["a skill of 3000 hours", skill("title: A, hours: 3000")],
  ["hours as a text", skill('title: A, hours: "3"')],
  ["hours with a unit", skill("title: A, hours: 3h")],
  ["two hours", skill("title: A, hours: [1, 2]")],
  ["four hours", skill("title: A, hours: [1, 2, 3, 4]")],
  ["a level of its own", skill("title: A, hours: 1, level: easy")],
  ["a list of checklist items", skill("title: A, hours: 1, checklist: [one]")],
  ["a checklist key with a blank", skill('title: A, hours: 1, checklist: { "a b": One }')],
  ["terms that are a text", skill("title: A, hours: 1, terms: one")],
  ["a requirement of both forms", skill("title: A, hours: 1, requires: [{ skill: b, any: [c] }]")],
  ["a requirement of no form", skill("title: A, hours: 1, requires: [{ because: why }]")],
  ["a choice of nothing", skill("title: A, hours: 1, requires: [{ any: [] }]")],
  ["a number in requires", skill("title: A, hours: 1, requires: [3]")],
  ["a day without hyphens", skill("title: A, hours: 1, by: 31.12.2026")],
  ["a span without a number", skill("title: A, hours: 1, renew: yearly")],
  ["replaces: false", skill("title: A, hours: 1, replaces: false")],
  ["an id with a capital", ["skills/s.yaml", "skills:\n  Git: { title: A, hours: 1 }\n"]],
  ["an id with an underscore", ["skills/s.yaml", "skills:\n  a_b: { title: A, hours: 1 }\n"]],
  ["skills that are a list", ["skills/s.yaml", "skills: [{ title: A, hours: 1 }]\n"]],
  ["a skills file of nothing", ["skills/s.yaml", "area: { id: x }\n"]],
  ["an area without an id", ["skills/s.yaml", "area: { title: X }\nskills: {}\n"]],
  ["an override of nothing", ["skills/s.yaml", "override: { git: {} }\n"]],
  ["an override of an id", ["skills/s.yaml", "override: { git: { id: x } }\n"]],
  ["a resource without a title", resource('url: "https://a.org"')],
  ["a resource that is nowhere", resource("title: A")],
  ["an address without https", resource("title: A, url: a.org")],
  ["an address of another kind", resource('title: A, url: "ftp://a.org"')],
  ["an address with a blank", resource('title: A, url: "https://a.org/a b"')],
  ["a program as a document", resource("title: A, file: a.exe")],
  ["a document elsewhere", resource("title: A, file: ../a.pdf")],
  ["a document from the root", resource("title: A, file: /a.pdf")],
  ["a resource of its own kind", resource('title: A, url: "https://a.org", kind: game')],
  ["a part of a resource that stands alone", resource('title: A, url: "https://a.org", part: B')],
  ["a point without a text", ["about/a.yaml", "points: { a: { title: A } }\n"]],
  [
    "a place of its own kind",
    ["about/a.yaml", 'places: { a: { title: A, kind: bar, url: "https://a.org", best-for: x } }\n'],
  ],
  ["a question without an answer", ["about/a.yaml", "questions: { a: { question: Q } }\n"]],
];

describe("the reader and an independent validator", () => {
  it.each(BAD)("both refuse %s", (_what, [file, text]) => {
    expect(takes(file, text)).toBe(false);
    expect(problemsOf({ [file]: text }).length).toBeGreaterThan(0);
  });

  it("both take what lacks nothing", () => {
    const all = {
      "r.yaml": `title: R\ndefault-hours: [1, 2, 3]\nstages: [{ title: One, skills: [a, { any: [b, c], because: d }] }]\nskills:\n  a: { title: A }\n  c: { title: C }\n  b: { title: B, hours: 2, by: 2027-01-31, renew: 24 months, resources: [{ title: Book, isbn: 9780306406157 }, { title: Anna, where: room 12 }, { title: Sheet, file: docs/sheet.pdf, part: page 2 }] }\n`,
      "s.yaml": "extends: r\ntitle: S\nreplace: { a: b }\norder: [one]\nstages: [{ id: one, goal: G }]\n",
      "skills/t.yaml": "override: { z: { hours: 2 } }\n",
    };
    for (const [file, text] of Object.entries(all))
      expect({ file, taken: takes(file, text) }).toEqual({ file, taken: true });
    expect(problemsOf(all)).toEqual(["skills/t.yaml:1:13 unknown-override"]);
  });
});

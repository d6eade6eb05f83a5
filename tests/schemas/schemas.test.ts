import { appendFileSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { somebody } from "../helpers/person.ts";
import { ROOT } from "../helpers/run.ts";
import { checkDocument } from "./check-document.ts";
import { breaches } from "./compatible.ts";
import { mapShape, partsOf, type Shape } from "./shape.ts";
import { shippedNames, shippedShape, shippedText } from "./shipped.ts";

const NAMES = shippedNames();
const GOLDEN = path.join(ROOT, "tests", "golden", "schemas");

/** What scripts may rely on: everything but the words about it. */
function promiseOf(shape: Shape): Shape {
  return mapShape(shape, ({ $schema, title, description, examples, ...rest }) => rest);
}

describe("the schemas", () => {
  it("are of all documents that the sources name, and of no others", () => {
    const src = path.join(ROOT, "src");
    const named = readdirSync(src, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.startsWith("build"))
      .flatMap((file) => [...readFileSync(path.join(src, file), "utf8").matchAll(/"(career-roadmap\/[^"]*@\d+)"/g)])
      .map(([, id]) => id);
    expect(NAMES.map((name) => shippedShape(name).$id).sort()).toEqual([...new Set(named)].sort());
  });

  it.each(NAMES)("%s is sound, says what it is, and is ASCII", (name) => {
    const shape = shippedShape(name);
    expect(new Ajv({ strict: true }).validateSchema(shape)).toBe(true);
    expect(shape).toMatchObject({ $id: `career-roadmap/${name}@1`, title: expect.any(String) });
    expect(shape.description).toMatch(/^[A-Z].+\.$/);
    expect(shippedText(name)).toMatch(/^[\n -~]+$/);
  });

  it.each(NAMES)("%s tells what each number and each null means", (name) => {
    for (const [at, { type, anyOf, description, maximum }] of partsOf(shippedShape(name))) {
      if (type === "number" || type === "integer") expect(description, at).toBeDefined();
      if (anyOf?.some((one) => one.type === "null")) expect(description, at).toMatch(/\bnull\b/);
      if (at.endsWith("percent") && type === "number") expect(maximum, at).toBe(100);
    }
  });

  it("let a later version add fields", () => {
    for (const name of NAMES) {
      for (const [at, part] of partsOf(shippedShape(name)))
        expect(part.additionalProperties, `${name}: ${at}`).toBeUndefined();
    }
  });
});

/**
 * tests/golden/schemas holds what was promised. Fields are added with `npx vitest run tests/schemas -u`, which promises
 * them too; it never writes over a promise that is broken.
 */
describe("the promise", () => {
  it("is kept for every document", () => {
    const promised = readdirSync(GOLDEN).map((file) => path.parse(file).name);
    expect(promised.filter((name) => !NAMES.includes(name))).toEqual([]);
  });

  it.each(NAMES)("is kept by %s, and written down", async (name) => {
    const present = promiseOf(shippedShape(name));
    const file = path.join(GOLDEN, `${name}.json`);
    if (readdirSync(GOLDEN).includes(`${name}.json`)) {
      expect(breaches(JSON.parse(readFileSync(file, "utf8")), present)).toEqual([]);
    }
    await expect(`${JSON.stringify(present, null, 1)}\n`).toMatchFileSnapshot(file);
  });
});

describe("the check of every document that tests get", () => {
  const checked = async (change: (plan: Record<string, unknown>) => void): Promise<() => void> => {
    const plan = await somebody().json("plan ml-engineer");
    change(plan);
    return () => checkDocument(JSON.stringify(plan));
  };

  it("lets a true one pass", async () => expect(await checked(() => {})).not.toThrow());

  it.each<[string, (plan: Record<string, unknown>) => void, RegExp]>([
    ["a field that no schema tells", (plan) => Object.assign(plan, { mood: "good" }), /"additionalProperty":"mood"/],
    ["one deep inside", ({ finish }) => Object.assign(finish as object, { p50: null }), /\/finish .*"p50"/],
    ["a field that is missing", (plan) => delete plan.exact, /must have required property 'exact'/],
    ["another type", (plan) => Object.assign(plan, { percent: "42" }), /\/percent must be number/],
    ["a number out of bounds", (plan) => Object.assign(plan, { percent: 101 }), /\/percent must be <= 100/],
    ["a date that is none", (plan) => Object.assign(plan, { today: "Monday" }), /\/today must match pattern/],
    ["a document of no schema", (plan) => Object.assign(plan, { schema: "plan" }), /with the schema "plan"/],
  ])("tells %s", async (_what, change, told) => expect(await checked(change)).toThrow(told));

  it("is made by runCli", async () => {
    const one = somebody();
    await one.did("note flour wet");
    const folder = path.join(one.home, ".local/share/career-roadmap/progress");
    const [file = ""] = readdirSync(folder);
    const [event = ""] = readFileSync(path.join(folder, file), "utf8").split("\n");
    const another = event.replace(/[0-9a-f](?=","at")/, (last) => (last === "0" ? "1" : "0"));
    const newer = another.replace(/\}$/, ',"mood":"good"}');
    appendFileSync(path.join(folder, file), `${newer}\n`);
    await expect(one.run("history --json")).rejects.toThrow(/\/events\/\d .*"mood"/);
    expect(await one.run("history")).toMatchObject({ code: 0 });
  });

  it("tells a value that an open list does not name, though what is shipped lets it pass", async () => {
    const show = await somebody().json("learn pytorch");
    show.resources[0].kind = "opera";
    expect(() => checkDocument(JSON.stringify(show))).toThrow("/resources/0/kind must be equal to one of");
    expect(new Ajv().compile(shippedShape("skill-resources"))(show)).toBe(true);
  });
});

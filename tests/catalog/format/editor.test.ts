import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli, tempFolder } from "../../helpers/run.ts";
import { type LanguageServer, languageServer } from "./language-server.ts";

const folder = tempFolder();
let server: LanguageServer;

const LINE = "# yaml-language-server: $schema=.schemas/role.json\n";

beforeAll(async () => {
  expect((await runCli(["new", "role", "guitarist", "--roadmaps", folder])).code).toBe(0);
  expect((await runCli(["new", "skill", "chords", "--area", "guitar", "--roadmaps", folder])).code).toBe(0);
  server = await languageServer(folder);
});

afterAll(() => server.close());

describe("in an editor with the YAML language server", () => {
  it("a new role has nothing underlined", async () => {
    const { readFileSync } = await import("node:fs");
    for (const file of ["guitarist.yaml", "skills/chords.yaml"]) {
      const name = file === "guitarist.yaml" ? file : "skills/guitar.yaml";
      expect(await server.open(name, readFileSync(path.join(folder, name), "utf8"))).toEqual([]);
    }
  });

  it("a wrong key, a missing one and a wrong value are underlined where they stand", async () => {
    const text = `${LINE}title: Bad\nstages:\n  - title: One\n    skills: [a]\nskills:\n  a: { title: A, duration: 3, level: easy }\n`;
    const problems = await server.open("bad.yaml", text);
    const told = problems.map(({ message, range }) => `${range.start.line}:${range.start.character} ${message}`);
    expect(told.some((one) => one.startsWith("6:17") && one.includes("duration"))).toBe(true);
    expect(told.some((one) => one.startsWith("6:37") && one.includes('"beginner"'))).toBe(true);
    expect(told.some((one) => one.includes('"hours"'))).toBe(true);
  });

  it("keys and words are completed, at the top, in a skill and for a value", async () => {
    await server.open(
      "typing.yaml",
      `${LINE}title: T\nstages:\n  - title: One\n    skills: [a]\nskills:\n  a:\n    title: A\n    hours: 1\n    \n    level: \n`,
    );
    expect(await server.complete("typing.yaml", 9, 4)).toEqual(
      expect.arrayContaining(["requires", "checklist", "resources", "why"]),
    );
    expect(await server.complete("typing.yaml", 10, 11)).toEqual(["beginner", "intermediate", "advanced"]);
    await server.open("top.yaml", `${LINE}title: T\n\n`);
    expect(await server.complete("top.yaml", 2, 0)).toEqual(
      expect.arrayContaining(["extends", "summary", "stages", "default-hours"]),
    );
  });

  it("a key says on hover what it holds", async () => {
    const text = `${LINE}title: T\nextends: guitarist\nskills:\n  a: { title: A, hours: [1, 2, 3] }\n`;
    await server.open("hover.yaml", text);
    expect(await server.hover("hover.yaml", 2, 3)).toContain("Id of a role that this one builds on");
    expect(await server.hover("hover.yaml", 4, 19)).toContain("low, likely, high");
  });
});

describe("the line for editors", () => {
  it("leads to a schema that lies in the folder itself, also from skills", async () => {
    mkdirSync(path.join(folder, "about"), { recursive: true });
    writeFileSync(path.join(folder, "about", "why.yaml"), "points: { a: { title: A, text: B } }\n");
    expect((await runCli(["validate", folder, "--strict"])).out).toContain("unreached-skill");
    for (const kind of ["role", "skills"]) {
      const { out } = await runCli(["schema", kind]);
      const { readFileSync } = await import("node:fs");
      expect(readFileSync(path.join(folder, ".schemas", `${kind}.json`), "utf8")).toBe(out);
    }
  });
});

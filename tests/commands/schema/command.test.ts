import { describe, expect, it } from "vitest";
import { runCli } from "../../helpers/run.ts";
import { shippedNames, shippedShape } from "../../schemas/shipped.ts";

const NAMES = shippedNames();

const FILES =
  "For a roadmap file: career-roadmap schema role. career-roadmap schema json lists the documents that --json prints.";

describe("schema json", () => {
  it("lists the documents, one name a line in a pipe", async () => {
    expect(await runCli("schema json")).toEqual({ code: 0, out: NAMES.map((name) => `${name}\n`).join(""), err: "" });
  });

  it("tells on a terminal what each is, within its width", async () => {
    const { code, out } = await runCli("schema json", { terminal: 60, env: { NO_COLOR: "1" } });
    expect(code).toBe(0);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
    expect(out).toMatch(/^plan {2,}The steps to a goal/m);
  });

  it("lists them for scripts too", async () => {
    const { schemas } = JSON.parse((await runCli("schema json --json")).out);
    expect(schemas).toEqual(
      NAMES.map((name) => ({
        name,
        id: `career-roadmap/${name}@1`,
        description: shippedShape(name).description,
      })),
    );
  });

  it.each([
    "schema json plan",
    "schema json plan --json",
    "schema json career-roadmap/plan@1",
    "--ascii -q schema json plan",
  ])("prints a schema byte by byte: %s", async (line) =>
    expect(await runCli(line)).toEqual({ code: 0, out: `${JSON.stringify(shippedShape("plan"), null, 2)}\n`, err: "" }),
  );

  it.each([
    ["schema json plna", 1, "unknown-schema", 'Did you mean "plan"?'],
    ["schema json zeppelin", 1, "unknown-schema", "career-roadmap schema json lists all."],
    ["schema json career-roadmap/plan@2", 1, "unknown-schema", "career-roadmap schema json lists all."],
    ["schema json ../../package", 1, "unknown-schema", "career-roadmap schema json lists all."],
    ["schema json constructor", 1, "unknown-schema", "career-roadmap schema json lists all."],
    ["schema", 2, "missing-argument", FILES],
    ["schema jsn", 2, "unknown-command", 'Did you mean "schema json"?'],
    ["schema zeppelin", 2, "unknown-command", FILES],
    ["schema json plan next", 2, "excess-arguments", "See career-roadmap schema json --help"],
  ])("%s ends with %i and names the way out", async (line, code, kind, fix) => {
    const said = await runCli(line);
    expect({ code: said.code, out: said.out }).toEqual({ code, out: "" });
    expect(said.err).toContain(fix);
    expect(JSON.parse((await runCli(`${line} --json`)).err)).toMatchObject({ code: kind, fix });
  });
});

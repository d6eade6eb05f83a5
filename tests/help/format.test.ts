import { expect, it } from "vitest";
import { FORMATS } from "../../src/catalog/format/keys.ts";
import { EXTENDS_EXAMPLE, OVERRIDE_EXAMPLE } from "../../src/help/topics/format.ts";
import { assemble, roleFile } from "../helpers/catalog.ts";
import { runCli } from "../helpers/run.ts";

/** What the reader says it expected in the place of a key that is none. */
function keysAt(text: string, file = "r.yaml"): string[] {
  const { diagnostics } = assemble({ [file]: text });
  const fix = diagnostics.find(({ code, message }) => code === "unknown-key" && message.includes("qqqqqqqq"))?.fix;
  return [...(fix ?? "").matchAll(/"([^"]+)"/g)].map(([, key]) => key as string).sort();
}

it.each([
  ["role", keysAt("qqqqqqqq: x\ntitle: R\nstages: []\n")],
  ["stage", keysAt("title: R\nstages: [{ qqqqqqqq: x }]\n")],
  ["project", keysAt(roleFile("r", "a", "projects: [{ qqqqqqqq: x }]\n"))],
  ["skill", keysAt("skills: { a: { qqqqqqqq: x } }\n", "skills/s.yaml")],
  ["skills", keysAt("qqqqqqqq: x\nskills: {}\n", "skills/s.yaml")],
  ["resource", keysAt("resources: { a: { qqqqqqqq: x } }\n", "resources.yaml")],
] as const)("help format tells every key of a %s that the reader takes", async (what, keys) => {
  expect(Object.keys(FORMATS[what]).sort()).toEqual(keys);
  const { out } = await runCli("help format", { terminal: 200, env: { NO_COLOR: "1" } });
  for (const key of keys) expect(out).toMatch(new RegExp(`^ {2,4}${key} {2,}\\S`, "m"));
});

it("help format shows a role on top of another, and a change of single fields, that are sound", () => {
  const skills = (...ids: string[]) => ids.map((id) => `  ${id}: { title: ${id}, hours: 1 }\n`).join("");
  const junior = `title: Junior\nstages:\n  - { title: Databases, skills: [svn, rest-basics] }\n  - { title: Deployment, skills: [monitoring-basics] }\n`;
  const { diagnostics, catalog } = assemble({
    "backend-junior.yaml": junior,
    "backend-mid.yaml": EXTENDS_EXAMPLE,
    "skills/s.yaml": `skills:\n${skills("svn", "rest-basics", "http-apis", "query-plans", "monitoring", "monitoring-basics")}`,
  });
  expect(diagnostics).toEqual([]);
  expect(
    catalog.roles.get("backend-mid")?.stages.map(({ skills: list }) => list.flatMap(({ oneOf }) => oneOf)),
  ).toEqual([["http-apis", "query-plans"], ["monitoring-basics"], ["monitoring"]]);
  const base = assemble({ "skills/s.yaml": `skills:\n${skills("git", "sql")}` });
  const changed = assemble({ "skills/mine.yaml": OVERRIDE_EXAMPLE }, base);
  expect(changed.diagnostics).toEqual([]);
  expect(changed.catalog.skills.get("git")?.hours).toEqual([2, 2, 2]);
});

it.each(["validate --help", "validate -h", "help format", "new --help"])(
  "%s names the format or what begins one",
  async (line) => {
    const { out } = await runCli(line);
    expect(out.replace(/\s+/g, " ")).toMatch(/help format|career-roadmap new role/);
  },
);

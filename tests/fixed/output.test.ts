import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { BAKER, runCli, tempFolder } from "../helpers/run.ts";

const SAFE = /^[\n\x20-\x7e\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ufefe\uff00-\uffff]*$/;

/** A role whose every text holds a mark that turns the direction of writing. */
function turned(): string {
  const file = path.join(tempFolder(), "turned.yaml");
  const text = (word: string): string => `"${word}\u202eX"`;
  writeFileSync(
    file,
    `id: turned\ntitle: ${text("T")}\nsummary: ${text("S")}\nstages:\n  - title: ${text("St")}\n    goal: ${text("G")}\n    skills: [one]\nskills:\n  one: { title: ${text("O")}, why: ${text("W")}, hours: 1, checklist: { a: ${text("C")} } }\n`,
  );
  return file;
}

describe("text that could steer a terminal", () => {
  it.each([
    "plan turned",
    "why one --role turned",
    "show turned",
    "show one",
    "roles",
    "checklist --role turned",
    "next --role turned",
    "status --role turned",
  ])("is escaped by %s, as text and as JSON that means the same", async (words) => {
    const argv = [...words.split(" "), "--roadmaps", turned()];
    const text = await runCli(argv, { terminal: 120 });
    expect(text.out).toContain("\\u202e");
    for (const ran of [text, await runCli([...argv, "--json"])]) {
      expect(ran.code).toBe(0);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are ours
      expect(ran.out.replace(/\u001b\[\d+m/g, "")).toMatch(SAFE);
    }
    if (words.startsWith("show"))
      expect(JSON.parse((await runCli([...argv, "--json"])).out)).toMatchObject({ kind: expect.any(String) });
  });

  it("is escaped in errors that repeat an argument", async () => {
    for (const flags of [[], ["--json"]]) {
      const { err } = await runCli(["show", "\u009b31m\u202e", ...flags]);
      expect(err).toMatch(SAFE);
    }
  });
});

describe("errors that come before a command runs", () => {
  it("obey --no-color, --ascii and --width", async () => {
    const { err } = await runCli(["plan", "--bäd", "--no-color", "--ascii", "--width", "30"], {
      env: { FORCE_COLOR: "1" },
      terminal: 80,
    });
    expect(err).toMatch(/^[\n\x20-\x7e]*$/);
    for (const line of err.split("\n")) expect(line.length).toBeLessThanOrEqual(30);
  });

  it("name an unknown command after help", async () => {
    expect(await runCli("help nosuch")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining('no command "nosuch"'),
    });
  });

  it("name the variable that a word came from", async () => {
    const { code, err } = await runCli("plan", { env: { CAREER_ROADMAP_ROLE: "zz" } });
    expect(code).toBe(1);
    expect(err).toContain("CAREER_ROADMAP_ROLE");
  });
});

describe("prose of several lines", () => {
  it("is wrapped as paragraphs, with no line break shown as an escape", async () => {
    const file = path.join(tempFolder(), "long.yaml");
    writeFileSync(
      file,
      "id: long\ntitle: Long\nsummary: |\n  One\n  line.\n\n  Two.\nstages: [{ title: A, skills: [a] }]\nskills: { a: { title: A, hours: 1 } }\n",
    );
    const { out } = await runCli(["show", "long", "--roadmaps", file], { terminal: 80, env: { NO_COLOR: "1" } });
    expect(out).toContain("\nOne line.\n\nTwo.\n");
  });
});

describe("a code frame", () => {
  it("puts its marks under wide characters", async () => {
    const file = path.join(tempFolder(), "wide.yaml");
    writeFileSync(file, "id: wide\ntitle: Wide\nstages: [{ title: 漢字, skills: [zzzz] }]\n");
    const { out } = await runCli(["validate", file]);
    const [line = "", marks = ""] = out.split("\n").filter((one) => one.includes(" | "));
    expect(marks.indexOf("^")).toBe(line.indexOf("zzzz") + 2);
  });
});

describe("-o", () => {
  const plan = (file: string) => runCli(["plan", "baker", "--roadmaps", BAKER, "-o", file]);

  it("keeps a file's permissions, follows a link to what is not there yet, and makes no folders", async () => {
    const folder = tempFolder();
    const [own, link, target] = ["own.json", "link.json", "target.json"].map((name) => path.join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(own, "", { mode: 0o600 });
    symlinkSync(target, link);
    expect([(await plan(own)).code, (await plan(link)).code]).toEqual([0, 0]);
    expect(statSync(own).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(target, "utf8"))).toMatchObject({ roles: ["baker"] });
    expect(await plan(path.join(folder, "none", "x.json"))).toMatchObject({
      code: 1,
      err: expect.stringContaining("no such folder"),
    });
    expect(await plan(folder.concat("/.json"))).toMatchObject({ code: 2 });
    expect(readdirSync(folder).sort()).toEqual(["link.json", "own.json", "target.json"]);
  });
});

describe("a person's own roadmaps", () => {
  it("are not passed over in silence when their folder is a link that leads nowhere", async () => {
    const home = tempFolder();
    mkdirSync(path.join(home, ".config", "career-roadmap"), { recursive: true });
    symlinkSync("/nowhere/at/all", path.join(home, ".config", "career-roadmap", "roadmaps"));
    expect(await runCli("roles", { home })).toMatchObject({ code: 1, err: expect.stringContaining("leads nowhere") });
  });

  it("tell their warnings on standard error, and plan all the same", async () => {
    const file = path.join(tempFolder(), "early.yaml");
    writeFileSync(
      file,
      "id: early\ntitle: E\nstages: [{ title: One, skills: [b] }, { title: Two, skills: [a] }]\nskills: { a: { title: A, hours: 1 }, b: { title: B, hours: 1, requires: [a] } }\n",
    );
    const ran = await runCli(["plan", "early", "--roadmaps", file]);
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining("warning stage-order") });
    expect((await runCli(["plan", "early", "--roadmaps", file, "-q"])).err).toBe("");
  });

  it("are checked as what their folder holds, when it is given by itself", async () => {
    const folder = path.join(tempFolder(), "skills");
    mkdirSync(folder);
    writeFileSync(path.join(folder, "knots.yaml"), "skills: { bowline: { title: Bowline, hours: 1 } }\n");
    expect(await runCli(["validate", folder])).toEqual({ code: 0, out: "0 roles, 1 skill, all good\n", err: "" });
    expect((await runCli(["validate", tempFolder()])).out).toContain("No roadmaps were found");
    expect(existsSync(folder)).toBe(true);
  });
});

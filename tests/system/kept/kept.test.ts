import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { BAKER, runCli, tempFolder } from "../../helpers/run.ts";

let home = "";
const config = () => path.join(home, ".config", "career-roadmap");
const cache = () => path.join(home, ".cache", "career-roadmap");
const baker = () => path.join(config(), "roadmaps", "baker.yaml");
const moment = new Date(2026, 10, 1);

/** Writes a file whose time and size say that nothing changed. */
function put(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  utimesSync(file, moment, moment);
}

const title = async () => JSON.parse((await runCli("show baker --json", { home })).out).role.title;
const hours = async () => JSON.parse((await runCli("plan baker --json", { home })).out).hoursPerWeek;

beforeEach(() => {
  home = tempFolder();
  put(baker(), readFileSync(BAKER, "utf8").replace("Bäcker 面包师", "Baker one"));
  put(path.join(config(), "config.yaml"), "hours: 5 # a week\n");
});

describe("what is kept of a person's own YAML", () => {
  it("gives the same answers as the files, in full", async () => {
    for (const line of ["plan baker --json", "show baker --json", "show flour", "roles", "next --role baker"]) {
      const first = await runCli(line, { home });
      expect(first.code, line).toBe(0);
      expect(await runCli(line, { home }), line).toEqual(first);
      rmSync(cache(), { recursive: true });
      expect(await runCli(line, { home }), line).toEqual(first);
    }
  });

  it("counts for the very texts alone, whatever times and sizes say", async () => {
    expect([await title(), await hours()]).toEqual(["Baker one", 5]);
    put(baker(), readFileSync(baker(), "utf8").replace("Baker one", "Baker two"));
    put(path.join(config(), "config.yaml"), "hours: 6 # a week\n");
    expect([await title(), await hours()]).toEqual(["Baker two", 6]);
    rmSync(baker());
    expect((await runCli("show baker", { home })).code).toBe(1);
  });

  it("never hides that a file is broken, or warned about", async () => {
    await title();
    const good = readFileSync(baker(), "utf8");
    put(baker(), good.replace("title: Baker one", "titel: Baker one"));
    for (let time = 0; time < 2; time++) expect((await runCli("show baker", { home })).err).toContain("unknown-key");
    put(baker(), good);
    put(path.join(config(), "config.yaml"), "hours: never\n");
    for (let time = 0; time < 2; time++) expect((await runCli("next", { home })).err).toContain("hours");
  });

  it("is private, and read only when it is whole", async () => {
    await hours();
    const files = readdirSync(cache()).filter((name) => ["catalog", "profile"].includes(name));
    expect(files).toEqual(["catalog", "profile"]);
    for (const name of files) {
      const file = path.join(cache(), name);
      expect(statSync(file).mode & 0o777, name).toBe(0o600);
      writeFileSync(file, readFileSync(file).subarray(0, -20));
    }
    expect([await title(), await hours()]).toEqual(["Baker one", 5]);
  });

  it("is made anew where the disk damaged what stands between its key and its end", async () => {
    const damages: [name: string, good: string, bad: string][] = [
      ["profile", '"total":5', '"total"!5'],
      ["catalog", '"version":', '"version"!'],
    ];
    for (const [name, good, bad] of damages) {
      expect([await title(), await hours()]).toEqual(["Baker one", 5]);
      const file = path.join(cache(), name);
      const text = readFileSync(file, "latin1");
      expect(text.includes(good), name).toBe(true);
      writeFileSync(file, text.replaceAll(good, bad), "latin1");
      expect([await title(), await hours()], name).toEqual(["Baker one", 5]);
      expect(readFileSync(file, "latin1") === text, name).toBe(true);
    }
  });

  it("is made anew where a single entry is damaged, which is looked at late", async () => {
    const first = await runCli("plan baker", { home });
    const file = path.join(cache(), "catalog");
    const text = readFileSync(file, "latin1");
    writeFileSync(file, text.replace('\n["baker",', '\n["baker"!'), "latin1");
    expect(await runCli("plan baker", { home })).toEqual(first);
    expect(readFileSync(file, "latin1") === text).toBe(true);
  });

  it("is used though there are warnings, which are told each time", async () => {
    const early = readFileSync(baker(), "utf8").replace("kneading]", "baking]").replace("[baking]", "[kneading]");
    put(baker(), early);
    const first = await runCli("plan baker", { home });
    expect(first).toMatchObject({ code: 0, err: expect.stringContaining(" warning ") });
    const file = path.join(cache(), "catalog");
    const text = readFileSync(file, "latin1");
    expect(text).toContain('\n["baker",');
    // Only from what is kept can such a title come.
    writeFileSync(file, text.replaceAll('["baker","Baker one"', '["baker","Baker two"'), "latin1");
    const second = await runCli("plan baker", { home });
    expect(second.err).toBe(first.err);
    expect(second.out).toBe(first.out.replaceAll("Baker one", "Baker two"));
  });

  it("leaves the draft of another process alone, until it is a day old", async () => {
    await hours();
    const [young, old] = [".draft-1-abc", ".draft-2-abc"].map((name) => path.join(cache(), name)) as [string, string];
    for (const file of [young, old]) writeFileSync(file, "");
    utimesSync(old, moment, new Date(Date.now() - 86_500_000));
    put(path.join(config(), "config.yaml"), "hours: 6 # a week\n");
    await hours();
    expect(readdirSync(cache()).filter((name) => name.includes("draft"))).toEqual([path.basename(young)]);
  });

  it("is no error where it cannot be written", async () => {
    const first = await runCli("plan baker", { home });
    rmSync(cache(), { recursive: true });
    writeFileSync(cache(), "in the way");
    expect(await runCli("plan baker", { home })).toEqual(first);
  });
});

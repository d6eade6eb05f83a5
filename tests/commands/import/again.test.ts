import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, put } from "../../helpers/folder.ts";
import { type Json, runCli, tempFolder } from "../../helpers/run.ts";

const FIRST = "# Guitar\n\n## Left hand\n\n- Chords\n- Scales\n- Docker\n\n## Right hand\n\n- Strumming\n";
const SECOND = "# Guitar\n\n## Left hand\n\n- Chords\n- Barre chords\n- Scales\n- Docker\n\n## Ears\n\n- Intervals\n";

async function start() {
  const home = tempFolder();
  const folder = folderOf({ "guitar.md": FIRST });
  const source = path.join(folder, "guitar.md");
  const run = (...words: string[]) => runCli(words, { env: { CAREER_ROADMAP_HOME: home } });
  const another = tempFolder();
  /** In another home, where nothing was imported. */
  const fresh = (...words: string[]) => runCli(words, { env: { CAREER_ROADMAP_HOME: another } });
  const doc = async (...words: string[]): Promise<Json> =>
    JSON.parse((await run("import", source, ...words, "--json")).out);
  const first = await doc();
  return {
    first,
    run,
    fresh,
    doc,
    source,
    folder,
    read: () => readFileSync(first.file, "utf8"),
    write: (text: string) => writeFileSync(first.file, text),
  };
}

describe("importing again", () => {
  it("changes nothing where there is nothing new", async () => {
    const { doc, read } = await start();
    const before = read();
    expect(await doc()).toMatchObject({ state: "unchanged", added: [] });
    expect(read()).toBe(before);
  });

  it("adds what is new in its place, and keeps ids, edits and comments", async () => {
    const { doc, read, write, folder, run } = await start();
    write(
      read()
        .replace("title: Chords", "title: Open chords # as my teacher says\n    hours: 20")
        .replace("title: Left hand", "title: The left hand")
        .replace(/ {2}scales:\n {4}title: Scales\n/, "")
        .replace(", scales,", ","),
    );
    put(folder, "guitar.md", SECOND);
    const again = await doc();
    expect(again).toMatchObject({
      state: "added",
      added: ["barre-chords", "intervals"],
      removed: ["scales"],
      gone: ["strumming"],
    });
    const text = read();
    expect(text).toContain("title: Open chords # as my teacher says");
    expect(text).toContain("skills: [chords, barre-chords, left-hand-docker]");
    expect(text).not.toContain("  scales:");
    expect(text).toContain("title: The left hand");
    const plan = JSON.parse((await run("plan", "guitar", "--json")).out);
    expect(plan.steps.map((one: Json) => one.id)).toEqual([
      "chords",
      "barre-chords",
      "left-hand-docker",
      "strumming",
      "intervals",
    ]);
    expect(plan.steps[0].hours).toBe(20);
    expect(await doc()).toMatchObject({ state: "unchanged" });
    expect(read()).toBe(text);
  });

  it("writes over nothing that came from elsewhere", async () => {
    const { run, folder, write, read } = await start();
    put(folder, "guitar.md", "# Guitar\n\n- Amplifier\n- Cables\n");
    const other = await run("import", path.join(folder, "guitar.md"), "--json");
    expect([other.code, JSON.parse(other.err).code]).toEqual([1, "another-source"]);
    write("title: Mine\nstages: [{title: One, skills: [git]}]\n");
    const own = await run("import", path.join(folder, "guitar.md"), "--json");
    expect([own.code, JSON.parse(own.err).code]).toEqual([1, "file-there"]);
    expect(read()).toContain("title: Mine");
  });

  it("does not add to a file that is broken", async () => {
    const { run, source, write, read } = await start();
    write(`${read()}\n  : [`);
    const ran = await run("import", source, "--json");
    expect([ran.code, JSON.parse(ran.err).code]).toEqual([1, "broken-roadmap"]);
  });
});

describe("skills that there are already", () => {
  it("are proposed by title, and taken where --use says so", async () => {
    const { first, source, fresh } = await start();
    expect(first.known).toMatchObject([{ id: "docker", imported: "left-hand-docker", used: false }]);
    const { out } = await fresh("import", source, "--id", "guitar-two", "--use", "docker", "--json");
    const json = JSON.parse(out);
    expect(json.known).toMatchObject([{ id: "docker", used: true }]);
    const text = readFileSync(json.file, "utf8");
    expect(text).toMatch(/skills: \[.*, docker\]/);
    expect(text).not.toContain("  docker:");
    expect((await fresh("plan", "guitar-two", "--json")).code).toBe(0);
  });

  it("that no skill is like are refused", async () => {
    const { fresh, source } = await start();
    const ran = await fresh("import", source, "--id", "guitar-two", "--use", "python", "--json");
    expect([ran.code, JSON.parse(ran.err)]).toMatchObject([1, { code: "nothing-like-it", fix: "There is docker." }]);
  });
});

describe("where it goes", () => {
  it.each([
    [["-o", "x.txt"], 2, "unknown-ending"],
    [["-o", "Not A Slug.yaml"], 2, "bad-id"],
    [["--id", "about"], 2, "bad-id"],
    [["--id", "one", "-o", "two.yaml"], 2, "ids-differ"],
    [["--id", "ml-engineer"], 1, "id-taken"],
    [["--id", "docker"], 1, "id-taken"],
  ])("%j is refused", async (flags, code, name) => {
    const { run, source } = await start();
    const ran = await run("import", source, ...flags, "--json");
    expect([ran.code, JSON.parse(ran.err).code]).toEqual([code, name]);
  });

  it("is a file of its own with -o, and standard output with -o -", async () => {
    const { run, source, folder } = await start();
    const file = path.join(folder, "strings.yaml");
    expect((await run("import", source, "-o", file)).code).toBe(0);
    expect((await run("plan", "strings", "--roadmaps", file, "--json")).code).toBe(0);
    const { out, err } = await run("import", source, "-o", "-");
    expect(out).toMatch(/^# Imported from guitar.md/);
    expect(err).toContain("skills without hours");
  });

  it("has an id of its own where a role is called so already", async () => {
    const { run, folder } = await start();
    put(folder, "other.md", "# ML Engineer\n\n- Chords to play\n- Songs to sing\n");
    const { out } = await run("import", path.join(folder, "other.md"), "--json");
    expect(JSON.parse(out)).toMatchObject({ id: "ml-engineer-roadmap", problems: { errors: 0 } });
  });
});

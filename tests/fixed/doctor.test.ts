import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { somebody } from "../helpers/person.ts";
import type { Json } from "../helpers/run.ts";

const folderOf = (home: string): string => path.join(home, ".local", "share", "career-roadmap", "progress");
const logOf = (home: string): string =>
  path.join(folderOf(home), fs.readdirSync(folderOf(home)).find((name) => name.endsWith(".jsonl")) as string);
type Somebody = ReturnType<typeof somebody>;

/** What doctor finds, whatever its exit code. */
async function doctor(
  one: Somebody,
  flags = "",
): Promise<{ code: number; problems: string[]; remarks: string[]; told: Json }> {
  const { code, out } = await one.run(`doctor --json ${flags}`.trim());
  const told = JSON.parse(out);
  const codes = (list: Json[]): string[] => list.map((finding) => finding.code);
  return { code, problems: codes(told.problems), remarks: codes(told.remarks), told };
}

describe("doctor --mend", () => {
  it("empties damaged lines where they stand, keeps what stood there beside the log, and harms nothing else", async () => {
    const one = somebody();
    await one.did("config set role baker", "done flour");
    const file = logOf(one.home);
    const torn = '{"v":1,"id":"01';
    fs.appendFileSync(file, torn);
    await one.did("done yeast");
    fs.appendFileSync(file, Buffer.from([0xc3, 0x28, 0x0a]));
    const before = fs.readFileSync(file);
    expect(await doctor(one)).toMatchObject({ code: 1, problems: ["damaged-line", "damaged-line"] });
    const { told, ...found } = await doctor(one, "--mend");
    expect(found).toEqual({ code: 0, problems: [], remarks: ["mended"] });
    const after = fs.readFileSync(file);
    expect(after).toHaveLength(before.length);
    const good = (bytes: Buffer) =>
      bytes
        .toString("latin1")
        .split("\n")
        .filter((line) => line.endsWith("}"));
    expect(good(after)).toEqual(good(before));
    const saved = told.remarks[0].file;
    expect(fs.readFileSync(saved)).toEqual(Buffer.concat([Buffer.from(`${torn}\n`), Buffer.from([0xc3, 0x28, 0x0a])]));
    expect(fs.statSync(saved).mode & 0o777).toBe(0o600);
    expect(await one.run("status")).toMatchObject({ code: 0, err: "" });
    expect((await one.json("history")).events).toHaveLength(3);
    expect((await doctor(one, "--mend")).remarks).toEqual(["nothing-to-mend"]);
  });

  it("leaves what is not finished, what a newer version wrote, and other machines' logs", async () => {
    const one = somebody();
    await one.did("done flour");
    const other = path.join(folderOf(one.home), "0123456789abcdef.jsonl");
    fs.writeFileSync(other, "nonsense\n", { mode: 0o600 });
    fs.appendFileSync(logOf(one.home), '{"v":2,"id":"0199a3f2-1b2c-7000-8000-000000000000"}\nunfinished');
    const texts = () =>
      fs.readdirSync(folderOf(one.home)).map((name) => fs.readFileSync(path.join(folderOf(one.home), name), "utf8"));
    const before = texts();
    await one.run("doctor --mend");
    expect(texts()).toEqual(before);
  });
});

describe("doctor finds", () => {
  it("a profile that others may read, as git leaves it, good to know and no more", async () => {
    const one = somebody();
    await one.did("config set role baker");
    fs.chmodSync(path.join(one.home, ".config", "career-roadmap", "config.yaml"), 0o644);
    expect(await doctor(one)).toMatchObject({ code: 0, problems: [], remarks: ["open-to-others"] });
    fs.chmodSync(logOf(one.home), 0o644);
    expect(await doctor(one)).toMatchObject({ code: 1, problems: ["open-to-others"] });
  });

  it("a log that two machines with one id wrote, and says what to do", async () => {
    const one = somebody();
    await one.did("done flour", "done yeast");
    const file = logOf(one.home);
    const lines = fs.readFileSync(file, "utf8").trimEnd().split("\n");
    fs.writeFileSync(file, `${lines.reverse().join("\n")}\n`);
    const { problems, told } = await doctor(one);
    expect(problems).toEqual(["shared-device"]);
    expect(told.problems[0].fix).toContain("*.jsonl merge=union");
    expect(told.problems[0].fix).toContain(path.join("state", "career-roadmap", "device"));
  });

  it("the marks of a merge that failed", async () => {
    const one = somebody();
    await one.did("done flour");
    const file = logOf(one.home);
    fs.writeFileSync(file, `<<<<<<< HEAD\n${fs.readFileSync(file, "utf8")}=======\n>>>>>>> other\n`);
    expect((await doctor(one)).problems).toContain("merge-conflict");
  });

  it("an event of a year that has not come", async () => {
    const one = somebody();
    await one.did("done flour");
    const file = logOf(one.home);
    const line = fs.readFileSync(file, "utf8").replace(/"id":"..../, '"id":"0fff');
    fs.appendFileSync(file, line);
    expect((await doctor(one)).problems).toEqual(["future-event"]);
  });

  it("the logs of several people in one folder", async () => {
    const people = [somebody(), somebody()];
    const [one, other] = people as [Somebody, Somebody];
    for (const person of people) await person.did("done flour", "done yeast", "done kneading");
    fs.copyFileSync(logOf(other.home), path.join(folderOf(one.home), "0123456789abcdef.jsonl"));
    expect(await doctor(one)).toMatchObject({ code: 0, remarks: ["several-people"] });
    await one.did("undo");
    expect((await doctor(one)).remarks).toEqual([]);
  });

  it("ticks of items that are gone", async () => {
    const one = somebody();
    await one.did("done flour/hydration", "reopen flour");
    const file = logOf(one.home);
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replaceAll('"hydration"', '"weight"'));
    const { remarks, told } = await doctor(one);
    expect(remarks).toEqual(["vanished-tick"]);
    expect(told.remarks[0].message).toContain("weight");
  });

  it("a cache that others may write to", async () => {
    const one = somebody();
    await one.did("config set role baker", "status");
    fs.chmodSync(path.join(one.home, ".cache", "career-roadmap", "profile"), 0o666);
    expect((await doctor(one)).problems).toEqual(["cache-open-to-others"]);
  });
});

import path from "node:path";
import { describe, expect, it } from "vitest";
import { after } from "../../src/commands/shared/person/dated.ts";
import { formatDay, parseDay } from "../../src/shared/dates.ts";
import { folderOf, put } from "../helpers/folder.ts";
import { runCli, tempFolder } from "../helpers/run.ts";

const TEACHER = `title: Guitar teacher
default-hours: [4, 8, 20]
stages:
  - { title: Chords, skills: [open-chords, git, first-aid] }
skills:
  open-chords: { title: Open chords, resources: [{ title: Anna, where: room 12 }] }
  first-aid: { title: First aid, hours: 8, by: 2026-11-28, renew: 24 months, resources: [{ title: Sheet, file: docs/aid.pdf }] }
projects:
  - { id: recital, title: Recital, hours: 5, requires: [open-chords] }
`;
const FILES = { "guitar.yaml": TEACHER, "about/why.yaml": "points: { joy: { title: Joy, text: Music is joy. } }\n" };
const ML = /machine.learning|learning model|\bML\b|in tech\b|ml-engineer|pytorch/i;

/** The home of a guitar teacher who wants to see nothing else. */
function teacherHome(): string {
  const home = tempFolder();
  put(home, ".config/career-roadmap/config.yaml", "built-in: false\n");
  for (const [name, text] of Object.entries(FILES)) put(home, path.join(".config/career-roadmap/roadmaps", name), text);
  return home;
}

describe("a life without machine learning", () => {
  it.each([
    "",
    "roles",
    "show guitar",
    "show first-aid",
    "plan guitar",
    "next --role guitar",
    "status --role guitar",
    "checklist --role guitar",
    "learn",
    "learn open-chords",
    "portfolio",
    "faq",
    "match",
    "why open-chords --role guitar",
    "completion ids",
    "config list",
    "validate",
    "doctor",
  ])("%s says no word of it", async (line) => {
    const { code, out, err } = await runCli(line, { home: teacherHome() });
    expect({ code, bad: ML.exec(out + err)?.[0] }).toEqual({ code: line === "doctor" ? code : 0, bad: undefined });
  });

  it("hides the roles, and keeps of the skills what own files name", async () => {
    const home = teacherHome();
    const { roles } = JSON.parse((await runCli("roles --json", { home })).out);
    expect(roles.map(({ id }: { id: string }) => id)).toEqual(["guitar"]);
    expect((await runCli("show git", { home })).code).toBe(0);
    expect((await runCli("show pytorch", { home })).code).toBe(1);
    expect((await runCli("plan guitr", { home })).err).toContain('Did you mean "guitar"?');
    expect((await runCli("roles", { home: tempFolder(), env: {} })).out).toContain("ml-engineer");
  });

  it("--no-built-in does the same for one run, and what was kept does not mix them up", async () => {
    const home = tempFolder();
    const folder = folderOf(FILES);
    const roles = async (...more: string[]) =>
      JSON.parse((await runCli(["roles", "--json", "--roadmaps", folder, ...more], { home })).out).roles.length;
    const all = await roles();
    expect(await roles("--no-built-in")).toBe(1);
    expect(await roles()).toBe(all);
    expect(await roles("--no-built-in")).toBe(1);
    expect(all).toBeGreaterThan(5);
  });

  it("nothing of one's own is an empty start that says how to begin", async () => {
    const { code, out } = await runCli("--no-built-in");
    expect({ code, out: out.replace(/\s+/g, " ") }).toMatchObject({
      code: 0,
      out: expect.stringContaining("career-roadmap new role ID"),
    });
  });

  it("own texts stand for themselves, also beside the built-in roles", async () => {
    const { out } = await runCli(["show", "guitar", "--roadmaps", folderOf(FILES)]);
    expect(out).toContain("Why it matters\n  - Joy: Music is joy.");
    expect(out).not.toMatch(/machine/i);
    expect((await runCli("show ml-engineer")).out).toContain("Why machine learning matters");
  });

  it("a role may still build on a hidden one", async () => {
    const folder = folderOf({ "lead.yaml": "title: Lead\nextends: ml-engineer\nremove: []\n" });
    const { code, out } = await runCli(["roles", "--json", "--no-built-in", "--roadmaps", folder]);
    expect({ code, ids: JSON.parse(out).roles.map(({ id }: { id: string }) => id) }).toEqual({
      code: 0,
      ids: ["lead"],
    });
    expect((await runCli(["plan", "lead", "--no-built-in", "--roadmaps", folder])).code).toBe(0);
  });
});

describe("what is not on the web, not estimated, or due", () => {
  it("is told by show, and opened or not", async () => {
    const home = teacherHome();
    const chords = await runCli("show open-chords", { home });
    expect(chords.out).toContain("about 8 hours, not estimated");
    expect(chords.out).toContain("Anna\n    room 12");
    const aid = await runCli("show first-aid", { home });
    expect(aid.out).toContain("to be done by 2026-11-28");
    expect(aid.out).toContain("holds for 24 months");
    expect(await runCli("open open-chords", { home })).toMatchObject({
      code: 0,
      out: "room 12\n",
      err: expect.stringContaining("not on the web"),
    });
    expect((await runCli("open first-aid --json", { home })).out).toContain('docs/aid.pdf",\n  "opened": false');
  });

  it("a deadline is told where the plan does not reach it, and reorders nothing", async () => {
    const home = teacherHome();
    const { out, err } = await runCli("plan guitar", { home });
    expect(err.replace(/\s+/g, " ")).toMatch(
      /first-aid is to be done by 2026-11-28; in this plan it is on 2026-\d\d-\d\d\./,
    );
    expect(out.indexOf("open-chords")).toBeLessThan(out.indexOf("first-aid"));
    expect((await runCli("plan guitar --hours 100", { home })).err).toBe("");
  });

  it("what holds for a time alone is told when that ends", async () => {
    const home = teacherHome();
    await runCli("done first-aid", { home });
    expect((await runCli("status --role guitar", { home })).err).toBe("");
    const { err } = await runCli("status --role guitar --today 2028-10-01", { home });
    expect(err.replace(/\s+/g, " ")).toContain(
      "first-aid, done on 2026-11-23, holds until 2028-11-23. To take it up again: career-roadmap reopen first-aid",
    );
  });

  it.each([
    ["2026-01-31", "1 month", "2026-02-28"],
    ["2024-02-29", "1 year", "2025-02-28"],
    ["2026-11-23", "24 months", "2028-11-23"],
    ["2026-12-31", "2 months", "2027-02-28"],
    ["2026-12-31", "3 weeks", "2027-01-21"],
    ["2026-12-31", "10 days", "2027-01-10"],
  ])("%s and %s is %s", (day, span, end) => expect(formatDay(after(parseDay(day) as number, span))).toBe(end));
});

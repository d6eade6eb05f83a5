import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf, put } from "../helpers/folder.ts";
import { tempFolder } from "../helpers/run.ts";
import { KEY, openTerminal } from "../helpers/terminal.ts";

describe("at a terminal", () => {
  it("new role asks for the few things that matter, and what was typed makes a whole file", async () => {
    const home = tempFolder();
    const env = { HOME: home, NO_COLOR: "1" };
    const screen = openTerminal(["new", "role", "guitar-teacher"], { env });
    await screen.shows("What is the job called?");
    screen.type(`${KEY.enter}`);
    await screen.shows("What does one do in it");
    screen.type(`Teaches: guitar, mostly${KEY.enter}`);
    await screen.shows("Which skills come first?");
    screen.type(`Open chords, Git and GitHub, "7th" chords${KEY.enter}`);
    await screen.shows("Wrote");
    expect(await screen.exit).toBe(0);
    const text = fs.readFileSync(path.join(home, ".config/career-roadmap/roadmaps/guitar-teacher.yaml"), "utf8");
    expect(text).toContain('summary: "Teaches: guitar, mostly"');
    expect(text).toContain("skills: [open-chords, git, 7th-chords]");
    const check = openTerminal(["validate", "--strict"], { env });
    expect(await check.exit).toBe(0);
    expect(check.text()).toContain("1 role, 2 skills, all good");
  });

  it("validate --watch checks again when a file changes, and Ctrl-C ends it", async () => {
    const folder = folderOf({ "baker.yaml": "title: Baker\nstages: [{ title: One, skills: [gti] }]\n" });
    const screen = openTerminal(["validate", folder, "--watch"], { env: { HOME: tempFolder(), NO_COLOR: "1" } });
    await screen.shows('Did you mean "git"?');
    await screen.shows("Waiting for changes");
    put(folder, "baker.yaml", "title: Baker\nstages: [{ title: One, skills: [git] }]\n");
    await screen.shows("all good");
    put(folder, "skills/more.yaml", "skills: { rye: { title: Rye, hours: 1 } }\n");
    screen.type("\u0003");
    expect(await screen.exit).not.toBe(70);
  });
});

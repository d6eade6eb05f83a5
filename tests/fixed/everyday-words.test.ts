import { describe, expect, it } from "vitest";
import { EVERYDAY_WORDS } from "../../src/help/everyday-words.ts";
import { COMMANDS } from "../../src/shared/program.ts";
import { wholeProgram } from "../helpers/program.ts";
import { runCli } from "../helpers/run.ts";

const names = (await wholeProgram()).commands.map((command) => command.name());

describe("a command that there is not", () => {
  it.each([
    ["paln ml-engineer", 'Did you mean "plan"?'],
    ["nxt -n 2", 'Did you mean "next"?'],
    ["paln x --json", 'Did you mean \\"plan\\"?'],
    ["--ascii paln x", 'Did you mean "plan"?'],
    ["statsu --chart", 'Did you mean "status"?'],
    ["config st role x", 'Did you mean "config set"?'],
    ["list roles", "career-roadmap roles"],
    ["tick python", "career-roadmap done"],
    ["export", "career-roadmap plan -o"],
    ["delete git --yes", "career-roadmap undo"],
  ])("%s is told as such, with what was meant", async (line, way) => {
    const ran = await runCli(line);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("There is no command");
    expect(ran.err).toContain(way);
  });

  it("is told after a flag that there is not", async () => {
    expect((await runCli("--frob plan")).err).toContain('has no flag "--frob"');
  });
});

describe("everyday words", () => {
  it("are no commands, and name one that there is", () => {
    for (const [word, way] of EVERYDAY_WORDS) {
      expect(names).not.toContain(word);
      for (const [, name] of way.matchAll(/career-roadmap ([a-z-]+)/g)) {
        expect([...names, "--version"], word).toContain(name);
      }
    }
  });

  it("stand beside a list of all commands, by which hints are found", () => {
    expect([...COMMANDS].sort()).toEqual([...names].sort());
  });
});

import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { runCli, tempFolder } from "../helpers/run.ts";
import { openTerminal } from "../helpers/terminal.ts";

/** A profile and an editor that does to it what a shell script says; `$1` is the file. */
function editing(script: string, text?: string) {
  const home = tempFolder();
  const file = path.join(home, "my profile.yaml");
  const editor = path.join(home, "an editor");
  fs.writeFileSync(editor, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  if (text !== undefined) fs.writeFileSync(file, text);
  return {
    file,
    edit: (...rest: string[]) =>
      openTerminal(["config", "edit", "--config", file, ...rest], {
        columns: 200,
        env: { HOME: home, EDITOR: "false", VISUAL: `'${editor}'`, NO_COLOR: "1" },
      }),
    text: () => fs.readFileSync(file, "utf8"),
  };
}

describe("config edit", () => {
  it("makes the file with its header, opens it, and says that it is sound", async () => {
    const one = editing('test -t 1 && grep -q "standing choices" "$1" && echo "hours: 7.5" >>"$1"');
    const screen = one.edit();
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toContain(`Changed, and without a problem: ${one.file}`);
    expect(one.text()).toMatch(/^# Your standing choices(?:.*\n)+hours: 7\.5\n$/);
    expect(fs.statSync(one.file).mode & 0o777).toBe(0o600);
  });

  it("says when nothing was changed", async () => {
    const screen = editing("true", "hours: 5\n").edit();
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toContain("Not changed");
  });

  it("prints the profile to scripts", async () => {
    const screen = editing("true", "hours: 5\n").edit("--json");
    expect(await screen.exit).toBe(0);
    expect(JSON.parse(screen.text())).toMatchObject({ schema: "career-roadmap/config@1", values: { hours: 5 } });
  });

  it("opens a broken file, tells what is wrong, and leaves it as it was saved", async () => {
    const one = editing('echo "rol: baker" >>"$1"', "hours: many\n");
    const screen = one.edit();
    expect(await screen.exit).toBe(1);
    expect(screen.text()).toContain(`${one.file}:1:8 error`);
    expect(screen.text()).toContain('Did you mean "role"?');
    expect(one.text()).toBe("hours: many\nrol: baker\n");
  });

  it("is left to the editor while it is open, Ctrl-C too", async () => {
    const one = editing(`trap 'echo "hours: 5" >>"$1"; exit 0' INT; echo ready; while :; do sleep 0.05; done`);
    const screen = one.edit();
    await screen.shows("ready");
    screen.type("\u0003");
    expect(await screen.exit).toBe(0);
    expect(one.text()).toContain("hours: 5\n");
  });

  it.each([
    ["exit 3", "ended with code 3"],
    ["exit 127", "was not found"],
  ])("tells when the editor fails (%s)", async (script, told) => {
    const screen = editing(script, "hours: 5\n").edit();
    expect(await screen.exit).toBe(1);
    expect(screen.text()).toContain(told);
    expect(screen.text()).toContain("Set VISUAL or EDITOR");
  });

  it("needs a terminal", async () => {
    expect(await runCli("config edit")).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining("config set KEY"),
    });
  });
});

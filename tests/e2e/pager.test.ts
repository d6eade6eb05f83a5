import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openPty, type Screen } from "../helpers/pty.ts";
import { ROOT, tempFolder } from "../helpers/run.ts";
import { requireDist } from "./processes.ts";

beforeAll(requireDist);

const PATH = process.env.PATH ?? "";
const open = (argv: readonly string[], env: Record<string, string> = {}, rows = 20, shell?: string): Screen => {
  const home = tempFolder();
  const bin = path.join(ROOT, "bin", "career-roadmap.cjs");
  const all = { PATH, HOME: home, TERM: "xterm-256color", LANG: "C.UTF-8", CAREER_ROADMAP_TODAY: "2026-11-23", ...env };
  const line = `"${process.execPath}" "${bin}" ${argv.join(" ")}`;
  return openPty("/bin/sh", ["-c", shell?.replace("PROGRAM", line) ?? `exec ${line}`], {
    columns: 80,
    rows,
    cwd: home,
    env: all,
  });
};
const OWN = { PAGER: "sed 's/^/PAGE /'" };

describe.skipIf(process.platform === "win32")("an answer longer than the screen", () => {
  it("goes through less: its end comes when one asks for it, q leaves without a word", async () => {
    const screen = open(["plan", "ml-engineer"], { PAGER: "less" });
    await screen.shows("ML Engineer");
    expect(screen.text()).not.toContain("Begin with");
    screen.type("G");
    await screen.shows("Begin with");
    screen.type("q");
    expect(await screen.exit).toBe(0);
    expect(screen.text()).not.toMatch(/error|EPIPE|ESC\[|bug/i);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour goes through as it is
    expect(screen.raw()).toMatch(/\u001b\[1mML Engineer/);
  });

  it("may be left at once, and Ctrl-C is for the pager to answer", async () => {
    const screen = open(["plan", "ml-engineer"], { PAGER: "less" });
    await screen.shows("ML Engineer");
    screen.type("\u0003");
    // What is typed right behind an interrupt the terminal throws away.
    await new Promise((resolve) => setTimeout(resolve, 300));
    screen.type("G");
    await screen.shows("Begin with");
    screen.type("q");
    expect(await screen.exit).toBe(0);
    const left = open(["plan", "ml-engineer", "--width", "40"], { PAGER: "less" }, 8);
    await left.shows("ML Engineer");
    left.type("q");
    expect(await left.exit).toBe(0);
  });

  it("goes through the person's own pager, and through none where that is not there", async () => {
    const paged = open(["plan", "ml-engineer"], OWN);
    expect(await paged.exit).toBe(0);
    expect(paged.text()).toMatch(/^PAGE ML Engineer/);
    const missing = open(["plan", "ml-engineer"], { PAGER: "no-such-pager" });
    expect(await missing.exit).toBe(0);
    expect(missing.text()).toContain("Begin with");
  });

  it.each<[string, string[], Record<string, string>, number]>([
    ["what fits", ["next", "--role", "ml-engineer"], {}, 20],
    ["--no-pager", ["plan", "ml-engineer", "--no-pager"], {}, 20],
    ["CI", ["plan", "ml-engineer"], { CI: "true" }, 20],
    ["a terminal that cannot move its cursor", ["plan", "ml-engineer"], { TERM: "dumb" }, 20],
    ["a terminal high enough", ["plan", "ml-engineer"], {}, 400],
  ])("is printed as it is: %s", async (_name, argv, env, rows) => {
    const screen = open(argv, { ...OWN, ...env }, rows);
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toMatch(/^ML Engineer/);
    expect(screen.text()).not.toContain("PAGE");
  });

  it("is printed as it is in a pipe and with -o", async () => {
    const piped = open(["plan", "ml-engineer"], OWN, 20, "PROGRAM | cat");
    expect(await piped.exit).toBe(0);
    expect(piped.text()).not.toContain("PAGE");
    const written = open(["plan", "ml-engineer", "-o", "plan.txt"], OWN);
    expect(await written.exit).toBe(0);
    expect(written.text()).toBe("Wrote the plan to plan.txt\r\n");
  });
});

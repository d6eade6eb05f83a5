import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openPty } from "../helpers/pty.ts";
import { ROOT, tempFolder } from "../helpers/run.ts";
import { KEY, openTerminal } from "../helpers/terminal.ts";

describe("a question on a small terminal", () => {
  it.each([
    [60, 10],
    [80, 12],
    [40, 8],
  ])("of %d columns and %d rows shows the question and the row that is pointed at", async (columns, rows) => {
    const screen = openTerminal(["plan"], { columns, rows });
    await screen.shows("\u276f");
    // What was drawn last, after the screen was cleared line by line, is no taller than the terminal.
    const drawn = screen.text().slice(screen.text().lastIndexOf("? Which role"));
    expect(drawn.split("\n").length).toBeLessThanOrEqual(rows);
    expect(drawn).toContain("\u276f");
    screen.type(KEY.interrupt);
    expect(await screen.exit).toBe(130);
  });

  it("breaks between words", async () => {
    const screen = openTerminal(["plan"], { columns: 40 });
    await screen.shows("Which role do you want?");
    screen.type("cybersecurity");
    await screen.shows("Cybersecurity Engineer");
    const words = screen.text().split(/[^a-zA-Z-]+/);
    expect(words).toContain("cybersecurity-engineer");
    screen.type(KEY.interrupt);
    await screen.exit;
  });
});

const bash = ["/bin/bash", "/usr/bin/bash"].find((file) => existsSync(file)) ?? "";

describe.runIf(bash !== "")("a question that is put aside with Ctrl-Z", () => {
  it("is there again after fg, and takes the answer", async () => {
    const home = tempFolder();
    const env = { PATH: process.env.PATH ?? "", HOME: home, TERM: "xterm-256color", PS1: "ready> " };
    const screen = openPty(bash, ["--norc", "--noprofile", "-i"], { columns: 80, cwd: home, env });
    const program = path.join(ROOT, "bin", "career-roadmap.cjs");
    await screen.shows("ready>");
    screen.type(`${process.execPath} ${program} plan | head -3\r`);
    await screen.shows("Which role do you want?");
    screen.type("\u001a");
    await screen.shows("Stopped");
    screen.type("fg\r");
    screen.type("mlops");
    await screen.shows("\u276f MLOps Engineer (mlops-engineer)");
    screen.type(KEY.enter);
    // Only then, or the question that is being answered would read it.
    await screen.shows("MLOps Engineer  mlops-engineer");
    screen.type("exit\r");
    expect(await screen.exit).toBe(0);
    expect(screen.text()).not.toContain("Cancelled");
  });
});

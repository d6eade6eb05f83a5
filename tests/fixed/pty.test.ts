import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openPty } from "../helpers/pty.ts";
import { tempFolder } from "../helpers/run.ts";

const pause = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

describe.runIf(process.platform !== "win32")("a pseudo-terminal of the tests", () => {
  it("shows what was written just before the end, to somebody who was busy then too", async () => {
    const cwd = tempFolder();
    const script = "i=0; while [ $i -lt 300 ]; do echo 'a line of some words é'; i=$((i+1)); done; echo last; : >ended";
    const screen = openPty("/bin/sh", ["-c", script], { columns: 80, cwd, env: { PATH: process.env.PATH ?? "" } });
    // Nothing is read meanwhile; where a terminal holds less than all of it, the program waits for its reader.
    for (let waits = 0; waits < 200 && !existsSync(path.join(cwd, "ended")); waits++) pause(10);
    pause(100);
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toBe(`${"a line of some words é\r\n".repeat(300)}last\r\n`);
  });
});

import { beforeAll, expect, it } from "vitest";
import { requireDist } from "../e2e/processes.ts";
import { openHome } from "../helpers/home.ts";
import { openPty } from "../helpers/pty.ts";

beforeAll(requireDist);

it.skipIf(process.platform === "win32")(
  "a terminal that less or fzf has set up at the other end of a pipe stays so when the program ends",
  async () => {
    // More than a pipe holds, so that the program is still there when the other one has read its first line.
    const skills = Object.fromEntries(
      Array.from({ length: 600 }, (_, n) => [`skill-${n}`, { title: `Skill ${"x".repeat(150)}`, hours: 1 }]),
    );
    const stages = [{ title: "All", skills: Object.keys(skills) }];
    const home = await openHome("big", { id: "big", title: "Big", stages, skills });
    expect((await home.program("plan")).length).toBeGreaterThan(70_000);
    const other =
      "{ read -r first; stty -echo </dev/tty; cat >/dev/null; stty -a </dev/tty; stty echo </dev/tty; echo over; }";
    const screen = openPty("bash", ["-c", `career-roadmap plan | ${other}`], {
      columns: 80,
      cwd: home.folder,
      env: { ...home.env, TERM: "xterm-256color" },
    });
    await screen.shows("over\r\n");
    expect(screen.text()).toMatch(/ -echo /);
  },
);

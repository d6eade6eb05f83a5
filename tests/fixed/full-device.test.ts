import { existsSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { requireDist } from "../e2e/processes.ts";
import { openHome } from "../helpers/home.ts";

beforeAll(requireDist);

it.runIf(existsSync("/dev/full"))(
  "an answer that could not be written does not hide that it was recorded",
  async () => {
    const home = await openHome("ml-engineer");
    const logged = await home.bash("career-roadmap log python 1h >/dev/full");
    expect(logged.code).toBe(1);
    expect(logged.stderr).toMatch(/^Error: It is recorded; the answer alone could not be written: /);
    expect(
      (await home.json("history")).events.filter((one: { type: string }) => one.type === "time-logged"),
    ).toHaveLength(1);
    const asked = await home.bash("career-roadmap next >/dev/full");
    expect(asked.stderr).toMatch(/^Error: The answer could not be written: /);
  },
);

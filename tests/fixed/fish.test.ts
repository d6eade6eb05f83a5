import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cleanEnv, type Ran, requireDist, run } from "../e2e/processes.ts";
import { isPresent } from "../helpers/present.ts";
import { runCli, tempFolder } from "../helpers/run.ts";

describe.runIf(isPresent("fish"))("fish", () => {
  const home = tempFolder();
  const file = (name: string) => path.join(home, name);
  const env = (more: Record<string, string> = {}) => cleanEnv(home, { CAREER_ROADMAP_TODAY: "", ...more });

  /** A text of fish with completions and hook sourced; what it prints for words that `test` takes for operators. */
  const fish = (text: string, more: Record<string, string> = {}): Promise<Ran> =>
    run("fish", ["--no-config", "-c", `source completion.fish; source hook.fish; ${text}`], {
      cwd: home,
      env: env(more),
    });

  beforeAll(async () => {
    requireDist();
    for (const [name, words] of [
      ["completion.fish", "completion fish"],
      ["hook.fish", "shell-init fish"],
    ] as const)
      writeFileSync(file(name), (await runCli(words)).out);
  });

  it.each(["-n 3", "-h", "-a", "-o x", "-z", "!", "(", ")", "=", "!=", "-n", "--", "-f"])(
    "completes behind %s without a word on standard error",
    async (typed) => {
      const quoted = typed.replace(/[()]/g, "\\\\$&");
      const ran = await fish(`complete -C"career-roadmap next ${quoted} --ro"`);
      expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: "" });
    },
  );

  it("still offers the flags behind such a word", async () => {
    for (const typed of ["-n 3", "-q", "!", "-h"])
      expect((await fish(`complete -C"career-roadmap next ${typed} --ro"`)).stdout, typed).toMatch(/^--role\t/m);
    expect((await fish(`complete -C"career-roadmap next -n "`)).stdout).toBe("");
  });

  it.each(["=", "-n", "!", "("])("reads the prepared line where the environment sets a role of %s", async (role) => {
    const ran = await fish("__career_roadmap_prompt; echo shown", { CAREER_ROADMAP_ROLE: role });
    expect(ran).toEqual({ code: 0, stdout: "shown\n", stderr: "" });
  });
});

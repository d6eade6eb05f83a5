import { cpSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { cleanEnv, requireDist, run } from "../e2e/processes.ts";
import { isPresent } from "../helpers/present.ts";
import { recipesUnder } from "../helpers/readme.ts";
import { ROOT, tempFolder } from "../helpers/run.ts";

const RECIPES = recipesUnder("In your shell", "Recipes");
const recipe = (name: string): string => RECIPES.get(`Sync by git, ${name}`)?.text as string;

/** A copy of a home has the same machine's id: both write one file, and git must carry what both wrote. */
it.runIf(isPresent("git"))(
  "two machines with one id keep all they record through the README's recipe, and doctor tells",
  async () => {
    requireDist();
    const folder = tempFolder();
    const bare = path.join(folder, "bare.git");
    const config: Readonly<Record<string, string>> = {
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "Ada",
      GIT_AUTHOR_EMAIL: "ada@example.org",
      GIT_COMMITTER_NAME: "Ada",
      GIT_COMMITTER_EMAIL: "ada@example.org",
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: `url.${bare}.insteadOf`,
      GIT_CONFIG_VALUE_0: "git@github.com:you/progress.git",
    };
    const machine = (name: string) => {
      const home = path.join(folder, name);
      const env = cleanEnv(home, config);
      const program = (...words: string[]) =>
        run(process.execPath, [path.join(ROOT, "bin", "career-roadmap.cjs"), ...words], { cwd: home, env });
      const bash = (text: string) => run("bash", ["-c", text], { cwd: home, env });
      const log = () => path.join(home, ".local", "share", "career-roadmap");
      return { home, program, bash, log };
    };
    const [one, other] = [machine("one"), machine("other")];
    mkdirSync(bare);
    await one.bash(`git init -q --bare -b main ${bare}`);
    await one.program("done", "git");
    expect(await one.bash(recipe("the first machine"))).toMatchObject({ code: 0 });
    cpSync(one.home, other.home, { recursive: true });
    for (const [at, id] of ["python", "sql", "docker", "shell"].entries())
      await (at % 2 ? one : other).program("done", id);
    for (const at of [one, other, one, other]) expect((await at.bash(recipe("every day"))).code).toBe(0);
    for (const at of [one, other]) {
      const { stdout } = await at.program("history", "--json");
      const subjects = JSON.parse(stdout).events.map(({ subject }: { subject: string }) => subject);
      expect(subjects.filter((id: string) => ["git", "python", "sql", "docker", "shell"].includes(id))).toHaveLength(5);
      expect(readFileSync(path.join(at.log(), ".gitattributes"), "utf8")).toBe("*.jsonl merge=union\n");
      expect(existsSync(path.join(at.log(), ".git", "rebase-merge"))).toBe(false);
      expect((await at.program("doctor")).stdout).toContain("shared-device");
    }
  },
);

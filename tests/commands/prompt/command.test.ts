import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { PROMPT_TOKENS } from "../../../src/shared/prompt-template.ts";
import { decodeLine } from "../../../src/shell/prepared-line.ts";
import { somebody } from "../../helpers/person.ts";
import { BAKER, type Ran, runCli, tempFolder } from "../../helpers/run.ts";

/** A role of 100 hours. */
const ROADMAP = `id: baker
title: Baker
stages: [{ title: All, skills: [flour, dough, oven] }]
skills:
  flour: { title: Flour, hours: 15 }
  dough: { title: Dough, hours: 35, requires: [flour] }
  oven: { title: Oven, hours: 50, requires: [dough] }
`;
/** Noon of 23 November 2026, when the tests run: a line holds for an hour. */
const EXPIRES = new Date(2026, 10, 23, 13).getTime() / 1000;

/** Somebody who keeps the baker's roadmap among their own, on a day that nothing moves. */
function baker() {
  const home = tempFolder();
  const config = path.join(home, ".config", "career-roadmap");
  const file = path.join(home, ".cache", "career-roadmap", "prompt");
  mkdirSync(path.join(config, "roadmaps"), { recursive: true });
  writeFileSync(path.join(config, "roadmaps", "baker.yaml"), ROADMAP);
  const run = (words: string | readonly string[], env: Record<string, string> = {}): Promise<Ran> =>
    runCli(words, { home, env: { CAREER_ROADMAP_TODAY: "", ...env } });
  return {
    home,
    file,
    config: path.join(config, "config.yaml"),
    roadmap: path.join(config, "roadmaps", "baker.yaml"),
    log: path.join(home, ".local", "share", "career-roadmap", "progress"),
    run,
    did: async (...lines: string[]) => {
      for (const line of lines) expect(await run(line), line).toMatchObject({ code: 0 });
    },
    prepared: () => (existsSync(file) ? decodeLine(readFileSync(file, "utf8")) : undefined),
  };
}

const SILENT = { code: 0, out: "", err: "" };

describe("prompt", () => {
  it("tells the role and how much is done, on one line", async () => {
    const one = baker();
    await one.did("config set role baker", "done flour");
    expect(await one.run("prompt")).toEqual({ code: 0, out: "Baker 15%\n", err: "" });
  });

  it("fills every token", async () => {
    const one = baker();
    await one.did("config set role baker", "done flour", "log dough 1h30m");
    const format = Object.keys(PROMPT_TOKENS)
      .map((token) => `{${token}}`)
      .join("|");
    const { out } = await one.run(["prompt", "--template", format]);
    expect(out).toMatch(
      /^Baker\|baker\|15%\|[\d.]+( of [\d.]+)? h to \S.*\|Dough\|dough\|0\|1\|2\|85 h\|~2027-01-\d\d\|~2027-\d\d-\d\d\|1\.5 h\|1\n$/,
    );
  });

  it("tells how far it is to the next milestone: what is done below half of it, then what is left", async () => {
    const one = somebody();
    const told = async () => (await one.run(["prompt", "--role", "baker", "--template", "{milestone}"])).out;
    expect(await told()).toBe("14 h to Dough\n");
    await one.did("done flour");
    expect(await told()).toBe("5 of 14 h to Dough\n");
    await one.did("done yeast");
    expect(await told()).toBe("3 h to Dough\n");
    expect((await one.json("prompt --role baker")).values.milestone).toBe("3 h to Dough");
    await one.did("done kneading baking market-stall");
    expect(await told()).toBe("");
  });

  it("takes the format from the profile, and a flag before it", async () => {
    const one = baker();
    await one.did("config set role baker", "config set prompt {percent}");
    expect((await one.run("prompt")).out).toBe("0%\n");
    expect((await one.run("prompt --template {role_id}")).out).toBe("baker\n");
  });

  it("leaves a token as it is that somebody wrote into the profile and there is none of", async () => {
    const one = baker();
    writeFileSync(one.config, 'role: baker\nprompt: "{role} {mood}"\n');
    expect((await one.run("prompt")).out).toBe("Baker {mood}\n");
  });

  it.each([
    ["prompt --template {rol}", "{rol}"],
    ["config set prompt {rol}", "{rol}"],
    ["prompt --template \u001b[1m{role}", "control characters"],
    ["prompt --max-width 0", "1 to 1000"],
    ["prompt --max-width 1001", "1 to 1000"],
    ["prompt --max-width many", "1 to 1000"],
    ["prompt --colour", "--colour"],
    ["prompt extra", "argument"],
  ])("refuses %j as wrong usage, on standard error", async (line, named) => {
    const { code, out, err } = await baker().run(line);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(named);
  });

  it("lists the tokens where one is wrong", async () => {
    const { err } = await baker().run("prompt --template {rol}");
    for (const token of Object.keys(PROMPT_TOKENS)) expect(err).toContain(`{${token}}`);
  });

  it("says nothing more of a role that is done than that", async () => {
    const one = baker();
    await one.did("config set role baker", "done flour dough oven");
    expect((await one.run(["prompt", "--template", "{role} {percent} {next} {date}"])).out).toBe("Baker 100%\n");
    expect((await one.run("prompt --color")).out).toContain("\u001b[32m100%\u001b[39m");
    expect(await one.run("prompt --template {next}")).toEqual({ code: 0, out: "", err: "" });
  });

  it.each([
    [1, "…"],
    [2, "B…"],
    [7, "Baker …"],
    [8, "Baker 0%"],
    [1000, "Baker 0%"],
  ])("is cut to %i columns", async (width, text) => {
    const one = baker();
    await one.did("config set role baker");
    expect((await one.run(`prompt --max-width ${width}`)).out).toBe(`${text}\n`);
  });

  it.each([
    [1, "."],
    [3, "..."],
    [5, "Ba..."],
  ])("is cut to %i columns of ASCII", async (width, text) => {
    const one = baker();
    await one.did("config set role baker");
    expect((await one.run(`prompt --ascii --max-width ${width}`)).out).toBe(`${text}\n`);
  });

  it("counts wide characters twice when it cuts, also in colour", async () => {
    const one = baker();
    writeFileSync(one.roadmap, ROADMAP.replace("title: Baker", "title: 面包师傅"));
    await one.did("config set role baker");
    expect((await one.run("prompt --max-width 6")).out).toBe("面包…\n");
    expect((await one.run("prompt --max-width 6 --color")).out).toBe("\u001b[1m面包\u001b[22m…\n");
  });

  it("has colour only when it is asked for, and then whatever else speaks against it", async () => {
    const one = baker();
    await one.did("config set role baker");
    const styled = "\u001b[1mBaker\u001b[22m \u001b[36m0%\u001b[39m\n";
    expect((await one.run("prompt", { FORCE_COLOR: "3" })).out).toBe("Baker 0%\n");
    expect((await one.run("prompt --color", { NO_COLOR: "1", TERM: "dumb" })).out).toBe(styled);
    expect((await one.run("prompt --color --no-color")).out).toBe("Baker 0%\n");
  });

  it("tells all of it as JSON, and nulls where there is nothing to tell", async () => {
    const one = baker();
    const nothing = JSON.parse((await one.run("prompt --json")).out);
    expect(nothing).toMatchObject({ schema: "career-roadmap/prompt@1", role: null, text: "", styled: "" });
    expect(Object.keys(nothing.values)).toEqual(Object.keys(PROMPT_TOKENS));
    expect(new Set(Object.values(nothing.values))).toEqual(new Set([null]));
    await one.did("config set role baker", "log dough 90m");
    const told = JSON.parse((await one.run("prompt --json")).out);
    expect(told).toMatchObject({
      role: "baker",
      text: "Baker 0%",
      values: { role: "Baker", next_id: "dough", week: 1.5, hours_left: 100 },
    });
    expect(Date.parse(told.expires) / 1000).toBe(EXPIRES);
  });

  it("tells that --role names none", async () => {
    const { code, out, err } = await baker().run("prompt --role baked");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain('"baked"');
  });
});

describe("prompt says nothing at all, and exits 0,", () => {
  it("for somebody who has begun nothing", async () => expect(await baker().run("prompt")).toEqual(SILENT));

  it.each([
    ["the profile is broken", (one: ReturnType<typeof baker>) => writeFileSync(one.config, "role: [\n")],
    ["the profile names no role there is", (one) => writeFileSync(one.config, "role: nobody\n")],
    ["a roadmap is broken", (one) => writeFileSync(one.roadmap, "id: baker\n")],
    [
      "the log cannot be read",
      (one) => {
        rmSync(one.log, { recursive: true, force: true });
        writeFileSync(one.log, "a file in the place of the folder");
      },
    ],
    [
      "the plan takes more than 100 years and its date is asked for",
      (one) => writeFileSync(one.config, 'role: baker\nprompt: "{date}"\noff: [2026-01-01..2200-01-01]\n'),
    ],
  ] as [string, (one: ReturnType<typeof baker>) => void][])("when %s", async (_what, spoil) => {
    const one = baker();
    await one.did("config set role baker", "done flour");
    spoil(one);
    expect(await one.run("prompt")).toEqual(SILENT);
    expect(one.prepared()).toMatchObject({ plain: "", styled: "" });
    expect(await one.run("prompt --template {role}{date}")).toEqual(SILENT);
    expect(await one.run("prompt --json")).toMatchObject({ code: 0, err: "" });
  });

  it.each([
    ["CAREER_ROADMAP_TODAY", "tomorrow"],
    ["CAREER_ROADMAP_HOURS", "many"],
    ["CAREER_ROADMAP_ROLE", "nobody"],
  ])("when %s makes no sense", async (name, value) => {
    const one = baker();
    await one.did("config set role baker");
    expect(await one.run("prompt", { [name]: value })).toEqual(SILENT);
  });

  it("about lines of the log that cannot be read, and tells the rest", async () => {
    const one = baker();
    await one.did("config set role baker", "done flour");
    writeFileSync(path.join(one.log, "other.jsonl"), "no event\n");
    expect(await one.run("prompt")).toEqual({ code: 0, out: "Baker 15%\n", err: "" });
  });
});

describe("the prepared line", () => {
  const BAKER_0 = { expires: EXPIRES, plain: "Baker 0%", styled: "\u001b[1mBaker\u001b[22m \u001b[36m0%\u001b[39m" };

  it("follows every change of state", async () => {
    const one = baker();
    const plain = async (line: string) => {
      await one.did(line);
      return one.prepared()?.plain;
    };
    expect(await plain("config set role baker")).toBe("Baker 0%");
    expect(one.prepared()).toEqual(BAKER_0);
    expect(await plain("done flour")).toBe("Baker 15%");
    expect(await plain("undo")).toBe("Baker 0%");
    expect(await plain("know flour")).toBe("Baker 15%");
    expect(await plain("config set prompt {role_id}")).toBe("baker");
    expect(await plain("config unset prompt")).toBe("Baker 15%");
    expect(await plain("init --role ml-engineer --yes")).toMatch(/^ML Engineer \d+%$/);
    expect(await plain("config unset role")).toBe("");
  });

  it("is private, whole, and in full whatever the command's own flags are", async () => {
    const one = baker();
    await one.did("config set role baker", "done flour --ascii --width 20 --json --no-color");
    expect(statSync(one.file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(one.file)).mode & 0o777).toBe(0o700);
    expect(one.prepared()).toMatchObject({ plain: "Baker 15%", expires: EXPIRES });
  });

  it.each(["status", "next", "plan", "history", "checklist", "prompt"])(
    "is prepared by %s where it is missing, old or damaged, and left alone where it holds",
    async (line) => {
      const one = baker();
      await one.did("config set role baker", "done flour");
      const good = readFileSync(one.file, "utf8");
      const kept = good.replace("Baker 15%", "kept");
      for (const text of [undefined, "1\told\told\n", "damaged", kept.replace(/^\d+/, "99999999999")]) {
        if (text === undefined) rmSync(one.file);
        else writeFileSync(one.file, text);
        await one.did(line);
        expect(readFileSync(one.file, "utf8"), String(text)).toBe(good);
      }
      for (const text of [kept, `${EXPIRES}\t\t\n`]) {
        writeFileSync(one.file, text);
        await one.did(line === "prompt" ? "roles" : line);
        expect(readFileSync(one.file, "utf8")).toBe(text);
      }
    },
  );

  it.each(["--help", "--version", "validate", "schema json", "shell-init bash", "config list", "help plan", "faq phd"])(
    "is no matter of %s",
    async (line) => {
      const one = baker();
      await one.run(line);
      expect(existsSync(one.file)).toBe(false);
    },
  );

  it.each(["--template {role}", "--max-width 5", "--color", "--json", "--ascii", "--role baker", "--today 2026-11-23"])(
    "is no matter of prompt %s",
    async (flags) => {
      const one = baker();
      writeFileSync(one.config, "role: baker\n");
      await one.did(`prompt ${flags}`);
      expect(existsSync(one.file)).toBe(false);
    },
  );

  it.each([
    ["--data-dir", "elsewhere"],
    ["--config", "other.yaml"],
    ["--roadmaps", BAKER],
    ["--today", "2026-11-30"],
  ])("is no matter of a command with %s", async (flag, value) => {
    const one = baker();
    await one.did("config set role baker");
    for (const text of ["1\told\told\n", undefined]) {
      if (text === undefined) rmSync(one.file);
      else writeFileSync(one.file, text);
      const given = value.includes(".") || value === "elsewhere" ? path.resolve(one.home, value) : value;
      expect(await one.run(["next", "--role", "baker", flag, given])).toMatchObject({ code: 0 });
      expect(existsSync(one.file) && readFileSync(one.file, "utf8")).toBe(text ?? false);
    }
  });

  it("is no matter on a day that the environment sets", async () => {
    const one = baker();
    expect(await one.run("config set role baker", { CAREER_ROADMAP_TODAY: "2026-11-23" })).toMatchObject({ code: 0 });
    expect(existsSync(one.file)).toBe(false);
  });

  it("has expired after a change for another day, which only a new run can tell", async () => {
    const one = baker();
    await one.did("config set role baker", "done flour --today 2026-11-20");
    expect(one.prepared()).toEqual({ ...BAKER_0, expires: 0 });
    expect((await one.run("prompt")).out).toBe("Baker 15%\n");
  });

  it("is another one where the environment sets a role or hours", async () => {
    const one = baker();
    await one.did("config set role baker");
    const env = { CAREER_ROADMAP_ROLE: "ml-engineer" };
    expect(await one.run("next", env)).toMatchObject({ code: 0 });
    expect(one.prepared()).toEqual(BAKER_0);
    expect(decodeLine(readFileSync(`${one.file}.ml-engineer.`, "utf8"))?.plain).toBe("ML Engineer 0%");
  });

  it("never fails a command where it cannot be written", async () => {
    const one = baker();
    const cache = path.join(one.home, "a-file");
    writeFileSync(cache, "");
    const ran = await one.run("config set role baker", { XDG_CACHE_HOME: cache });
    expect(ran).toEqual({ code: 0, out: "role: baker\n", err: "" });
  });
});

describe("shell-init", () => {
  it.each(["bash", "zsh", "fish"])(
    "prints a hook for %s in ASCII, with how to use it and no path of a machine",
    async (shell) => {
      const one = baker();
      const { code, out, err } = await one.run(`shell-init ${shell}`);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toContain(`career-roadmap shell-init ${shell}`);
      expect(out).toMatch(/^# [\n -~]*\n$/);
      expect(out).not.toContain(one.home);
      expect(out).not.toMatch(/\/(home|tmp|usr|root)\b/);
      expect(out).toBe((await runCli(`shell-init ${shell}`)).out);
    },
  );

  it.each(["shell-init", "shell-init tcsh", "shell-init bash zsh"])("refuses %j as wrong usage", async (line) => {
    const { code, out } = await runCli(line);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });
});

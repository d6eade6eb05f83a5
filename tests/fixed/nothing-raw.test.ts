import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeTheme } from "../../src/render/theme.ts";
import { wholeProgram } from "../helpers/program.ts";
import { ROOT, runCli, tempFolder } from "../helpers/run.ts";

// A colour, a window title, letters that run backwards: what a view forgets to write out.
const HOSTILE = "\u001b[31mred\u001b]0;owned\u0007\u202e";
const id = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, "0")}`;

/** Somebody whose log, role and skill hold such text wherever a log may hold text. */
function hostileHome(): { home: string; env: Record<string, string> } {
  const home = tempFolder();
  const folder = path.join(home, "data", "progress");
  mkdirSync(folder, { recursive: true });
  const subjects = [HOSTILE, "python", "git"];
  const bodies = [
    ...subjects.map((subject) => ({ type: "skill-known", subject })).slice(0, 1),
    { type: "skill-started", subject: "python" },
    ...subjects.flatMap((subject) => [
      { type: "note-added", subject, text: `note ${HOSTILE}` },
      { type: "item-checked", subject, key: HOSTILE },
      { type: "evidence-added", subject, url: `https://example.org/${encodeURI("x")}` },
      { type: "time-logged", subject, minutes: 30 },
    ]),
    { type: "profile-changed", key: HOSTILE, from: HOSTILE, to: [HOSTILE] },
    { type: `skill-${HOSTILE}`, subject: "git" },
  ];
  const lines = bodies.map((body, n) =>
    JSON.stringify({ v: 1, id: id(n), at: "2026-11-20T10:00:00.000Z", day: "2026-11-20", change: id(n), ...body }),
  );
  writeFileSync(path.join(folder, "0000aaaa.jsonl"), `${lines.join("\n")}\n`);
  return { home, env: { CAREER_ROADMAP_HOME: home, CAREER_ROADMAP_ROLE: "ml-engineer" } };
}

/** What each command is asked; a new command is asked without an argument until it has a line here. */
const ASKED: Readonly<Record<string, readonly string[][]>> = {
  plan: [
    ["ml-engineer"],
    ["ml-engineer", "--gantt"],
    ["ml-engineer", "--budget", "50"],
    [HOSTILE],
    ["ml-engineer", "--know", HOSTILE],
  ],
  checklist: [[], ["python"], [HOSTILE]],
  show: [["python"], [HOSTILE]],
  why: [["python"], [HOSTILE]],
  note: [["python", HOSTILE]],
  history: [[], [HOSTILE]],
  done: [[HOSTILE], [`python/${HOSTILE}`]],
  config: [["list"], ["set", "role", HOSTILE]],
  gap: [["--from", "data-analyst", "--to", HOSTILE]],
  compare: [["ml-engineer", HOSTILE]],
  search: [[HOSTILE]],
  faq: [[], [HOSTILE]],
  help: [[], [HOSTILE]],
  validate: [[`/${HOSTILE}`]],
  doctor: [[], ["--data-dir", `/tmp/${HOSTILE}`]],
};

const names = (await wholeProgram()).commands.map((command) => command.name());

describe("text that steers a terminal", () => {
  it.each(names)("is written out by %s", async (name) => {
    for (const words of ASKED[name] ?? [[]]) {
      const { home, env } = hostileHome();
      const { out, err } = await runCli([name, ...words], { env, home });
      // Completions and hooks are scripts; nothing of a log or an argument stands in them.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
      expect(`${out}${err}`, words.join(" ")).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
      const painted = await runCli([name, ...words], { env: { ...env, FORCE_COLOR: "1" }, home });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
      expect(`${painted.out}${painted.err}`).not.toMatch(/\u001b\[31mred|\u001b\]0/);
    }
  });

  it("is written out in a file too", async () => {
    const { home, env } = hostileHome();
    await runCli(["plan", "ml-engineer", "-o", path.join(home, "plan.txt")], { env, home });
    expect(readFileSync(path.join(home, "plan.txt"), "utf8")).not.toContain("\u001b");
  });

  it("is written out by a theme wherever text or an id is shown", () => {
    const theme = makeTheme({ color: 0, ascii: false, links: false, width: 80, layout: "plain" });
    for (const show of [theme.text, theme.id, theme.link]) expect(show(HOSTILE)).not.toContain("\u001b");
  });
});

// Streams are written to in one place, where what a view forgot is written out.
it("is written by nothing but the context", () => {
  const writes = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return writes(file);
      const text = readFileSync(file, "utf8");
      return /host\.(stdout|stderr)\.write|process\.(stdout|stderr)\.write|stream\.write\(/.test(text)
        ? [path.relative(path.join(ROOT, "src"), file)]
        : [];
    });
  expect(
    writes(path.join(ROOT, "src"))
      .filter((file) => !file.startsWith("build"))
      .sort(),
  ).toEqual(["main.ts", "system/context.ts"]);
});

import { beforeAll, describe, expect, it } from "vitest";
import { GROUPS } from "../../src/help/groups.ts";
import { flatRows, flatText } from "../../src/render/flat.ts";
import { type Person, somebody } from "../helpers/person.ts";

/** At least one line of each command; scripts for shells are programs and left out with their reason. */
const LINES = [
  ...["status", "status --chart", "status --since 2026-11-01", "next", "next -n 5", "plan baker", "plan baker --gantt"],
  ...[
    "plan ml-engineer",
    "plan ml-engineer --gantt",
    "plan ml-engineer mlops-engineer ai-engineer",
    "plan baker --budget 10",
  ],
  ...[
    "checklist",
    "checklist yeast",
    "checklist --role ml-engineer",
    "start oven",
    "pause oven",
    "done flour",
    "skip rye",
  ],
  ...["reopen flour", "know kneading", "log yeast 2h", "note yeast watch it", "evidence yeast https://example.org/a"],
  ...[
    "history",
    "history --weeks",
    "undo",
    "redo",
    "roles",
    "show baker",
    "show yeast",
    "show ml-engineer",
    "show area/cloud",
  ],
  ...[
    "show resource/pro-git",
    "search docker",
    "skills",
    "skills --role ml-engineer",
    "why yeast",
    "why pytorch --role ml-engineer",
  ],
  ...["graph", "graph ml-engineer", "graph pytorch --up", "learn", "learn git sql", "portfolio", "faq", "faq how-long"],
  ...[
    "match",
    "match --know python,git",
    "gap",
    "gap --from data-scientist --to ml-engineer",
    "compare ml-engineer mlops-engineer",
  ],
  ...[
    "init --yes --role baker",
    "config",
    "config set hours 7",
    "doctor",
    "validate",
    "schema json",
    "prompt",
    "open yeast",
  ],
  ...[
    "explain",
    "explain list-order",
    "new role bread-seller",
    "import nothing.md",
    "import-ticks nothing.md",
    "help",
    "help plan",
    "help files",
    "help scripting",
    "help exit-codes",
    "nosuch",
    "plan --hour 3",
    "done nosuch",
  ],
];
/** Programs for a shell to read. */
const PROGRAMS = new Set(["completion", "shell-init"]);

const DRAWN = /[\u2190-\u21ff\u2300-\u23ff\u2500-\u25ff\u2690\u2691\u2713-\u2718\u2800-\u28ff]/;

describe("told flat, every answer", () => {
  let one: Person;
  beforeAll(async () => {
    one = somebody();
    await one.did(
      "config set role baker",
      "done flour --on 2026-11-10",
      "done yeast/rise",
      "log yeast 90m --on 2026-11-12",
    );
  });

  it("is tested for every command", () => {
    const named = new Set(LINES.map((line) => line.split(" ")[0]));
    const all = GROUPS.flatMap(({ commands }) => commands.map(({ name }) => name));
    expect(all.filter((name) => !named.has(name) && !PROGRAMS.has(name))).toEqual([]);
  });

  it.each(LINES)("%s is read from left to right: nothing drawn, no columns, no number by itself", async (line) => {
    const [command = "", ...words] = line.split(" ");
    const { out, err } = await one.run([command, "--plain", ...words], { terminal: 80 });
    expect(out + err).not.toBe("");
    for (const told of `${out}\n${err}`.split("\n")) {
      expect(told).not.toMatch(DRAWN);
      expect(told).not.toMatch(/\S {2,}\S/);
      // But in a list of numbers that one noun stands before.
      const parts = told.split(", ");
      const bare = parts.filter((part, at) => /^\s*[~<]?[\d.,]+$/.test(part) && !/\d$/.test(parts[at - 1] ?? ""));
      expect(bare).toEqual([]);
    }
  });

  it.each([
    ["--plain", {}],
    ["", { ACCESSIBLE: "1" }],
    ["", { TERM: "dumb" }],
  ])("is asked for by the flag %s and the environment %o, in a pipe too", async (flag, env) => {
    const { out } = await one.run(["status", ...(flag === "" ? [] : [flag])], { env });
    expect(out).not.toMatch(DRAWN);
    expect(out).toContain("to go, likely by");
  });

  it("leaves documents as they are", async () => {
    const json = await one.run("status --json", { env: { ACCESSIBLE: "1" } });
    expect(json.out).toBe((await one.run("status --json")).out);
    expect((await one.run(["checklist", "--tsv", "id,state", "--plain"])).out).toContain("yeast\tin-progress\n");
  });

  it("ACCESSIBLE=0 asks for nothing", async () => {
    expect((await one.run("status", { terminal: 80, env: { ACCESSIBLE: "0" } })).out).toMatch(DRAWN);
  });
});

describe("flat text", () => {
  it("has commas where columns were, and words where marks were", () => {
    expect(flatText("[x] Bread  bread  [2/6]\n████░░ 20 %\n   \n  3/4 ticked")).toBe(
      "ticked: Bread, bread, 2 of 6 done\n20 %\n\n  3 of 4 ticked",
    );
  });

  it("names what each cell of a row is", () => {
    expect(
      flatRows(
        [{ title: "Week" }, { title: "Hours" }],
        [
          ["2026-11-02", "3 h"],
          ["2026-11-09", ""],
        ],
      ),
    ).toBe("2026-11-02, hours 3 h\n2026-11-09\n");
  });
});

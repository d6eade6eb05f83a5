import path from "node:path";
import { describe, expect, it } from "vitest";
import { treeOf } from "../../src/commands/completion/tree.ts";
import type { CommandTree } from "../../src/shell/command-tree.ts";
import { bashCompletion } from "../../src/shell/completion/bash.ts";
import { fishCompletion } from "../../src/shell/completion/fish.ts";
import { idList } from "../../src/shell/completion/id-list.ts";
import { fishQuoted, quoted } from "../../src/shell/completion/quote.ts";
import { rowsOf, specOf } from "../../src/shell/completion/rows.ts";
import { zshCompletion } from "../../src/shell/completion/zsh.ts";
import { wholeProgram } from "../helpers/program.ts";
import { ROOT } from "../helpers/run.ts";

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion };
const STEPS = { kind: "ids", of: ["skill", "project"], as: "item" } as const;
const node = { flags: [], commands: [], places: [] };

// career-roadmap [--version]
//   done [--role ROLE] STEP...
//   config get (role | hours)
const SMALL: CommandTree = {
  common: [{ names: ["-q", "--quiet"], about: "it's quiet" }],
  root: {
    ...node,
    name: "career-roadmap",
    about: "",
    flags: [{ names: ["--version"], about: "the version" }],
    commands: [
      {
        ...node,
        name: "done",
        about: "tick off: `$(all)` of \\it's",
        flags: [{ names: ["--role"], about: "the role", takes: { kind: "ids", of: ["role"], as: "id" } }],
        places: [{ takes: STEPS, repeats: true }],
      },
      {
        ...node,
        name: "config",
        about: "choices",
        commands: [
          {
            ...node,
            name: "get",
            about: "one",
            commands: [
              { ...node, name: "role", about: "the role" },
              { ...node, name: "hours", about: "" },
            ],
          },
        ],
      },
    ],
  },
};

describe.each(Object.entries(SCRIPTS))("the script for %s", (shell, write) => {
  it("is as it was read through", async () => {
    await expect(write(SMALL)).toMatchFileSnapshot(path.join(ROOT, "tests", "golden", `completion-${shell}.txt`));
  });

  it("is ASCII, says how to install it, and names no place of a machine", async () => {
    const script = write(treeOf(await wholeProgram(), ["plan"]));
    expect(script).toMatch(/^[\n -~]+\n$/);
    expect(script.split("\n").slice(0, 3).join("\n")).toContain(`career-roadmap completion ${shell}`);
    expect(script).not.toContain(ROOT);
    expect(script).not.toMatch(/\beval "?\$(?!\(career-roadmap completion)/);
  });
});

describe("the table", () => {
  it("has a row for each command that something follows", () => {
    expect(rowsOf(SMALL).map(({ trail, places }) => [trail, ...places])).toEqual([
      [""],
      ["done", "item:skill,project..."],
      ["config"],
      ["config get"],
    ]);
  });

  it("says in a word what a place takes", () => {
    expect(specOf({ kind: "nothing" })).toBe("-");
    expect(specOf({ kind: "folders" })).toBe("folders");
    expect(specOf({ kind: "words", words: ["txt", "json"] })).toBe("words:txt,json");
  });

  it("refuses a word that a shell would read something into", () => {
    for (const word of ["a b", "$(x)", "a,b", "", "*", "a;b", "`x`", "a=b", "é"]) {
      expect(() => specOf({ kind: "words", words: [word] }), word).toThrow("cannot be completed");
    }
  });

  it("quotes for bash and zsh, and for fish", () => {
    expect(quoted("it's \\ $(x)")).toBe("'it'\\''s \\ $(x)'");
    expect(fishQuoted("it's \\ $(x)")).toBe("'it\\'s \\\\ $(x)'");
  });
});

describe("the list of ids", () => {
  const skill = { area: "a", hours: [1, 1, 1] as const, requires: [], formerly: [], items: [] };
  const role = { terms: [], formerly: [], assumes: [], stages: [], projects: [] };

  it("has kind, id, title and keys in a line", () => {
    const project = {
      id: "shop",
      title: "A shop",
      hours: [1, 1, 1] as const,
      requires: [],
      formerly: [],
      items: ["x"],
      rank: "core" as const,
    };
    const list = idList({
      roles: new Map([["baker", { ...role, id: "baker", title: "Baker", projects: [project] }]]),
      skills: new Map([["flour", { ...skill, id: "flour", title: "Flour", items: ["mill", "sift"] }]]),
    });
    expect(list).toBe("role\tbaker\tBaker\t\nskill\tflour\tFlour\tmill sift\nproject\tshop\tA shop\tx\n");
  });

  it("keeps fields, lines and the terminal safe from titles, and leaves out what is no id", () => {
    const titles: [string, string][] = [
      ["a", "tab\there\nrole\tx\tX"],
      ["b", "\u001b[31mred\u202e"],
      ["c", ""],
      ["$(x)", "no id"],
    ];
    const skills = new Map(titles.map(([id, title]) => [id, { ...skill, id, title }]));
    expect(idList({ roles: new Map(), skills }).split("\n")).toEqual([
      "skill\ta\ttab\\there\\nrole\\tx\\tX\t",
      "skill\tb\t\\x1b[31mred\\u202e\t",
      "skill\tc\tc\t",
      "",
    ]);
  });
});

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { livedInHome } from "./home.ts";
import { atMost, type Measured } from "./measured.ts";
import { type Line, tellPaired, timePaired } from "./paired.ts";

const ROUNDS = 31;

interface Home {
  readonly name: string;
  readonly make: (root: string) => string;
  /** Command lines, each with the most it should take of a `node -e 0`; `ID` is another skill in each round. */
  readonly lines: Readonly<Record<string, number | undefined>>;
}

const HOMES: readonly Home[] = [
  {
    name: "in an empty home",
    make: () => mkdtempSync(join(tmpdir(), "career-roadmap-bench-")),
    lines: {
      "plan ml-engineer": undefined,
      "plan ml-engineer --json": undefined,
      roles: undefined,
      "next --role ml-engineer": undefined,
      "status --role ml-engineer": undefined,
      "--help": undefined,
    },
  },
  {
    name: "with a profile, a roadmap of one's own and 200 events",
    make: (root) => livedInHome(root, 200),
    lines: {
      "--version": 1.25,
      prompt: 1.05,
      next: 1.6,
      "done ID": 1.6,
      plan: 1.8,
      roles: 1.8,
      status: 1.9,
      "--help": undefined,
    },
  },
  {
    name: "and 10,000 events",
    make: (root) => livedInHome(root, 10_000),
    lines: { prompt: 1.05, next: undefined, status: undefined, "done ID": undefined },
  },
];

/** How long whole commands take. */
export function benchStartUp(root: string): Measured[] {
  return HOMES.flatMap((home) => measure(root, home));
}

function measure(root: string, { name, make, lines }: Home): Measured[] {
  const home = make(root);
  try {
    const start = join(root, "bin", "career-roadmap.cjs");
    const skills = skillsOf(root);
    const runs = Object.keys(lines).map((line): Line => {
      const words = line.split(" ");
      return (round) => [
        start,
        ...words.map((word) => (word === "ID" ? (skills[round % skills.length] as string) : word)),
      ];
    });
    const found = timePaired(runs, home, ROUNDS);
    return Object.entries(lines).map(([line, goal], at) => {
      const paired = found[at] as (typeof found)[number];
      return { name: `${line}, ${name}`, value: tellPaired(paired), ...atMost(goal, paired.ratio) };
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** So that each run of a verb records something. */
function skillsOf(root: string): readonly string[] {
  const [head = ""] = readFileSync(join(root, "dist", "catalog", "graph.jsonl"), "latin1").split("\n");
  return (JSON.parse(head) as { readonly skills: readonly string[] }).skills;
}

import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { livedInHome } from "./home.ts";
import { atMost, exponent, type Measured } from "./measured.ts";
import { type Paired, tellPaired, timePaired } from "./paired.ts";

const ROUNDS = 7;
const GROWTH = 1.1;
/** Steps of a layer: each needs four of the layer before. */
const WIDTH = 100;
/** Skills of a file: one may have a megabyte. */
const OF_A_FILE = 2_500;

/** What is measured at a size and at a quarter of it, and the most it should take of a `node -e 0` at that size. */
const OF_STEPS = [
  { line: "next", size: 10_000, goal: 8 },
  { line: "plan", size: 5_000, goal: 8 },
  { line: "status", size: 5_000, goal: 12 },
] as const;
const EVENTS = 100_000;

/** How commands grow: with a role of one's own of many steps, read from what is kept of it, and with a long log. */
export function benchScale(root: string): Measured[] {
  const start = join(root, "bin", "career-roadmap.cjs");
  const measure = (home: string, line: string): Paired => {
    try {
      return timePaired([() => [start, line]], home, ROUNDS)[0] as Paired;
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  };
  const rows = (line: string, size: number, of: string, goal: number, make: (size: number) => string): Measured[] => {
    const [small, large] = [size / 4, size].map((one) => ({ size: one, ...measure(make(one), line) }));
    if (small === undefined || large === undefined) return [];
    const growth = exponent({ size: small.size, time: small.above }, { size, time: large.above });
    const name = `${line}, ${size.toLocaleString("en")} ${of}`;
    return [
      { name, value: tellPaired(large), ...atMost(goal, large.ratio) },
      { name: `${name}: exponent of growth from a quarter`, value: growth.toFixed(2), ...atMost(GROWTH, growth) },
    ];
  };
  return [
    ...OF_STEPS.flatMap(({ line, size, goal }) =>
      rows(line, size, "steps of one's own", goal, (steps) => homeOfSteps(root, steps)),
    ),
    ...rows("next", EVENTS, "events", 3.5, (events) => livedInHome(root, events)),
  ];
}

function homeOfSteps(root: string, count: number): string {
  const home = livedInHome(root, 0);
  const config = join(home, ".config", "career-roadmap");
  const skills = join(config, "roadmaps", "skills");
  mkdirSync(skills);
  writeFileSync(join(config, "config.yaml"), "role: big\nhours: 40\n");
  let state = 12_345;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
  const lines = Array.from({ length: count }, (_, at) => {
    const layer = Math.floor(at / WIDTH);
    const needs = new Set<number>();
    while (layer > 0 && needs.size < 4) needs.add((layer - 1) * WIDTH + below(WIDTH));
    const requires = [...needs].map((need) => `step-${need}`).join(", ");
    return `  step-${at}: { title: Step ${at}, hours: [1, 2, 4], requires: [${requires}] }\n`;
  });
  for (let at = 0; at < count; at += OF_A_FILE) {
    const text = `area: { id: big-${at}, title: Big ${at} }\nskills:\n${lines.slice(at, at + OF_A_FILE).join("")}`;
    writeFileSync(join(skills, `part-${at}.yaml`), text);
  }
  const goals = Array.from({ length: WIDTH }, (_, at) => `step-${count - WIDTH + at}`).join(", ");
  const role = `format: 1\nid: big\ntitle: Big\nsummary: Many steps.\nstages:\n  - { title: All, skills: [${goals}] }\n`;
  writeFileSync(join(config, "roadmaps", "big.yaml"), role);
  return home;
}

import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Person, somebody } from "../helpers/person.ts";
import { BAKER, type Json, tempFolder } from "../helpers/run.ts";
import { checkDocument } from "./check-document.ts";
import { sailorFolder } from "./sailor.ts";
import { partsOf } from "./shape.ts";
import { shippedNames, shippedShape } from "./shipped.ts";

const BEFORE_ANYTHING = `
  status; roles; portfolio; learn; learn knots; learn swimming; faq; schema json; doctor; config list; config path
  prompt
  show sailor; show baker; show knots; show crossing; show market-stall; show swimming; show ml-engineer; show pytorch
  show resource/knot-book; show resource/bare; plan ml-engineer; why rye --role baker
  plan ml-engineer mlops-engineer --from data-scientist --by 2029-01-01; plan ml-engineer --by 2027-03-01 --until ml-interviews
  plan ml-engineer --budget 120 --with-optional; plan ml-engineer --budget 20
  next --role ml-engineer; status --role ml-engineer; next --role baker; status --role baker; status --role baker --chart; status --role sailor
  gap --from data-scientist --to ml-engineer; match; compare data-scientist ml-engineer; compare baker sailor
  graph baker; graph ml-engineer --depth 2; graph baking; graph knots --down
  plan ml-engineer --budget 20 --must git; plan kubernetes; plan baker --budget 16; plan baker --budget 999; plan sailor --budget 20
  plan knots --budget 1; plan sailor baker --budget 1; learn knots; portfolio sailor; checklist knots --role sailor
  config set job sailor; config set parallel 2; config list; doctor; roles; match; compare sailor baker; gap --to baker
  status --role sailor; init --yes --role angler; status; checklist; init --yes --role ml-engineer
  init --yes --role baker; init --yes --role ml-engineer --job data-scientist; init --yes --role baker --job none; config unset parallel
  init --yes --role baker
  explain; explain list-order; show knots --source; show pytorch --source; show resource/old-hand; learn wheel; config set built-in true; config list
`;
const ON_THE_WAY = `
  init --yes --role sailor --hours 7.5 --start 2026-12-01 --off 2027-01-01 --know rowing; config get format
  config set prefer wheel; config set with-optional true; config set prompt {role}; config list; init --yes
  prompt; next; done rowing; skip singing; reopen singing; start knots; done knots/bowline; log knots 2h --on 2026-11-02
  open flour; open knots; open wheel; checklist wheel; show wheel; learn; start wheel; next; reopen wheel; done knots/knot-book; status; log knots 90m --note better; note tiller hm
  evidence knots https://example.org/me; evidence crossing https://example.org/bay; note crossing wet
  note market-stall hm; show market-stall; show tiller; show crossing; checklist flour
  start crossing; done crossing/moored; undo; done crossing/moored; open tiller; open --page; skip cooking
  status; next; checklist; checklist knots; checklist tiller; checklist --role baker; show knots; show crossing
  plan; plan --from none; plan --prefer tiller; why knots; why wheel; why tiller; why crossing
  why knots --know knots
  why swimming --from none; why rye --role baker; why yeast --role baker; why kneading --role baker
  show baking; history; doctor; match; plan sailor --full; plan baker --full; history --weeks; status --since -7d
  show knots crossing baker sailor; show git python; learn knots wheel; checklist knots crossing flour
  show ml-engineer sailor crossing market-stall kaggle-tabular-competition tiller wheel yeast baking rye
  show area/baker area/sailor resource/knot-book resource/bare resource/old-hand
  learn wheel tiller; checklist rye wheel market-stall
  status --role angler --since -7d; status --role baker --since -7d
`;
const AT_THE_END = `
  know wheel swimming singing stars splicing compass oilskin fishing; done knots; done crossing; why knots; plan; next; status; prompt; init --yes
  config unset role; note flour wet; done flour; config list; status; doctor; history
  gap --to sailor; gap --to baker; match
`;

/** Five finished steps with time logged. */
const FINISHED = `
  done swimming tiller rowing cooking singing; log swimming 9h; log tiller 5h; log rowing 3h; log cooking 2h; log singing 4h
`;

/** What a baker did on some days, and what had moved by the evening of each. */
const MOVED: readonly (readonly [day: string, lines: string])[] = [
  ["2026-11-09", "log git 1h; history --weeks"],
  ["2026-11-10", "config set role baker; done yeast/rise; log market-stall 30m; history --weeks; status --since -7d"],
  ["2026-11-11", "done flour yeast kneading; status --since -1d"],
  ["2026-11-12", "done baking market-stall; status --since today"],
  ["2026-11-20", "status --since -3d"],
];

/** Values of the profile of every kind, changed, taken back and put back; of one that holds another value by now, too. */
const CHANGED = `
  config set role sailor; config set role baker; undo; redo; undo; config set parallel 2; config set parallel 3; undo
  config set with-optional true; config set with-optional false; undo; config unset with-optional; undo
  config set prefer wheel; config set prefer tiller; undo; config unset parallel; undo
`;

/** Somebody who comes back after a pause: with an item left to do and without one, with a note and without. */
const AWAY: readonly string[] = [
  "start knots; note knots wet; log knots 30m",
  "know swimming; start tiller; config set prefer wheel",
  "start crossing",
];

/** Time logged in four whole weeks: what the forecast takes to rest on it. */
const LOGGED = `
  log knots DURATION --on 2026-10-26; log knots DURATION --on 2026-11-02; log knots DURATION --on 2026-11-09
  log knots DURATION --on 2026-11-16
`;

/** Places of documents with the types that stood there: `plan finish.likely: null`. */
const met = new Set<string>();

function meet(name: string, value: Json, at = ""): void {
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  met.add(`${name} ${at}: ${type}`);
  if (type === "array") for (const item of value) meet(name, item, `${at}[]`);
  else if (type === "object") for (const key of Object.keys(value)) meet(name, value[key], at ? `${at}.${key}` : key);
}

async function tell(me: Person, lines: string, env: Record<string, string> = {}): Promise<void> {
  for (const line of lines.split(/[;\n]/).filter((one) => one.trim() !== "")) {
    const { out, err } = await me.run(["--json", ...line.trim().split(" ")], { env });
    const document = JSON.parse(out || err);
    meet(/^career-roadmap\/(.+)@1$/.exec(document.schema)?.[1] as string, document);
  }
}

const OUTLINE = `# Weaving

Notes of a weaver.

## Warp

- [Thread](https://example.org/thread)
- Python
- [x] Loom
`;

/** A list imported to a screen, to a file, and again after somebody took a skill out of the file and the list lost one. */
async function tellImports(folder: string): Promise<void> {
  const me = somebody();
  const [list, role] = [path.join(folder, "weaving.md"), path.join(tempFolder(), "weaving.yaml")];
  writeFileSync(list, OUTLINE);
  await tell(me, `import ${list} -o -; import ${list} -o ${role}`);
  writeFileSync(
    role,
    readFileSync(role, "utf8")
      .replace(", loom]", "]")
      .replace(/ {2}loom:\n.*\n/, ""),
  );
  writeFileSync(list, OUTLINE.replace(/^- \[Thread.*\n/m, ""));
  await tell(me, `import ${list} -o ${role}`);
}

const FOUND =
  "search python; search docker --role ml-engineer; search go; skills; skills --role ml-engineer;show area/data;";
const LISTED = "skills --area data; skills --state open;";
/** A checklist in which one item was ticked and what was done unticked, with what no roadmap has. */
const TICKED = `- [x] <!-- cr:yeast/rise -->
- [ ] <!-- cr:flour -->
- [ ] <!-- cr:yeast/again -->
- [x] <!-- cr:nothing -->
`;
/** What a page saves. */
const SAVED = { schema: "career-roadmap/ticks@1", ticks: [{ id: "yeast" }, { id: "yeast", key: "rise" }] };

/** What no command line brings about today. */
const NEVER: readonly RegExp[] = [
  // A project belongs to one role.
  /^compare shared\.steps\[\]\.area: null/,
  // What was recorded about a project is told by `show PROJECT`.
  /^(portfolio projects|show role\.projects)\[\]\.progress(: object|\.)/,
  // `init` wants a role, and opens again, or ticks single items of, only what somebody says in a terminal.
  /^init (profile\.role: null|(reopened|items)\[\])/,
  // A list in the profile holds words.
  /^(change changes|history events)\[\]\.(from|to)\[\]: (number|boolean)/,
  // While something is left there is a step that could be begun.
  /^status away\.next: null/,
  // So far every problem has a way out, and nearly every error.
  /(problems\[\]\.|remarks\[\]\.|^error )fix: null/,
  // Within 100 years by the estimates, and beyond in half of the cases: it takes a slow pace and 0.25 hours a week.
  /^(plan|status) forecast\.p[15]0: null/,
  // The day one can apply comes with the last stage that has a core, which is told in its place; both have days.
  /^(change|checklist|next|status) milestone\.(stage|likely|p90): null|^plan budget\.following\.stage: null/,
  // A job credits skills, and its roadmap holds skills besides: each has an area.
  /^(gap|plan|init) credit\.(credited|beside)\[\]\.area: null/,
  // A part is said where a skill uses a resource.
  /^((show |several answers\[\]\.)resource|learn places\[\]\.resources\[\])\.part: string/,
  // What is good to know is about no line yet.
  /^doctor remarks\[\]\.line: number/,
];

describe("real documents, each checked against its schema as it came", () => {
  beforeAll(async () => {
    const me = somebody([BAKER, sailorFolder()]);
    await tell(me, "--json");
    await tell(me, FOUND + BEFORE_ANYTHING + ON_THE_WAY + AT_THE_END);
    await tell(me, FOUND + LISTED);
    const folder = tempFolder();
    await tell(me, `config set roadmaps ${folder}; init --yes --role sailor`);
    copyFileSync(BAKER, path.join(folder, "baker.yaml"));
    await me.run(["config", "set", "hours", "mon 2, sat 4"]);
    await tell(me, "config get hours; init --yes; plan; gap --to baker; match; roles; status; doctor");
    const slow = somebody();
    await tell(slow, "know python pandas sql linear-algebra");
    await tell(slow, "plan ml-engineer; status --role ml-engineer", { CAREER_ROADMAP_HOURS: "0.25" });
    const moved = somebody();
    for (const [day, lines] of MOVED) await tell(moved, lines, { CAREER_ROADMAP_TODAY: day });
    const busy = somebody([sailorFolder()]);
    const before = { CAREER_ROADMAP_TODAY: "2026-11-16" };
    await tell(busy, "start knots", before);
    await tell(busy, "status --role sailor");
    await tell(busy, FINISHED);
    await tell(busy, "status --role sailor; plan sailor");
    for (const duration of ["3h", "1m"]) {
      const steady = somebody([sailorFolder()]);
      await tell(steady, LOGGED.replaceAll("DURATION", duration));
      for (const role of ["sailor", "angler", "ml-engineer"]) await tell(steady, `plan ${role}; status --role ${role}`);
    }
    const eager = somebody();
    await tell(eager, "config set role baker; start flour; plan --budget 1; done flour");
    const [ticked, saved] = [path.join(folder, "plan.md"), path.join(folder, "ticks.json")];
    writeFileSync(ticked, TICKED);
    writeFileSync(saved, JSON.stringify(SAVED));
    checkDocument(JSON.stringify(SAVED));
    meet("ticks", SAVED);
    await tell(eager, `done yeast/again; import-ticks ${ticked}; import-ticks ${saved}; import-ticks ${saved} --yes`);
    await tell(me, "doctor", { CAREER_ROADMAP_HOURS: "x", CAREER_ROADMAP_TODAY: "x" });
    const broken = path.join(folder, "broken.yaml");
    writeFileSync(broken, "id: broken\ntitle: Broken\nstages: [{ title: All, skills: [knots, knts] }]\n");
    await tell(somebody([broken]), "plan broken; validate; doctor; show nothing");
    const author = somebody([]);
    await tell(author, "new role potter; new skill glazing --area pottery; new project bowl --role potter");
    const list = path.join(tempFolder(), "list.md");
    writeFileSync(
      list,
      "# Potter\n\nA paragraph that says what the whole list is about.\n\n- Glazing (3 weeks)\n- Docker\n\n> Words\n",
    );
    const bringer = somebody([]);
    await tell(bringer, `import ${list}; import ${list} -o -`);
    writeFileSync(list, "# Potter\n\n- [x] Glazing\n- Kilns\n");
    await tell(bringer, `import ${list}`);
    const kept =
      "title: Potter\nstages: [{ title: Skills, skills: [kilns] }]\nskills: { kilns: { title: Kilns, hours: 2 } }\n";
    const memory = "#= skill glazing <- Glazing\n#= skill kilns <- Kilns\n";
    writeFileSync(path.join(bringer.home, ".config/career-roadmap/roadmaps/potter.yaml"), kept + memory);
    await tell(bringer, `import ${list}`);
    const slips = path.join(tempFolder(), "slips.yaml");
    writeFileSync(slips, "name: Slips\nstages: [{ title: All, skills: [git] }]\n");
    await tell(somebody([slips]), "validate --fix");
    const changed = somebody([sailorFolder(), BAKER]);
    await tell(changed, CHANGED);
    const other = path.join(folder, "other.yaml");
    await tell(
      changed,
      `config set hours 5 --config ${other}; undo --config ${other}; config set role sailor; config set hours 5`,
    );
    writeFileSync(path.join(changed.home, ".config/career-roadmap/config.yaml"), "role: sailor\nhours: 7\n");
    await tell(changed, "undo; history");
    for (const lines of AWAY) {
      const away = somebody([sailorFolder()]);
      await tell(away, lines, { CAREER_ROADMAP_TODAY: "2026-11-01" });
      await tell(away, "status --role sailor; next --role sailor -n 20; learn");
    }
    await tellImports(folder);
    const again = somebody([sailorFolder()]);
    await tell(
      again,
      "done knots/bowline; reopen knots; start knots; start swimming; next --role sailor; why swimming --role sailor",
    );
    const rope = somebody([sailorFolder()]);
    await tell(
      rope,
      "done knots/knot-book; done knots/bare; know swimming; start knots; learn; config set prefer wheel; status",
    );
    const stuck = somebody();
    mkdirSync(path.join(stuck.home, ".local/share/career-roadmap/progress"), { recursive: true });
    symlinkSync("gone", path.join(stuck.home, ".local/share/career-roadmap/progress/ffffffffffffffff.jsonl"));
    mkdirSync(path.join(stuck.home, ".cache"));
    writeFileSync(path.join(stuck.home, ".cache/career-roadmap"), "");
    await tell(stuck, "doctor");
    const blocked = somebody();
    mkdirSync(path.join(blocked.home, ".local/share/career-roadmap"), { recursive: true });
    writeFileSync(path.join(blocked.home, ".local/share/career-roadmap/progress"), "");
    await tell(blocked, "doctor");
  }, 120_000);

  it("hold everything that the schemas promise", () => {
    const promised = shippedNames().flatMap((name) =>
      partsOf(shippedShape(name)).flatMap(([at, { type, const: one, anyOf }]) => {
        const told = type === "integer" ? "number" : (type ?? typeof one);
        return anyOf === undefined ? [`${name} ${at}: ${told}`] : [];
      }),
    );
    expect(promised.filter((one) => !met.has(one) && !NEVER.some((place) => place.test(one)))).toEqual([]);
  });
});

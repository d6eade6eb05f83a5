import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { folderOf } from "../../helpers/folder.ts";
import { type Json, runCli, tempFolder } from "../../helpers/run.ts";
import { GARDEN, LIST, TASKS } from "./sources.ts";

/** Imports a file of this name and text into an empty home; checks that it validates and plans at once. */
async function imported(
  name: string,
  text: string,
  ...flags: string[]
): Promise<{ file: string; json: Json; plan: Json }> {
  const home = tempFolder();
  const folder = folderOf({ [name]: text });
  const env = { CAREER_ROADMAP_HOME: home };
  const { code, out, err } = await runCli(["import", path.join(folder, name), ...flags, "--json"], { env });
  expect(err).toBe("");
  expect(code).toBe(0);
  const json = JSON.parse(out);
  expect(json.problems.errors).toBe(0);
  const checked = await runCli(["validate", "--json"], { env });
  expect(JSON.parse(checked.out).problems.filter((one: Json) => one.severity === "error")).toEqual([]);
  const planned = await runCli(["plan", json.id, "--with-optional", "--json"], { env });
  expect(planned.code).toBe(0);
  return { file: readFileSync(json.file, "utf8"), json, plan: JSON.parse(planned.out) };
}

const stepsOf = (plan: Json): Json[] => plan.stages.map((one: Json) => [one.id, one.rank, one.steps]);
const dropped = (json: Json): Json => Object.fromEntries(json.dropped.map((one: Json) => [one.what, one.count]));
const doubts = (json: Json): Json => Object.fromEntries(json.doubts.map((one: Json) => [one.about, one.count]));

describe("a Markdown list", () => {
  it("has stages by headings and tables, hours by weeks and hours a week, and marks what is uncertain", async () => {
    const { file, json, plan } = await imported("list.md", LIST);
    expect(stepsOf(plan)).toEqual([
      ["basics", "core", ["flour", "yeast-and-sourdough", "ovens"]],
      ["shop", "core", ["book-keeping", "tills-i", "tills-ii"]],
      ["basics", "optional", ["basics-docker"]],
    ]);
    const hours = Object.fromEntries(plan.steps.map((one: Json) => [one.id, one.range]));
    expect(hours).toMatchObject({ flour: [8, 9, 10], "book-keeping": [56, 63, 70], "tills-i": [40, 88, 144] });
    expect(hours["yeast-and-sourdough"]).toEqual([10, 12.5, 15]);
    expect(file).toContain("hours: [56, 63, 70] # 7 weeks, 8-10 hours/week");
    expect(file).toContain('  # ? its source names "High School Math" as a prerequisite\n  tills-i:');
    expect(file).toContain("default-hours: [3, 6, 12] # ?");
    expect(plan.steps.find((one: Json) => one.id === "tills-ii").requires).toEqual(["tills-i"]);
    expect(dropped(json)).toMatchObject({
      "sections about the file itself": 1,
      "lines of a table of contents": 2,
      columns: 1,
    });
    expect(json.known).toEqual([
      { id: "docker", title: "Docker", imported: "basics-docker", by: "title", used: false },
    ]);
  });

  it.each([
    [
      "outer items are stages where there are no headings",
      "- Left hand\n  - Chords\n    - Play C\n  - Scales\n- Right hand\n  - Strumming\n",
    ],
    [
      "headings alone are stages and skills",
      "# Guitar\n\n## Left hand\n\n### Chords\n\nPlay C.\n\n### Scales\n\n## Right hand\n\n### Strumming\n",
    ],
  ])("%s", async (_name, text) => {
    const { plan } = await imported("guitar.md", text);
    expect(stepsOf(plan)).toEqual([
      ["left-hand", "core", ["chords", "scales"]],
      ["right-hand", "core", ["strumming"]],
    ]);
  });

  it("takes each line of a plain list", async () => {
    const { plan, json } = await imported("songs.txt", "Chords\nScales (2 hours)\nStrumming\n");
    expect(plan.steps.map((one: Json) => one.title)).toEqual(["Chords", "Scales", "Strumming"]);
    expect(json.notes).toContain("There are no marks of Markdown: each line is a skill.");
  });

  it("gives ids and titles in other scripts", async () => {
    const { plan } = await imported("nihongo.md", "# 日本語\n\n## 文字\n\n- ひらがな\n- カタカナ\n");
    expect(plan.steps.map((one: Json) => [one.id, one.title])).toEqual([
      ["nihongo-1", "ひらがな"],
      ["nihongo-2", "カタカナ"],
    ]);
  });
});

describe("a table", () => {
  const CSV =
    'Skill;Section;Hours;After;Link\nChords;Left hand;10-20;;https://example.org/chords\nStrumming;Right hand;5h;Chords;\nBarre chords;Left hand;2 weeks;"Chords, Strumming";\n';

  it("is read by its headings, which are told", async () => {
    const { plan, json } = await imported("guitar.csv", CSV);
    expect(json.notes[0]).toContain(
      'title is "Skill", hours is "Hours", requires is "After", stage is "Section", link is "Link"',
    );
    expect(plan.steps.find((one: Json) => one.id === "barre-chords").requires).toEqual(["chords", "strumming"]);
    expect(plan.steps.find((one: Json) => one.id === "chords").range).toEqual([10, 15, 20]);
    expect(doubts(json)).toMatchObject({ "efforts that tell no hours": 1 });
  });

  it("is read as --columns says, by name or number", async () => {
    const { plan } = await imported("x.csv", "Foo,Bar\n3,Chords\n4,Scales\n", "--columns", "title=Bar,hours=1");
    expect(plan.steps.map((one: Json) => [one.title, one.hours])).toEqual([
      ["Chords", 3],
      ["Scales", 4],
    ]);
  });

  it.each([
    ["--columns", "titel=Skill", 2, "unknown-column"],
    ["--columns", "title=Nothing", 1, "unknown-column"],
  ])("refuses %s %s", async (flag, value, code, name) => {
    const folder = folderOf({ "a.csv": CSV });
    const ran = await runCli(["import", path.join(folder, "a.csv"), flag, value, "--json"]);
    expect([ran.code, JSON.parse(ran.err).code]).toEqual([code, name]);
  });
});

describe("a roadmap of roadmap.sh", () => {
  it("has topics as stages in the order of solid edges, upwards ones turned, and subtopics where they belong", async () => {
    const { plan, json, file } = await imported("garden.json", JSON.stringify(GARDEN));
    expect(stepsOf(plan)).toEqual([
      ["soil", "core", ["compost"]],
      ["plants", "core", ["plants-learn-the-basics", "plants-docker", "try-it-out"]],
      ["fences", "core", ["fences"]],
      ["tools", "further", ["tools-learn-the-basics"]],
    ]);
    expect(plan.steps.every((one: Json) => one.requires.length === 0)).toBe(true);
    expect(plan.steps[0].alternatives.map((one: Json) => one.id)).toEqual(["bought-fertiliser"]);
    expect(file).toContain("plant-a-tree: Plant a tree");
    expect(file).toContain("  # ? this is only the nearest topic\n");
    expect(file).toContain("level: beginner");
    expect(dropped(json)).toEqual({
      paragraphs: 1,
      "drawn lines": 1,
      buttons: 1,
      "edges with an end that leads nowhere": 1,
    });
  });

  it("is refused in its Balsamiq form, with a clear word", async () => {
    const folder = folderOf({ "old.json": JSON.stringify({ mockup: { controls: { control: [] } } }) });
    const ran = await runCli(["import", path.join(folder, "old.json"), "--json"]);
    expect([ran.code, JSON.parse(ran.err).code]).toEqual([1, "balsamiq-form"]);
  });
});

describe("tables of O*NET and ESCO", () => {
  const CODE = "O*NET-SOC Code";
  const SKILLS = `${CODE}\tElement ID\tElement Name\tScale ID\tData Value\tN\tRecommend Suppress\tNot Relevant
11-0000.01\t2.A.1.a\tReading maps\tIM\t4.10\t8\tN\tn/a
11-0000.01\t2.A.1.a\tReading maps\tLV\t4.50\t8\tN\tN
11-0000.01\t2.C.1.a\tSailing law\tIM\t2.50\t8\tN\tn/a
11-0000.01\t2.C.1.b\tKnots\tIM\t1.20\t8\tN\tn/a
11-0000.01\t1.A.1.a\tGood ears\tIM\t4.00\t8\tN\tn/a
22-0000.00\t2.A.1.a\tCounting\tIM\t4.00\t8\tN\tn/a
`;
  const TOOLS = `${CODE}\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand
11-0000.01\tChartplot\t4321\tMap software\tN\tY
11-0000.01\tSailwriter\t4322\tWriting software\tN\tN
`;
  const NAMES = `${CODE}\tTitle\tDescription\n11-0000.01\tSkipper\tSails a boat.\n22-0000.00\tTallyman\tCounts.\n`;

  it("takes what is important to one occupation, from several tables", async () => {
    const folder = folderOf({ "Technology Skills.txt": TOOLS, "Occupation Data.txt": NAMES });
    const more = [path.join(folder, "Technology Skills.txt"), path.join(folder, "Occupation Data.txt")];
    const { plan, json } = await imported("Skills.txt", SKILLS, ...more, "--occupation", "skipper");
    expect(json).toMatchObject({ id: "skipper", title: "Skipper", format: "tables of O*NET" });
    expect(stepsOf(plan)).toEqual([
      ["basic-skills", "core", ["reading-maps"]],
      ["technology", "core", ["map-software"]],
      ["knowledge", "further", ["sailing-law"]],
      ["technology", "optional", ["writing-software"]],
    ]);
    expect(dropped(json)).toEqual({
      "elements that are not important": 1,
      "elements that nobody learns, as abilities": 1,
    });
  });

  it("asks for one of many occupations", async () => {
    const folder = folderOf({ "Skills.txt": SKILLS, "Names.txt": NAMES });
    const files = ["Skills.txt", "Names.txt"].map((one) => path.join(folder, one));
    const ran = await runCli(["import", ...files, "--json"]);
    expect([ran.code, JSON.parse(ran.err).code]).toEqual([2, "missing-occupation"]);
    const other = await runCli(["import", ...files, "--occupation", "skiper", "--json"]);
    expect(JSON.parse(other.err).fix).toBe('Did you mean "Skipper"?');
  });

  it("takes the essential and the optional skills of ESCO, named in the relations or in the table skills", async () => {
    const skill = (at: number) => `http://data.europa.eu/esco/skill/s${at}`;
    const relations = `occupationUri,relationType,skillType,skillUri
http://data.europa.eu/esco/occupation/o1,essential,knowledge,${skill(1)}
http://data.europa.eu/esco/occupation/o1,optional,skill/competence,${skill(2)}
http://data.europa.eu/esco/occupation/o1,essential,skill/competence,${skill(3)}
`;
    const skills = `conceptType,conceptUri,preferredLabel,altLabels,description
KnowledgeSkillCompetence,${skill(1)},tides,"ebb\nflood",How the sea moves.
KnowledgeSkillCompetence,${skill(2)},tie knots,,
`;
    const folder = folderOf({ "skills_en.csv": skills });
    const { plan, json, file } = await imported(
      "relations.csv",
      relations,
      path.join(folder, "skills_en.csv"),
      "--title",
      "Sailor",
    );
    expect(stepsOf(plan)).toEqual([
      ["knowledge", "core", ["tides"]],
      ["skills-and-competences", "optional", ["tie-knots"]],
    ]);
    expect(file).toContain("terms: [ebb, flood]");
    expect(dropped(json)).toEqual({ "skills without a name: give the table skills too": 1 });
  });
});

describe("tasks of taskwarrior", () => {
  it("have projects as stages and dependencies as prerequisites", async () => {
    const { plan, file, json } = await imported("tasks.json", JSON.stringify(TASKS), "--title", "Guitar tasks");
    expect(stepsOf(plan)).toEqual([
      ["guitar-basics", "core", ["tune-it"]],
      ["guitar", "further", ["play-a-song"]],
    ]);
    expect(plan.steps[1].requires).toEqual(["tune-it"]);
    expect(file).toContain("by: 2026-12-24");
    expect(file).toContain("hours: 4 # PT4H");
    expect(dropped(json)).toEqual({ tags: 1, "deleted tasks": 1 });
  });
});

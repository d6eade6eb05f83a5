import type { Rank } from "../../planner/types.ts";
import { cannot } from "../../shared/errors.ts";
import { type Draft, type DraftSkill, type DraftStage, draftSkill } from "../draft.ts";
import { Findings } from "../findings.ts";
import { chosenOccupation, type Occupation } from "../occupation.ts";
import { ONET_CODE } from "../signs.ts";
import { cellOf, hasHeadings, type Table } from "../tables.ts";
import { asProse, asTitle } from "../text/clean.ts";

const RATED = [ONET_CODE, "Element Name", "Scale ID", "Data Value"];
const TECHNOLOGY = [ONET_CODE, "Commodity Title", "Hot Technology"];
const MOST_TOOLS = 15;
/** On the scale of importance from 1 to 5: what is important, and what is somewhat important. */
const IMPORTANT = 3;
const SOMEWHAT = 2;
/** The parts of the content model that can be learned, by the beginning of an element's id. */
const PARTS: readonly (readonly [string, string])[] = [
  ["2.C", "Knowledge"],
  ["2.A", "Basic skills"],
  ["2.B", "Cross-functional skills"],
];

/** Tables of O*NET as published, for one occupation: Skills, Knowledge, Technology Skills; Occupation Data names it. */
export function readOnet(tables: readonly Table[], wish: string | undefined): Draft {
  const findings = new Findings();
  const occupation = chosenOccupation(wish, occupationsIn(tables));
  const stages: DraftStage[] = [];
  for (const table of tables) {
    const rows = table.rows.filter((row) => cellOf(table, row, ONET_CODE) === occupation.code);
    if (hasHeadings(table.headings, RATED)) stages.push(...rated(table, rows, findings));
    else if (hasHeadings(table.headings, TECHNOLOGY)) stages.push(...technologies(table, rows));
    else if (!hasHeadings(table.headings, [ONET_CODE, "Title"]))
      findings.drop("tables that name no skills", table.name);
  }
  const filled = stages.filter((stage) => stage.skills.length > 0);
  if (filled.length === 0) {
    throw cannot(
      "nothing-found",
      `The tables name no skills of "${occupation.title || occupation.code}".`,
      "Give the tables Skills, Knowledge or Technology Skills.",
    );
  }
  const summary = descriptionOf(tables, occupation);
  findings.note(
    "Important by the tables (3 of 5 or more) is core, somewhat important (2 to 3) further; the order is by importance.",
  );
  return {
    format: "tables of O*NET",
    title: asTitle(occupation.title || occupation.code),
    ...(summary !== "" && { summary }),
    terms: [],
    stages: filled,
    notes: findings.notes,
    dropped: findings.dropped,
  };
}

function occupationsIn(tables: readonly Table[]): Occupation[] {
  const found = new Map<string, string>();
  for (const table of tables) {
    for (const row of table.rows) {
      const code = cellOf(table, row, ONET_CODE);
      if (code !== "") found.set(code, found.get(code) || asTitle(cellOf(table, row, "Title")));
    }
  }
  return [...found].map(([code, title]) => ({ code, title }));
}

function descriptionOf(tables: readonly Table[], { code }: Occupation): string {
  const table = tables.find((one) => hasHeadings(one.headings, [ONET_CODE, "Title", "Description"]));
  const row = table?.rows.find((one) => cellOf(table, one, ONET_CODE) === code);
  return table === undefined || row === undefined ? "" : asProse(cellOf(table, row, "Description"));
}

function rated(table: Table, rows: readonly (readonly string[])[], findings: Findings): DraftStage[] {
  const important = rows.filter((row) => cellOf(table, row, "Scale ID") === "IM");
  const known = important.flatMap((row) => {
    const name = asTitle(cellOf(table, row, "Element Name"));
    const value = Number(cellOf(table, row, "Data Value"));
    const isOut = [cellOf(table, row, "Recommend Suppress"), cellOf(table, row, "Not Relevant")].includes("Y");
    const part = PARTS.find(([id]) => cellOf(table, row, "Element ID").startsWith(id))?.[1];
    const rank: Rank | undefined = value >= IMPORTANT ? "core" : value >= SOMEWHAT ? "further" : undefined;
    if (part === undefined) findings.drop("elements that nobody learns, as abilities", name);
    else if (isOut || rank === undefined) findings.drop("elements that are not important", name);
    if (part === undefined || isOut || rank === undefined || name === "") return [];
    return [{ part, value, skill: draftSkill(name, { rank }) }];
  });
  known.sort((a, b) => b.value - a.value);
  return PARTS.map(([, title]) => {
    const skills = known.filter((one) => one.part === title).map((one) => one.skill);
    return { key: title, title, doubts: [], skills };
  });
}

/** A kind of program is a skill, and the programs of that kind are its tools. */
function technologies(table: Table, rows: readonly (readonly string[])[]): DraftStage[] {
  const kinds = new Map<string, { tools: string[]; rank: Rank }>();
  for (const row of rows) {
    const kind = asTitle(cellOf(table, row, "Commodity Title"));
    const tool = asTitle(cellOf(table, row, "Example") || cellOf(table, row, "Workplace Example"));
    if (kind === "" || tool === "") continue;
    const asked = cellOf(table, row, "In Demand") === "Y";
    const rank: Rank = asked ? "core" : cellOf(table, row, "Hot Technology") === "Y" ? "further" : "optional";
    const known = kinds.get(kind) ?? { tools: [], rank };
    kinds.set(kind, { tools: asked ? [tool, ...known.tools] : [...known.tools, tool], rank: higher(known.rank, rank) });
  }
  const skills: DraftSkill[] = [...kinds].map(([kind, { tools, rank }]) =>
    draftSkill(kind, {
      rank,
      tools: tools.slice(0, MOST_TOOLS),
      doubts: [
        { about: "kinds of programs: choose what to learn of each", text: "a kind of program: choose among its tools" },
      ],
    }),
  );
  return [{ key: "Technology", title: "Technology", doubts: [], skills }];
}

function higher(a: Rank, b: Rank): Rank {
  return a === "core" || b === "core" ? "core" : a === "further" || b === "further" ? "further" : "optional";
}

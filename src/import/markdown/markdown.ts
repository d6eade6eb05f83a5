import type { ListItem, Table } from "mdast";
import { cannot } from "../../shared/errors.ts";
import type { Draft, DraftSkill, DraftStage } from "../draft.ts";
import { Findings } from "../findings.ts";
import { columnsText, guessColumns } from "../table/columns.ts";
import { skillOfRow } from "../table/rows.ts";
import { inStages } from "../table/stages.ts";
import { asProse, asTitle } from "../text/clean.ts";
import { rankIn } from "../text/rank-words.ts";
import { linksOf, wordsOf } from "./inline.ts";
import { lineOf, nestedOf, type Reading, skillOfItem } from "./item.ts";
import { parseMarkdown } from "./parse.ts";
import { type Section, sectionsOf } from "./sections.ts";

const LONGEST_LINE = 100;

/** A text without any marks: each of its lines is a skill. */
function asList(text: string): string | undefined {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.every((line) => line.length <= LONGEST_LINE)
    ? lines.map((line) => `- ${line.trim()}`).join("\n")
    : undefined;
}

/** Headings as stages, the items of lists and the rows of tables under them as skills, what is nested in items as checklists. */
export function readMarkdown(text: string, isAgain = false): Draft {
  const root = parseMarkdown(text.replace(/^---\n[\s\S]*?\n---\n/, ""));
  const findings = new Findings();
  const addresses = new Map<string, string>();
  for (const node of root.children) if (node.type === "definition") addresses.set(node.identifier, node.url);
  const reading = { findings, addresses };
  const { title, summary, sections } = sectionsOf(root, findings);
  const stages = stagesOf(sections, title, reading);
  const list = stages.length === 0 && !isAgain ? asList(text) : undefined;
  if (list !== undefined) {
    const draft = readMarkdown(list, true);
    return { ...draft, notes: ["There are no marks of Markdown: each line is a skill.", ...draft.notes] };
  }
  if (stages.length === 0) {
    throw cannot(
      "nothing-found",
      "No list, table or heading of it could be a skill.",
      "Look whether it is the right file.",
    );
  }
  if (stages.some((stage) => stage.skills.some((one) => one.isDone))) {
    findings.note("Some boxes are ticked; a roadmap holds no progress: import-ticks brings them along.");
  }
  return {
    format: "a Markdown list",
    ...(title !== undefined && { title: asTitle(title) }),
    ...(summary !== undefined && { summary: asProse(summary) }),
    terms: [],
    stages,
    notes: findings.notes,
    dropped: findings.dropped,
  };
}

function stagesOf(sections: readonly Section[], title: string | undefined, reading: Reading): DraftStage[] {
  const full = withoutProse(sections, reading.findings).filter((one) => one.lists.length + one.tables.length > 0);
  if (full.length === 0) return stagesOfHeadings(sections, reading);
  const isFlat = full.every(({ title: own }) => own === "" || own === title);
  const items = full.flatMap((one) => one.lists.flatMap((list) => list.children));
  if (isFlat && items.length > 1 && items.filter((one) => nestedOf(one).length > 0).length > items.length / 2) {
    reading.findings.note(
      "There are no headings: the outer items of the list are the stages, and the inner ones the skills.",
    );
    return items.flatMap((item) => stageOfItem(item, reading));
  }
  const titles = full.map((one) => one.title);
  return full.flatMap((section) => {
    const { title: own, above } = section;
    const isTwice = titles.filter((one) => one === own).length > 1;
    const name = own === "" || own === title ? "Skills" : isTwice && above.length > 0 ? `${above.at(-1)}: ${own}` : own;
    const skills = skillsOf(section, reading);
    const rank = rankIn([own, ...above].join(" "));
    const ranked = rank === undefined ? skills : skills.map((one) => ({ ...one, rank }));
    return ranked.length === 0 ? [] : [{ key: name, title: asTitle(name), doubts: [], skills: ranked }];
  });
}

/** Where tables hold most of it, lists are the prose around them. */
function withoutProse(sections: readonly Section[], findings: Findings): readonly Section[] {
  const rows = sections.flatMap((one) => one.tables).reduce((sum, table) => sum + table.children.length - 1, 0);
  const items = sections.flatMap((one) => one.lists.flatMap((list) => list.children));
  if (rows <= items.length || items.length === 0) return sections;
  findings.note("Its tables hold more than its lists: only the tables were read.");
  for (const item of items) findings.drop("items of lists", wordsOf(lineOf(item)));
  return sections.map((one) => ({ ...one, lists: [] }));
}

function skillsOf({ lists, tables, title }: Section, reading: Reading): DraftSkill[] {
  const items = lists.flatMap((list) => list.children);
  return [
    ...items.flatMap((item) => (isWithin(item, reading) ? [] : (skillOfItem(item, nestedOf(item), reading) ?? []))),
    ...tables.flatMap((table) => inStages(rowsOf(table, reading, title), "").flatMap((one) => one.skills)),
  ];
}

/** Whether an item only leads to another place of the same document. */
function isWithin(item: ListItem, { findings, addresses }: Reading): boolean {
  const links = linksOf(lineOf(item), addresses);
  const is = links.length > 0 && links.every(({ url }) => url.startsWith("#"));
  if (is) findings.drop("lines of a table of contents", wordsOf(lineOf(item)));
  return is;
}

function rowsOf(
  table: Table,
  { findings, addresses }: Reading,
  section: string,
): { stage: string; skill: DraftSkill }[] {
  const [head, ...rows] = table.children;
  const headings = (head?.children ?? []).map((one) => wordsOf(one.children));
  const guess = guessColumns(headings);
  const columns = guess.has("title") ? guess : new Map([...guess].filter(([, at]) => at !== 0).concat([["title", 0]]));
  findings.note(`Columns: ${columnsText(columns, headings)}.`);
  const unread = headings.filter((one, at) => one !== "" && ![...columns.values()].includes(at));
  for (const one of unread) findings.drop("columns", `${one} of ${section}`);
  return rows.flatMap(({ children }) => {
    const cells = children.map((one) => ({ text: wordsOf(one.children), links: linksOf(one.children, addresses) }));
    const skill = skillOfRow(cells, columns, findings);
    return skill === undefined ? [] : [{ stage: "", skill }];
  });
}

function stageOfItem(item: ListItem, reading: Reading): DraftStage[] {
  const nested = nestedOf(item);
  const title = asTitle(
    wordsOf(lineOf(item))
      .replace(/^\[[ x]?\]\s*/i, "")
      .replace(/:$/, ""),
  );
  const within = nested.length > 0 ? nested : [item];
  const skills = within.flatMap((one) => skillOfItem(one, nested.length > 0 ? nestedOf(one) : [], reading) ?? []);
  return title === "" || skills.length === 0 ? [] : [{ key: title, title, doubts: [], skills }];
}

/** Where there are neither lists nor tables: the deepest headings are the skills, those above them the stages. */
function stagesOfHeadings(sections: readonly Section[], reading: Reading): DraftStage[] {
  const deepest = Math.max(0, ...sections.map((one) => one.heading?.depth ?? 0));
  const leaves = sections.filter((one) => one.heading?.depth === deepest && deepest > 1);
  if (leaves.length === 0) return [];
  reading.findings.note("There are no lists: the deepest headings are the skills, and those above them the stages.");
  const rows = leaves.flatMap(({ heading, above }) => {
    const skill = heading === undefined ? undefined : skillOfItem(heading, [], reading);
    return skill === undefined ? [] : [{ stage: asTitle(above.at(-1) ?? ""), skill }];
  });
  return inStages(rows, "Skills");
}

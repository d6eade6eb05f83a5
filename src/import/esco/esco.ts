import { cannot } from "../../shared/errors.ts";
import { type Draft, type DraftSkill, draftSkill } from "../draft.ts";
import { Findings } from "../findings.ts";
import { chosenOccupation } from "../occupation.ts";
import { ESCO_CONCEPTS, ESCO_RELATIONS } from "../signs.ts";
import { cellOf, hasHeadings, type Table } from "../tables.ts";
import { asProse, asTitle } from "../text/clean.ts";

const MOST_TERMS = 8;

interface Concept {
  readonly label: string;
  readonly terms: readonly string[];
  readonly text: string;
}

/** Tables of ESCO as published, for one occupation: the relations, with skills and occupations where they name none. */
export function readEsco(tables: readonly Table[], wish: string | undefined): Draft {
  const findings = new Findings();
  const relations = tables.find((one) => hasHeadings(one.headings, ESCO_RELATIONS));
  if (relations === undefined) {
    throw cannot(
      "missing-table",
      "These tables of ESCO do not say which skills belong to which occupation.",
      "Give the table occupationSkillRelations with them.",
    );
  }
  const concepts = conceptsIn(tables);
  const titles = new Map<string, string>();
  for (const row of relations.rows) {
    const code = cellOf(relations, row, "occupationUri");
    if (!titles.has(code)) {
      titles.set(code, asTitle(cellOf(relations, row, "occupationLabel")) || (concepts.get(code)?.label ?? ""));
    }
  }
  const { code, title } = chosenOccupation(
    wish,
    [...titles].map(([one, name]) => ({ code: one, title: name })),
  );
  const rows = relations.rows.filter((row) => cellOf(relations, row, "occupationUri") === code);
  const known = rows.flatMap((row) => {
    const skill = skillOf(relations, row, concepts);
    if (skill === undefined)
      findings.drop("skills without a name: give the table skills too", cellOf(relations, row, "skillUri"));
    const isKnowledge = cellOf(relations, row, "skillType") === "knowledge";
    return skill === undefined ? [] : [{ isKnowledge, skill }];
  });
  const stage = (name: string, isKnowledge: boolean) => {
    const skills = known.filter((one) => one.isKnowledge === isKnowledge).map((one) => one.skill);
    return skills.length === 0 ? [] : [{ key: name, title: name, doubts: [], skills }];
  };
  const stages = [...stage("Knowledge", true), ...stage("Skills and competences", false)];
  if (stages.length === 0) {
    throw cannot("missing-table", "The relations name no skills, only their addresses.", "Give the table skills too.");
  }
  findings.note("Essential is core and optional is optional; the tables know no order and no prerequisites.");
  const occupation = concepts.get(code);
  return {
    format: "tables of ESCO",
    title: title || "Occupation",
    ...(occupation !== undefined && occupation.text !== "" && { summary: occupation.text }),
    terms: occupation?.terms ?? [],
    stages,
    notes: findings.notes,
    dropped: findings.dropped,
  };
}

function conceptsIn(tables: readonly Table[]): Map<string, Concept> {
  const found = new Map<string, Concept>();
  for (const table of tables.filter((one) => hasHeadings(one.headings, ESCO_CONCEPTS))) {
    for (const row of table.rows) {
      const terms = cellOf(table, row, "altLabels")
        .split(/\n|\s\|\s/)
        .map((one) => asTitle(one));
      found.set(cellOf(table, row, "conceptUri"), {
        label: asTitle(cellOf(table, row, "preferredLabel")),
        terms: [...new Set(terms.filter(Boolean))].slice(0, MOST_TERMS),
        text: asProse(cellOf(table, row, "description")),
      });
    }
  }
  return found;
}

function skillOf(table: Table, row: readonly string[], concepts: ReadonlyMap<string, Concept>): DraftSkill | undefined {
  const uri = cellOf(table, row, "skillUri");
  const concept = concepts.get(uri);
  const label = asTitle(cellOf(table, row, "skillLabel")) || (concept?.label ?? "");
  if (label === "") return undefined;
  const title = `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
  return draftSkill(title, {
    key: uri || title,
    rank: cellOf(table, row, "relationType") === "optional" ? "optional" : "core",
    terms: concept?.terms ?? [],
    ...(concept !== undefined && concept.text !== "" && { why: concept.text }),
  });
}

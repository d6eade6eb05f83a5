import { isSeq } from "yaml";
import type { Diagnostic } from "../../shared/diagnostic.ts";
import { slugify } from "../../shared/slug.ts";
import { keysOf } from "../format/keys.ts";
import type { Reference, StageDefinition } from "./definitions.ts";
import { readRequirements } from "./read-requirements.ts";
import { type Fields, peekText, readFields } from "./values/fields.ts";
import { checkId } from "./values/read-id.ts";
import { type Item, readItems, readLine } from "./values/read-text.ts";
import { quote, report, type Sheet } from "./yaml/sheet.ts";

const KEYS = keysOf("stage");

/**
 * The stages of a role, in the author's order.
 * Promises: each has an id, derived from the title, or else from its number, where the author gave none.
 * Errors: `no-stages`; `empty-stage`; `duplicate-stage` for an id or a title that comes twice; `listed-twice` for a
 * skill that the role's stages list more than once. An id inside a choice may come again: a choice is no promise.
 * Where the role `builds` on another, a stage may be one of that, named by its id, and add nothing but a goal.
 */
export function readStages(sheet: Sheet, fields: Fields | undefined, builds = false): readonly StageDefinition[] {
  const list = fields?.get("stages");
  if (fields !== undefined && isSeq(list?.value) && list.value.items.length === 0) {
    report(sheet, list.place, "no-stages", `${fields.what} has no stage.`, {
      fix: "Add a stage with a title and skills.",
    });
  }
  const stages = readItems(sheet, fields, "stages").map((item, index) => readStage(sheet, item, index + 1, builds));
  reportSameNames(sheet, stages);
  reportListedTwice(sheet, stages);
  return stages;
}

function readStage(sheet: Sheet, item: Item, number: number, builds: boolean): StageDefinition {
  const name = peekText(item.node, "title") ?? peekText(item.node, "id");
  const what = name === undefined ? `Stage ${number}` : `Stage ${quote(name)}`;
  const fields = readFields(
    sheet,
    { ...item, what },
    KEYS,
    builds && peekText(item.node, "id") !== undefined ? [] : ["title"],
  );
  const goal = readLine(sheet, fields, "goal");
  const ownId = readLine(sheet, fields, "id");
  const title = readLine(sheet, fields, "title");
  const idPlace = fields?.get("id")?.place;
  if (ownId !== undefined && idPlace !== undefined) checkId(sheet, ownId, idPlace, "Stage", []);
  const opens = readLine(sheet, fields, "opens");
  const skills = readRequirements(sheet, fields, "skills");
  const further = readRequirements(sheet, fields, "further");
  const optional = readRequirements(sheet, fields, "optional");
  const nothing = ["skills", "further", "optional"].every(
    (name) => isEmptyList(fields?.get(name)?.value) && !fields?.isMisspelt(name),
  );
  if (fields !== undefined && nothing && !builds) {
    report(sheet, fields.get("title")?.place ?? item.place, "empty-stage", `${what} lists no skill.`, {
      fix: 'Add "skills", "further" or "optional" with at least one id.',
    });
  }
  return {
    id: ownId ?? (slugify(title ?? "") || `stage-${number}`),
    title: title ?? ownId ?? `Stage ${number}`,
    ...(goal && { goal }),
    ...(opens && { opens }),
    place: idPlace ?? fields?.get("title")?.place ?? item.place,
    titled: title !== undefined,
    skills,
    further,
    optional,
  };
}

/** Absent, or a list without items; a value of a wrong type is reported as such and not as empty. */
function isEmptyList(value: unknown): boolean {
  return value === undefined || (isSeq(value) && value.items.length === 0);
}

function reportSameNames(sheet: Sheet, stages: readonly StageDefinition[]): void {
  const ids = new Map<string, StageDefinition>();
  const titles = new Map<string, StageDefinition>();
  for (const stage of stages) {
    const [sameId, sameTitle] = [ids.get(stage.id), titles.get(stage.title)];
    const first = sameTitle ?? sameId;
    if (first === undefined) {
      ids.set(stage.id, stage);
      titles.set(stage.title, stage);
      continue;
    }
    const same = sameTitle === undefined ? `id ${quote(stage.id)}` : `title ${quote(stage.title)}`;
    report(sheet, stage.place, "duplicate-stage", `Two stages of this role have the ${same}.`, {
      fix: sameTitle === undefined ? 'Give the stage an "id" of its own.' : "Give the stage another title.",
      related: [{ message: "First used here.", place: first.place }],
    });
  }
}

function reportListedTwice(sheet: Sheet, stages: readonly StageDefinition[]): void {
  const seen = new Map<string, { readonly reference: Reference; readonly list: object; readonly title: string }>();
  for (const { title, skills, further, optional } of stages) {
    for (const list of [skills, further, optional]) {
      for (const { oneOf } of list) {
        const reference = oneOf[0];
        if (reference === undefined || oneOf.length > 1) continue;
        const first = seen.get(reference.id);
        if (first === undefined) seen.set(reference.id, { reference, list, title });
        // In one list it is a `duplicate-requirement` already.
        else if (first.list !== list) sheet.problems.push(listedTwice(reference, first.reference, first.title));
      }
    }
  }
}

function listedTwice(second: Reference, first: Reference, title: string): Diagnostic {
  return {
    severity: "error",
    code: "listed-twice",
    message: `The skill ${quote(second.id)} is listed already, in stage ${quote(title)}.`,
    place: second.place,
    related: [{ message: "First listed here.", place: first.place }],
    fix: "List it once.",
  };
}

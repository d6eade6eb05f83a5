import type { Advice, LearningPlace, Question } from "../../planner/types.ts";
import { keysOf, neededOf } from "../format/keys.ts";
import { PLACE_KINDS } from "../format/limits.ts";
import type { AboutDefinition, Topic } from "./definitions.ts";
import { COSTS, readAddress } from "./read-resource.ts";
import { type Field, type Fields, readEntries, readFields } from "./values/fields.ts";
import { checkId, referenceOf } from "./values/read-id.ts";
import { type Item, itemOf, readChoice, readItems, readLine, readLines, readText } from "./values/read-text.ts";
import { quote, type Sheet } from "./yaml/sheet.ts";

const TOPICS: readonly Topic[] = ["points", "places", "advice", "questions"];
const PLACE_WORDS: ReadonlySet<LearningPlace["kind"]> = new Set(PLACE_KINDS);

/** An `about` file: why it matters, where to learn, how to prove it, common questions; any of these, by id. */
export function readAbout(sheet: Sheet): readonly AboutDefinition[] {
  const place = sheet.source.place(sheet.root.range?.[0] ?? 0);
  const fields = readFields(sheet, { node: sheet.root, place, what: "The about file" }, keysOf("about"));
  return TOPICS.flatMap((topic) => readTopic(sheet, fields, topic));
}

function readTopic(sheet: Sheet, fields: Fields | undefined, topic: Topic): AboutDefinition[] {
  const field = fields?.get(topic);
  if (fields === undefined || field === undefined) return [];
  const entries = readEntries(sheet, field.value, field.place, itemOf(fields, field).what) ?? [];
  return entries.flatMap((entry) => {
    const what = `The entry ${quote(entry.name)} of "${topic}"`;
    if (!checkId(sheet, entry.name, entry.keyPlace, "Entry", [])) return [];
    return [readEntry(sheet, topic, entry, { node: entry.value, place: entry.keyPlace, what })];
  });
}

function readEntry(sheet: Sheet, topic: Topic, { name: id, keyPlace: place }: Field, item: Item): AboutDefinition {
  if (topic === "questions") {
    const fields = readFields(sheet, item, keysOf("question"), neededOf("question"));
    const entry: Question = {
      question: readLine(sheet, fields, "question") ?? "",
      answer: readText(sheet, fields, "answer") ?? "",
      terms: readLines(sheet, fields, "terms"),
    };
    return { topic, id, place, entry };
  }
  if (topic === "places") return { topic, id, place, ...readPlace(sheet, item) };
  const fields = readFields(sheet, item, keysOf("advice"), neededOf("advice"));
  const entry: Advice = { title: readLine(sheet, fields, "title") ?? "", text: readText(sheet, fields, "text") ?? "" };
  return { topic, id, place, entry };
}

function readPlace(sheet: Sheet, item: Item) {
  const fields = readFields(sheet, item, keysOf("place"), neededOf("place"));
  const cost = readChoice(sheet, fields, "cost", COSTS);
  const text = readText(sheet, fields, "text");
  const resources = readItems(sheet, fields, "resources").flatMap((one) => referenceOf(sheet, one) ?? []);
  const entry: Omit<LearningPlace, "resources"> = {
    title: readLine(sheet, fields, "title") ?? "",
    kind: readChoice(sheet, fields, "kind", PLACE_WORDS) ?? "platform",
    url: readAddress(sheet, fields) ?? "",
    bestFor: readLine(sheet, fields, "best-for") ?? "",
    ...(cost && { cost }),
    ...(text && { text }),
  };
  return { entry, resources };
}

import { Document, isMap, isPair, isScalar, isSeq, Pair, Scalar, visit, type YAMLMap, type YAMLSeq } from "yaml";
import type { Hours } from "../../planner/types.ts";
import type { PlacedSkill, PlacedStage } from "./place.ts";

/** How long a list may be that stands on one line. */
const SHORT = 80;
/** What marks a comment about something uncertain. */
export const MARK = "?";

export const WRITING = { lineWidth: 110, flowCollectionPadding: false } as const;

/** A skill as an entry of `skills`, with what is uncertain above it. */
export function skillPair(placed: PlacedSkill): Pair<Scalar<string>, YAMLMap> {
  const { id, skill, requires } = placed;
  const value = new Document({
    title: skill.title,
    ...(skill.why !== undefined && { why: skill.why }),
    ...(skill.level !== undefined && { level: skill.level }),
    ...(skill.hours !== undefined && { hours: hoursOf(skill.hours) }),
    ...(skill.by !== undefined && { by: skill.by }),
    ...listed("requires", requires),
    ...(skill.checklist.length > 0 && { checklist: checklistOf(skill.checklist) }),
    ...listed("tools", skill.tools),
    ...listed("terms", skill.terms),
    ...listed(
      "resources",
      skill.links.map(({ title, url }) => ({ title, url })),
    ),
  });
  inFlow(value);
  const map = value.contents as YAMLMap;
  const hours = map.items.find((pair) => isScalar(pair.key) && pair.key.value === "hours")?.value;
  if (skill.hoursFrom !== undefined && (isScalar(hours) || isSeq(hours))) hours.comment = ` ${skill.hoursFrom}`;
  const key = new Scalar(id);
  const lines = [...placed.doubts.map((one) => one.text), ...likenessLine(placed)];
  if (lines.length > 0) key.commentBefore = lines.map((one) => ` ${MARK} ${one}`).join("\n");
  return new Pair(key, map);
}

function likenessLine({ id, likeness, isUsed }: PlacedSkill): string[] {
  if (likeness === undefined || isUsed) return [];
  const { skill, by } = likeness;
  return [
    `perhaps the skill ${skill.id} that there is already (${skill.title}, known by its ${by}): to take that one, write`,
    `${skill.id} in place of ${id} above, and remove this entry`,
  ];
}

/** A stage with its lists; what is uncertain of it stands above it. */
export function stageNode(stage: PlacedStage): YAMLMap {
  const map = new Document({ id: stage.id, title: stage.title }).contents as unknown as YAMLMap;
  for (const [name, rank] of [
    ["skills", "core"],
    ["further", "further"],
    ["optional", "optional"],
  ] as const) {
    const items = requirementsOf(stage.skills.filter((one) => one.skill.rank === rank));
    if (items.length > 0) map.add(new Pair(new Scalar(name), seqOf(items)));
  }
  if (stage.doubts.length > 0) map.commentBefore = stage.doubts.map((one) => ` ${MARK} ${one.text}`).join("\n");
  return map;
}

/** Ids, and alternatives of each other as one of several; each once. */
function requirementsOf(skills: readonly PlacedSkill[]): (string | { any: string[] })[] {
  const choices = new Map<string, string[]>();
  for (const { id, skill } of skills) {
    if (skill.choice !== undefined) choices.set(skill.choice, [...(choices.get(skill.choice) ?? []), id]);
  }
  const told = new Set<string>();
  return skills.flatMap(({ id, skill }): (string | { any: string[] })[] => {
    const members = skill.choice === undefined ? [] : (choices.get(skill.choice) ?? []);
    if (members.length < 2) return [id];
    if (told.has(skill.choice as string)) return [];
    told.add(skill.choice as string);
    return [{ any: members }];
  });
}

function seqOf(items: readonly unknown[]): YAMLSeq {
  const document = new Document(items);
  const seq = document.contents as unknown as YAMLSeq;
  for (const item of seq.items) if (isMap(item)) item.flow = true;
  if (items.every((one) => typeof one === "string") && JSON.stringify(items).length <= SHORT) seq.flow = true;
  return seq;
}

export function hoursOf([low, likely, high]: Hours): number | number[] {
  return low === high ? likely : [low, likely, high];
}

function checklistOf(items: readonly string[]): Record<string, string> {
  const found = new Map<string, string>();
  for (const item of items) found.set(keyFor(item, found), item);
  return Object.fromEntries(found);
}

/** A key of the first words of an item that no other has. */
function keyFor(item: string, taken: ReadonlyMap<string, string>): string {
  const words =
    item
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const base = words.slice(0, 5).join("-").slice(0, 40).replace(/-+$/, "") || "item";
  let key = /^\d+$/.test(base) ? `item-${base}` : base;
  for (let at = 2; taken.has(key); at++) key = `${base}-${at}`;
  return key;
}

function listed(name: string, all: readonly unknown[]): object {
  return all.length === 0 ? {} : { [name]: [...all] };
}

/** Short lists of words and numbers, and short resources, stand on one line. */
function inFlow(document: Document): void {
  visit(document, {
    Collection: (_key, node, path) => {
      const parent = path.at(-1);
      if (isPair(parent) && isScalar(parent.key) && parent.key.value === "checklist") return;
      const isPlain = isSeq(node)
        ? node.items.every(isScalar)
        : isMap(node) && path.length > 2 && node.items.every((pair) => isScalar(pair.value));
      if (isPlain && JSON.stringify(node.toJSON()).length <= SHORT) node.flow = true;
    },
  });
}

export function textOf(document: Document): string {
  return document.toString(WRITING);
}

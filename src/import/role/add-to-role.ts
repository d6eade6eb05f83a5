import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, YAMLMap, YAMLSeq } from "yaml";
import type { Hours } from "../../planner/types.ts";
import { fail, ok, type Result } from "../../shared/result.ts";
import { isSlug, slugify } from "../../shared/slug.ts";
import { sameBy } from "../text/clean.ts";
import { asKey, MEMORY_HEAD, type Memory, memoryLine } from "./memory.ts";
import { skillPair, stageNode, textOf } from "./nodes.ts";
import type { PlacedSkill, PlacedStage } from "./place.ts";
import { defaultHoursPair } from "./write-role.ts";

/** What a role file of an earlier import holds now. */
export interface RoleNow {
  readonly document: Document;
  /** Ids of the skills that it defines, and of the projects. */
  readonly defined: ReadonlySet<string>;
  /** The same by their titles, for skills of which no line tells where they came from. */
  readonly titles: ReadonlyMap<string, string>;
  /** Every id that stands anywhere in it. */
  readonly named: ReadonlySet<string>;
  /** Ids of its stages by their titles. */
  readonly stages: ReadonlyMap<string, string>;
}

export interface Added {
  /** Undefined where there was nothing to add. */
  readonly text?: string;
  readonly added: readonly PlacedSkill[];
  /** Ids of skills that somebody took out of the file, and that stay out. */
  readonly removed: readonly string[];
  /** Ids of skills that the source has no more, and that stay. */
  readonly gone: readonly string[];
}

/** The file as it is now; fails with what is wrong where it is no YAML of a role. */
export function readRoleNow(text: string): Result<RoleNow, string> {
  const document = parseDocument(text, { merge: false });
  const [error] = document.errors;
  if (error !== undefined) return fail(error.message.split("\n")[0] ?? "");
  if (!isMap(document.contents)) return fail("It holds no role.");
  const skills = document.get("skills");
  const pairs = isMap(skills) ? skills.items : [];
  const projects = document.get("projects");
  const projectIds = isSeq(projects) ? projects.items.map((one) => (isMap(one) ? String(one.get("id")) : "")) : [];
  const titles = new Map<string, string>();
  const defined = new Set<string>(projectIds);
  for (const { key, value } of pairs) {
    const id = String(isScalar(key) ? key.value : key);
    defined.add(id);
    if (isMap(value) && typeof value.get("title") === "string") titles.set(sameBy(value.get("title") as string), id);
  }
  const named = new Set(text.replace(/^#=.*$/gm, "").match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? []);
  const stages = new Map(stagesIn(document).map(({ id, map }) => [sameBy(String(map.get("title") ?? id)), id]));
  return ok({ document: document as unknown as Document, defined, titles, named, stages });
}

/** Adds what the source has that the file never had; whatever stands in the file stays as it is, comments included. */
export function addToRole(now: RoleNow, memory: Memory, stages: readonly PlacedStage[], defaultHours: Hours): Added {
  const { document } = now;
  const known = (one: PlacedSkill): boolean => memory.skills.has(one.skill.key) || now.defined.has(one.id);
  const added: PlacedSkill[] = [];
  const lines: string[] = [];
  for (const stage of stages) {
    const fresh = stage.skills.filter((one) => !known(one)).map(asSingle);
    for (const one of stage.skills)
      if (!memory.skills.has(one.skill.key)) lines.push(memoryLine("skill", one.id, one.skill.key));
    if (fresh.length === 0) continue;
    if (!memory.stages.has(asKey(stage.key))) lines.push(memoryLine("stage", stage.id, stage.key));
    const there = stagesIn(document as never).find((one) => one.id === stage.id);
    if (there === undefined) appendStage(document, { ...stage, skills: fresh });
    else for (const one of fresh) insertInto(there.map, one, before(stage, one));
    added.push(...fresh);
  }
  const removed = stages
    .flatMap((stage) => stage.skills)
    .filter((one) => memory.skills.has(one.skill.key) && !now.named.has(one.id))
    .map((one) => one.id);
  const keys = new Set(stages.flatMap((stage) => stage.skills.map((one) => one.skill.key)));
  const gone = [...memory.skills].flatMap(([key, id]) => (!keys.has(key) && now.named.has(id) ? [id] : []));
  if (lines.length === 0) return { added, removed, gone };
  define(document, added, defaultHours);
  document.comment = document.comment
    ? `${document.comment}\n${lines.join("\n")}`
    : [` ${MEMORY_HEAD}`, ...lines].join("\n");
  return { text: textOf(document), added, removed, gone };
}

/** A new alternative to what stands there is offered by itself. */
function asSingle(one: PlacedSkill): PlacedSkill {
  if (one.skill.choice === undefined) return one;
  const { choice: _choice, ...skill } = one.skill;
  const doubt = { about: "alternatives of which it is not plain to what", text: "one of several, as its mark says" };
  return { ...one, skill: { ...skill, rank: "optional" }, doubts: [...one.doubts, doubt] };
}

function before(stage: PlacedStage, one: PlacedSkill): string | undefined {
  const at = stage.skills.findIndex((other) => other.id === one.id);
  return stage.skills[at - 1]?.id;
}

function stagesIn(document: Pick<Document, "get">): { id: string; map: YAMLMap }[] {
  const list = document.get("stages");
  if (!isSeq(list)) return [];
  return list.items.flatMap((map) => {
    if (!isMap(map)) return [];
    const id = map.get("id");
    const title = map.get("title");
    return [{ id: typeof id === "string" ? id : slugify(String(title ?? "")), map }];
  });
}

function appendStage(document: Document, stage: PlacedStage): void {
  const list = document.get("stages");
  if (isSeq(list)) list.add(stageNode(stage));
  else document.set("stages", new Document([]).createNode([stageNode(stage)]));
}

/** Behind the skill that comes before it in the source, where that stands in the same list; else at the list's end. */
function insertInto(map: YAMLMap, { id, skill }: PlacedSkill, after: string | undefined): void {
  const name = skill.rank === "core" ? "skills" : skill.rank;
  let list = map.get(name);
  if (!isSeq(list)) {
    list = new YAMLSeq();
    map.set(name, list);
  }
  const items = (list as YAMLSeq).items;
  const at = items.findIndex((one) => isScalar(one) && one.value === after);
  items.splice(at === -1 ? items.length : at + 1, 0, new Scalar(id));
}

function define(document: Document, added: readonly PlacedSkill[], defaultHours: Hours): void {
  const own = added.filter((one) => !one.isUsed && isSlug(one.id));
  if (own.length === 0) return;
  let skills = document.get("skills");
  if (!isMap(skills)) {
    skills = new YAMLMap();
    document.set("skills", skills);
  }
  (skills as YAMLMap).flow = false;
  for (const one of own) (skills as YAMLMap).items.push(skillPair(one));
  const unknown = own.filter((one) => one.skill.hours === undefined).length;
  const top = document.contents;
  if (unknown > 0 && isMap(top) && !top.has("default-hours"))
    top.items.splice(1, 0, defaultHoursPair(defaultHours, unknown) as never);
}

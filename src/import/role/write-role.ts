import { Document, isScalar, Pair, Scalar, type YAMLMap, YAMLSeq } from "yaml";
import type { Hours } from "../../planner/types.ts";
import { MEMORY_HEAD, memoryLine } from "./memory.ts";
import { hoursOf, MARK, skillPair, stageNode, textOf } from "./nodes.ts";
import type { PlacedStage } from "./place.ts";

export interface RoleFile {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  readonly terms: readonly string[];
  /** What was read, and from where, for the first lines. */
  readonly origin: string;
  readonly stages: readonly PlacedStage[];
  /** Whether the schema that editors read lies beside it. */
  readonly hasSchema: boolean;
  /** Of skills whose source tells none. */
  readonly defaultHours: Hours;
}

/** A role of ours that is whole, with what is uncertain marked, and where each part came from at its end. */
export function writeRole(role: RoleFile): string {
  const { title, summary, terms, stages } = role;
  const document = new Document({
    title,
    ...(summary !== undefined && { summary }),
    ...(terms.length > 0 && { terms: [...terms] }),
  });
  const top = document.contents as unknown as YAMLMap;
  const own = stages.flatMap((stage) => stage.skills).filter((one) => !one.isUsed);
  const unknown = own.filter((one) => one.skill.hours === undefined).length;
  if (unknown > 0) top.add(defaultHoursPair(role.defaultHours, unknown));
  const list = new YAMLSeq();
  list.items = stages.map(stageNode);
  top.add(new Pair(new Scalar("stages"), list));
  if (own.length > 0) {
    const skills = new Document({}).contents as unknown as YAMLMap;
    skills.flow = false;
    skills.items = own.map(skillPair);
    top.add(new Pair(new Scalar("skills"), skills));
  }
  document.commentBefore = [
    ...(role.hasSchema ? [" yaml-language-server: $schema=.schemas/role.json"] : []),
    ` Imported from ${role.origin}. What is uncertain is marked "${MARK}": look it over, change it, and remove the mark.`,
    ` Check it: career-roadmap validate ${role.id}.yaml. All keys: career-roadmap help format. Plan it: career-roadmap plan ${role.id}`,
  ].join("\n");
  document.comment = memoryLines(stages).join("\n");
  return textOf(document);
}

export function defaultHoursPair(hours: Hours, many: number): Pair {
  const value = hoursOf(hours);
  const node = new Document(value).contents as Scalar | YAMLSeq;
  if (!isScalar(node)) node.flow = true;
  const skills = many === 1 ? "one skill has" : `${many} skills have`;
  node.comment = ` ${MARK} ${skills} no hours in the source: each counts as this`;
  return new Pair(new Scalar("default-hours"), node);
}

export function memoryLines(stages: readonly PlacedStage[]): string[] {
  const lines = stages.flatMap((stage) => [
    memoryLine("stage", stage.id, stage.key),
    ...stage.skills.map((one) => memoryLine("skill", one.id, one.skill.key)),
  ]);
  return [` ${MEMORY_HEAD}`, ...lines];
}

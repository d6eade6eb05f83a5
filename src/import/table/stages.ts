import type { DraftSkill, DraftStage } from "../draft.ts";

/** Skills under the stages that they name, in the order in which the stages come up; without a name, the one before. */
export function inStages(
  rows: readonly { readonly stage: string; readonly skill: DraftSkill }[],
  otherwise: string,
): DraftStage[] {
  const stages = new Map<string, DraftSkill[]>();
  let last = otherwise;
  for (const { stage, skill } of rows) {
    last = stage === "" ? last : stage;
    const skills = stages.get(last) ?? [];
    stages.set(last, skills);
    skills.push(skill);
  }
  return [...stages].map(([title, skills]) => ({ key: title, title, doubts: [], skills }));
}

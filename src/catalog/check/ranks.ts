import type { Rank } from "../../planner/types.ts";
import type { Reference, RoleDefinition, StageDefinition, WrittenRequirement } from "../read/definitions.ts";

/** From what nobody is hired without to what is only offered. */
export const RANKS: readonly Rank[] = ["core", "further", "optional"];

/** The key of a stage under which the skills of each rank are listed. */
export const LIST_OF = { core: "skills", further: "further", optional: "optional" } as const;

export function listOf(stage: StageDefinition, rank: Rank): readonly WrittenRequirement[] {
  return stage[LIST_OF[rank]];
}

/** A skill that a stage lists by itself, and not as one of several. */
export interface Listed {
  readonly rank: Rank;
  readonly stage: number;
  readonly reference: Reference;
}

/** The skills that a role's stages list by themselves, by id; the first where one is listed twice. */
export function listedAlone({ stages }: RoleDefinition): ReadonlyMap<string, Listed> {
  const listed = new Map<string, Listed>();
  for (const rank of RANKS) {
    for (const [stage, definition] of stages.entries()) {
      for (const { oneOf } of listOf(definition, rank)) {
        const [reference, ...others] = oneOf;
        if (reference === undefined || others.length > 0 || listed.has(reference.id)) continue;
        listed.set(reference.id, { rank, stage, reference });
      }
    }
  }
  return listed;
}

import type { Requirement, Role } from "../types.ts";

/** What a role asks for: its stages, and what it assumes, which a person from elsewhere must learn too. */
export function goalsOf(role: Role, withOptional: boolean): Requirement[] {
  const goals = role.stages.flatMap(({ skills, optional }) => (withOptional ? [...skills, ...optional] : skills));
  return [...goals, ...role.assumes.map((id) => ({ oneOf: [id] }))];
}

import type { Catalog, Requirement } from "../../src/planner/index.ts";

/** The same catalog with nothing to choose: of every choice the first member. */
export function withoutChoices({ skills, roles }: Catalog): Catalog {
  const first = ({ oneOf, ...rest }: Requirement): Requirement => ({ ...rest, oneOf: oneOf.slice(0, 1) });
  const firsts = <T extends { readonly requires: readonly Requirement[] }>(item: T): T => ({
    ...item,
    requires: item.requires.map(first),
  });
  return {
    skills: new Map([...skills].map(([id, skill]) => [id, firsts(skill)])),
    roles: new Map(
      [...roles].map(([id, role]) => [
        id,
        {
          ...role,
          projects: role.projects.map(firsts),
          stages: role.stages.map((stage) => ({
            ...stage,
            skills: stage.skills.map(first),
            further: stage.further.map(first),
            optional: stage.optional.map(first),
          })),
        },
      ]),
    ),
  };
}

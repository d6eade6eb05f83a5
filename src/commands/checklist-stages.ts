import type { Catalog, Plan, Role, Stage } from "../planner/index.ts";
import type { ChecklistRow, ChecklistStage } from "../render/checklist.ts";
import type { Person } from "./planning.ts";
import { titleOf } from "./titles.ts";

/**
 * A role's stages with every step: those of the plan, and what the stages name that is known or skipped and therefore
 * no step of it. Expects a plan of one role that was made with the optional skills.
 */
export function checklistStages(catalog: Catalog, plan: Plan, { progress }: Person): ChecklistStage[] {
  const role = catalog.roles.get(plan.roles[0] as string) as Role;
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  const known = new Set(plan.known);
  const skipped = new Set(plan.skipped);
  const ticks = (id: string, items: readonly string[]): { ticked: number; items: number } => {
    const own = progress.subjects.get(id)?.ticked;
    return { ticked: items.filter((key) => own?.has(key)).length, items: items.length };
  };
  const itemsOf = (id: string): readonly string[] =>
    catalog.skills.get(id)?.items ?? role.projects.find((project) => project.id === id)?.items ?? [];
  const apart = (stage: Stage): ChecklistRow[] =>
    [...stage.skills, ...stage.optional]
      .flatMap(({ oneOf }) => oneOf)
      .filter((id) => !steps.has(id) && (known.has(id) || skipped.has(id)))
      .map((id) => {
        const optional = stage.optional.some(({ oneOf }) => oneOf.includes(id));
        const state = known.has(id) ? ("known" as const) : ("skipped" as const);
        return { id, kind: "skill", title: titleOf(catalog, id), state, optional, ...ticks(id, itemsOf(id)) };
      });
  return role.stages.map((stage) => {
    const planned = plan.stages.find(({ id }) => id === stage.id)?.steps ?? [];
    const rows = planned.map((id): ChecklistRow => {
      const { kind, title, state, optional } = steps.get(id) as NonNullable<ReturnType<typeof steps.get>>;
      return { id, kind, title, state, optional, ...ticks(id, itemsOf(id)) };
    });
    return { id: stage.id, title: stage.title, rows: [...apart(stage), ...rows] };
  });
}

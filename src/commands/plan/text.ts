import type { Context } from "../../context.ts";
import type { Catalog } from "../../planner/index.ts";
import type { Progress } from "../../progress/fold.ts";
import type { Theme } from "../../render/theme.ts";
import type { PlanAnswer } from "../shared/plan/plan-view.ts";
import { firstOpenResource } from "../shared/steps/resources.ts";
import { titleOf } from "../shared/words/titles.ts";
import { firstOpenStep } from "./frame.ts";
import type { GanttFacts } from "./gantt/gantt.ts";
import { renderPlan } from "./view.ts";

export interface PlanLook {
  readonly theme: Theme;
  /** What a bar chart needs; null for words. */
  readonly gantt: GanttFacts | null;
  readonly prefer: readonly string[];
  /** What the person recorded, so that no resource is named that they have been through. */
  readonly progress: Progress;
}

/** A plan for people: in words, or drawn. */
export async function planText(answer: PlanAnswer, look: PlanLook, catalog: Catalog, ctx: Context): Promise<string> {
  const first = firstOpenStep(answer.plan);
  const resources = first === undefined ? [] : ((await ctx.details([first.id])).skills.get(first.id)?.resources ?? []);
  const view = {
    ...answer,
    titleOf: (id: string): string => catalog.roles.get(id)?.title ?? titleOf(catalog, id),
    termsOf: (role: string): readonly string[] => catalog.roles.get(role)?.terms ?? [],
    prefer: look.prefer,
    firstResource: first && firstOpenResource(resources, look.progress.subjects.get(first.id)),
  };
  // Told flat a picture is what it is of: the plan in words, with its dates.
  if (look.gantt === null || look.theme.flat === true) return renderPlan(view, look.theme);
  // Loaded only when it is asked for, so that a plan in words starts as fast as before.
  const { renderGantt } = await import("./gantt/gantt.ts");
  return renderGantt(view, look.gantt, look.theme);
}

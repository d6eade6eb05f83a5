import type { Catalog, Plan, Project, Skill } from "../../../planner/index.ts";
import type { EventBody } from "../../../progress/events.ts";
import type { Progress } from "../../../progress/fold.ts";
import type { Person } from "../person/planning.ts";
import { stepNamed } from "../words/targets.ts";

/** What a person may want to record too, because of what they record now. */
export interface FollowUp {
  readonly question: string;
  /** The same where nobody can be asked: what is so, and the command for it. */
  readonly hint: string;
  readonly bodies: readonly EventBody[];
}

/**
 * What follows from events that are about to be recorded: whole checklists may be done, open prerequisites known.
 * `plan` is that of the person's role, if it is known which.
 */
export function followUps(
  bodies: readonly EventBody[],
  catalog: Catalog,
  person: Person,
  plan: Plan | undefined,
): FollowUp[] {
  return [...wholeChecklists(bodies, catalog, person), ...openBefore(bodies, catalog, person, plan)];
}

function wholeChecklists(bodies: readonly EventBody[], catalog: Catalog, { progress }: Person): FollowUp[] {
  const touched = new Set(bodies.flatMap((body) => (body.type === "item-checked" ? [body.subject] : [])));
  const whole = [...touched].filter((id) => {
    const ticked = new Set(progress.subjects.get(id)?.ticked);
    for (const body of bodies) {
      if (body.type === "item-checked" && body.subject === id) ticked.add(body.key);
      if (body.type === "item-unchecked" && body.subject === id) ticked.delete(body.key);
    }
    const { items } = stepNamed(id, catalog).item;
    const finished = ["done", "known"].includes(standing(id, bodies, progress));
    return !finished && items.length > 0 && items.every((key) => ticked.has(key));
  });
  return whole.map((id) => ({
    question: `All items of ${id} are ticked. Is it done?`,
    hint: `All items of ${id} are ticked. To finish it: career-roadmap done ${id}`,
    bodies: [{ type: `${stepNamed(id, catalog).kind}-done`, subject: id }],
  }));
}

function openBefore(
  bodies: readonly EventBody[],
  catalog: Catalog,
  { progress }: Person,
  plan: Plan | undefined,
): FollowUp[] {
  const finished = bodies.flatMap((body) => (/-done$/.test(body.type) && "subject" in body ? [body.subject] : []));
  if (finished.length === 0) return [];
  // What the role takes as known, whatever the person said.
  const assumed = new Set(plan?.known.filter((id) => progress.subjects.get(id)?.status !== "known"));
  const met = (id: string): boolean => MET.includes(standing(id, bodies, progress)) || assumed.has(id);
  const open = new Set(finished.flatMap((id) => openNeeds(id, stepNamed(id, catalog).item, met, plan)));
  if (open.size === 0) return [];
  const [ids, them] = [[...open], open.size > 1 ? "them" : "it"];
  const sentence = `Still open before ${finished.join(", ")}: ${ids.join(", ")}.`;
  return [
    {
      question: `${sentence} Mark ${them} as known?`,
      hint: `${sentence} If you know ${them}: career-roadmap know ${ids.join(" ")}`,
      bodies: ids.map((id) => ({ type: "skill-known", subject: id })),
    },
  ];
}

/** For every need that nothing meets, the skill that the plan takes for it, else the author's first. */
function openNeeds(id: string, item: Skill | Project, met: (id: string) => boolean, plan: Plan | undefined): string[] {
  const taken = plan?.steps.find((step) => step.id === id)?.requires;
  return item.requires.flatMap(({ oneOf }, at) => (oneOf.some(met) ? [] : [taken?.[at] ?? (oneOf[0] as string)]));
}

const MET = ["done", "known", "skipped"];

/** How a skill or project stands once the events are recorded; the last one that moves it counts. */
function standing(id: string, bodies: readonly EventBody[], progress: Progress): string {
  const moved = bodies.findLast((body) => "subject" in body && body.subject === id && STEP.test(body.type));
  return moved?.type.replace(STEP, "") ?? progress.subjects.get(id)?.status ?? "open";
}

const STEP = /^(skill|project)-/;

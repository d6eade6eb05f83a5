import type { Catalog, Plan, Project, Skill } from "../planner/index.ts";
import type { EventBody } from "../progress/events.ts";
import type { Person } from "./planning.ts";
import { stepNamed } from "./targets.ts";

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
  return [...touched].flatMap((id): FollowUp[] => {
    const { kind, item } = stepNamed(id, catalog);
    const own = progress.subjects.get(id);
    const ticked = new Set(own?.ticked);
    for (const body of bodies) {
      if (body.type === "item-checked" && body.subject === id) ticked.add(body.key);
      if (body.type === "item-unchecked" && body.subject === id) ticked.delete(body.key);
    }
    const done = own?.status === "done" || own?.status === "known" || movedTo(bodies, id, ["done", "known"]);
    if (done || item.items.length === 0 || !item.items.every((key) => ticked.has(key))) return [];
    const all = `All items of ${id} are ticked.`;
    return [
      {
        question: `${all} Is it done?`,
        hint: `${all} To finish it: career-roadmap done ${id}`,
        bodies: [{ type: `${kind}-done`, subject: id }],
      },
    ];
  });
}

function openBefore(
  bodies: readonly EventBody[],
  catalog: Catalog,
  { progress }: Person,
  plan: Plan | undefined,
): FollowUp[] {
  const finished = bodies.flatMap((body) => (/-done$/.test(body.type) && "subject" in body ? [body.subject] : []));
  if (finished.length === 0) return [];
  const known = new Set(plan?.known);
  const met = (id: string): boolean =>
    known.has(id) ||
    ["done", "known", "skipped"].includes(progress.subjects.get(id)?.status ?? "open") ||
    movedTo(bodies, id, ["done", "known", "skipped"]);
  const open = new Set(finished.flatMap((id) => openNeeds(id, stepNamed(id, catalog).item, met, plan)));
  if (open.size === 0) return [];
  const many = open.size > 1;
  const [list, them] = [[...open].join(", "), many ? "them" : "it"];
  return [
    {
      question: `Still open before ${finished.join(", ")}: ${list}. Mark ${them} as known?`,
      hint: `Still open before ${finished.join(", ")}: ${list}. If you know ${them}: career-roadmap know ${[...open].join(" ")}`,
      bodies: [...open].map((id) => ({ type: "skill-known", subject: id })),
    },
  ];
}

/** For every need that nothing meets, the skill that the plan takes for it, else the author's first. */
function openNeeds(id: string, item: Skill | Project, met: (id: string) => boolean, plan: Plan | undefined): string[] {
  const taken = plan?.steps.find((step) => step.id === id)?.requires;
  return item.requires.flatMap(({ oneOf }, at) => (oneOf.some(met) ? [] : [taken?.[at] ?? (oneOf[0] as string)]));
}

function movedTo(bodies: readonly EventBody[], id: string, verbs: readonly string[]): boolean {
  return bodies.some(
    (body) => "subject" in body && body.subject === id && verbs.includes(body.type.split("-")[1] ?? ""),
  );
}

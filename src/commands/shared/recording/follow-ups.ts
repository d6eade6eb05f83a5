import type { Catalog, Plan, Project, Skill } from "../../../planner/index.ts";
import type { EventBody } from "../../../progress/events.ts";
import type { Progress } from "../../../progress/fold.ts";
import type { Person } from "../person/planning.ts";
import { stepNamed } from "../words/targets.ts";

/** What a person may want to record too, because of what they record now. */
export interface FollowUp {
  readonly question: string;
  /** The same where nobody can be asked: what is so, and the command for it, which stands on a line of its own. */
  readonly hint: string;
  readonly command: string;
  readonly bodies: readonly EventBody[];
}

/**
 * What follows from events that are about to be recorded: open prerequisites may be known.
 * `accepted` are those that followed already; `plan` is that of the person's role, if it is known which.
 */
export function followUps(
  asked: readonly EventBody[],
  accepted: readonly EventBody[],
  catalog: Catalog,
  person: Person,
  plan: Plan | undefined,
): FollowUp[] {
  const bodies = [...asked, ...accepted];
  return [...openBefore(bodies, catalog, person, plan), ...openBelow(asked, bodies, catalog, person, plan)];
}

/**
 * What finishes with events that are about to be recorded: whoever ticks the last item of a step has done it, and knows it
 * who knows its last item.
 */
export function finishedBy(bodies: readonly EventBody[], catalog: Catalog, { progress }: Person): EventBody[] {
  const ticks = bodies.filter((body): body is Tick => TICKS.has(body.type));
  const last = new Map(ticks.map((body) => [body.subject, body]));
  return [...last].flatMap(([id, { type, day }]): EventBody[] => {
    const ticked = new Set(progress.subjects.get(id)?.ticked);
    for (const body of bodies) {
      if (!isItem(body) || body.subject !== id) continue;
      if (TICKS.has(body.type)) ticked.add(body.key);
      else ticked.delete(body.key);
    }
    const { kind, item } = stepNamed(id, catalog);
    const finished = ["done", "known"].includes(standing(id, bodies, progress));
    if (finished || item.items.length === 0 || !item.items.every((key) => ticked.has(key))) return [];
    const on = day === undefined ? {} : { day };
    return [{ type: `${kind}-${type === "item-known" ? "known" : "done"}`, subject: id, ...on }];
  });
}

type Tick = Extract<EventBody, { readonly subject: string; readonly key: string }>;

function isItem(body: EventBody): body is Tick {
  return body.type.startsWith("item-");
}

const TICKS: ReadonlySet<string> = new Set(["item-checked", "item-known"]);

/** What stands right before something that is done, and is open itself. */
function openBefore(
  bodies: readonly EventBody[],
  catalog: Catalog,
  person: Person,
  plan: Plan | undefined,
): FollowUp[] {
  const finished = bodies.flatMap((body) => (/-done$/.test(body.type) && "subject" in body ? [body.subject] : []));
  const met = metBy(bodies, person, plan);
  const open = new Set(finished.flatMap((id) => openNeeds(id, stepNamed(id, catalog).item, met, plan)));
  if (open.size === 0) return [];
  const [ids, them] = [[...open], open.size > 1 ? "them" : "it"];
  const sentence = `Still open before ${finished.join(", ")}: ${ids.join(", ")}`;
  return [
    {
      question: `${sentence}; mark ${them} as known?`,
      hint: `${sentence}; if you know ${them}:`,
      command: `career-roadmap know ${ids.join(" ")}`,
      bodies: ids.map((id) => ({ type: `${stepNamed(id, catalog).kind}-known`, subject: id })),
    },
  ];
}

/** All that something known rests on and that is open: it stays in the plan, before what needs it, unless it is known too. */
function openBelow(
  asked: readonly EventBody[],
  bodies: readonly EventBody[],
  catalog: Catalog,
  person: Person,
  plan: Plan | undefined,
): FollowUp[] {
  const known = asked.flatMap((body) => (/-known$/.test(body.type) && !("key" in body) ? [subjectOf(body)] : []));
  const met = metBy(bodies, person, plan);
  const open = new Set<string>();
  const resting = known.filter((one) => {
    const before = open.size;
    for (const queue = [one]; queue.length > 0; ) {
      const id = queue.shift() as string;
      for (const need of openNeeds(id, stepNamed(id, catalog).item, met, plan)) {
        if (open.has(need)) continue;
        open.add(need);
        queue.push(need);
      }
    }
    return open.size > before;
  });
  if (open.size === 0) return [];
  const [ids, them] = [[...open], open.size > 1 ? "them" : "it"];
  const [lead, more] = [ids.slice(0, NAMED), ids.length - NAMED];
  const list = `${lead.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const sentence = `${resting.join(", ")} ${resting.length > 1 ? "rest" : "rests"} on what is still open: ${list}.`;
  return [
    {
      question: `${sentence} Do you know ${them} too?`,
      hint: `${sentence} If you know ${them} too:`,
      command: `career-roadmap know ${ids.join(" ")}`,
      bodies: ids.map((id) => ({ type: `${stepNamed(id, catalog).kind}-known`, subject: id })),
    },
  ];
}

/** How many are named in a sentence; the command names them all. */
const NAMED = 5;

function subjectOf(body: EventBody): string {
  return "subject" in body ? body.subject : "";
}

/** Whether something is met once the events are recorded. */
function metBy(bodies: readonly EventBody[], { progress }: Person, plan: Plan | undefined): (id: string) => boolean {
  // What the person's job brings along, whatever they said.
  const credited = new Set(plan?.known.filter((id) => progress.subjects.get(id)?.status !== "known"));
  return (id) => MET.includes(standing(id, bodies, progress)) || credited.has(id);
}

/** For every need that nothing meets, the member that the plan takes for it, else the author's first. */
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

import { ok, type Result } from "../shared/result.ts";
import { toldBudget } from "./budget/told-budget.ts";
import { type Aim, thingsOf } from "./choice/aims.ts";
import { skippedOf } from "./choice/alternatives.ts";
import { fromNothing } from "./choice/hours.ts";
import { type Selection, withSteps } from "./choice/select.ts";
import { describeSteps } from "./describe.ts";
import { inHours, percentDone } from "./effort.ts";
import { forecastFinish } from "./forecast/forecast.ts";
import { laidOut, type PlanProblem } from "./laid-out.ts";
import { type Goalpost, goalpostsOf, milestoneOf } from "./milestones.ts";
import { type Ordered, type OrderedSteps, orderedSteps, standingsOfAll, stepsUpTo } from "./order/ordered-steps.ts";
import type { Finish, Plan, PlanRequest } from "./plan-types.ts";
import { waitsOf } from "./schedule/wait.ts";
import type { Catalog } from "./types.ts";

/**
 * Makes the ordered, scheduled plan from what a person knows to a goal, or to several at once.
 * Expects: a validated catalog and goals, each once. Promises: the same request gives the same plan, whatever order the
 * catalog was loaded in. Fails when a goal, the step to stop at or one that must be in does not exist, when what must be in
 * takes more than the budget, and when the plan takes more than 100 years.
 */
export function makePlan(catalog: Catalog, request: PlanRequest): Result<Plan, PlanProblem> {
  const find = thingsOf(catalog);
  const laid = laidOut(catalog, request);
  if (!laid.ok) return laid;
  const { aims, selection, ordered, wanted, reach, kept, calendar, pace, spans } = laid.value;
  const settled = fromNothing(catalog, aims, selection, request);
  const nothing = settled === selection ? selection : withSteps(settled);
  const standings = nothing === selection ? ordered.standings : standingsOfAll(aims, nothing);
  const posts = goalpostsOf(
    aims,
    { steps: selection.steps, standings: ordered.standings },
    { steps: nothing.steps, standings },
  );
  const placeOf = new Map<string, number>();
  for (const [at, { id }] of kept.entries()) placeOf.set(id, at);
  const placesOf = (ids: readonly string[]): number[] => {
    const places: number[] = [];
    if (spans.length === 0) return places; // nobody asks for days
    for (const id of ids) {
      const at = placeOf.get(id);
      if (at !== undefined) places.push(at);
    }
    return places.sort((a, b) => a - b);
  };
  const isMet = (id: string): boolean => selection.steps.get(id)?.done ?? true;
  const isCut = kept.length < selection.steps.size;
  const isWhole = ({ ids }: Goalpost): boolean => !isCut || ids.every((id) => placeOf.has(id) || isMet(id));

  const reached = posts.filter((post) => post.stage === null || post.ids.some((id) => placeOf.has(id))).filter(isWhole);
  const core = coreOf(posts, isWhole, selection, nothing, standings, aims);
  const groups = groupsOf(aims, ordered, kept);
  const parts = [
    ...reached.map(({ ids }) => placesOf(ids)),
    ...groups.map(({ places }) => places),
    placesOf(core?.ids ?? []),
  ];
  const finishes = forecastFinish(kept, spans, parts, parts.length - 1, calendar, request);
  const finishAt = (at: number): Finish => finishes.parts[at] as Finish;

  const left = wanted.reduce((sum, step) => sum + step.left, 0);
  const full = Math.max(left, fullOf(aims, nothing, wanted, request));
  return ok({
    goals: request.goals,
    roles: aims.flatMap(({ role }) => role?.id ?? []),
    job: request.job,
    today: request.today,
    start: request.start,
    hoursPerWeek: request.hoursPerWeek,
    hoursByWeekday: request.hoursByWeekday ?? null,
    parallel: request.parallel ?? 1,
    pace,
    waits: waitsOf(kept, request.learner),
    exact: selection.exact,
    hours: { left: inHours(left), full: inHours(full) },
    core: core && {
      ...{ left: inHours(core.left), full: inHours(core.full), percent: percentDone(core.left, core.full) },
      ...finishAt(parts.length - 1),
    },
    finish: finishes.finish,
    forecast: finishes.forecast,
    percent: percentDone(left, full),
    milestones: reached.map((post, at) => milestoneOf(post, finishAt(at))),
    stages: groups.map(({ group, places }, at) => ({
      ...group,
      steps: places.map((place) => (kept[place] as Ordered).id),
      finish: finishAt(reached.length + at),
    })),
    steps: describeSteps(catalog, aims, selection, ordered.groups, { kept, placeOf }, spans, request),
    // A log may name what no roadmap has any more.
    known: [...request.learner.known].filter((id) => find(id) !== undefined).sort(),
    skipped: skippedOf(find, aims, request.learner.skipped),
    budget: reach && toldBudget(request, ordered, wanted, reach, posts),
  });
}

/** Units of the same plan from nothing, up to where it stops. */
function fullOf(aims: readonly Aim[], nothing: Selection, wanted: readonly Ordered[], { until }: PlanRequest): number {
  let sum = 0;
  if (until === undefined) {
    for (const { effort } of nothing.steps.values()) sum += effort;
    return sum;
  }
  const ordered = orderedSteps(aims, nothing);
  const steps = (ordered.ok ? stepsUpTo(ordered.value.steps, until) : undefined) ?? wanted;
  return steps.reduce((total, { effort }) => total + effort, 0);
}

/** All core of the plan's roles; null where they have none, and where the plan ends before the last of it. */
function coreOf(
  posts: readonly Goalpost[],
  isWhole: (post: Goalpost) => boolean,
  { steps }: Selection,
  nothing: Selection,
  standings: OrderedSteps["standings"],
  aims: readonly Aim[],
): { readonly ids: readonly string[]; readonly left: number; readonly full: number } | null {
  const cores = posts.filter(({ stage }) => stage === null);
  if (cores.length === 0 || !cores.every(isWhole)) return null;
  const [only] = cores;
  if (only !== undefined && cores.length === 1) return only;
  const ids = [...new Set(cores.flatMap((post) => post.ids))];
  const from = new Set<string>();
  for (const [at, { role }] of aims.entries())
    if (role !== null) for (const [id, { rank }] of standings[at] ?? []) if (rank === "core") from.add(id);
  const left = ids.reduce((sum, id) => sum + (steps.get(id)?.left ?? 0), 0);
  const full = [...from].reduce((sum, id) => sum + (nothing.steps.get(id)?.effort ?? 0), 0);
  return { ids, left, full: Math.max(left, full) };
}

interface FilledGroup {
  readonly group: OrderedSteps["groups"][number];
  /** Places of its steps among those that are kept. */
  readonly places: readonly number[];
}

/** The groups that hold something, and every stage with a core, whether or not something of it is left to learn. */
function groupsOf(aims: readonly Aim[], { groups }: OrderedSteps, kept: readonly Ordered[]): FilledGroup[] {
  const places = groups.map((): number[] => []);
  for (const [at, { group }] of kept.entries()) places[group]?.push(at);
  const cored = new Set(
    aims.flatMap(({ role }) =>
      (role?.stages ?? []).flatMap(({ id, skills }) => (skills.length > 0 ? [`${role?.id} ${id}`] : [])),
    ),
  );
  return groups
    .map((group, at) => ({ group, places: places[at] as number[] }))
    .filter(({ group: { id, role, rank }, places: own }) => {
      return own.length > 0 || (rank === "core" && role !== null && cored.has(`${role} ${id}`));
    });
}

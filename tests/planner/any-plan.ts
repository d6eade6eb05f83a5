import fc from "fast-check";
import {
  type Catalog,
  makePlan,
  NEWCOMER,
  type Plan,
  type PlanRequest,
  type Project,
  RANKS,
  type Rank,
  type Requirement,
  type Role,
  type Skill,
} from "../../src/planner/index.ts";
import { request } from "../helpers/roadmap.ts";

export interface Asked {
  readonly catalog: Catalog;
  readonly request: PlanRequest;
}

const SKILLS = 12;
const rank = fc.oneof({ weight: 3, arbitrary: fc.constant<Rank>("core") }, fc.constantFrom<Rank>(...RANKS));
const members = fc.array(fc.nat(SKILLS - 1), { minLength: 1, maxLength: 2 });
const skillsOf = fc.array(
  fc.record({ hours: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9)), needs: fc.array(members, { maxLength: 3 }) }),
  { minLength: 4, maxLength: SKILLS },
);
const roleOf = fc.record({
  stages: fc.array(fc.array(fc.tuple(members, rank), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
  projects: fc.array(
    fc.record({
      ...{ rank, needs: fc.array(members, { maxLength: 3 }), after: fc.option(fc.nat(2)), stage: fc.option(fc.nat(2)) },
      weeks: fc.option(fc.integer({ min: 1, max: 30 })),
    }),
    { maxLength: 3 },
  ),
  assumes: fc.array(fc.nat(SKILLS - 1), { maxLength: 1 }),
});
const some = fc.array(fc.nat(SKILLS + 2), { maxLength: 3 });
const learnerOf = fc.record({ known: some, done: some, skipped: fc.array(fc.nat(SKILLS), { maxLength: 1 }) });
const wishesOf = fc.record({
  ...{ started: some, ticked: some, prefer: fc.array(fc.nat(SKILLS - 1), { maxLength: 1 }) },
  cut: fc.constantFrom<Partial<PlanRequest>>({}, {}, { withOptional: true }, { coreOnly: true }),
  quarters: fc.integer({ min: 8, max: 448 }),
});
const goalsOf = fc.uniqueArray(fc.constantFrom("one", "two", "s3", "one-p0"), { minLength: 1, maxLength: 3 });

/**
 * Two random roles over the same skills, with ranks, choices, projects that wait and projects that need projects, and
 * somebody who knows, did, skipped, began and ticked some of it; goals of all three kinds.
 */
export const anyPlan: fc.Arbitrary<Asked> = fc
  .tuple(skillsOf, roleOf, roleOf, learnerOf, wishesOf, goalsOf)
  .map(([skills, one, two, had, wishes, goals]) => {
    const count = skills.length;
    const catalog: Catalog = {
      skills: new Map(
        skills.map(({ hours: [low, more], needs }, at): [string, Skill] => {
          const hours = [low, low + more, low + 3 * more] as const;
          return [`s${at}`, { ...thing(`s${at}`, hours, needs, at), area: "area" }];
        }),
      ),
      roles: new Map([role("one", one, count), role("two", two, count)].map((made) => [made.id, made])),
    };
    const projects = [...catalog.roles.values()].flatMap((made) => made.projects.map(({ id }) => id));
    const all = [...catalog.skills.keys(), ...projects];
    const ids = (numbers: readonly number[]): string[] => numbers.flatMap((n) => all[n] ?? []);
    const [known, done, skipped] = [new Set(ids(had.known)), new Set(ids(had.done)), new Set(ids(had.skipped))];
    for (const id of done) known.delete(id);
    for (const id of skipped) for (const set of [known, done]) set.delete(id);
    const started = new Set(ids(wishes.started).filter((id) => ![known, done, skipped].some((set) => set.has(id))));
    const asked = request({ goals: goals.filter((id) => catalog.roles.has(id) || all.includes(id)) });
    return {
      catalog,
      request: {
        ...asked,
        goals: asked.goals.length === 0 ? ["one"] : asked.goals,
        learner: {
          ...NEWCOMER,
          ...{ known, done, skipped, started },
          begunOn: new Map([...started].map((id, at) => [id, asked.today - 9 * at])),
          ticked: new Map(ids(wishes.ticked).map((id) => [id, new Set(["one"])])),
        },
        prefer: ids(wishes.prefer),
        hoursPerWeek: wishes.quarters / 4,
        ...wishes.cut,
      },
    };
  });

/** What of the numbers is below a limit, each once. */
function requirementsOf(needs: readonly (readonly number[])[], below: number): Requirement[] {
  const all = needs.map((numbers) => [...new Set(numbers.filter((n) => n < below).map((n) => `s${n}`))]);
  const seen = new Set<string>();
  return all.filter((oneOf) => oneOf.length > 0 && !seen.has(`${oneOf}`) && seen.add(`${oneOf}`)).map(asRequirement);
}

function asRequirement(oneOf: readonly string[]): Requirement {
  return { oneOf };
}

function thing(id: string, hours: Skill["hours"], needs: readonly (readonly number[])[], below: number) {
  const items = ["one", "two", "three"];
  return { id, title: id.toUpperCase(), hours, requires: requirementsOf(needs, below), formerly: [], items };
}

type RoleShape = typeof roleOf extends fc.Arbitrary<infer Shape> ? Shape : never;

function role(id: string, { stages, projects, assumes }: RoleShape, count: number): Role {
  const listed = new Set<string>();
  return {
    id,
    title: id,
    terms: [],
    formerly: [],
    assumes: assumes.filter((n) => n < count).map((n) => `s${n}`),
    stages: stages.map((list, at) => {
      const wanted = list.flatMap(([numbers, at]) => requirementsOf([numbers], count).map((want) => ({ want, at })));
      const fresh = wanted.filter(
        ({ want: { oneOf } }) => !oneOf.some((one) => listed.has(one)) && oneOf.map((one) => listed.add(one)),
      );
      const of = (one: Rank) => fresh.filter(({ at }) => at === one).map(({ want }) => want);
      return {
        id: `stage-${at}`,
        title: `Stage ${at}`,
        skills: of("core"),
        further: of("further"),
        optional: of("optional"),
      };
    }),
    projects: projects.map(({ needs, after, stage, weeks, rank: own }, at): Project => {
      const before = after !== null && after < at ? [{ oneOf: [`${id}-p${after}`] }] : [];
      const { requires, ...rest } = thing(`${id}-p${at}`, [3, 3, 3], needs, count);
      return {
        ...{ ...rest, rank: own, requires: [...before, ...requires] },
        ...(stage !== null && stage < stages.length && { stage: `stage-${stage}` }),
        ...(weeks !== null && { weeks }),
      };
    }),
  };
}

export function planOf({ catalog, request: asked }: Asked, more: Partial<PlanRequest> = {}): Plan {
  const made = makePlan(catalog, { ...asked, ...more });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

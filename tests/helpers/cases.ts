import fc from "fast-check";
import { type Catalog, NEWCOMER, type PlanRequest, type Role } from "../../src/planner/index.ts";
import { request, roadmap } from "./roadmap.ts";

export interface Case {
  readonly catalog: Catalog;
  readonly request: PlanRequest;
}

const skillsOf = fc.array(
  fc.record({
    hours: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9), fc.nat(30)),
    needs: fc.array(fc.array(fc.nat(13), { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
  }),
  { minLength: 3, maxLength: 14 },
);
/** What stands in front of a listed skill, or of a project: nothing for core, `+` further, `?` optional. */
type Mark = "" | "+" | "?";

interface Work {
  readonly needs: readonly number[];
  /** Of the projects before it. */
  readonly projects: readonly number[];
  readonly mark: Mark;
  readonly stage: number | undefined;
  readonly weeks: number | undefined;
}

const stagesOf = (marks: fc.Arbitrary<Mark>) =>
  fc.array(fc.array(fc.tuple(fc.nat(13), marks), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 });
const needsOf = fc.array(fc.nat(13), { minLength: 1, maxLength: 3 });
const plainMarks = fc.constantFrom<Mark[]>("", "?");
const plainProjects: fc.Arbitrary<Work[]> = fc.array(
  needsOf.map((needs) => ({ needs, projects: [], mark: "", stage: undefined, weeks: undefined })),
  { maxLength: 3 },
);
const rankedMarks = fc.constantFrom<Mark[]>("", "", "+", "?");
const rankedProjects: fc.Arbitrary<Work[]> = fc.array(
  fc.record({
    needs: needsOf,
    projects: fc.array(fc.nat(2), { maxLength: 2 }),
    mark: rankedMarks,
    stage: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    weeks: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  }),
  { maxLength: 3 },
);

/** A random role of up to three stages over up to 14 skills, choices among them, with projects, and a learner. */
export const cases: fc.Arbitrary<Case> = casesOf(plainMarks, plainProjects);

/** The same, with further skills, and projects of any rank that have stages and weeks and require one another. */
export const rankedCases: fc.Arbitrary<Case> = casesOf(rankedMarks, rankedProjects);

/** Three such roles over the same skills: "role", "second" and "third", whose projects are their own. */
export const threeRoles: fc.Arbitrary<Case> = rolesOf(cases, fc.constant<Mark>(""), plainProjects);

/** Three roles as `rankedCases` makes them. */
export const threeRankedRoles: fc.Arbitrary<Case> = rolesOf(rankedCases, rankedMarks, rankedProjects);

function casesOf(marks: fc.Arbitrary<Mark>, projectsOf: fc.Arbitrary<Work[]>): fc.Arbitrary<Case> {
  return fc
    .record({
      skills: skillsOf,
      stages: stagesOf(marks),
      projects: projectsOf,
      known: fc.array(fc.nat(13), { maxLength: 3 }),
      done: fc.array(fc.nat(13), { maxLength: 3 }),
      skipped: fc.array(fc.nat(13), { maxLength: 2 }),
      withOptional: fc.boolean(),
      quarters: fc.integer({ min: 1, max: 448 }),
    })
    .map(({ skills, stages, projects, known, done, skipped, withOptional, quarters }) => {
      const count = skills.length;
      const ids = (numbers: readonly number[], below = count): string[] => [
        ...new Set(numbers.filter((n) => n < below).map((n) => `s${n}`)),
      ];
      const text = skills.map(({ hours: [low, more, most], needs }, at) => {
        const requires = needs.map((numbers) => ids(numbers, at).join("|")).filter(Boolean);
        return `s${at}(${low}/${low + more}/${low + more + most}): ${[...new Set(requires)].join(" ")}`;
      });
      const listed = new Set<string>();
      const lists = stages.map((list) => {
        const words = list.filter(([n]) => n < count && !listed.has(`s${n}`) && listed.add(`s${n}`));
        return words.map(([n, mark]) => `${mark}s${n}`).join(" ");
      });
      const work = worksOf(projects, ids, "p", stages.length).join(";");
      const set = (numbers: readonly number[]): Set<string> => new Set(ids(numbers));
      const learner = { ...NEWCOMER, known: set(known), done: set(done), skipped: set(skipped) };
      return {
        catalog: roadmap(text.join(";"), lists, work),
        request: request({ learner, withOptional, hoursPerWeek: quarters / 4 }),
      };
    });
}

function worksOf(
  works: readonly Work[],
  ids: (needs: readonly number[]) => string[],
  name: string,
  stages: number,
): string[] {
  return works.map(({ needs, projects, mark, stage, weeks }, at) => {
    const before = [...new Set(projects.filter((n) => n < at))].map((n) => `${name}${n}`);
    const where = stage === undefined || stage > stages ? "" : `@stage-${stage}`;
    const wait = weeks === undefined ? "" : ` ${weeks}w`;
    return `${mark}${name}${at}(3)${where}${wait}: ${[...ids(needs), ...before].join(" ")}`;
  });
}

function rolesOf(
  first: fc.Arbitrary<Case>,
  marks: fc.Arbitrary<Mark>,
  projectsOf: fc.Arbitrary<Work[]>,
): fc.Arbitrary<Case> {
  const more = fc.tuple(stagesOf(marks), projectsOf);
  return fc.tuple(first, more, more).map(([one, ...others]) => {
    const count = one.catalog.skills.size;
    const more = others.map(([stages, projects], at): [string, Role] => {
      const id = at === 0 ? "second" : "third";
      const ids = (needs: readonly number[]) => [...new Set(needs.filter((n) => n < count).map((n) => `s${n}`))];
      const listed = new Set<number>();
      const lists = stages.map((list) => {
        const own = list.filter(([n]) => n < count && !listed.has(n) && listed.add(n));
        return own.map(([n, mark]) => `${mark}s${n}`).join(" ");
      });
      const work = worksOf(projects, ids, `${id}-p`, stages.length);
      const role = roadmap("", lists, work.join(";")).roles.get("role") as Role;
      return [id, { ...role, id, title: id }];
    });
    return { ...one, catalog: { ...one.catalog, roles: new Map([...one.catalog.roles, ...more]) } };
  });
}

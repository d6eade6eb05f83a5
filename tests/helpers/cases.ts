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
const stagesOf = fc.array(fc.array(fc.tuple(fc.nat(13), fc.boolean()), { minLength: 1, maxLength: 5 }), {
  minLength: 1,
  maxLength: 3,
});
const projectsOf = fc.array(fc.array(fc.nat(13), { minLength: 1, maxLength: 3 }), { maxLength: 3 });

/** A random role of up to three stages over up to 14 skills, choices among them, with projects, and a learner. */
export const cases: fc.Arbitrary<Case> = fc
  .record({
    skills: skillsOf,
    stages: stagesOf,
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
      return words.map(([n, optional]) => `${optional ? "?" : ""}s${n}`).join(" ");
    });
    const work = projects.map((needs, at) => `p${at}(3): ${ids(needs).join(" ")}`).join(";");
    const set = (numbers: readonly number[]): Set<string> => new Set(ids(numbers));
    const learner = { ...NEWCOMER, known: set(known), done: set(done), skipped: set(skipped) };
    return {
      catalog: roadmap(text.join(";"), lists, work),
      request: request({ learner, withOptional, hoursPerWeek: quarters / 4 }),
    };
  });

/** Three such roles over the same skills: "role", "second" and "third", whose projects are their own. */
export const threeRoles: fc.Arbitrary<Case> = fc
  .tuple(cases, fc.tuple(stagesOf, projectsOf), fc.tuple(stagesOf, projectsOf))
  .map(([one, ...others]) => {
    const count = one.catalog.skills.size;
    const more = others.map(([stages, projects], at): [string, Role] => {
      const id = at === 0 ? "second" : "third";
      const lists = stages.map((list) => [...new Set(list.filter(([n]) => n < count).map(([n]) => `s${n}`))].join(" "));
      const work = projects.map((needs, n) => {
        const ids = [...new Set(needs.filter((need) => need < count).map((need) => `s${need}`))];
        return `${id}-p${n}(3): ${ids.join(" ")}`;
      });
      const role = roadmap("", lists, work.join(";")).roles.get("role") as Role;
      return [id, { ...role, id, title: id }];
    });
    return { ...one, catalog: { ...one.catalog, roles: new Map([...one.catalog.roles, ...more]) } };
  });

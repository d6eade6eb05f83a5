import path from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { assembleCatalog } from "../../../src/catalog/assemble/assemble.ts";
import { readSource } from "../../../src/catalog/load.ts";
import { gapOf, makePlan, moveMap, NEWCOMER, UNUSED_STAGE } from "../../../src/planner/index.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";
import { ROOT } from "../../helpers/run.ts";

function mapOf(catalog: Parameters<typeof moveMap>[0], role: string, known: readonly string[]) {
  const wishes = request({ goals: [role], learner: { ...NEWCOMER, known: new Set(known) }, dates: false });
  const plan = makePlan(catalog, wishes);
  if (!plan.ok) throw new Error(plan.error.code);
  const gap = gapOf(catalog, plan.value, wishes);
  return { map: moveMap(catalog, plan.value, gap, wishes), gap };
}

it("puts what is had where it would be learnt, and what is not asked for before all of it", () => {
  // a --> b --> c     x, not asked for
  const catalog = roadmap("a; b: a; c: b; x", ["a b", "c"]);
  const { map } = mapOf(catalog, "role", ["a", "b", "x"]);
  expect(map.stages.map(({ id, steps }) => [id === UNUSED_STAGE, steps])).toEqual([
    [true, ["x"]],
    [false, ["a", "b"]],
    [false, ["c"]],
  ]);
  const parts = map.steps.map(({ id, part, requires }) => [id, part, requires]);
  expect(parts.sort()).toEqual([
    ["a", "had", []],
    ["b", "had", ["a"]],
    ["c", "missing", ["b"]],
    ["x", "unused", []],
  ]);
});

it("has all that the gap names, once, each after what it needs, whatever role and whatever is known", () => {
  const { catalog } = assembleCatalog(undefined, [readSource(path.join(ROOT, "roadmaps"))]);
  const skills = [...catalog.skills.keys()];
  const roles = [...catalog.roles.keys()];
  fc.assert(
    fc.property(fc.constantFrom(...roles), fc.subarray(skills, { maxLength: 60 }), (role, known) => {
      const { map, gap } = mapOf(catalog, role, known);
      const named = [...gap.carried.ids, ...gap.missing.ids, ...gap.unused.ids].sort();
      expect(map.steps.map(({ id }) => id).sort()).toEqual(named);
      expect(map.stages.flatMap(({ steps }) => steps).sort()).toEqual(named);
      const place = new Map(map.steps.map(({ id }, at) => [id, at]));
      for (const { id, requires } of map.steps)
        for (const need of requires) expect(place.get(need) ?? -1).toBeLessThan(place.get(id) as number);
    }),
    { numRuns: 60 },
  );
});

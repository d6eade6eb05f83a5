import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Catalog,
  type Explanation,
  explainAbsence,
  explainStep,
  NEWCOMER,
  type PlanRequest,
} from "../../../src/planner/index.ts";
import { request, roadmap } from "../../helpers/roadmap.ts";
import { anyPlan, planOf } from "../any-plan.ts";

function explain(catalog: Catalog, id: string, more: Partial<PlanRequest> = {}): Explanation {
  const asked = request(more);
  return explainStep(catalog, planOf({ catalog, request: asked }), asked, id) as Explanation;
}

// base --> mid --> goal     side (needed by nothing)
const chain = roadmap("base(7); mid(7): base; goal(7): mid; side(7)", ["goal side"]);

describe("explainStep", () => {
  it("tells what names it, what it needs and unblocks, and the shortest way to the goal", () => {
    const told = explain(chain, "base");
    expect(told).toMatchObject({ namedBy: null, needs: [], unblocks: ["mid"], unblocksInAll: ["mid", "goal"] });
    expect(told.chain).toEqual(["base", "mid", "goal"]);
    expect(explain(chain, "goal")).toMatchObject({
      ...{ namedBy: { id: "stage-1", rank: "core" }, blockedBy: ["mid"], chain: ["goal"] },
      needs: [{ id: "mid", because: null, state: "blocked" }],
    });
  });

  it("tells until when it can wait: the first open step that needs it", () => {
    const { today } = request();
    expect(explain(chain, "base", { hoursPerWeek: 7 }).canWait).toEqual({ id: "mid", n: 2, first: today + 7 });
    expect(explain(chain, "side").canWait).toBeNull();
    const learner = { ...NEWCOMER, done: new Set(["mid"]) };
    const both = roadmap("base; mid: base; more: base", ["base mid more"]);
    expect(explain(both, "base", { learner }).canWait).toMatchObject({ id: "more" });
  });

  it("leads to the goal where that is no role", () => {
    expect(explain(chain, "mid", { goals: ["goal"] }).chain).toEqual(["mid", "goal"]);
    expect(explain(chain, "base", { goals: ["goal"] }).chain).toEqual(["base", "mid", "goal"]);
  });

  it("tells of a choice why this one, and what each other would cost", () => {
    const catalog = roadmap("torch(5); flow(9); jax(5); net: torch|flow|jax", ["net"]);
    expect(explain(catalog, "torch").choice).toEqual({
      why: "first-of-equals",
      others: [
        { id: "flow", title: "FLOW", more: 4 },
        { id: "jax", title: "JAX", more: 0 },
      ],
    });
    expect(explain(catalog, "flow", { prefer: ["flow"] }).choice).toMatchObject({ why: "preferred" });
    expect(explain(catalog, "net").choice).toBeNull();
  });

  it("knows no step that is not in the plan", () => {
    const asked = request();
    expect(explainStep(chain, planOf({ catalog: chain, request: asked }), asked, "else")).toBeUndefined();
  });
});

describe("explainAbsence", () => {
  const catalog = roadmap("a; b; c; d; torch(1); flow(2)", ["a torch|flow +b ?c"]);
  const why = (id: string, more: Partial<PlanRequest> = {}) => {
    const asked = request(more);
    return explainAbsence(catalog, planOf({ catalog, request: asked }), asked, id);
  };

  it("tells known, skipped, another chosen, a rank that was not asked for, and not needed", () => {
    expect(why("a", { learner: { ...NEWCOMER, known: new Set(["a"]) } })).toEqual({ why: "known" });
    expect(why("a", { learner: { ...NEWCOMER, skipped: new Set(["a"]) } })).toEqual({ why: "skipped" });
    expect(why("flow")).toEqual({ why: "other-chosen", chosen: ["torch"] });
    expect(why("c")).toEqual({ why: "optional", stage: "stage-1" });
    expect(why("b", { coreOnly: true })).toEqual({ why: "further", stage: "stage-1" });
    expect(why("d")).toEqual({ why: "not-needed" });
  });
});

describe("every step", () => {
  it("can wait for what needs it and no longer, and leads along what needs what", () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const made = planOf(one, { forecast: false });
        const steps = new Map(made.steps.map((step) => [step.id, step]));
        for (const step of made.steps) {
          const told = explainStep(one.catalog, made, one.request, step.id) as Explanation;
          const open = made.steps.filter(({ state, requires }) => state !== "done" && requires.includes(step.id));
          expect(told.canWait?.id).toBe(step.state === "done" ? undefined : open[0]?.id);
          for (const [at, id] of told.chain.entries()) {
            const next = told.chain[at + 1];
            if (next !== undefined) expect(steps.get(next)?.requires).toContain(id);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

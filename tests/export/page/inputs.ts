import type { AssembledCatalog } from "../../../src/catalog/assemble/assemble.ts";
import type { ExportInput } from "../../../src/export/input.ts";
import { makePlan, NEWCOMER, type Plan } from "../../../src/planner/index.ts";
import { printable } from "../../../src/shared/printable.ts";
import { assemble } from "../../helpers/catalog.ts";
import { request } from "../../helpers/roadmap.ts";

/** The plan of somebody who is done with the first steps of a role and has begun another. */
export function inputFor(role: string, assembled: AssembledCatalog, isNew = false): ExportInput {
  const { catalog, details } = assembled;
  const made = (learner = NEWCOMER): Plan => {
    const plan = makePlan(catalog, request({ goals: [role], withOptional: true, learner }));
    if (!plan.ok) throw new Error(plan.error.code);
    return plan.value;
  };
  const fresh = made();
  const ready = fresh.steps.filter(({ state }) => state === "ready").map(({ id }) => id);
  const [first = "", second = ""] = ready;
  const plan = isNew
    ? fresh
    : made({
        ...NEWCOMER,
        done: new Set([first]),
        started: new Set([second]),
        begunOn: new Map([[second, fresh.today]]),
      });
  const titles = new Map<string, string>();
  for (const { id, title, projects } of catalog.roles.values())
    for (const one of [{ id, title }, ...projects]) titles.set(one.id, one.title);
  for (const { id, title } of catalog.skills.values()) titles.set(id, title);
  return {
    plan,
    details,
    titles,
    terms: new Map(),
    ticked: new Map(),
    doneOn: new Map(),
    changed: 0,
    off: [],
    study: [],
    text: printable,
  };
}

/** A plan of so many steps: chains that lean on one another, in stages of fifty. */
export function largeInput(steps: number): ExportInput {
  const ids = Array.from({ length: steps }, (_, at) => `step-${at}`);
  const skills = ids.map((id, at) => {
    const needs = [at - 1, at - 7].filter((one) => one >= 0 && at % 5 !== 0).map((one) => `step-${one}`);
    return `  ${id}: { title: Step number ${at}, hours: ${1 + (at % 30)}, requires: [${needs.join(", ")}], checklist: { one: The first thing, two: The second thing } }`;
  });
  const stages = ids.flatMap((_, at) =>
    at % 50 === 0 ? [`  - { title: Stage ${at / 50}, skills: [${ids.slice(at, at + 50).join(", ")}] }`] : [],
  );
  const assembled = assemble({
    "skills/all.yaml": `area: { id: all, title: All }\nskills:\n${skills.join("\n")}\n`,
    "large.yaml": `title: Large\nstages:\n${stages.join("\n")}\n`,
  });
  if (assembled.diagnostics.some(({ severity }) => severity === "error"))
    throw new Error(JSON.stringify(assembled.diagnostics[0]));
  return inputFor("large", assembled, true);
}

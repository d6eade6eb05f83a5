import { beforeAll, describe, expect, it } from "vitest";
import { type Person, somebody } from "../helpers/person.ts";
import type { Json } from "../helpers/run.ts";

/** What every command that tells hours has to say of the same role to the same person. */
interface Told {
  readonly hours: number;
  readonly core: number;
  readonly percent: number;
}

const GOAL = "data-scientist";
const OTHER = "ml-engineer";

const PEOPLE: readonly (readonly [who: string, did: readonly string[]])[] = [
  ["a newcomer", []],
  ["six years as a data scientist", ["config set job data-scientist"]],
  [
    "somebody half-way",
    ["know git shell", "done python sql", "start pandas", "log numpy 3h", "skip data-protection", "know statistics"],
  ],
];

describe.each(PEOPLE)("%s", (who, did) => {
  let me: Person;
  beforeAll(async () => {
    me = somebody([]);
    await me.did(...did);
  });

  const planOf = async (role: string): Promise<Told> => {
    const { hours, core, percent } = await me.json(`plan ${role}`);
    return { hours: hours.left, core: core.left, percent };
  };

  it.each([GOAL, OTHER])("is told the same hours of %s by roles, match, gap, compare and show", async (role) => {
    const told = await planOf(role);
    const row = (rows: Json[]): Json => rows.find(({ id }) => id === role);
    const listed = row((await me.json("roles")).roles);
    expect({ hours: listed.hours, core: listed.coreHours, percent: listed.percent }).toEqual(told);
    const matched = row((await me.json("match")).roles);
    expect({ hours: matched.hours.left, core: matched.core.left, percent: matched.percent }).toEqual(told);
    const gap = await me.json(`gap --to ${role}`);
    expect({ hours: gap.hours.missing, core: gap.core.left, percent: gap.percent }).toEqual(told);
    const other = role === GOAL ? OTHER : GOAL;
    const compared = row((await me.json(`compare ${role} ${other}`)).roles);
    expect([compared.hours, compared.coreHours]).toEqual([expect.closeTo(told.hours, 6), expect.closeTo(told.core, 6)]);
    const { yours } = (await me.json(`show ${role}`)).role;
    expect({ hours: yours.hours, core: yours.coreHours, percent: yours.percent }).toEqual(told);
    const inJob = [listed, matched, gap, compared, yours].map(({ inJobHours }) => inJobHours);
    expect(new Set(inJob).size).toBe(1);
    if (role === GOAL) expect(inJob[0]).toBe((await me.json(`plan ${role} --from ${role}`)).core.left);
  });

  it("is told the same by status, next, prompt and init", async () => {
    const told = await planOf(GOAL);
    const env = { CAREER_ROADMAP_ROLE: GOAL };
    const status = await me.json("status", { env });
    expect([status.hours.left, status.core.left, status.percent]).toEqual([told.hours, told.core, told.percent]);
    const plan = await me.json(`plan ${GOAL}`);
    const next = await me.json(`next --role ${GOAL} -n 3`);
    const milestone = plan.milestones.find(({ hours }: Json) => hours.left > 0);
    for (const one of [status.milestone, next.milestone]) {
      expect(one).toMatchObject({ stage: milestone.stage, hours: milestone.hours, percent: milestone.percent });
    }
    const open = plan.steps.filter(({ state }: Json) => state === "in-progress" || state === "ready");
    const ids = next.steps.map(({ id }: Json) => id);
    expect(open.map(({ id }: Json) => id)).toEqual(expect.arrayContaining(ids));
    for (const { id, hoursLeft } of next.steps) {
      expect(hoursLeft).toBe(plan.steps.find((step: Json) => step.id === id).hoursLeft);
    }
    expect((await me.run("prompt --template {percent}", { env })).out.trim()).toBe(`${Math.floor(told.percent)}%`);
    const { plan: saved } = await me.json(`init --yes --role ${GOAL}`);
    expect({ hours: saved.hours.left, core: saved.core.left, percent: saved.percent }).toEqual(told);
    await me.did("config unset role");
  });

  it("has a job only where they say so", async () => {
    const job = who.startsWith("six") ? [GOAL] : [];
    for (const line of ["roles", "match", `gap --to ${OTHER}`, `compare ${GOAL} ${OTHER}`, `plan ${OTHER}`]) {
      expect((await me.json(line)).job, line).toEqual(job);
    }
  });

  it("is told another person's hours with --from, alike everywhere", async () => {
    const from = "--from software-developer --from data-scientist";
    const { hours, core } = await me.json(`plan ${OTHER} ${from}`);
    const row = (rows: Json[]): Json => rows.find(({ id }) => id === OTHER);
    const listed = row((await me.json(`roles ${from}`)).roles);
    const matched = row((await me.json(`match ${from}`)).roles);
    const gap = await me.json(`gap --to ${OTHER} ${from}`);
    expect([listed.hours, matched.hours.left, gap.hours.missing]).toEqual(Array(3).fill(hours.left));
    expect([listed.coreHours, matched.core.left, gap.core.left]).toEqual(Array(3).fill(core.left));
  });
});

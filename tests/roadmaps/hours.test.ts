import { describe, expect, it } from "vitest";
import { content, hoursOf, planOf, roleOf, roles, skills, table } from "./content.ts";

const ENGINEERING = [
  "ai-engineer",
  "cloud-engineer",
  "cybersecurity-engineer",
  "data-engineer",
  "data-scientist",
  "ml-engineer",
  "mlops-engineer",
  "software-developer",
];

type Span = readonly [least: number, most: number];

interface Route {
  readonly route: string;
  readonly hours: number | Span | null;
  readonly basis: string;
  readonly start: string;
  readonly source: string;
  readonly year: number | null;
  readonly note?: string;
}

const published = table<{
  readonly roles: Record<
    string,
    { readonly core: Span; readonly onTop?: Span; readonly reason: string; readonly routes: readonly Route[] }
  >;
  readonly schoolMathematics: readonly Route[];
}>("published-routes");

const languageModels = table<{
  readonly skills: readonly string[];
  readonly projects: readonly string[];
  readonly roles: Record<string, { readonly hours: number; readonly reason: string }>;
}>("language-models");

const within = (hours: number, [least, most]: Span): boolean => hours >= least && hours <= most;

const changed = roles.filter(({ kind }) => kind === "changed");

describe.each(roles.map(({ id }) => id))("the hours of %s", (id) => {
  const core = planOf(id, "core");

  it("are within what the kind of job takes, and the whole is at most a third more", () => {
    expect(core.hours.left).toSatisfy((hours: number) =>
      within(hours, ENGINEERING.includes(id) ? [500, 1250] : [260, 600]),
    );
    expect(hoursOf(id)).toBeLessThanOrEqual((core.hours.left * 4) / 3);
  });

  it("are within the range that stands beside published routes, with its reason", () => {
    const { core: span, onTop, reason, routes } = published.roles[id] ?? { core: [0, 0], reason: "", routes: [] };
    expect(routes.length).toBeGreaterThanOrEqual(2);
    expect(routes.filter(({ hours }) => hours !== null).length).toBeGreaterThanOrEqual(1);
    expect(reason.length).toBeGreaterThan(80);
    expect(core.hours.left).toSatisfy((hours: number) => within(hours, span as Span));
    expect(onTop !== undefined).toBe(roleOf(id).kind === "changed");
    if (onTop !== undefined) expect(hoursOf(id, "core", id)).toSatisfy((hours: number) => within(hours, onTop as Span));
  });

  it("give language models a share that has its reason", () => {
    const counted = new Set([...languageModels.skills, ...languageModels.projects]);
    const hours = core.steps.filter((step) => counted.has(step.id)).reduce((sum, step) => sum + step.hours, 0);
    const { hours: told = 0, reason = "" } = languageModels.roles[id] ?? {};
    expect(Math.round(hours)).toBe(told);
    expect(reason.length).toBeGreaterThan(40);
  });

  it("hold one to three core projects, the first small and begun before a third has passed", () => {
    const built = core.steps.filter(({ kind }) => kind === "project");
    expect(built.length).toBeGreaterThanOrEqual(1);
    expect(built.length).toBeLessThanOrEqual(3);
    const first = core.steps.findIndex(({ kind }) => kind === "project");
    const before = core.steps.slice(0, first).reduce((sum, { hours }) => sum + hours, 0);
    expect(before).toBeLessThan(core.hours.left / 3);
    expect(core.steps[first]?.hours).toBeLessThanOrEqual(20);
  });

  it("can be chosen exactly, with all that is optional too", () => {
    expect([core, planOf(id), planOf(id, "all")].map(({ exact }) => exact)).toEqual([true, true, true]);
  });
});

describe("the roles beside each other", () => {
  it.each(changed.map(({ id }) => id))("%s takes what it should on top of the job", (id) => {
    const most = id === "cybersecurity-engineer" ? 420 : 320;
    expect(hoursOf(id, "core", id)).toSatisfy((hours: number) => within(hours, [110, most]));
  });

  it.each(changed.map(({ id }) => id))("%s has a core project of the trade itself", (id) => {
    const { assumes, projects } = roleOf(id);
    const ofTrade = projects
      .filter(({ rank }) => rank === "core")
      .filter(({ requires }) => requires.some(({ oneOf }) => oneOf.some((need) => assumes.includes(need))));
    expect(ofTrade.map((project) => project.id)).not.toEqual([]);
  });

  it("lead a data scientist to ML engineer in 300 to 550 hours", () => {
    expect(hoursOf("ml-engineer", "core", "data-scientist")).toSatisfy((hours: number) => within(hours, [300, 550]));
  });

  it("share skills where they overlap in life", () => {
    const of = (id: string): Set<string> => new Set(planOf(id).steps.map((step) => step.id));
    const shared = (a: string, b: string): number => {
      const other = of(b);
      return [...of(a)].filter((id) => other.has(id)).length;
    };
    for (const [a, b, least] of [
      ["ml-engineer", "mlops-engineer", 20],
      ["ml-engineer", "data-scientist", 15],
      ["ai-product-manager", "product-manager", 15],
      ["software-developer", "ai-engineer", 15],
      ["data-analyst", "data-scientist", 5],
      ["software-developer", "prompt-engineer", 5],
    ] as const)
      expect({ a, b, enough: shared(a, b) >= least }).toEqual({ a, b, enough: true });
  });

  it("keep the ML engineer's core to what one person can survey", () => {
    const { steps, stages } = planOf("ml-engineer", "core");
    const count = steps.filter(({ kind }) => kind === "skill").length;
    expect(count).toBeGreaterThanOrEqual(35);
    expect(count).toBeLessThanOrEqual(50);
    expect(stages.length).toBeGreaterThanOrEqual(4);
    expect(stages.length).toBeLessThanOrEqual(6);
  });
});

describe("the tables of hours", () => {
  it("have every published route with its source, and no role besides the thirteen", () => {
    expect(Object.keys(published.roles).sort()).toEqual(roles.map(({ id }) => id).sort());
    expect(Object.keys(languageModels.roles).sort()).toEqual(roles.map(({ id }) => id).sort());
    const routes = [...Object.values(published.roles).flatMap((role) => role.routes), ...published.schoolMathematics];
    for (const { route, source, basis, start } of routes)
      expect({ route, source, basis, start }).toEqual({
        route: expect.stringMatching(/.{5}/),
        source: expect.stringMatching(/^https?:\/\/\S+$/),
        basis: expect.stringMatching(/.{4}/),
        start: expect.stringMatching(/.{4}/),
      });
  });

  it("count as language-model work only what there is", () => {
    const known = new Set([...skills.map(({ id }) => id), ...content.details.projects.keys()]);
    expect([...languageModels.skills, ...languageModels.projects].filter((id) => !known.has(id))).toEqual([]);
  });
});

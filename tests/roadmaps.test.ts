import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type AssembledCatalog, assembleCatalog } from "../src/catalog/assemble/assemble.ts";
import { readSource } from "../src/catalog/load.ts";
import {
  assuming,
  makePlan,
  NEWCOMER,
  type Plan,
  type Requirement,
  type Role,
  type Skill,
} from "../src/planner/index.ts";
import { request } from "./helpers/roadmap.ts";
import { ROOT, runCli } from "./helpers/run.ts";

let content: AssembledCatalog;
let skills: Skill[];
let roles: Role[];

beforeAll(async () => {
  content = assembleCatalog(undefined, [readSource(path.join(ROOT, "roadmaps"))]);
  skills = [...content.catalog.skills.values()];
  roles = [...content.catalog.roles.values()];
});

function plan(role: Role, fromScratch = true, withOptional = false): Plan {
  const learner = fromScratch ? NEWCOMER : assuming(NEWCOMER, [role]);
  const made = makePlan(content.catalog, request({ roles: [role.id], learner, withOptional }));
  if (!made.ok) throw new Error(`${role.id}: ${made.error.code}`);
  return made.value;
}

const single = ({ requires }: Skill): string[] =>
  requires.filter(({ oneOf }) => oneOf.length === 1).map(({ oneOf }) => oneOf[0] as string);

/** Everything a skill needs outright, directly or not. */
function needsOf(id: string, seen = new Set<string>()): Set<string> {
  for (const need of single(content.catalog.skills.get(id) as Skill)) {
    if (!seen.has(need)) needsOf(need, seen.add(need));
  }
  return seen;
}

const detailsOf = (id: string) => content.details.skills.get(id);

/** All that a person reads of a role, a skill or an about file, in one line of lower case. */
function wordsOf(where: string): string {
  const [kind = "", id = ""] = where.split(":");
  const texts: unknown[] = [];
  if (kind === "skill") {
    const { resources: _resources, ...details } = detailsOf(id) ?? { resources: [] };
    texts.push(id, content.catalog.skills.get(id)?.title, details);
  }
  if (kind === "role") {
    const { projects = [], ...role } = content.catalog.roles.get(id) ?? {};
    texts.push(
      role,
      content.details.roles.get(id),
      projects.map((project) => [project.title, content.details.projects.get(project.id)]),
    );
  }
  const { points, places, advice, questions } = content.details.about;
  const about = { why: points, learn: places, portfolio: advice, faq: questions } as const;
  if (kind === "about") texts.push([...about[id as keyof typeof about].values()]);
  return JSON.stringify(texts).toLowerCase().replace(/\s+/g, " ");
}

describe("the article that the content began with", () => {
  const facts: { fact: string; words: string[]; where: string }[] = JSON.parse(
    readFileSync(path.join(ROOT, "tests", "roadmaps", "article-facts.json"), "utf8"),
  );

  it.each(facts)("is told: $fact", ({ words, where }) => {
    const told = wordsOf(where);
    expect(words.some((word) => told.includes(word.toLowerCase()))).toBe(true);
  });
});

describe("the built-in content", () => {
  it("has ten roles and one body of skills, without an error or a warning", () => {
    expect(content.diagnostics).toEqual([]);
    expect(roles.map(({ id }) => id).sort()).toEqual([
      "ai-ethics-officer",
      "ai-product-manager",
      "cloud-engineer",
      "cybersecurity-engineer",
      "data-scientist",
      "ml-engineer",
      "mlops-engineer",
      "product-manager",
      "prompt-engineer",
      "software-developer",
    ]);
    expect(skills.length).toBeGreaterThanOrEqual(150);
    expect(skills.length).toBeLessThanOrEqual(220);
  });

  it("fills every field of every skill", () => {
    for (const { id, hours, area } of skills) {
      const { why, level, checklist, tools, terms, resources } = detailsOf(id) ?? {
        checklist: [],
        tools: [],
        terms: [],
        resources: [],
      };
      expect({ id, why, level, area: content.details.areas.get(area) }).toEqual({
        id,
        why: expect.stringMatching(/.{30}/),
        level: expect.any(String),
        area: expect.any(String),
      });
      expect({ id, low: hours[0] < hours[1], high: hours[1] < hours[2] }).toEqual({ id, low: true, high: true });
      expect({ id, items: checklist.length >= 3 && checklist.length <= 6 }).toEqual({ id, items: true });
      expect({ id, tools: tools.length > 0, terms: terms.length > 0 }).toEqual({ id, tools: true, terms: true });
      expect({ id, resources: resources.length >= 2 && resources.length <= 4 }).toEqual({ id, resources: true });
      expect({ id, free: resources.some(({ cost }) => cost === "free") }).toEqual({ id, free: true });
    }
  });

  it("fills every field of every role and project", () => {
    for (const role of roles) {
      const { change } = content.details.roles.get(role.id) ?? {};
      expect({ id: role.id, kind: role.kind, summary: role.summary }).toEqual({
        id: role.id,
        kind: expect.any(String),
        summary: expect.any(String),
      });
      expect({ id: role.id, change: change !== undefined, assumes: role.assumes.length > 0 }).toEqual({
        id: role.id,
        change: role.kind === "changed",
        assumes: role.kind === "changed",
      });
      for (const { id, goal } of role.stages)
        expect({ id, goal }).toEqual({ id, goal: expect.stringMatching(/.{20}/) });
      expect({ id: role.id, projects: role.projects.length >= 4 && role.projects.length <= 6 }).toEqual({
        id: role.id,
        projects: true,
      });
      for (const { id } of role.projects) {
        const { kind, brief, checklist = [] } = content.details.projects.get(id) ?? {};
        expect({ id, kind, brief }).toEqual({ id, kind: expect.any(String), brief: expect.stringMatching(/.{80}/) });
        expect({ id, items: checklist.length >= 3 && checklist.length <= 6 }).toEqual({ id, items: true });
      }
    }
  });

  it("asks in each role for the kinds of work that prove skills", () => {
    for (const role of roles) {
      const kinds = new Set(role.projects.map(({ id }) => content.details.projects.get(id)?.kind));
      expect({ id: role.id, kinds: [...kinds].sort() }).toEqual({
        id: role.id,
        kinds: ["app", "competition", "open-source", "publish", "writing"],
      });
    }
  });

  it("plans every role within sane hours", () => {
    const told = roles.map((role) => {
      const [scratch, job] = [plan(role).hours.left, plan(role, false).hours.left];
      expect({ id: role.id, sane: scratch > 450 && scratch < 1600 && job > 300 }).toEqual({ id: role.id, sane: true });
      return `${role.id}: ${Math.round(job)} h, ${Math.round(scratch)} h from scratch, ${plan(role).steps.length} steps`;
    });
    console.log(told.join("\n"));
  });

  it("can choose exactly everywhere", () => {
    for (const role of roles)
      expect({ id: role.id, exact: plan(role, true, true).exact }).toEqual({ id: role.id, exact: true });
  });

  it("reaches every skill from some role", () => {
    const reached = new Set<string>();
    const queue = roles
      .flatMap(({ stages, projects }) => [
        ...stages.flatMap((stage) => [...stage.skills, ...stage.optional]),
        ...projects.flatMap(({ requires }) => requires),
      ])
      .flatMap(({ oneOf }) => oneOf);
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      queue.push(...(content.catalog.skills.get(id) as Skill).requires.flatMap(({ oneOf }) => oneOf));
    }
    expect(skills.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  });

  it("shares skills between roles that overlap in life", () => {
    const of = (id: string): Set<string> =>
      new Set(plan(content.catalog.roles.get(id) as Role).steps.map((step) => step.id));
    const shared = (a: string, b: string): number => [...of(a)].filter((id) => of(b).has(id)).length;
    for (const [a, b, least] of [
      ["ml-engineer", "mlops-engineer", 20],
      ["ml-engineer", "data-scientist", 15],
      ["ai-product-manager", "product-manager", 15],
      ["software-developer", "prompt-engineer", 5],
    ] as const)
      expect({ a, b, enough: shared(a, b) >= least }).toEqual({ a, b, enough: true });
  });

  it("has no prerequisite that another one implies, unless it says why", () => {
    const redundant = skills.flatMap((skill) =>
      skill.requires
        .filter(({ oneOf, because }) => oneOf.length === 1 && because === undefined)
        .filter(({ oneOf }) =>
          single(skill).some((other) => other !== oneOf[0] && needsOf(other).has(oneOf[0] as string)),
        )
        .map(({ oneOf }) => `${skill.id} needs ${oneOf[0]}`),
    );
    expect(redundant).toEqual([]);
  });

  it("gives reasons that say more than the titles", () => {
    const said = (skill: Skill, { oneOf, because = "" }: Requirement): string => {
      const titles = [skill, ...oneOf.map((id) => content.catalog.skills.get(id) as Skill)].flatMap(({ id, title }) => [
        title,
        id,
      ]);
      const words = titles
        .join(" ")
        .toLowerCase()
        .split(/[^a-z0-9]+/);
      return because
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word.length > 3 && !words.includes(word))
        .join(" ");
    };
    const empty = skills.flatMap((skill) =>
      skill.requires
        .filter((requirement) => requirement.because !== undefined && said(skill, requirement).split(" ").length < 3)
        .map(({ because }) => `${skill.id}: ${because}`),
    );
    expect(empty).toEqual([]);
  });

  it("has checklist items that begin with a verb, are specific and stand once", () => {
    const items = [
      ...skills.flatMap(({ id }) => (detailsOf(id)?.checklist ?? []).map(({ text }) => text)),
      ...roles.flatMap(({ projects }) =>
        projects.flatMap(({ id }) => (content.details.projects.get(id)?.checklist ?? []).map(({ text }) => text)),
      ),
    ];
    const vague = /^(Understand|Know|Learn|Be|Become|Familiari[sz]e|The|A|An|Complete the course|Study)\b/;
    expect(
      items.filter((text) => vague.test(text) || !/^[A-Z][a-z-]+ /.test(text) || text.length < 30 || /\.$/.test(text)),
    ).toEqual([]);
    expect(items.length).toBe(new Set(items).size);
  });

  it("uses every resource, each address https and once", () => {
    const used = new Set(skills.flatMap(({ id }) => detailsOf(id)?.resources.map((resource) => resource.id) ?? []));
    const about = readFileSync(path.join(ROOT, "roadmaps", "about", "learn.yaml"), "utf8");
    const unused = [...content.details.resources.keys()].filter((id) => !used.has(id) && !about.includes(id));
    expect(unused).toEqual([]);
    const addresses = [...content.details.resources.values()].map(({ url }) => url.replace(/\/$/, ""));
    expect(addresses.filter((url) => !url.startsWith("https://"))).toEqual([]);
    expect(addresses.length).toBe(new Set(addresses).size);
  });

  it("names only commands that exist", async () => {
    const about = [...content.details.about.questions.values()].map(({ answer }) => answer).join(" ");
    const named = new Set(
      [...about.replace(/\s+/g, " ").matchAll(/`career-roadmap ([a-z-]+)/g)].map(([, name]) => name),
    );
    expect(named.size).toBeGreaterThan(5);
    for (const name of named) expect(await runCli(`${name} --help`), name).toMatchObject({ code: 0, err: "" });
  });

  it("lets two skills share a term only when one needs the other", () => {
    const owners = new Map<string, string>();
    const clashes: string[] = [];
    for (const { id } of skills) {
      for (const term of detailsOf(id)?.terms ?? []) {
        const other = owners.get(term.toLowerCase());
        if (other !== undefined && !needsOf(id).has(other) && !needsOf(other).has(id))
          clashes.push(`${term}: ${other}, ${id}`);
        owners.set(term.toLowerCase(), id);
      }
    }
    expect(clashes).toEqual([]);
  });

  it("keeps ml-engineer to what one person can survey", () => {
    const { steps, stages } = plan(content.catalog.roles.get("ml-engineer") as Role);
    const count = steps.filter(({ kind }) => kind === "skill").length;
    expect(count).toBeGreaterThanOrEqual(35);
    expect(count).toBeLessThanOrEqual(50);
    expect(stages.length).toBeGreaterThanOrEqual(4);
    expect(stages.length).toBeLessThanOrEqual(6);
  });
});

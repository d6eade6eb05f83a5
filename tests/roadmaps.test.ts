import { describe, expect, it } from "vitest";
import type { Requirement, Skill } from "../src/planner/index.ts";
import { runCli } from "./helpers/run.ts";
import { content, hoursOf, needsOf, projects, roles, single, skills, table } from "./roadmaps/content.ts";

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
  if (kind === "area") texts.push(id, content.details.areas.get(id));
  const { points, places, advice, questions } = content.details.about;
  const about = { why: points, learn: places, portfolio: advice, faq: questions } as const;
  if (kind === "about") texts.push([...about[id as keyof typeof about].values()]);
  return JSON.stringify(texts).toLowerCase().replace(/\s+/g, " ");
}

describe("the article that the content began with", () => {
  const facts = table<{ fact: string; words: string[]; where: string }[]>("article-facts");

  it.each(facts)("is told: $fact", ({ words, where }) => {
    const told = wordsOf(where);
    expect(words.some((word) => told.includes(word.toLowerCase()))).toBe(true);
  });
});

describe("the built-in content", () => {
  it("has thirteen roles and one body of skills, without an error or a warning", () => {
    expect(content.diagnostics).toEqual([]);
    expect(roles.map(({ id }) => id).sort()).toEqual([
      "ai-engineer",
      "ai-ethics-officer",
      "ai-product-manager",
      "cloud-engineer",
      "cybersecurity-engineer",
      "data-analyst",
      "data-engineer",
      "data-scientist",
      "ml-engineer",
      "mlops-engineer",
      "product-manager",
      "prompt-engineer",
      "software-developer",
    ]);
    expect(skills.length).toBeGreaterThanOrEqual(200);
    expect(skills.length).toBeLessThanOrEqual(240);
  });

  it("fills every field of every skill", () => {
    for (const { id, hours, area } of skills) {
      const { why, level, checklist, tools, terms } = detailsOf(id) ?? { checklist: [], tools: [], terms: [] };
      expect({ id, why, level, area: content.details.areas.get(area) }).toEqual({
        id,
        why: expect.stringMatching(/.{30}/),
        level: expect.any(String),
        area: expect.any(String),
      });
      expect({ id, low: hours[0] < hours[1], high: hours[1] < hours[2] }).toEqual({ id, low: true, high: true });
      expect({ id, items: checklist.length >= 3 && checklist.length <= 7 }).toEqual({ id, items: true });
      expect({ id, tools: tools.length > 0, terms: terms.length > 0 }).toEqual({ id, tools: true, terms: true });
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
      expect({ id: role.id, opens: role.stages.some(({ opens }) => opens !== undefined) }).toEqual({
        id: role.id,
        opens: true,
      });
      expect({ id: role.id, terms: role.terms.length > 0 }).toEqual({ id: role.id, terms: true });
      expect({ id: role.id, projects: role.projects.length >= 5 && role.projects.length <= 8 }).toEqual({
        id: role.id,
        projects: true,
      });
      for (const { id } of role.projects) {
        const { kind, brief, cost, checklist = [] } = content.details.projects.get(id) ?? {};
        expect({ id, kind, brief, cost }).toEqual({
          id,
          kind: expect.any(String),
          brief: expect.stringMatching(/.{80}/),
          cost: expect.any(String),
        });
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

  it("says in the first sentence of a role what the job is, in three lines of a terminal", () => {
    for (const { id, summary = "" } of roles) {
      const [first = ""] = /^.+?[.](?= |$)/.exec(summary.replace(/\s+/g, " ")) ?? [];
      expect({ id, first, fits: first.length <= 3 * 74 }).toEqual({
        id,
        first: expect.stringMatching(/^[A-Z][a-z]+s\b.{40}/),
        fits: true,
      });
    }
  });

  it("reaches every skill from some role", () => {
    const reached = new Set<string>();
    const queue = roles
      .flatMap(({ stages, projects }) => [
        ...stages.flatMap((stage) => [...stage.skills, ...stage.further, ...stage.optional]),
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
      ...projects.flatMap(({ id }) => (content.details.projects.get(id)?.checklist ?? []).map(({ text }) => text)),
    ];
    const vague = /^(Understand|Know|Learn|Be|Become|Familiari[sz]e|The|A|An|Complete the course|Study)\b/;
    expect(
      items.filter((text) => vague.test(text) || !/^[A-Z][a-z-]+ /.test(text) || text.length < 30 || /\.$/.test(text)),
    ).toEqual([]);
    expect(items.length).toBe(new Set(items).size);
  });

  it("names only commands and flags that exist", async () => {
    const { points, questions, advice, places } = content.details.about;
    const texts = JSON.stringify([
      ...[...questions.values()].map(({ answer }) => answer),
      ...[points, advice, places].flatMap((about) => [...about.values()].map(({ text }) => text)),
      ...roles.map(({ id, summary }) => [summary, content.details.roles.get(id)]),
    ]).replace(/\s+/g, " ");
    const named = new Map<string, Set<string>>();
    for (const [, name = "", rest = ""] of texts.matchAll(/`career-roadmap ([a-z-]+)([^`]*)`/g)) {
      const flags = named.get(name) ?? new Set();
      named.set(name, flags);
      for (const [flag] of rest.matchAll(/--[a-z-]+/g)) flags.add(flag);
    }
    expect(named.size).toBeGreaterThan(10);
    for (const [name, flags] of named) {
      const { code, out, err } = await runCli(`${name} --help`);
      expect({ name, code, err }).toEqual({ name, code: 0, err: "" });
      expect([...flags].filter((flag) => !out.includes(flag)).map((flag) => `${name} ${flag}`)).toEqual([]);
    }
    // Flags that stand alone are those of a plan.
    const { out } = await runCli("plan --help");
    const alone = [...texts.matchAll(/`(--[a-z-]+)/g)].map(([, flag = ""]) => flag);
    expect(alone.length).toBeGreaterThan(3);
    expect(alone.filter((flag) => !out.includes(flag))).toEqual([]);
  });

  it("tells the hours of the plans where it answers how long they take", () => {
    const told = content.details.about.questions.get("how-long")?.answer.replace(/\s+/g, " ");
    const span = (hours: number[]): string =>
      [Math.min(...hours), Math.max(...hours)]
        .map((some) => (Math.round(some / 10) * 10).toString().replace(/(\d)(\d{3})$/, "$1,$2"))
        .join(" to ");
    const changed = roles.filter(({ kind }) => kind === "changed").map(({ id }) => id);
    expect(told).toContain(`about ${span(roles.map(({ id }) => hoursOf(id, "core")))} hours`);
    expect(told).toContain(`about ${span(changed.map((id) => hoursOf(id, "core", id)))} hours`);
  });
});

describe("the six skill areas of the article", () => {
  const AREAS = {
    programming: ["python", "r", "julia"],
    frameworks: ["tensorflow", "pytorch", "scikit-learn", "transformers"],
    data: ["sql", "pandas", "spark", "snowflake", "bigquery"],
    training: ["ml-fundamentals", "model-evaluation", "hyperparameter-tuning"],
    deployment: ["docker", "kubernetes", "sagemaker", "azure-ml", "vertex-ai"],
    ethics: ["shap", "lime", "gdpr-for-ml", "eu-ai-act"],
  };

  it.each(Object.entries(AREAS))("%s is an area that holds what the article names", (area, ids) => {
    expect(content.details.areas.get(area)).toEqual(expect.any(String));
    expect(ids.map((id) => `${id}: ${content.catalog.skills.get(id)?.area}`)).toEqual(
      ids.map((id) => `${id}: ${area}`),
    );
  });

  it.each(Object.entries(AREAS))("show area/%s lists its skills", async (area, ids) => {
    const { code, out } = await runCli(`show area/${area}`);
    expect(code).toBe(0);
    // A title that is the id but for its case stands for both.
    expect(ids.filter((id) => !new RegExp(`(^|[^a-z-])${id}([^a-z-]|$)`, "im").test(out))).toEqual([]);
  });

  it("stand together on a page that one finds by the article's name for them", async () => {
    for (const words of ["must-have-skills", "must-have skills", "skill areas"]) {
      const { code, out } = await runCli(`faq ${words}`);
      expect(code, words).toBe(0);
      for (const area of Object.keys(AREAS)) expect(out.replace(/\s+/g, " "), words).toContain(`area/${area}`);
    }
  });
});

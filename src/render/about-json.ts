import type { CatalogDetails, LearningPlace, Question, Resource, Role, Skill } from "../planner/index.ts";
import type { JsonDocument } from "./json.ts";
import { projectJson, resourceFields } from "./show-json.ts";

export function placesJson(places: ReadonlyMap<string, LearningPlace>): JsonDocument {
  const list = [...places].map(([id, { title, kind, url, cost, bestFor, text, resources }]) => ({
    id,
    title,
    kind,
    url,
    cost: cost ?? null,
    bestFor,
    text: text ?? null,
    resources: resources.map(resourceFields),
  }));
  return { schema: "career-roadmap/learn@1", places: list };
}

export function skillResourcesJson({ id, title }: Skill, resources: readonly Resource[]): JsonDocument {
  return {
    schema: "career-roadmap/skill-resources@1",
    skill: { id, title },
    resources: resources.map(resourceFields),
  };
}

export function portfolioJson(roles: readonly Role[], { projects, about }: CatalogDetails): JsonDocument {
  const all = roles.flatMap((role) =>
    role.projects.map((project) =>
      projectJson({ project, role, details: projects.get(project.id) ?? { checklist: [] }, own: undefined }),
    ),
  );
  const advice = [...about.advice].map(([id, { title, text }]) => ({ id, title, text }));
  return { schema: "career-roadmap/portfolio@1", projects: all, advice };
}

export function faqJson(questions: readonly (readonly [string, Question])[]): JsonDocument {
  const list = questions.map(([id, { question, answer, terms }]) => ({ id, question, answer, terms }));
  return { schema: "career-roadmap/faq@1", questions: list };
}

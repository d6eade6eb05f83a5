import type { CatalogDetails, LearningPlace, Question, Resource, Role, Skill } from "../planner/index.ts";
import { projectJson, resourceFields } from "./show-json.ts";

type Document = { readonly schema: string };

export function placesJson(places: ReadonlyMap<string, LearningPlace>): Document {
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
  return { schema: "career-roadmap/learn@1", places: list } as Document;
}

export function skillResourcesJson({ id, title }: Skill, resources: readonly Resource[]): Document {
  return {
    schema: "career-roadmap/learn@1",
    skill: { id, title },
    resources: resources.map(resourceFields),
  } as Document;
}

export function portfolioJson(roles: readonly Role[], { projects, about }: CatalogDetails): Document {
  const all = roles.flatMap((role) =>
    role.projects.map((project) =>
      projectJson({ project, role, details: projects.get(project.id) ?? { checklist: [] }, own: undefined }),
    ),
  );
  const advice = [...about.advice].map(([id, { title, text }]) => ({ id, title, text }));
  return { schema: "career-roadmap/portfolio@1", projects: all, advice } as Document;
}

export function faqJson(questions: readonly (readonly [string, Question])[]): Document {
  const list = questions.map(([id, { question, answer, terms }]) => ({ id, question, answer, terms }));
  return { schema: "career-roadmap/faq@1", questions: list } as Document;
}

import type { CatalogDetails, LearningPlace, Question, Resource, Role, Skill } from "../../../planner/index.ts";
import type { Progress } from "../../../progress/fold.ts";
import type { JsonDocument } from "../../../render/json.ts";
import { projectsJson, resourceFields } from "../steps/json.ts";

export interface Places {
  /** The person's own; null where no one role is meant. */
  readonly role: Role | null;
  /** The next steps to it, each with where to learn it. */
  readonly steps: readonly { readonly id: string; readonly title: string; readonly resource: Resource }[];
  /** By id, in the order to tell them. */
  readonly places: ReadonlyMap<string, LearningPlace>;
}

export function placesJson({ role, steps, places }: Places): JsonDocument {
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
  const next = steps.map(({ resource, ...step }) => ({ ...step, resource: resourceFields(resource) }));
  return { schema: "career-roadmap/learn@1", role: role?.id ?? null, steps: next, places: list };
}

export function skillResourcesJson({ id, title }: Skill, resources: readonly Resource[]): JsonDocument {
  return {
    schema: "career-roadmap/skill-resources@1",
    skill: { id, title },
    resources: resources.map(resourceFields),
  };
}

export function portfolioJson(roles: readonly Role[], details: CatalogDetails, progress: Progress): JsonDocument {
  const projects = roles.flatMap((role) => projectsJson(role, details, progress));
  const advice = [...details.about.advice].map(([id, { title, text }]) => ({ id, title, text }));
  return { schema: "career-roadmap/portfolio@1", projects, advice };
}

export function faqJson(questions: readonly (readonly [string, Question])[]): JsonDocument {
  const list = questions.map(([id, { question, answer, terms }]) => ({ id, question, answer, terms }));
  return { schema: "career-roadmap/faq@1", questions: list };
}

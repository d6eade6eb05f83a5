import { isObject, type JsonObject } from "./json.ts";
import { hasHeadings } from "./tables.ts";

// By what a file is known for what it is. What reads it is loaded only then.

/** The heading of every table of O*NET. */
export const ONET_CODE = "O*NET-SOC Code";
/** Headings of ESCO's table of what occupations ask for, and of those of skills and occupations. */
export const ESCO_RELATIONS = ["occupationUri", "relationType", "skillUri"];
export const ESCO_CONCEPTS = ["conceptUri", "preferredLabel"];

export function isOnet(headings: readonly string[]): boolean {
  return hasHeadings(headings, [ONET_CODE]);
}

export function isEsco(headings: readonly string[]): boolean {
  return hasHeadings(headings, ESCO_RELATIONS) || hasHeadings(headings, [...ESCO_CONCEPTS, "conceptType"]);
}

/** Whether a JSON value is a roadmap of roadmap.sh, in either of its forms. */
export function isRoadmapSh(value: unknown): boolean {
  return isObject(value) && (isBalsamiq(value) || (Array.isArray(value.nodes) && Array.isArray(value.edges)));
}

/** Its older form, a drawing. */
export function isBalsamiq(value: unknown): boolean {
  return isObject(value) && isObject(value.mockup) && isObject(value.mockup.controls);
}

/** Whether a JSON value is what `task export` prints. */
export function isTaskwarrior(value: unknown): value is readonly JsonObject[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((one) => isObject(one) && "description" in one && "status" in one);
}

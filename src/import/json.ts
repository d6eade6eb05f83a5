import { cannot } from "../shared/errors.ts";
import { isTooDeep } from "../shared/nesting.ts";

const DEEPEST = 64;

export type JsonObject = Readonly<Record<string, unknown>>;

/** A stranger's JSON. Throws a CliError for what is none, or nested deeper than anybody means it. */
export function parseJson(text: string): unknown {
  if (isTooDeep(text, DEEPEST))
    throw cannot("too-deep", `The file is nested deeper than ${DEEPEST}.`, "Look what it is.");
  try {
    return JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    throw cannot("not-json", `The file is no JSON: ${message}`, "Download or export it again.");
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A text under a key, "" for whatever else stands there. */
export function textAt(object: unknown, key: string): string {
  const value = isObject(object) ? object[key] : undefined;
  return typeof value === "string" ? value : "";
}

/** A number under a key, 0 for whatever else stands there. */
export function numberAt(object: unknown, key: string): number {
  const value = isObject(object) ? object[key] : undefined;
  return typeof value === "number" && Number.isFinite(value) ? value : 0;
}

/** The objects of a list under a key. */
export function objectsAt(object: unknown, key: string): JsonObject[] {
  const value = isObject(object) ? object[key] : undefined;
  return Array.isArray(value) ? value.filter(isObject) : [];
}

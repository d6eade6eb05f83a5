import { isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import type { Diagnostic, Place } from "../shared/diagnostic.ts";
import type { Composed } from "./compose.ts";
import type { Plain, ProfileKey } from "./key.ts";
import { PROFILE_FORMAT } from "./keys.ts";
import { mended, quote } from "./words.ts";

/** One key of the file while its value is read. */
export interface Entry {
  readonly composed: Composed;
  readonly problems: Diagnostic[];
  readonly name: string;
  readonly keyPlace: Place;
}

/** One value. Errors: `wrong-type`; `bad-value`; `newer-format` for a number that only a later version knows. */
export function readPlain(entry: Entry, key: ProfileKey, node: Node | null, what: string): Plain | undefined {
  const { composed, problems, name, keyPlace } = entry;
  const place = hasText(node) ? placeOf(composed, node) : keyPlace;
  const value = isScalar(node) ? node.value : undefined;
  const example = `Write for example "${name}: ${key.list ? `[${key.example}]` : key.example}".`;
  if (!fits(value, key.type)) {
    const source =
      isScalar(node) && (typeof value === "number" || typeof value === "boolean") ? node.source : undefined;
    const fix = key.type === "text" && source !== undefined ? `Quote it: "${source}".` : example;
    problems.push(problem("wrong-type", `${what} must be ${TYPES[key.type]}, not ${kindOf(node)}.`, fix, place));
    return undefined;
  }
  const plain = value as Plain;
  if (key.isGood(plain)) return plain;
  if (name === "format" && Number.isInteger(plain) && (plain as number) > PROFILE_FORMAT) {
    const message = `The profile is of format ${plain}; this version reads format ${PROFILE_FORMAT}.`;
    problems.push(problem("newer-format", message, "Upgrade career-roadmap.", place));
    return undefined;
  }
  const fix = mended(key, String(plain)) ?? key.advice?.(String(plain)) ?? example;
  problems.push(
    problem("bad-value", `${what} cannot be ${quote(String(plain))}: expected ${key.expected}.`, fix, place),
  );
  return undefined;
}

const TYPES = {
  text: "a text",
  number: "a number",
  "number or text": "a number or a text",
  "yes or no": "true or false",
} as const;

function fits(value: unknown, type: ProfileKey["type"]): boolean {
  const own = typeOf(value);
  return own === type || (type === "number or text" && (own === "number" || own === "text"));
}

function typeOf(value: unknown): "text" | "number" | "yes or no" | undefined {
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "number" : typeof value === "boolean" ? "yes or no" : undefined;
}

export function kindOf(node: Node | null): string {
  if (isAlias(node)) return "an alias";
  if (isMap(node)) return "a map";
  if (isSeq(node)) return "a list";
  const type = isScalar(node) ? typeOf(node.value) : undefined;
  return type === undefined ? "empty" : TYPES[type];
}

export function problem(code: string, message: string, fix: string, place: Place): Diagnostic {
  return { severity: "error", code, message, place, fix };
}

export function hasText(node: Node | null): node is Node {
  return node?.range != null && node.range[1] > node.range[0];
}

export function placeOf({ place }: Composed, node: Node | null): Place {
  const [start, end] = node?.range ?? [0, 1];
  return place(start, end);
}

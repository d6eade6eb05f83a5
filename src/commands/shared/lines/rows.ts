import { usage } from "../../../shared/errors.ts";
import type { Field } from "./fields.ts";

/**
 * The values of fields of a document: one row, or one an element where a field stands in a list; of a list within a list
 * one an element of the inner one. A list of plain values that ends a path is one value beside fields of elements, and
 * alone one row a value. Throws where two lists lie beside each other: their elements belong to no common line.
 */
export function rowsOf(document: object, fields: readonly Field[]): unknown[][] {
  const chain = listChain(fields);
  const rows: unknown[][] = [];
  const expand = (bound: ReadonlyMap<string, unknown>, at: number): void => {
    const list = chain[at];
    if (list === undefined) {
      rows.push(fields.map(({ path }) => valueAt(document, path, bound)));
      return;
    }
    const elements = valueAt(document, list, bound);
    if (!Array.isArray(elements)) return;
    for (const element of elements) expand(new Map([...bound, [list.join("."), element]]), at + 1);
  };
  expand(new Map(), 0);
  return rows;
}

/** The lists that are gone through, the outermost first. */
function listChain(fields: readonly Field[]): (readonly string[])[] {
  const inner = fields.map(({ path, lists }) => lists.filter((at) => at < path.length).map((at) => path.slice(0, at)));
  const deepest = inner.reduce((most, one) => (one.length > most.length ? one : most), []);
  const names = new Set(deepest.map((list) => list.join(".")));
  const beside = inner.flat().find((list) => !names.has(list.join(".")));
  if (beside !== undefined) {
    const message = `"${deepest.at(-1)?.join(".")}" and "${beside.join(".")}" are two lists, and a line is of one of them.`;
    throw usage("two-lists", message, "Ask for them in two runs.");
  }
  const [only] = fields;
  const alone =
    fields.length === 1 && only !== undefined && deepest.length === 0 && only.lists.includes(only.path.length);
  return alone ? [only.path] : deepest;
}

/** What stands at a path, from the innermost element that is bound on. */
function valueAt(document: object, path: readonly string[], bound: ReadonlyMap<string, unknown>): unknown {
  for (let length = path.length; length > 0; length--) {
    const name = path.slice(0, length).join(".");
    if (bound.has(name)) return follow(bound.get(name), path.slice(length));
  }
  return follow(document, path);
}

function follow(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (one, key) =>
      typeof one === "object" && one !== null && Object.hasOwn(one, key) ? (one as never)[key] : undefined,
    value,
  );
}

/** A value on a line: nothing for null, numbers to three places, plain values with commas between, others as JSON. */
export function cellOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(Math.round(value * 1000) / 1000);
  if (Array.isArray(value) && value.every((one) => typeof one !== "object")) return value.map(cellOf).join(",");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

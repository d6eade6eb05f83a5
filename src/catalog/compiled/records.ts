/**
 * A map whose values are read when they are looked at: of a catalog most commands need a part.
 * Expects: `text` is a JSON array with one value a line, one for each id in this order.
 */
export class Records<Encoded, T> implements ReadonlyMap<string, T> {
  readonly #ids: readonly string[];
  readonly #text: string;
  readonly #decode: (encoded: Encoded) => T;
  readonly #values: (T | undefined)[] = [];
  #numbers: ReadonlyMap<string, number> | undefined;
  /** Where each value begins in the text. */
  #starts: readonly number[] | undefined;
  #readOneByOne = 0;

  constructor(ids: readonly string[], text: string, decode: (encoded: Encoded) => T) {
    this.#ids = ids;
    this.#text = text;
    this.#decode = decode;
  }

  get size(): number {
    return this.#ids.length;
  }

  has(id: string): boolean {
    return this.#numberOf(id) !== undefined;
  }

  get(id: string): T | undefined {
    const number = this.#numberOf(id);
    return number === undefined ? undefined : (this.#values[number] ?? this.#read(number));
  }

  keys(): MapIterator<string> {
    return this.#ids.values();
  }

  values(): MapIterator<T> {
    return this.#all().values();
  }

  entries(): MapIterator<[string, T]> {
    const values = this.#all();
    return this.#ids.map((id, number): [string, T] => [id, values[number] as T]).values();
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  forEach(visit: (value: T, id: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [id, value] of this.entries()) visit(value, id, this);
  }

  #numberOf(id: string): number | undefined {
    this.#numbers ??= numbersOf(this.#ids);
    return this.#numbers.get(id);
  }

  /** Where more than a part is asked for, the whole is read at once: that is quicker than line by line. */
  #read(number: number): T {
    if (++this.#readOneByOne > this.#ids.length * MOST_ONE_BY_ONE) return this.#all()[number] as T;
    this.#starts ??= startsOf(this.#text, this.#ids.length);
    const start = this.#starts[number] as number;
    const end = this.#starts[number + 1] as number;
    const value = this.#decode(JSON.parse(this.#text.slice(start, end - SEPARATOR)) as Encoded);
    this.#values[number] = value;
    return value;
  }

  /** Each value stays the one that was given out. */
  #all(): readonly T[] {
    if (this.#readOneByOne !== Number.POSITIVE_INFINITY) {
      const encoded = JSON.parse(this.#text) as Encoded[];
      for (let number = 0; number < encoded.length; number++) {
        this.#values[number] ??= this.#decode(encoded[number] as Encoded);
      }
      this.#readOneByOne = Number.POSITIVE_INFINITY;
    }
    return this.#values as T[];
  }
}

/** Somebody who asks for so much of a catalog asks for most of it: reading that twice would cost more than the rest. */
const MOST_ONE_BY_ONE = 0.4;

/** A comma, or nothing but the end of the line after the last value. */
const SEPARATOR = 2;

/** The text that `Records` reads; ASCII alone. */
export function recordText(values: readonly unknown[]): string {
  return `[\n${values.map((value) => asciiJson(value)).join(",\n")} \n]`;
}

export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function numbersOf(ids: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (let number = 0; number < ids.length; number++) numbers.set(ids[number] as string, number);
  return numbers;
}

/** Where each line begins after the first, and where one after the last would. */
function startsOf(text: string, count: number): number[] {
  const starts = [text.indexOf("\n") + 1];
  for (let number = 0; number < count; number++) starts.push(text.indexOf("\n", starts[number]) + 1);
  return starts;
}

import { isSlug, RESERVED_IDS, slugify } from "../../shared/slug.ts";

const MOST_ID = 60;

/** Gives each thing an id that nothing else has. */
export class Ids {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...taken, ...RESERVED_IDS]);
  }

  /** An id made from a title: as it is, else behind the names given, else with a number. `otherwise` where it has no letters. */
  take(title: string, before: readonly string[], otherwise: string): string {
    const own = short(slugify(title));
    const base = isSlug(own) ? own : otherwise;
    const wishes = [base, ...before.map((one) => short(`${one}-${base}`))].filter(isSlug);
    for (let at = 2; ; at++) {
      const free = wishes.find((one) => !this.#taken.has(one));
      if (free !== undefined) {
        this.#taken.add(free);
        return free;
      }
      wishes.splice(0, wishes.length, `${short(base)}-${at}`);
    }
  }

  has(id: string): boolean {
    return this.#taken.has(id);
  }
}

function short(id: string): string {
  if (id.length <= MOST_ID) return id;
  const cut = id.slice(0, MOST_ID);
  return cut.slice(0, Math.max(cut.lastIndexOf("-"), 1)).replace(/-+$/, "");
}

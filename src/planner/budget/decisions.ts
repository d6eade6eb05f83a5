import type { ClosedSet, Item } from "./closed-set.ts";

/** Which items a set has, which it lacks, and which are free. It is closed, with all that is free and without. */
export class Decisions {
  readonly items: readonly Item[];
  /** Those of the items, or more. */
  readonly needs: readonly (readonly number[])[];
  /** A mask of the items not decided on. */
  readonly free: Uint8Array;
  private readonly taken: Uint8Array;
  private readonly neededBy: readonly (readonly number[])[];
  private readonly decided: number[] = [];

  constructor(items: readonly Item[], needs: readonly (readonly number[])[]) {
    this.items = items;
    this.needs = needs;
    const neededBy = needs.map((): number[] => []);
    for (const [item, list] of needs.entries()) for (const need of list) neededBy[need]?.push(item);
    this.neededBy = neededBy;
    this.free = new Uint8Array(items.length).fill(1);
    this.taken = new Uint8Array(items.length);
  }

  /** What `undo` goes back to. */
  mark(): number {
    return this.decided.length;
  }

  undo(mark: number): void {
    for (const item of this.decided.splice(mark)) {
      this.free[item] = 1;
      this.taken[item] = 0;
    }
  }

  /** Decides for a free item and all it needs. */
  take(item: number): void {
    this.decide(item, 1, this.needs);
  }

  /** Decides against a free item and all that need it. */
  leave(item: number): void {
    this.decide(item, 0, this.neededBy);
  }

  /** The set of what is taken and, in this mask, more. */
  with(more: Uint8Array): ClosedSet {
    const taken = this.taken.slice();
    let value = 0;
    let weight = 0;
    for (let at = 0; at < taken.length; at++) {
      if (more[at] === 1) taken[at] = 1;
      if (taken[at] === 0) continue;
      const item = this.items[at] as Item;
      value += item.value;
      weight += item.weight;
    }
    return { taken, value, weight };
  }

  /** The set of what is taken alone. */
  without(): ClosedSet {
    return this.with(this.taken);
  }

  private decide(item: number, taken: 0 | 1, along: readonly (readonly number[])[]): void {
    const stack = [item];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (this.free[at] === 0) continue;
      this.free[at] = 0;
      this.taken[at] = taken;
      this.decided.push(at);
      for (const other of along[at] as number[]) stack.push(other);
    }
  }
}

/**
 * A binary min-heap of small whole numbers, ordered by a comparison of two of them.
 * The comparison must be a strict order in which no two different numbers are equal.
 */
export class Heap {
  private readonly items: number[] = [];
  private readonly before: (a: number, b: number) => boolean;

  constructor(before: (a: number, b: number) => boolean) {
    this.before = before;
  }

  push(item: number): void {
    const { items } = this;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = items[parent] as number;
      if (!this.before(item, above)) break;
      items[at] = above;
      at = parent;
    }
    items[at] = item;
  }

  /** The least number; undefined when the heap is empty. */
  peek(): number | undefined {
    return this.items[0];
  }

  /** Removes and returns the least number; undefined when the heap is empty. */
  pop(): number | undefined {
    const { items } = this;
    const least = items[0];
    const item = items.pop();
    if (item === undefined || items.length === 0) return least;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= items.length) break;
      if (child + 1 < items.length && this.before(items[child + 1] as number, items[child] as number)) child++;
      const below = items[child] as number;
      if (!this.before(below, item)) break;
      items[at] = below;
      at = child;
    }
    items[at] = item;
    return least;
  }
}

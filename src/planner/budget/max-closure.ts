/**
 * Finds the closed set of most profit among things that need each other, again and again for other profits.
 * A set is closed when it holds all that its members need.
 *
 * Method: a minimum cut (Picard 1976). Who has a profit pays for the losses of what it needs, along shortest paths, and
 * may take the place of others that paid before. What keeps some profit in the end, and all it reaches, is the set.
 * Promises: exact while sums of profits are whole numbers below 2^53; of several best sets the smallest.
 */
export class MaxClosure {
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  /** For each thing the arcs to what it needs, and those from what needs it. */
  private readonly down: readonly number[][];
  private readonly up: readonly number[][];
  /** What each arc carries down. */
  private readonly paid: Float64Array;
  /**
   * Profit that the last search could not spend, and below zero loss that it could not cover. The most profit of a
   * closed set falls by at least as much when the set must do without the thing, or must hold it.
   */
  readonly rest: Float64Array;
  private readonly queue: Int32Array;
  private queued = 0;
  private readonly seenIn: Int32Array;
  /** The arc by which a search came to a thing. */
  private readonly via: Int32Array;
  private round = 0;
  private visitsLeft: number;

  /** `visitLimit` is how often it may look at a thing, in all searches together. */
  constructor(needs: readonly (readonly number[])[], visitLimit: number) {
    this.visitsLeft = visitLimit;
    this.down = needs.map(() => []);
    this.up = needs.map(() => []);
    for (const [thing, list] of needs.entries()) {
      for (const need of list) {
        this.down[thing]?.push(this.from.length);
        this.up[need]?.push(this.from.length);
        this.from.push(thing);
        this.to.push(need);
      }
    }
    this.paid = new Float64Array(this.from.length);
    this.rest = new Float64Array(needs.length);
    this.queue = new Int32Array(needs.length);
    this.seenIn = new Int32Array(needs.length);
    this.via = new Int32Array(needs.length);
  }

  /** A mask of the set; things that are not `free` take no part. undefined once the limit is met. */
  find(profits: Float64Array, free: Uint8Array): Uint8Array | undefined {
    const set = new Uint8Array(free.length);
    this.visitsLeft -= free.length;
    this.rest.set(profits);
    this.paid.fill(0);
    for (let thing = 0; thing < free.length; thing++) {
      if (free[thing] === 0) continue;
      if (this.visitsLeft < 0) return undefined;
      while ((this.rest[thing] as number) > 0 && set[thing] === 0) {
        const loss = this.nearestLoss(thing, free, set);
        if (loss !== undefined) this.pay(thing, loss);
        else for (let at = 0; at < this.queued; at++) set[this.queue[at] as number] = 1;
      }
    }
    return set;
  }

  /** Breadth first, past what is in the set already: from there everything was tried in vain. */
  private nearestLoss(start: number, free: Uint8Array, set: Uint8Array): number | undefined {
    const { queue, seenIn, via, from, to, paid } = this;
    const round = ++this.round;
    const reach = (thing: number, arc: number): void => {
      if (seenIn[thing] === round || free[thing] === 0 || set[thing] === 1) return;
      seenIn[thing] = round;
      via[thing] = arc;
      queue[this.queued++] = thing;
    };
    this.queued = 0;
    reach(start, -1);
    for (let at = 0; at < this.queued; at++) {
      const thing = queue[at] as number;
      this.visitsLeft--;
      if ((this.rest[thing] as number) < 0) return thing;
      for (const arc of this.down[thing] as number[]) reach(to[arc] as number, arc);
      for (const arc of this.up[thing] as number[]) if ((paid[arc] as number) > 0) reach(from[arc] as number, arc);
    }
    return undefined;
  }

  /** Pays as much of the loss as the profit and the way allow. */
  private pay(profit: number, loss: number): void {
    const { rest, via, from, to, paid } = this;
    let amount = Math.min(rest[profit] as number, -(rest[loss] as number));
    for (let thing = loss; thing !== profit; ) {
      const arc = via[thing] as number;
      const isDown = to[arc] === thing;
      if (!isDown) amount = Math.min(amount, paid[arc] as number);
      thing = (isDown ? from[arc] : to[arc]) as number;
    }
    for (let thing = loss; thing !== profit; ) {
      const arc = via[thing] as number;
      const isDown = to[arc] === thing;
      paid[arc] = (paid[arc] as number) + (isDown ? amount : -amount);
      thing = (isDown ? from[arc] : to[arc]) as number;
    }
    rest[profit] = (rest[profit] as number) - amount;
    rest[loss] = (rest[loss] as number) + amount;
  }
}

/** Something to take or leave. */
export interface Item {
  /** A whole number, not negative. */
  readonly value: number;
  /** A whole number, not negative. */
  readonly weight: number;
  /** Indices of the items that it cannot be taken without, each once, all before its own. */
  readonly needs: readonly number[];
}

/** A set of items that holds all that its members need. */
export interface ClosedSet {
  /** A mask of its items. */
  readonly taken: Uint8Array;
  readonly value: number;
  readonly weight: number;
}

/** Sizes in pixels that a map is laid out with. */
export interface Metrics {
  /** Of the whole map. */
  readonly width: number;
  readonly cardWidth: number;
  readonly cardHeight: number;
  /** Cards beside each other at most. */
  readonly across: number;
  /** Between two cards, between a line and a card, and between two lines. */
  readonly gap: { readonly cards: number; readonly beside: number; readonly lines: number };
  /** Between two lines one below the other, and from the first and the last to the cards. */
  readonly track: number;
  readonly clear: number;
  /** For the heading of a band, below its last card, and between two bands. */
  readonly head: number;
  readonly foot: number;
  readonly between: number;
  /** Left and right of a band's cards. */
  readonly side: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A line from what is needed to what needs it: down and across by turns. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly points: readonly Point[];
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly bands: readonly Box[];
  /** One a step. */
  readonly cards: readonly Box[];
  readonly lines: readonly Line[];
  /** Where a line going across meets one going down that starts elsewhere; the former has a gap there. */
  readonly crossings: readonly Point[];
}

import type { Metrics } from "./types.ts";

/** A map beside which there is room for what is chosen. */
export const WIDE: Metrics = {
  width: 800,
  cardWidth: 156,
  cardHeight: 56,
  across: 4,
  gap: { cards: 20, beside: 14, lines: 11 },
  track: 11,
  clear: 15,
  head: 50,
  foot: 22,
  between: 16,
  side: 18,
};

/** A map on a phone of 360 pixels. */
export const NARROW: Metrics = {
  width: 328,
  cardWidth: 104,
  cardHeight: 62,
  across: 3,
  gap: { cards: 8, beside: 6, lines: 7 },
  track: 8,
  clear: 11,
  head: 64,
  foot: 16,
  between: 12,
  side: 6,
};

/** A map on a page of paper. */
export const PAPER: Metrics = {
  width: 640,
  cardWidth: 108,
  cardHeight: 25,
  across: 5,
  gap: { cards: 10, beside: 9, lines: 8 },
  track: 4,
  clear: 5,
  head: 15,
  foot: 8,
  between: 4,
  side: 8,
};

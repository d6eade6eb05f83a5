/**
 * Numbers that look like chance and are the same for the same seed: mulberry32 (Tommy Ettinger 2017, public domain). The
 * next number is `mixed` of the last state plus STRIDE. Never for secrets.
 */
export const STRIDE = 0x6d2b79f5;

/** Thirty-two bits, as a whole number of either sign. */
export function mixed(state: number): number {
  let bits = Math.imul(state ^ (state >>> 15), state | 1);
  bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
  return bits ^ (bits >>> 14);
}

/** The same as a source of numbers from 0 up to 1. */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + STRIDE) | 0;
    return shareOf(mixed(state));
  };
}

/** Thirty-two bits as a number from 0 up to 1. */
export function shareOf(bits: number): number {
  return (bits >>> 0) / 4_294_967_296;
}

/** The same share of the places from 0 up to `count`, at most 32,768 of them: told in halves, which makes no garbage. */
export function placeOf(bits: number, count: number): number {
  return ((bits >>> 16) * count + (((bits & 0xffff) * count) >>> 16)) >>> 16;
}

/** A seed made from an id (FNV-1a, Fowler, Noll and Vo 1991), so that each step has draws of its own. */
export function seedOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash;
}

import { mixed, placeOf, STRIDE, shareOf } from "./random.ts";

/** A case that has not come to its end after a hundred years does not. */
const MOST_WEEKS = 5218;
/** Empty weeks that nobody has logged, beside those that were. */
const UNSEEN_EMPTY = 0.25;

/**
 * For each case the weeks it takes, least first; the last one counts in part. Each draws a set of weeks of its own from the
 * logged ones, and from that week after week.
 * Expects: efforts and weeks in hours, at least one week.
 */
export function weeksTaken(efforts: Float64Array, weeks: readonly number[]): Float64Array {
  const count = weeks.length;
  const unseen = UNSEEN_EMPTY / (count + UNSEEN_EMPTY);
  const own = new Float64Array(count);
  const counts = new Float64Array(efforts.length);
  let state = count;
  for (let at = 0; at < efforts.length; at++) {
    let most = 0;
    for (let week = 0; week < count; week++) {
      state = (state + STRIDE) | 0;
      own[week] = 0;
      if (shareOf(mixed(state)) < unseen) continue;
      state = (state + STRIDE) | 0;
      const hours = weeks[placeOf(mixed(state), count)] as number;
      own[week] = hours;
      if (hours > most) most = hours;
    }
    // A plan of years draws a million weeks, in a run that has no time to get warm: `mixed` and `placeOf` are written out.
    let left = most > 0 ? (efforts[at] as number) : Number.POSITIVE_INFINITY;
    let taken = most > 0 ? 0 : MOST_WEEKS;
    let before = left;
    let hours = 1;
    while (left > 0 && taken < MOST_WEEKS) {
      state = (state + STRIDE) | 0;
      let bits = Math.imul(state ^ (state >>> 15), state | 1);
      bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
      bits ^= bits >>> 14;
      before = left;
      hours = own[((bits >>> 16) * count + (((bits & 0xffff) * count) >>> 16)) >>> 16] as number;
      left -= hours;
      taken++;
    }
    counts[at] = left > 0 ? MOST_WEEKS : taken === 0 ? 0 : taken - 1 + before / hours;
  }
  return counts.sort();
}

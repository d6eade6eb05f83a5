import { normalQuantile } from "./normal-quantile.ts";
import { mixed, placeOf, STRIDE, shareOf } from "./random.ts";

/** A case that has not come to its end after a hundred years does not. */
const MOST_WEEKS = 5218;
/** Empty weeks that nobody has logged, beside those that were. */
const UNSEEN_EMPTY = 0.25;
/** From so many weeks on they are not drawn one by one: how many it takes is then normal, to a fraction of a week. */
const MANY_WEEKS = 20;

/**
 * For each case the weeks it takes, least first; the last one counts in part. Each draws a set of weeks of its own from the
 * logged ones, and from that week after week; where it takes more than twenty, the number of weeks from its normal
 * distribution (the central limit theorem for renewal counts, Feller 1949): mean `left / mean`, variance
 * `variance * left / mean ** 3`.
 * Expects: efforts above 0 and weeks in hours, at least one week.
 */
export function weeksTaken(efforts: Float64Array, weeks: readonly number[]): Float64Array {
  const count = weeks.length;
  const unseen = UNSEEN_EMPTY / (count + UNSEEN_EMPTY);
  const own = new Float64Array(count);
  const counts = new Float64Array(efforts.length);
  let state = count;
  for (let at = 0; at < efforts.length; at++) {
    let sum = 0;
    let squares = 0;
    for (let week = 0; week < count; week++) {
      state = (state + STRIDE) | 0;
      own[week] = 0;
      if (shareOf(mixed(state)) < unseen) continue;
      state = (state + STRIDE) | 0;
      const hours = weeks[placeOf(mixed(state), count)] as number;
      own[week] = hours;
      sum += hours;
      squares += hours * hours;
    }
    const mean = sum / count;
    const effort = efforts[at] as number;
    if (effort > MANY_WEEKS * mean) {
      state = (state + STRIDE) | 0;
      const spread = Math.sqrt((Math.max(0, squares / count - mean * mean) * effort) / mean ** 3);
      const lucky = normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, shareOf(mixed(state)))));
      counts[at] = mean === 0 ? MOST_WEEKS : Math.min(MOST_WEEKS, effort / mean + lucky * spread);
      continue;
    }
    // In a run that has no time to get warm: `mixed` and `placeOf` are written out.
    let left = effort;
    let taken = 0;
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

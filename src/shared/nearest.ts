/**
 * The candidate that a person most likely meant, or undefined when none is near.
 * Distance is optimal string alignment (Damerau 1964, restricted), case ignored; near means at most a third of the
 * word's length, and at least 1. A candidate that begins with the word, or that the word begins with, is near too.
 * Ties go to the first in code-unit order, so the order of candidates plays no part.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  if (wanted === "") return undefined;
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const shorter = Math.min(other.length, wanted.length);
    const prefix = shorter >= 3 && (other.startsWith(wanted) || wanted.startsWith(other));
    if (!prefix && Math.abs(other.length - wanted.length) >= bestDistance) continue;
    const distance = Math.min(editDistance(wanted, other), prefix ? limit : Number.POSITIVE_INFINITY);
    if (distance > limit) continue;
    if (distance < bestDistance || (distance === bestDistance && best !== undefined && candidate < best)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}

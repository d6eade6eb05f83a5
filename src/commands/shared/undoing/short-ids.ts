/** Digits of an id that are always shown: a minute apart is enough for them to differ. */
const FEWEST = 8;

/** How many characters of the changes' ids tell each from all others. */
export function shortIdLength(changes: Iterable<string>): number {
  const sorted = [...new Set(changes)].sort();
  let length = FEWEST;
  for (let at = 1; at < sorted.length; at++) {
    const [one, other] = [sorted[at - 1] as string, sorted[at] as string];
    while (length < one.length && one.slice(0, length) === other.slice(0, length)) length++;
  }
  return length;
}

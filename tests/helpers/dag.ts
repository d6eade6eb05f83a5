import fc from "fast-check";

export interface Thing {
  readonly id: string;
  readonly requires: readonly string[];
}

/** Up to so many things, each requiring some of those before it, at times one twice, at times one that is not there. */
export function dags(most: number): fc.Arbitrary<Thing[]> {
  return fc.array(fc.array(fc.nat(most + 1), { maxLength: 4 }), { minLength: 1, maxLength: most }).map((all) =>
    all.map((needs, at) => ({
      id: `s${at}`,
      requires: needs.flatMap((need) => (need > most ? ["elsewhere"] : at === 0 ? [] : [`s${need % at}`])),
    })),
  );
}

/** `a > b` for each time b requires a and both are there, once, sorted. */
export function edgesOf(things: readonly Thing[]): string[] {
  const ids = new Set(things.map(({ id }) => id));
  const all = things.flatMap(({ id, requires }) =>
    requires.filter((need) => ids.has(need)).map((need) => `${need} > ${id}`),
  );
  return [...new Set(all)].sort();
}

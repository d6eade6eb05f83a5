/** Files by name, as they lie in a folder of roadmaps. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** More about a kind of problem: what it is about, and files that have it and, mended, have it no more. */
export interface Explanation {
  readonly about: string;
  readonly before: ExampleFiles;
  readonly after: ExampleFiles;
  /** What else is needed to see it, where the files alone do not show it. */
  readonly shell?: string;
}

/** One file that a change of a piece of its text mends. */
export function swap(about: string, file: string, from: string, to: string, name = "baker.yaml"): Explanation {
  if (!file.includes(from)) throw new Error(`The example has no "${from}".`);
  return { about, before: { [name]: file }, after: { [name]: file.replace(from, () => to) } };
}

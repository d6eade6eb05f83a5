/** A step of the plan, as the page's data has it. */
export interface PageStep {
  readonly id: string;
  /** Places of the steps it needs. */
  readonly needs: readonly number[];
  readonly hours: number;
  readonly state: string;
  readonly rank: string;
  readonly kind: string;
}

export interface PageData {
  /** Tells this plan's ticks from those of other plans. */
  readonly key: string;
  readonly steps: readonly PageStep[];
}

/** For each step, the places of those that need it. */
export function opensOf(steps: readonly PageStep[]): number[][] {
  const opens = steps.map((): number[] => []);
  for (const [at, { needs }] of steps.entries()) for (const need of needs) opens[need]?.push(at);
  return opens;
}

/** All that is reached from a step, itself left out. */
export function reached(start: number, next: (at: number) => readonly number[]): Set<number> {
  const found = new Set<number>();
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const one of next(at))
      if (!found.has(one)) {
        found.add(one);
        open.push(one);
      }
  return found;
}

/**
 * The state of each step with ticks made in the page: what was recorded, and what they add.
 * A step is done when all of it is ticked as one, in progress once an item is, and ready when what it needs is done.
 */
export function statesWith(steps: readonly PageStep[], ticks: ReadonlySet<string>): string[] {
  const begun = new Set([...ticks].flatMap((tick) => (tick.includes("/") ? [tick.slice(0, tick.indexOf("/"))] : [])));
  const done = steps.map(({ id, state }) => state === "done" || ticks.has(id));
  const isOver = (at: number): boolean => done[at] === true || steps[at]?.state === "skipped";
  return steps.map(({ id, needs, state }, at) => {
    if (done[at]) return "done";
    if (state === "in-progress" || state === "skipped" || state === "ready")
      return begun.has(id) && state === "ready" ? "in-progress" : state;
    if (begun.has(id)) return "in-progress";
    return needs.every(isOver) ? "ready" : "blocked";
  });
}

export interface Filter {
  /** In lower case. */
  readonly words: string;
  readonly states: ReadonlySet<string>;
  readonly ranks: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  /** Hours at most. */
  readonly most: number;
}

/** Whether a step is asked for; `text` is all that the page says of it, in lower case. */
export function matches(step: PageStep, state: string, text: string, filter: Filter): boolean {
  const has = (set: ReadonlySet<string>, value: string): boolean => set.size === 0 || set.has(value);
  return (
    has(filter.states, state) &&
    has(filter.ranks, step.rank) &&
    has(filter.kinds, step.kind) &&
    step.hours <= filter.most &&
    filter.words.split(/\s+/).every((word) => text.includes(word))
  );
}

/** Ticks as `career-roadmap import-ticks` reads them: a step, or an item of one. */
export function ticksFile(ticks: Iterable<string>): string {
  const list = [...ticks].sort().map((tick) => {
    const [id, key] = tick.split("/");
    return key === undefined ? { id } : { id, key };
  });
  return `${JSON.stringify({ schema: "career-roadmap/ticks@1", ticks: list }, null, 2)}\n`;
}

/** Ticks as the browser kept them; those the page has no box for are left out. Nothing for what it cannot read. */
export function keptTicks(text: string | null, known: ReadonlySet<string>): string[] {
  try {
    const kept: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === "string" && known.has(one)) : [];
  } catch {
    return [];
  }
}

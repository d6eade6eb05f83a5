/** The strokes of lanes: up, down, left and right that a stroke reaches, told by its name. */
export interface Strokes {
  readonly down: string;
  readonly across: string;
  /** Joins that go on below: to both sides, to the right, to the left. */
  readonly cross: string;
  readonly right: string;
  readonly left: string;
  /** Joins that end: to both sides, to the right, to the left. */
  readonly end: string;
  readonly endRight: string;
  readonly endLeft: string;
}

export const LINES: Strokes = {
  ...{ down: "│", across: "─", cross: "┼", right: "├", left: "┤" },
  ...{ end: "┴", endRight: "╰", endLeft: "╯" },
};
export const ASCII_LINES: Strokes = {
  ...{ down: "|", across: "-", cross: "+", right: "+", left: "+" },
  ...{ end: "'", endRight: "`", endLeft: "'" },
};

export interface Drawable {
  readonly id: string;
  readonly requires: readonly string[];
}

/** What stands beside one thing: all rows have equally many columns, the mark of the thing among them. */
export interface LaneRow<T> {
  readonly thing: T;
  /** Left and right of its mark, which takes one column. */
  readonly left: string;
  readonly right: string;
  /** Beside further lines of the same thing. */
  readonly below: string;
  /** What it requires and no lane leads to it from, since there was no room for one. */
  readonly untold: readonly string[];
}

/** A lane in its column, from the row of the thing that it starts at to that of the last thing it leads to. */
interface Lane {
  readonly column: number;
  readonly row: number;
  end: number;
}

/**
 * Draws prerequisites as lanes at the left of the rows, as `git log --graph` draws history: a lane goes down from each
 * thing that others require, and every one of them is joined to it in its own row. Where a joint passes a lane that it
 * has nothing to do with, that lane stays unbroken.
 * Expects: ids are unique, each thing stands after all it requires, at least 3 lanes. What is required and is not among
 * the things is met already.
 * Promises: at most so many lanes. Where more would be open, the one that is next needed farthest below ends early, and
 * what it would have led to says so in `untold`. Nothing stands straight below another thing's mark but what requires it.
 */
export function drawLanes<T extends Drawable>(things: readonly T[], most: number, strokes: Strokes): LaneRow<T>[] {
  const rowOf = new Map(things.map(({ id }, row) => [id, row]));
  const needs = things.map(({ requires }) => [...new Set(requires)].flatMap((id) => rowOf.get(id) ?? []));
  const lanes = layLanes(needs, most);
  const columns = 1 + lanes.reduce((last, { column }) => Math.max(last, column), 0);
  return things.map((thing, row) => {
    const parents = (needs[row] as number[]).filter((need) => row <= (lanes[need] as Lane).end);
    const told = new Set(parents);
    return {
      thing,
      ...cellsOf(row, parents, lanes, columns, strokes),
      untold: (needs[row] as number[]).filter((need) => !told.has(need)).map((need) => (things[need] as T).id),
    };
  });
}

/** Finds each thing a column and its lane an end; a lane that ends in its own row leads nowhere. */
function layLanes(needs: readonly (readonly number[])[], most: number): Lane[] {
  const dependents = needs.map((): number[] => []);
  for (const [row, all] of needs.entries()) for (const need of all) dependents[need]?.push(row);
  const lanes: Lane[] = [];
  for (const row of needs.keys()) {
    const isParent = (at: number): boolean => (needs[row] as readonly number[]).includes(at);
    // What stands above and leads nowhere would look as if it led here.
    const isFree = (column: number): boolean =>
      lanes.every((lane, at) => lane.column !== column || (lane.end <= row && (lane.end !== at || at < row - 1)));
    const ending = lanes.flatMap((lane, at) => (lane.end === row && isParent(at) ? lane.column : []));
    let column = ending.length > 0 ? Math.min(...ending) : firstBelow(most, isFree);
    if (column === undefined) {
      const victim = farthest(lanes, dependents, row, isParent);
      const lane = lanes[victim] as Lane;
      const before = (dependents[victim] as number[]).filter((one) => one < row || (one === row && isParent(victim)));
      lane.end = before.at(-1) ?? victim;
      column = lane.column;
    }
    lanes.push({ column, row, end: dependents[row]?.at(-1) ?? row });
  }
  return lanes;
}

function firstBelow(most: number, isFree: (column: number) => boolean): number | undefined {
  for (let column = 0; column < most; column++) if (isFree(column)) return column;
  return undefined;
}

/** The open lane that is next needed farthest below; that of the row above only where it leads here. */
function farthest(
  lanes: readonly Lane[],
  dependents: readonly (readonly number[])[],
  row: number,
  isParent: (at: number) => boolean,
): number {
  const next = (at: number): number => (dependents[at] as readonly number[]).find((one) => one > row) ?? row;
  const open = [...lanes.keys()].filter((at) => (lanes[at] as Lane).end > row && (at < row - 1 || isParent(at)));
  return open.reduce((best, at) => (next(at) > next(best) ? at : best));
}

function cellsOf(
  row: number,
  parents: readonly number[],
  lanes: readonly Lane[],
  columns: number,
  strokes: Strokes,
): { left: string; right: string; below: string } {
  const own = lanes[row] as Lane;
  const joined = parents.map((at) => (lanes[at] as Lane).column);
  const first = Math.min(own.column, ...joined);
  const last = Math.max(own.column, ...joined);
  let line = "";
  let below = "";
  for (let column = 0; column < columns; column++) {
    const lane = lanes.find((one) => one.column === column && one.row < row && row <= one.end);
    const goesOn = lane !== undefined && row < lane.end;
    const beside = column > first || column < last;
    if (column === own.column) line += MARK;
    else if (lane !== undefined && parents.includes(lane.row))
      line += jointOf(goesOn, column > first, column < last, strokes);
    else if (goesOn) line += strokes.down;
    else line += beside && column >= first && column <= last ? strokes.across : " ";
    line += first <= column && column < last ? strokes.across : " ";
    below += goesOn || (column === own.column && own.end > row) ? `${strokes.down} ` : "  ";
  }
  const [left = "", right = ""] = line.slice(0, -1).split(MARK);
  return { left, right, below: below.slice(0, -1) };
}

/** Stands for the mark of a thing while its row is put together. */
const MARK = "@";

function jointOf(goesOn: boolean, left: boolean, right: boolean, strokes: Strokes): string {
  if (left && right) return goesOn ? strokes.cross : strokes.end;
  if (goesOn) return right ? strokes.right : strokes.left;
  return right ? strokes.endRight : strokes.endLeft;
}

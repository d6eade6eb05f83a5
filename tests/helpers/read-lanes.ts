const ON_BELOW = "│├┤┼|+";
const JOINTS = "├┤┼╰╯┴+`'";
const PASSED = "│─|-";
const ACROSS = "─-";

/**
 * Reads a drawing as a person does, knowing nothing of how it was made: down the lanes from mark to mark, and from each
 * mark along the strokes beside it, past whole lanes, to the joints. `a > b` for each edge, by the rows' names, sorted.
 * A line without a mark is one that goes with the row above it. Fails on a stroke that leads nowhere.
 */
export function readLanes(
  lines: readonly { readonly text: string; readonly name: string | null }[],
  mark: string,
): string[] {
  const edges: string[] = [];
  let lanes: (string | undefined)[] = [];
  for (const { text, name } of lines) {
    const cell = (column: number): string => text[2 * column] ?? " ";
    const columns = Array.from({ length: (text.length + 1) / 2 }, (_, column) => column);
    const at = columns.find((column) => cell(column) === mark);
    if ((at === undefined) !== (name === null)) throw new Error(`no mark, or one too many: ${text}`);
    const read = new Set<number>();
    if (at !== undefined && lanes[at] !== undefined) edges.push(`${lanes[at]} > ${name}`);
    for (const way of at === undefined ? [] : [-1, 1]) {
      let last = at as number;
      for (let column = last; ACROSS.includes(text[2 * column + way] ?? " "); column += way) {
        const next = cell(column + way);
        if (!JOINTS.includes(next) && !PASSED.includes(next)) throw new Error(`a stroke leads nowhere: ${text}`);
        last = column + way;
        if (!JOINTS.includes(next)) continue;
        read.add(last);
        edges.push(`${lanes[last]} > ${name}`);
      }
      if (last !== at && !read.has(last)) throw new Error(`a stroke ends at no joint: ${text}`);
    }
    for (const column of columns) {
      if (JOINTS.includes(cell(column)) && !read.has(column)) throw new Error(`a joint joins nothing: ${text}`);
      if (ON_BELOW.includes(cell(column)) && lanes[column] === undefined)
        throw new Error(`a lane from nowhere: ${text}`);
    }
    const above = lanes;
    lanes = columns.map((column) => {
      if (column === at) return name as string;
      return ON_BELOW.includes(cell(column)) ? above[column] : undefined;
    });
  }
  return edges.sort();
}

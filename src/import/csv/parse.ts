import Papa from "papaparse";
import { cannot } from "../../shared/errors.ts";

const MOST_ROWS = 2_000_000;
const MOST_COLUMNS = 200;

/**
 * The rows of a table with commas, semicolons, tabs or bars between its cells; rows without a word are left out.
 * `keeps` is asked about each row as it comes, so that a large table need not be held.
 */
export function parseRows(
  text: string,
  keeps: (row: readonly string[], at: number) => boolean = () => true,
): string[][] {
  const rows: string[][] = [];
  let at = 0;
  Papa.parse<string[]>(text, {
    delimitersToGuess: [",", ";", "\t", "|"],
    skipEmptyLines: "greedy",
    step: ({ data }, parser) => {
      if (at >= MOST_ROWS || data.length > MOST_COLUMNS) return parser.abort();
      if (keeps(data, at)) rows.push(data);
      at += 1;
    },
  });
  if (at >= MOST_ROWS) throw cannot("too-large", "The table has more than 2 million rows.", "Cut it down first.");
  return rows;
}

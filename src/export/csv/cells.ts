/** Begins a formula in a spreadsheet: ASCII, and the full-width twins that some read as these. */
const FORMULA = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]/;

/**
 * One cell, quoted where it has to be. Text that a spreadsheet could take for a formula gets an apostrophe before it, also
 * behind a semicolon, which separates cells in much of the world.
 */
export function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = (FORMULA.test(value) ? `'${value}` : value).replace(/([;|]\s*)(?=[=+\-@])/g, "$1'");
  return /[",;\r\n|]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as RFC 4180 has it. Text beyond ASCII begins with a byte-order mark: without one Excel takes it for another
 * encoding, and plain ASCII is the same for every reader without it.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  const text = rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
  return /^[\r\n -~]*$/.test(text) ? text : `\ufeff${text}`;
}

/** Widths of characters as a share of the size, as a wide sans-serif has them in bold, so that others need less. */
const NARROW = /[iljtfr.,:;'|!()[\] -]/;
const WIDE = /[mwMW@%]/;
const CAPITAL = /[A-Z&0-9]/;
/** Beyond Latin, Greek and Cyrillic, where characters fill their square. */
const FULL =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u;

export function labelWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text)
    width += FULL.test(character)
      ? 1.05
      : WIDE.test(character)
        ? 1
        : NARROW.test(character)
          ? 0.44
          : CAPITAL.test(character)
            ? 0.78
            : 0.69;
  return width * size;
}

/**
 * A label in at most so many lines, none wider than `width`; `indent` is taken from the first. What does not fit ends in an
 * ellipsis. Expects at least one line.
 */
export function wrapLabel(text: string, width: number, size: number, indent: number, lines: number): string[] {
  const fits = (line: string, at: number): boolean => labelWidth(line, size) <= width - (at === 0 ? indent : 0);
  const wrapped = [""];
  // A word may also part after a hyphen within it.
  for (const word of text.trim().split(/\s+|(?<=[\p{L}\d]-)(?=\p{L})/u)) {
    const at = wrapped.length - 1;
    const before = wrapped[at] as string;
    const isJoined = before.endsWith("-") && text.includes(`${before.split(" ").at(-1)}${word}`);
    const longer = before === "" || isJoined ? before + word : `${before} ${word}`;
    if (fits(longer, at) || (before === "" && at > 0)) wrapped[at] = longer;
    else wrapped.push(word);
  }
  if (wrapped[0] === "" && wrapped.length > 1) wrapped.shift();
  return wrapped.slice(0, lines).map((line, at) => {
    const goesOn = at === lines - 1 && wrapped.length > lines;
    return goesOn || !fits(line, at) ? shortened(line, (one) => fits(one, at)) : line;
  });
}

function shortened(line: string, fits: (line: string) => boolean): string {
  const characters = [...line];
  while (characters.length > 1 && !fits(`${characters.join("")}…`)) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

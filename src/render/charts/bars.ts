import { widthOf } from "../layout.ts";
import type { Theme } from "../theme.ts";

/** A bar of so many columns, full only when all is done. */
export function bar(done: number, width: number, theme: Theme): string {
  if (theme.flat === true) return "";
  const full = done >= 100 ? width : Math.min(width - 1, Math.round((done / 100) * width));
  return theme.good(theme.symbols.barFull.repeat(full)) + theme.dim(theme.symbols.barEmpty.repeat(width - full));
}

/** One character for each number, as high as it is against the greatest; anything above nothing can be seen. */
export function sparkline(numbers: readonly number[], theme: Theme): string {
  const levels = theme.symbols.spark;
  const most = Math.max(1, ...numbers);
  const level = (number: number): number =>
    number <= 0 ? 0 : Math.max(1, Math.round((number / most) * (levels.length - 1)));
  return numbers.map((number) => levels[level(number)]).join("");
}

export function percentText(done: number): string {
  return `${Math.floor(done)} %`;
}

/** The text cut to a width with an ellipsis; only headings that stand in full elsewhere are cut. */
export function cut(text: string, width: number, theme: Theme): string {
  if (widthOf(text) <= width) return text;
  const mark = theme.ascii ? "..." : "…";
  let kept = "";
  for (const character of text) {
    if (widthOf(kept + character) > width - widthOf(mark)) break;
    kept += character;
  }
  return kept + mark;
}

import { MARKS } from "../map/marks.ts";

const SHAPES: Readonly<Record<string, string>> = {
  ...MARKS,
  project: '<path d="M8 .8L15.2 8 8 15.2.8 8z" fill="currentColor"/>',
  flag: '<path d="M3.5 15V1.5h9.2L10.3 5l2.4 3.5H5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round"/>',
  close: '<path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" stroke-width="1.8" stroke-linecap="round"/>',
  out: '<path d="M6 3H3v10h10v-3M9 3h4v4M13 3L7.5 8.5" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>',
};

/** The drawings that `icon` refers to, once a page. */
export function iconSheet(): string {
  const symbols = Object.entries(SHAPES).map(
    ([name, shape]) => `<symbol id="i-${name}" viewBox="0 0 16 16">${shape}</symbol>`,
  );
  return `<svg width="0" height="0" class="sheet" aria-hidden="true">${symbols.join("")}</svg>`;
}

/** A symbol of the page's own, drawn in the text's colour. */
export function icon(name: string): string {
  return `<svg class="icon" aria-hidden="true" viewBox="0 0 16 16"><use href="#i-${name}"/></svg>`;
}

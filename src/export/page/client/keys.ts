import type { Choice } from "./choice.ts";
import { all, byId, placeOf, say } from "./dom.ts";
import { opensOf, type PageStep } from "./steps.ts";

/**
 * The map by keyboard is one stop of the Tab key. Up and down follow the lines, left and right go among the steps that the
 * last move could have led to, a digit goes to the nth of them (0 to the tenth), Page Down to the
 * next ten, Home and End to the first and the last step.
 */
export function followKeys(steps: readonly PageStep[], choice: Choice): void {
  const map = byId("map");
  const cards = new Map(all("a.card", map).map((card) => [placeOf(card) as number, card]));
  const opens = opensOf(steps);
  let among: readonly number[] = steps.map((_, at) => at);
  for (const [at, card] of cards) card.tabIndex = at === firstOpen(steps) ? 0 : -1;

  function go(to: number | undefined): void {
    const card = to === undefined ? undefined : cards.get(to);
    if (card === undefined || to === undefined) return;
    for (const one of cards.values()) one.tabIndex = -1;
    card.tabIndex = 0;
    card.focus();
    if (choice.current() !== undefined) choice.choose(to, false);
  }

  function follow(ways: readonly number[], none: string): void {
    if (ways.length === 0) {
      say(none);
      return;
    }
    among = ways;
    go(ways[0]);
    if (ways.length > 1) say(`1 of ${ways.length}; left and right for the others`);
  }

  map.addEventListener("keydown", (event) => {
    const at = placeOf((event.target as Element).closest("a.card"));
    if (at === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const here = among.includes(at) ? among.indexOf(at) : -1;
    if (here < 0) among = steps.map((_, place) => place);
    const place = here < 0 ? at : here;
    const decade = Math.floor(place / 10) * 10;
    const { key } = event;
    if (key === "ArrowDown") follow(opens[at] ?? [], "It opens nothing further.");
    else if (key === "ArrowUp") follow(steps[at]?.needs ?? [], "It needs nothing first.");
    else if (key === "ArrowRight") go(among[(place + 1) % among.length]);
    else if (key === "ArrowLeft") go(among[(place + among.length - 1) % among.length]);
    else if (key === "Home") go(0);
    else if (key === "End") go(steps.length - 1);
    else if (/^[0-9]$/.test(key)) go(among[decade + (key === "0" ? 9 : Number(key) - 1)]);
    else if (key === "PageDown" && among.length > 10) go(among[Math.min(among.length - 1, decade + 10)]);
    else if (key === "PageUp" && among.length > 10) go(among[Math.max(0, decade - 10)]);
    else if (key === " ") choice.choose(at, true);
    else return;
    event.preventDefault();
  });
}

/** The step to go on with. */
export function firstOpen(steps: readonly PageStep[]): number {
  const begun = steps.findIndex(({ state }) => state === "in-progress");
  const ready = steps.findIndex(({ state }) => state === "ready");
  return begun >= 0 ? begun : Math.max(0, ready);
}

import { all, byId, placeOf } from "./dom.ts";
import { opensOf, type PageStep, reached } from "./steps.ts";

export interface Choice {
  /** Shows a step beside the map, and lights up what it is joined to. */
  choose(at: number, focus: boolean): void;
  /** Shows a step beside the map, with the whole map as it is. */
  show(at: number): void;
  /** Shows the whole map again. */
  clear(): void;
  /** Puts everything back into the list. */
  release(): void;
  /** The step that is lit. */
  current(): number | undefined;
  /** The step that is shown beside the map. */
  shown(): number | undefined;
}

/**
 * Choosing a step: what it needs and opens lights up on the map, the rest dims, and all that is said about it moves from
 * the list into the panel beside the map, back when another is chosen. So every box to tick exists once.
 */
export function makeChoice(steps: readonly PageStep[]): Choice {
  const map = byId("map");
  const panel = byId("panel");
  const cards = new Map(all("a.card", map).map((card) => [placeOf(card) as number, card]));
  const lines = all<SVGPathElement>(".lines path", map).map((path) => ({
    path,
    from: Number(path.dataset.f),
    to: Number(path.dataset.t),
  }));
  const opens = opensOf(steps);
  let lit: number | undefined;
  let held: { at: number; body: HTMLElement; home: HTMLElement } | undefined;

  function light(at: number | undefined): void {
    lit = at;
    map.classList.toggle("has-choice", at !== undefined);
    const before = at === undefined ? new Set<number>() : reached(at, (one) => steps[one]?.needs ?? []);
    const after = at === undefined ? new Set<number>() : reached(at, (one) => opens[one] ?? []);
    for (const [place, card] of cards) {
      card.classList.toggle("needed", before.has(place));
      card.classList.toggle("opened", after.has(place));
      card.classList.toggle("chosen", place === at);
      if (place === at) card.setAttribute("aria-current", "true");
      else card.removeAttribute("aria-current");
    }
    for (const { path, from, to } of lines) {
      path.classList.toggle("needed", before.has(from) && (to === at || before.has(to)));
      path.classList.toggle("opened", after.has(to) && (from === at || after.has(from)));
      // Lit lines are drawn last, over those that are dimmed.
      if (path.matches(".needed, .opened")) path.parentNode?.append(path);
    }
  }

  function putBack(): void {
    if (held) held.home.append(held.body);
    held = undefined;
  }

  function show(at: number): void {
    if (held?.at !== at) {
      putBack();
      const home = byId(`s-${steps[at]?.id}`).querySelector("details") as HTMLDetailsElement;
      const body = home.querySelector(".body") as HTMLElement;
      byId("panel-title").textContent = cards.get(at)?.title ?? "";
      byId("panel-body").append(body);
      held = { at, body, home };
      home.open = false;
    }
    panel.hidden = false;
    panel.scrollTop = 0;
    for (const [place, card] of cards) card.tabIndex = place === at ? 0 : -1;
  }

  return {
    show,
    choose(at, focus) {
      show(at);
      light(at);
      if (focus) byId("panel-title").focus({ preventScroll: true });
    },
    clear() {
      light(undefined);
      if (hasRoom()) return;
      putBack();
      panel.hidden = true;
    },
    release() {
      light(undefined);
      putBack();
      panel.hidden = true;
    },
    current: () => lit,
    shown: () => held?.at,
  };
}

/** Whether the panel stands beside the map, and not over it. */
export function hasRoom(): boolean {
  return getComputedStyle(byId("panel")).position === "sticky";
}

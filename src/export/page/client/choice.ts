import { all, byId, placeOf } from "./dom.ts";
import { opensOf, type PageStep, reached } from "./steps.ts";

export interface Choice {
  choose(at: number, focus: boolean): void;
  clear(): void;
  current(): number | undefined;
}

/**
 * Choosing a step: what it needs and opens lights up on the map, the rest dims, and all that is said about it moves from
 * the list into the panel beside the map, back when another is chosen. So every box to tick exists once.
 */
export function makeChoice(steps: readonly PageStep[]): Choice {
  const map = byId("map");
  const panel = byId("panel");
  const cards = all("a.card", map);
  const byPlace = new Map(cards.map((card) => [placeOf(card) as number, card]));
  const lines = all<SVGPathElement>(".lines path", map).map((path) => ({
    path,
    from: Number(path.dataset.f),
    to: Number(path.dataset.t),
  }));
  const opens = opensOf(steps);
  let now: { at: number; body: HTMLElement; home: HTMLElement } | undefined;

  function light(at: number | undefined): void {
    map.classList.toggle("has-choice", at !== undefined);
    const before = at === undefined ? new Set<number>() : reached(at, (one) => steps[one]?.needs ?? []);
    const after = at === undefined ? new Set<number>() : reached(at, (one) => opens[one] ?? []);
    for (const [place, card] of byPlace) {
      card.classList.toggle("needed", before.has(place));
      card.classList.toggle("opened", after.has(place));
      card.classList.toggle("chosen", place === at);
      if (place === at) card.setAttribute("aria-current", "true");
      else card.removeAttribute("aria-current");
    }
    for (const { path, from, to } of lines) {
      path.classList.toggle("needed", before.has(from) && (to === at || before.has(to)));
      path.classList.toggle("opened", after.has(to) && (from === at || after.has(from)));
    }
    // Lit lines are drawn last, over those that are dimmed.
    for (const { path } of lines) if (path.matches(".needed, .opened")) path.parentNode?.append(path);
  }

  function putBack(): void {
    if (now) now.home.append(now.body);
    now = undefined;
  }

  const choice: Choice = {
    choose(at, focus) {
      if (now?.at !== at) {
        putBack();
        const step = byId(`s-${steps[at]?.id}`);
        const home = step.querySelector("details") as HTMLElement;
        const body = home.querySelector(".body") as HTMLElement;
        byId("panel-title").textContent =
          step.querySelector(".name")?.firstChild?.textContent || byPlace.get(at)?.title || "";
        byId("panel-title").textContent = byPlace.get(at)?.title ?? "";
        byId("panel-body").append(body);
        now = { at, body, home };
        light(at);
      }
      panel.hidden = false;
      panel.scrollTop = 0;
      for (const [place, card] of byPlace) card.tabIndex = place === at ? 0 : -1;
      if (focus) byId("panel-title").focus({ preventScroll: true });
    },
    clear() {
      putBack();
      light(undefined);
      panel.hidden = true;
    },
    current: () => now?.at,
  };
  return choice;
}

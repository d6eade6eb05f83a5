import { all, byId, placeOf, say } from "./dom.ts";
import { keptTicks, type PageData, statesWith, ticksFile } from "./steps.ts";

const STATES = ["done", "in-progress", "ready", "blocked", "skipped"];
const WORDS: Readonly<Record<string, string>> = { "in-progress": "in progress", blocked: "waits" };

/** The boxes: kept in the browser, shown on the map and in the list at once, and saved as a file. Returns each step's state. */
export function keepBoxes({ key, steps }: PageData, changed: () => void): () => readonly string[] {
  const boxes = all<HTMLInputElement>("input[data-tick]");
  const known = new Set(boxes.filter(({ disabled }) => !disabled).map(({ dataset }) => dataset.tick as string));
  const place = `career-roadmap ticks ${key}`;
  const ticks = new Set(keptTicks(read(place), known));
  const save = byId<HTMLButtonElement>("save");
  const shownAt = new Map<number, Element[]>();
  for (const element of all("[data-s].card")) add(placeOf(element), element);
  for (const element of all("[data-row]")) add(placeOf(element, "row"), element);
  let states = statesWith(steps, new Set());

  function add(at: number | undefined, element: Element): void {
    if (at !== undefined) shownAt.set(at, [...(shownAt.get(at) ?? []), element]);
  }

  function show(): void {
    const next = statesWith(steps, ticks);
    for (const [at, state] of next.entries()) {
      if (state === states[at]) continue;
      for (const element of shownAt.get(at) ?? []) {
        for (const one of STATES) element.classList.toggle(`is-${one}`, one === state);
        element.querySelector(".mark use")?.setAttribute("href", `#i-${state}`);
        const words = element.querySelector(".state");
        if (words) words.textContent = WORDS[state] ?? state;
      }
    }
    states = next;
    save.disabled = ticks.size === 0;
    save.textContent = ticks.size === 0 ? "Save ticks" : `Save ${ticks.size} ${ticks.size === 1 ? "tick" : "ticks"}`;
  }

  for (const box of boxes) if (ticks.has(box.dataset.tick as string)) box.checked = true;
  show();
  document.addEventListener("change", ({ target }) => {
    const tick = (target as HTMLElement).dataset?.tick;
    if (tick === undefined) return;
    if ((target as HTMLInputElement).checked) ticks.add(tick);
    else ticks.delete(tick);
    write(place, JSON.stringify([...ticks]));
    const before = states;
    show();
    const opened = steps.flatMap((_, at) => (states[at] === "ready" && before[at] === "blocked" ? [nameOf(at)] : []));
    if (opened.length > 0) say(`Ready now: ${opened.join(", ")}`);
    changed();
  });
  save.addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([ticksFile(ticks)], { type: "application/json" }));
    link.download = `ticks-${key.slice(0, 60)}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    say(`Saved. Record them with: career-roadmap import-ticks ${link.download}`);
  });
  return () => states;

  function nameOf(at: number): string {
    return byId(`s-${steps[at]?.id}`).querySelector(".name")?.textContent ?? "";
  }
}

/** Browsers may keep nothing for a page from a disk, or be told not to; then ticks last as long as the page is open. */
function read(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

function write(place: string, text: string): void {
  try {
    localStorage.setItem(place, text);
  } catch {
    say("This browser keeps no ticks: save them as a file before you close the page.");
  }
}

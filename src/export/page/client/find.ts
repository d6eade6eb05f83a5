import { all, byId, placeOf } from "./dom.ts";
import { matches, type PageStep } from "./steps.ts";

/** Search and filters: the map dims what is not asked for, bars and list leave it out. Returns what applies them anew. */
export function makeFilters(steps: readonly PageStep[], states: () => readonly string[]): () => void {
  const words = byId<HTMLInputElement>("find");
  const most = byId<HTMLSelectElement>("most");
  const chips = all<HTMLButtonElement>(".chip");
  const rows = [
    ...all("[data-row]").map((row) => ({ row, at: placeOf(row, "row") as number })),
    ...all("a.card").map((row) => ({ row, at: placeOf(row) as number })),
  ];
  const texts = steps.map(({ id }) => `${id} ${byId(`s-${id}`).textContent}`.toLowerCase());
  const pressed = (by: string): Set<string> =>
    new Set(
      chips
        .filter((chip) => chip.dataset.by === by && chip.ariaPressed === "true")
        .map((chip) => chip.dataset.value as string),
    );

  function apply(): void {
    const filter = {
      words: words.value.trim().toLowerCase(),
      states: pressed("state"),
      ranks: pressed("rank"),
      kinds: pressed("kind"),
      most: most.value === "" ? Number.POSITIVE_INFINITY : Number(most.value),
    };
    const now = states();
    const found = steps.map((step, at) => matches(step, now[at] as string, texts[at] as string, filter));
    for (const { row, at } of rows) row.classList.toggle("out", !found[at]);
    for (const part of all(".stage, .time ul")) {
      const isEmpty = part.querySelector("[data-row]") !== null && part.querySelector("[data-row]:not(.out)") === null;
      part.hidden = isEmpty;
      if (part.matches("ul")) (part.previousElementSibling as HTMLElement).hidden = isEmpty;
    }
    const count = found.filter(Boolean).length;
    byId("found").textContent = count === steps.length ? "" : `${count} of ${steps.length} steps`;
    byId("none").hidden = count > 0;
  }

  words.addEventListener("input", apply);
  most.addEventListener("change", apply);
  for (const chip of chips)
    chip.addEventListener("click", () => {
      chip.ariaPressed = chip.ariaPressed === "true" ? "false" : "true";
      apply();
    });
  return apply;
}

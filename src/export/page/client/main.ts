import { keepBoxes } from "./boxes.ts";
import { hasRoom, makeChoice } from "./choice.ts";
import { all, byId, placeOf } from "./dom.ts";
import { makeFilters } from "./find.ts";
import { firstOpen, followKeys } from "./keys.ts";
import type { PageData } from "./steps.ts";

/** The page works without this: its list, its map and its links are all there. */
const data = JSON.parse(byId("data").textContent ?? "") as PageData;
document.documentElement.classList.add("js");

const choice = makeChoice(data.steps);
let applyFilters = (): void => {};
const states = keepBoxes(data, () => applyFilters());
applyFilters = makeFilters(data.steps, states);
followKeys(data.steps, choice);
if (hasRoom() && data.steps.length > 0) choice.show(firstOpen(data.steps));

/** Where the focus came from when a step was chosen. */
let opener: HTMLElement | undefined;

document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLElement>("a[data-s]");
  const at = placeOf(link);
  if (link === null || at === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const inPanel = link.closest("#panel") !== null;
  if (link.matches(".card") || inPanel) {
    event.preventDefault();
    if (!inPanel) opener = link;
    if (choice.current() === at && !inPanel) return close();
    choice.choose(at, true);
    if (inPanel) card(at)?.scrollIntoView({ block: "nearest" });
    return;
  }
  // From a bar or from the list: the step's place in the list, opened.
  if (choice.shown() === at) choice.release();
  const details = byId(`s-${data.steps[at]?.id}`).querySelector("details");
  if (details) details.open = true;
});

document.addEventListener(
  "toggle",
  (event) => {
    // What stands in the panel is wanted in the list again.
    const details = event.target as HTMLDetailsElement;
    const at = placeOf(details.closest?.("[data-row]") ?? null, "row");
    if (details.open && at !== undefined && at === choice.shown()) choice.release();
  },
  true,
);

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && choice.current() !== undefined) close();
});
byId("panel-close").addEventListener("click", close);
addEventListener("beforeprint", () => {
  choice.release();
  for (const details of all<HTMLDetailsElement>(".step details")) details.open = true;
});

function close(): void {
  const at = choice.current();
  choice.clear();
  (at === undefined ? opener : (card(at) ?? opener))?.focus({ preventScroll: true });
}

function card(at: number): HTMLElement | undefined {
  return all("a.card").find((one) => placeOf(one) === at);
}

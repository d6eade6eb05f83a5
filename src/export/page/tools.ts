import type { Rank, StepState } from "../../planner/index.ts";
import { icon } from "./icons.ts";
import { type PageView, stateWords } from "./view.ts";

const STATES: readonly StepState[] = ["done", "in-progress", "ready", "blocked", "skipped"];
const RANKS: readonly Rank[] = ["core", "further", "optional"];

/** Search and filters, which are the legend too. Without the script they are not shown. */
export function renderTools({ plan }: PageView): string {
  const has = new Set(plan.steps.map(({ state }) => state));
  const states = STATES.filter((state) => state !== "skipped" || has.has(state)).map((state) =>
    chip("state", state, `${icon(state)}${stateWords(state)}`),
  );
  const ranks = RANKS.filter((rank) => plan.steps.some((step) => step.rank === rank));
  const chips = ranks.length < 2 ? [] : ranks.map((rank) => chip("rank", rank, `<i class="rank-${rank}"></i>${rank}`));
  const kinds = plan.steps.some(({ kind }) => kind === "project")
    ? [chip("kind", "project", `${icon("project")}projects`)]
    : [];
  const hours = ["10", "20", "40"].map((most) => `<option value="${most}">up to ${most} h</option>`).join("");
  return `<div class="tools-bar" role="search" aria-label="Find steps"><input type="search" id="find" placeholder="Find a step" aria-label="Find a step" autocomplete="off"><div class="chips" role="group" aria-label="Show only">${[...states, ...chips, ...kinds].join("")}<select id="most" aria-label="Hours"><option value="">any hours</option>${hours}</select></div><p id="found" class="found" role="status"></p><span class="saving"><button type="button" id="save" disabled>Save ticks</button></span></div>`;
}

function chip(by: string, value: string, shown: string): string {
  return `<button type="button" class="chip" data-by="${by}" data-value="${value}" aria-pressed="false">${shown}</button>`;
}

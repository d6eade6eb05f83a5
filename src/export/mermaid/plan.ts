import type { Step, StepState } from "../../planner/index.ts";
import { impliedLeftOut } from "../../planner/index.ts";
import { hoursText } from "../../render/numbers.ts";
import type { ExportInput } from "../input.ts";
import { goalsText, groupsOf } from "../shared/groups.ts";
import { STATE_LOOKS, stateWords } from "../shared/states.ts";

/** The prerequisites of a plan as a flow chart of Mermaid, which GitHub draws: a frame for each stage, states by colour and by word. */
export function renderMermaid({ plan, titles, text }: ExportInput): string {
  const groups = groupsOf(plan, titles);
  const states = new Set(plan.steps.map(({ state }) => state));
  const frames = groups.map(({ title, stage, steps }, at) => {
    const rank = stage.rank === "core" || stage.rank === null ? "" : ` (${stage.rank})`;
    const nodes = steps.map((step) => `    ${node(step, text)}\n`).join("");
    return `  subgraph g${at}["${label(text(title))}${rank}"]\n    direction LR\n${nodes}  end\n`;
  });
  const edges = impliedLeftOut(plan).map(({ from, to }) => `  ${name(from)} --> ${name(to)}\n`);
  const looks = [...states].map((state) => `  classDef ${className(state)} ${look(state)}\n`);
  // Without it Mermaid fills frames with yellow.
  const frame = `  classDef frame fill:transparent,stroke:#a5abb3\n  class ${groups.map((_, at) => `g${at}`).join(",")} frame\n`;
  const title = `  accTitle: ${plain(text(goalsText(plan, titles)))}\n`;
  return `flowchart LR\n${title}${[...frames, ...edges, ...looks, groups.length === 0 ? "" : frame].join("")}`;
}

function node({ id, kind, title, state, hoursLeft }: Step, text: (content: string) => string): string {
  const facts = state === "done" ? "done" : `${hoursText(hoursLeft)}, ${stateWords(state)}`;
  const shown = `"${label(text(title))}<br>${facts}"`;
  return `${name(id)}${kind === "project" ? `{{${shown}}}` : `[${shown}]`}:::${className(state)}`;
}

/** An id is no word of Mermaid's this way, `end` and `default` included, and no two become one. Expects a slug. */
function name(id: string): string {
  return `s_${id.replaceAll("-", "_")}`;
}

function className(state: StepState): string {
  return `is_${state.replaceAll("-", "_")}`;
}

/**
 * Within quotes; whatever could mean something there, or in the HTML it becomes, is a number. So is a colon: behind the word
 * "style" Mermaid takes it for the colon of a colour, and the number after that for one.
 */
function label(content: string): string {
  return content
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[^\p{L}\p{M}\p{N} .,()/?'-]/gu, (character) => `#${character.codePointAt(0)};`);
}

/** A line without quotes, which knows no escapes. */
function plain(content: string): string {
  return content
    .replace(/[^\p{L}\p{M}\p{N} .,()'-]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function look(state: StepState): string {
  const { fill, line, ink, dashed } = STATE_LOOKS[state];
  return `fill:${fill},stroke:${line},color:${ink}${dashed ? ",stroke-dasharray:4 3" : ""}`;
}

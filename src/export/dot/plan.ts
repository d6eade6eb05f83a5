import type { Step } from "../../planner/index.ts";
import { impliedLeftOut } from "../../planner/index.ts";
import { hoursText } from "../../render/numbers.ts";
import type { ExportInput } from "../input.ts";
import { goalsText, groupsOf } from "../shared/groups.ts";
import { STATE_LOOKS, stateWords } from "../shared/states.ts";

/** The prerequisites of a plan for graphviz: a cluster for each stage, states by colour and by word. `dot -Tsvg plan.dot` draws it. */
export function renderDot({ plan, titles, text }: ExportInput): string {
  const frames = groupsOf(plan, titles).map(({ title, stage, steps }, at) => {
    const rank = stage.rank === "core" || stage.rank === null ? "" : ` (${stage.rank})`;
    const nodes = steps.map((step) => `    ${node(step, text)}\n`).join("");
    return `  subgraph cluster_${at} {\n    label=${quoted(text(title) + rank)}\n${nodes}  }\n`;
  });
  const edges = impliedLeftOut(plan).map(({ from, to }) => `  ${quoted(from)} -> ${quoted(to)}\n`);
  return `digraph plan {\n  label=${quoted(text(goalsText(plan, titles)))}\n${LOOK}${[...frames, ...edges].join("")}}\n`;
}

const LOOK = `  labelloc=t
  charset="UTF-8"
  rankdir=LR
  fontname="Helvetica"
  node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=11, margin="0.15,0.08"]
  edge [color="#7a828c", arrowsize=0.6]
  graph [style="rounded", color="#a5abb3", fontname="Helvetica", fontsize=13, labeljust=l]
`;

function node({ id, kind, title, state, hoursLeft }: Step, text: (content: string) => string): string {
  const { fill, line, ink, dashed } = STATE_LOOKS[state];
  const facts = state === "done" ? "done" : `${hoursText(hoursLeft)}, ${stateWords(state)}`;
  const project = kind === "project" ? ["shape=box", "peripheries=2"] : [];
  const looks = [`fillcolor="${fill}"`, `color="${line}"`, `fontcolor="${ink}"`, ...project];
  const style = dashed ? [`style="rounded,filled,dashed"`] : [];
  return `${quoted(id)} [label=${quoted(text(title), `\\n${facts}`)}, ${[...looks, ...style].join(", ")}]`;
}

/**
 * Somebody's text between quotes, shown as it is: graphviz knows escapes with a backslash, and entities of HTML. `more` is
 * ours, with escapes.
 */
function quoted(content: string, more = ""): string {
  const safe = content
    .replace(/\s+/g, " ")
    .trim()
    .replaceAll("\\", "\\\\")
    .replaceAll('"', '\\"')
    .replaceAll("&", "&amp;");
  return `"${safe}${more}"`;
}

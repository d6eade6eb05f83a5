import { byStage, type Picture, type PictureNode, type StageNode } from "../../planner/index.ts";
import { alignColumns, padStart, paragraph, widthOf, wrap } from "../../render/layout.ts";
import { count, hoursText } from "../../render/numbers.ts";
import { stateSymbol } from "../../render/state.ts";
import type { Theme } from "../../render/theme.ts";
import { type PlanPart, partTitle } from "../shared/plan/parts.ts";
import { ASCII_LINES, drawLanes, type LaneRow, LINES } from "./lanes.ts";

/** A drawing and what it is of: the value that text and JSON are made from. */
export interface GraphAnswer {
  readonly picture: Picture;
  /** The role whose plan it is; null where it is of all roadmaps. */
  readonly role: string | null;
  /** The skill or project it surrounds, the ways it looks, and how far; null for a whole plan. */
  readonly around: { readonly id: string; readonly up: boolean; readonly down: boolean } | null;
  readonly depth: number | null;
  /** The role that is meant and whose plan does not have `around`. */
  readonly missingFrom: string | null;
  /** The stages of a whole plan; none around a skill or project. */
  readonly parts: readonly PlanPart[];
}

export interface GraphView extends GraphAnswer {
  readonly title: string;
}

/** What needs what: on a terminal a drawing, in a pipe one line a node. */
export function renderGraph(view: GraphView, theme: Theme): string {
  const { picture } = view;
  if (theme.layout === "plain") return plainRows(picture, theme);
  if (picture.nodes.length === 0) return paragraph(theme, "Nothing to draw: nothing is left of the plan.");
  if (theme.flat === true) return `${renderHeading(view, theme)}\n${flatNodes(picture, theme)}`;
  const drawing = view.around === null ? renderStages(view, theme) : renderLanes(picture.nodes, view, theme);
  return `${renderHeading(view, theme)}\n${drawing}\n${renderClosing(view, theme)}`;
}

/** A stage at a time: no eye follows a lane over several screens, so that what comes in from elsewhere is named. */
function renderStages(view: GraphView, theme: Theme): string {
  const { parts, picture } = view;
  const drawn = byStage(
    picture,
    parts.map(({ stage }) => stage.steps),
  );
  return parts
    .map((part, at): readonly [PlanPart, readonly StageNode[]] => [part, drawn[at] as readonly StageNode[]])
    .filter(([, nodes]) => nodes.length > 0)
    .map(([part, nodes]) => `${paragraph(theme, partTitle(part, null, theme))}${renderLanes(nodes, view, theme)}`)
    .join("\n");
}

function renderLanes(nodes: readonly DrawnNode[], view: GraphView, theme: Theme): string {
  const rows = drawLanes(nodes, mostLanes(theme), theme.ascii ? ASCII_LINES : LINES);
  return rows.map((row) => renderRow(row, view, theme)).join("");
}

/** A node of a stage names what it needs of others. */
type DrawnNode = PictureNode & { readonly after?: readonly string[] };

/** A line a node, those it needs above it. */
function flatNodes({ nodes }: Picture, theme: Theme): string {
  const line = (node: PictureNode): string => {
    const outright = node.requires.filter((need) => !node.choices.some((choice) => choice.includes(need)));
    const needs = [...outright, ...node.choices.map((choice) => choice.join(" or "))].join(", ");
    const left = ["done", "known", "skipped"].includes(node.state) ? node.state : `${hoursText(node.hoursLeft)} to go`;
    const what = `${node.kind === "project" ? "project " : ""}${theme.text(node.title)}, ${node.id}, ${left}`;
    return `${what}${needs === "" ? "" : `, needs ${needs}`}\n`;
  };
  return nodes.map(line).join("");
}

/** Lanes may take a third of the width. */
function mostLanes({ width }: Theme): number {
  return Math.max(3, Math.floor(width / 6));
}

function renderHeading({ title, picture, role, around, depth, missingFrom }: GraphView, theme: Theme): string {
  const number = picture.nodes.length;
  const name = `${theme.heading(theme.text(title))}  ${theme.id(around?.id ?? (role as string))}\n`;
  if (around === null) {
    const steps = number === picture.all ? count(number, "step") : `${number} of ${count(picture.all, "step")}`;
    return (
      name +
      paragraph(theme, `${steps}, a stage at a time, each below what it needs. What stands in another stage is named.`)
    );
  }
  const what = [around.up ? "what it needs" : "", around.down ? "what needs it" : ""].filter(Boolean).join(" and ");
  const away =
    depth === null || number === picture.all ? "" : depth === 1 ? " directly" : ` up to ${depth} prerequisites away`;
  const where = role === null ? "in all roadmaps" : `in the plan for ${role}`;
  const things = `${count(number, "skill or project", "skills and projects")}, each below what it needs`;
  const missing = missingFrom === null ? "" : `The plan for ${missingFrom} does not have it. `;
  return name + paragraph(theme, `${missing}Here is ${what}${away}, ${where}: ${things}.`);
}

/** One line, and more where its title wraps or something is to be said that lanes cannot show. */
function renderRow(row: LaneRow<DrawnNode>, { around }: GraphView, theme: Theme): string {
  const node = row.thing;
  const right = rightText(node, theme);
  const lanes = widthOf(row.below) + 2;
  const room = { ...theme, width: theme.width - lanes };
  const lines = labelLines(node, node.id === around?.id, room, widthOf(right) + 2);
  const facts = factsOf(row);
  if (facts !== "") lines.push(...wrap(room, facts, 0).split("\n").map(theme.dim));
  const lead = `${theme.dim(row.left)}${markOf(node, theme)}${theme.dim(row.right)}`;
  return lines
    .map((line, at) => {
      if (at > 0) return `${theme.dim(row.below)}  ${line}`.trimEnd();
      return `${lead}  ${line}${padStart(right, Math.max(widthOf(right) + 2, room.width - widthOf(line)))}`;
    })
    .map((line) => `${line}\n`)
    .join("");
}

/** Title and id, beside what stands at the right of the first line; an id that does not fit beside its title is below. */
function labelLines({ title, id }: PictureNode, isFocus: boolean, theme: Theme, beside: number): string[] {
  const text = theme.text(title);
  const lines = wrap({ ...theme, width: theme.width - beside }, isFocus ? theme.heading(text) : text, 0).split("\n");
  const last = lines.at(-1) as string;
  const room = lines.length === 1 ? theme.width - beside : theme.width;
  if (widthOf(last) + 2 + widthOf(id) <= room) return [...lines.slice(0, -1), `${last}  ${theme.id(id)}`];
  return [...lines, ...wrap(theme, theme.id(id), 0).split("\n")];
}

function rightText({ state, hoursLeft }: PictureNode, theme: Theme): string {
  if (state === "done" || state === "known") return theme.good(state);
  if (state === "skipped") return theme.dim(state);
  return hoursText(hoursLeft);
}

function factsOf({ thing, untold }: LaneRow<DrawnNode>): string {
  const { after: others = [] } = thing;
  const named = [...others, ...untold];
  const drawn = thing.requires.length > untold.length;
  const after = named.length === 0 ? [] : [`after ${named.join(", ")}${drawn ? " too" : ""}`];
  return [...thing.choices.map((choice) => `needs ${choice.join(" or ")}`), ...after].join("; ");
}

function markOf({ kind, state }: PictureNode, theme: Theme): string {
  return stateSymbol({ kind, state: state === "known" ? "done" : state }, theme);
}

/** How far it goes on, and what the marks mean, those that there are. */
function renderClosing({ picture: { nodes, all }, depth }: GraphView, theme: Theme): string {
  const hidden = all - nodes.length;
  const more = hidden === 0 ? "" : paragraph(theme, `${hidden} more are further away: --depth ${(depth ?? 0) + 1}`);
  const { symbols } = theme;
  const meanings: [string, string, (node: PictureNode) => boolean][] = [
    [symbols.done, "done or known", ({ state }) => state === "done" || state === "known"],
    [symbols.inProgress, "in progress", ({ state }) => state === "in-progress"],
    [symbols.skipped, "skipped", ({ state }) => state === "skipped"],
    [symbols.ready, "ready", ({ state, kind }) => state === "ready" && kind === "skill"],
    [symbols.blocked, "waits", ({ state, kind }) => state === "blocked" && kind === "skill"],
    [symbols.project, "project", ({ state, kind }) => kind === "project" && (state === "ready" || state === "blocked")],
  ];
  const legend = meanings.filter(([, , isThere]) => nodes.some(isThere)).map(([mark, meaning]) => `${mark} ${meaning}`);
  return more + paragraph(theme, theme.dim(legend.join("  ")));
}

/** One line a node, those it needs above it: id, kind, state, hours left, what it needs with "," between, title. */
function plainRows({ nodes }: Picture, theme: Theme): string {
  const rows = nodes.map(({ id, kind, title, state, hoursLeft, requires, choices }) => {
    const outright = requires.filter((need) => !choices.some((choice) => choice.includes(need)));
    const needs = [...outright, ...choices.map((choice) => choice.join("|"))].join(",");
    return [id, kind, state, hoursText(hoursLeft).replace(/[ ,]/g, ""), needs === "" ? "-" : needs, theme.text(title)];
  });
  return alignColumns(rows, new Set([3]));
}

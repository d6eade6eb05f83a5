import { cannot } from "../../shared/errors.ts";
import { isObject, numberAt, objectsAt, textAt } from "../json.ts";
import { isBalsamiq } from "../signs.ts";
import { asTitle } from "../text/clean.ts";
import type { Box } from "./box.ts";

/** A node of the picture. */
export interface Shape extends Box {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  /** What the colour of its mark means, in the words of the file. */
  readonly legend: string;
  /** Where a button leads. */
  readonly href: string;
  /** The lines of a node that is a list. */
  readonly items: readonly string[];
}

/** A line between two nodes that both exist. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly isDashed: boolean;
}

export interface Picture {
  readonly shapes: readonly Shape[];
  readonly lines: readonly Line[];
  /** Lines of which an end is missing. */
  readonly dangling: number;
}

const MOST_NODES = 3000;
const MOST_EDGES = 10_000;

/** The nodes and lines of the form with nodes and edges. Throws a CliError for the older form, a drawing of Balsamiq. */
export function readPicture(value: unknown): Picture {
  if (isBalsamiq(value)) {
    throw cannot(
      "balsamiq-form",
      "This is a roadmap in the older form of roadmap.sh, a drawing of Balsamiq: it holds no topics, only shapes.",
      "Download the roadmap in its newer form, with nodes and edges; or import a Markdown list of it.",
    );
  }
  const nodes = objectsAt(value, "nodes");
  const edges = objectsAt(value, "edges");
  if (nodes.length > MOST_NODES || edges.length > MOST_EDGES) {
    throw cannot(
      "too-large",
      `The roadmap has ${nodes.length} nodes and ${edges.length} edges.`,
      "Import it in parts.",
    );
  }
  const shapes = nodes.map(shapeOf);
  const ids = new Set(shapes.map((one) => one.id));
  const lines = edges.flatMap((edge) => {
    const source = textAt(edge, "source");
    const target = textAt(edge, "target");
    if (!ids.has(source) || !ids.has(target) || source === target) return [];
    const style =
      textAt(edge.data, "edgeStyle") || (/^0?$/.test(textAt(edge.style, "strokeDasharray")) ? "solid" : "dashed");
    // w is the handle at a node's top: a line that leaves there runs upwards, whatever it calls its ends.
    const isUp = textAt(edge, "sourceHandle").startsWith("w");
    return [{ from: isUp ? target : source, to: isUp ? source : target, isDashed: style !== "solid" }];
  });
  return { shapes, lines, dangling: edges.length - lines.length };
}

function shapeOf(node: object): Shape {
  const { data, position, positionAbsolute, measured, style } = node as Readonly<Record<string, unknown>>;
  const at = isObject(positionAbsolute) ? positionAbsolute : position;
  const size = (key: string): number => numberAt(node, key) || numberAt(measured, key) || numberAt(style, key);
  const legend = isObject(data) ? textAt(data.legend, "label") : "";
  return {
    id: textAt(node, "id"),
    type: textAt(node, "type"),
    label: asTitle(textAt(data, "label")),
    legend: asTitle(legend),
    href: textAt(data, "href"),
    items: objectsAt(data, "checklists")
      .map((one) => asTitle(textAt(one, "label")))
      .filter(Boolean),
    x: numberAt(at, "x"),
    y: numberAt(at, "y"),
    width: Math.max(0, size("width")),
    height: Math.max(0, size("height")),
  };
}

import { spawnSync } from "node:child_process";
import DOMPurify from "dompurify";

/** A graph as the program reads it that is meant to draw it. */
export interface Graph {
  /** Label by id. */
  readonly nodes: ReadonlyMap<string, string>;
  /** `a > b`, sorted. */
  readonly edges: readonly string[];
  readonly frames: readonly string[];
}

interface FlowDb {
  getVertices(): Map<string, { text: string; classes: string[]; link?: string }>;
  getEdges(): { start: string; end: string }[];
  getSubGraphs(): { title: string }[];
}

/** Mermaid's parser. Fails on what it refuses, and on a link. */
export async function readMermaid(text: string): Promise<Graph> {
  // Made for browsers: what cleans up HTML has nothing to work with here, and the parser asks for it all the same.
  Object.assign(DOMPurify, { addHook: () => {}, sanitize: (one: string) => one });
  const { default: mermaid } = await import("mermaid");
  await mermaid.parse(text);
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
  const db = diagram.db as unknown as FlowDb;
  const vertices = [...db.getVertices()];
  if (vertices.some(([, { link }]) => link !== undefined)) throw new Error("a node has a link");
  return {
    nodes: new Map(vertices.map(([id, node]) => [id, decoded(node.text)])),
    edges: db
      .getEdges()
      .map(({ start, end }) => `${start} > ${end}`)
      .sort(),
    frames: db.getSubGraphs().map(({ title }) => decoded(title)),
  };
}

/** Its own way to keep `#35;` through the parser. */
function decoded(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code))).replace(/ﬂ°(\w+)¶ß/g, "&$1;");
}

interface DotGraph {
  readonly objects?: readonly { readonly name: string; readonly label?: string; readonly nodes?: unknown }[];
  readonly edges?: readonly { readonly tail: number; readonly head: number }[];
}

/** graphviz itself. Fails on what it refuses. */
export function readDot(text: string): Graph {
  const { objects = [], edges = [] } = JSON.parse(drawn(text, "dot_json")) as DotGraph;
  const isFrame = ({ name }: { readonly name: string }): boolean => name.startsWith("cluster_");
  return {
    nodes: new Map(objects.filter((one) => !isFrame(one)).map(({ name, label = "" }) => [name, label])),
    edges: edges.map(({ tail, head }) => `${objects[tail]?.name} > ${objects[head]?.name}`).sort(),
    frames: objects.filter(isFrame).map(({ label = "" }) => label),
  };
}

/** What graphviz makes of it. Fails where it complains. */
export function drawn(text: string, format: string): string {
  const { status, stdout, stderr } = spawnSync("dot", [`-T${format}`], { input: text, encoding: "utf8" });
  if (status !== 0 || stderr !== "") throw new Error(`dot ended with ${status}: ${stderr}`);
  return stdout;
}

import type { Nodes, PhrasingContent } from "mdast";
import { oneLine } from "../text/clean.ts";

/** The words of some nodes, without pictures and markup. */
export function wordsOf(nodes: readonly Nodes[]): string {
  return oneLine(nodes.map(textOf).join(""));
}

function textOf(node: Nodes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return " ";
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** The links of some nodes, with their words; `addresses` are those of references. */
export function linksOf(
  nodes: readonly Nodes[],
  addresses: ReadonlyMap<string, string>,
): { title: string; url: string }[] {
  return nodes.flatMap((node) => {
    if (node.type === "link") return [{ title: wordsOf(node.children), url: node.url }];
    const known = node.type === "linkReference" ? addresses.get(node.identifier) : undefined;
    if (node.type === "linkReference" && known !== undefined) return [{ title: wordsOf(node.children), url: known }];
    return "children" in node ? linksOf(node.children, addresses) : [];
  });
}

/** What stands out at a line's beginning, a link or bold words, and what comes after it. */
export function leadOf(nodes: readonly PhrasingContent[]): { lead: string; rest: string } | undefined {
  const begin = nodes.findIndex((node) => wordsOf([node]) !== "");
  const first = nodes[begin];
  if (first === undefined || !["link", "linkReference", "strong", "emphasis"].includes(first.type)) return undefined;
  return {
    lead: wordsOf([first]),
    rest: oneLine(
      nodes
        .slice(begin + 1)
        .map(textOf)
        .join(""),
    ),
  };
}

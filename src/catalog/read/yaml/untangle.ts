import { type Alias, isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import type { Diagnostic } from "../../../shared/diagnostic.ts";
import type { SourceText } from "../../../shared/source-text.ts";
import { problem, quote } from "./sheet.ts";

/** How many aliases a file may hold, and how many nodes they may stand for in all. */
const MOST_ALIASES = 1000;
const MOST_ALIASED_NODES = 100_000;

const PLAIN_TAG = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq)$|^!$/;

export interface Untangled {
  /** What each alias stands for; never an alias. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  readonly problems: readonly Diagnostic[];
}

/**
 * Walks a whole document once and refuses what makes YAML a program: custom tags, merge keys, aliases that stand
 * inside what they stand for, and so many aliases that the file unfolds into something far larger than it looks.
 * Expects: a document that is not nested deeper than the parser allows; the walk is recursive.
 * Errors: `custom-tag`, `merge-key`, `unknown-alias`, `alias-cycle`, `too-many-aliases`.
 */
export function untangle(source: SourceText, root: Node): Untangled {
  const aliases = new Map<Alias, Node>();
  const problems: Diagnostic[] = [];
  const anchors = new Map<string, Node>();
  /** Nodes in a finished anchored node, aliases in it unfolded; absent while the walk is still inside. */
  const sizes = new Map<Node, number>();
  let aliased = 0;
  const refuse = (node: Node, code: string, message: string, fix: string) => {
    const [start, end] = node.range ?? [0, 1];
    problems.push(problem(source.place(start, end), code, message, { fix }));
  };

  const follow = (alias: Alias): number => {
    const target = anchors.get(alias.source);
    const size = target === undefined ? undefined : sizes.get(target);
    if (target === undefined) {
      refuse(
        alias,
        "unknown-alias",
        `The alias ${quote(alias.source)} has no anchor above it.`,
        "Write the value out.",
      );
    } else if (size === undefined) {
      refuse(
        alias,
        "alias-cycle",
        `The alias ${quote(alias.source)} stands inside its own anchor.`,
        "Write the value out.",
      );
    } else {
      aliases.set(alias, target);
      const before = aliased;
      aliased += size;
      const first = before <= MOST_ALIASED_NODES && aliased > MOST_ALIASED_NODES;
      if (first || aliases.size === MOST_ALIASES + 1) {
        refuse(alias, "too-many-aliases", "The file's aliases unfold into too much.", "Write the values out.");
      }
    }
    return size ?? 1;
  };

  const walk = (node: unknown): number => {
    if (isAlias(node)) return follow(node);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return 0;
    if (node.tag !== undefined && !PLAIN_TAG.test(node.tag)) {
      refuse(node, "custom-tag", `The YAML tag ${quote(node.tag)} is not known here.`, "Remove the tag.");
    }
    const anchor = node.anchor;
    if (anchor !== undefined) anchors.set(anchor, node);
    let size = 1;
    if (isSeq(node)) for (const item of node.items) size += walk(item);
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (isScalar(key) && key.value === "<<" && key.type === "PLAIN") {
          refuse(key, "merge-key", 'The merge key "<<" is not read.', "Write the entries out.");
        }
        size += walk(key) + walk(value);
      }
    }
    if (anchor !== undefined) sizes.set(node, size);
    return size;
  };

  walk(root);
  return { aliases, problems };
}

import type { Heading, List, Root, RootContent, Table } from "mdast";
import type { Findings } from "../findings.ts";
import { wordsOf } from "./inline.ts";

/** A heading with what stands under it, down to the next heading of whatever depth. */
export interface Section {
  readonly heading?: Heading;
  readonly title: string;
  /** Titles of the headings above it. */
  readonly above: readonly string[];
  readonly lists: readonly List[];
  readonly tables: readonly Table[];
}

/** Sections that are about the file, and teach nothing. */
const ABOUT_ITSELF =
  /^(?:table of )?contents?$|^toc$|\b(licen[cs]e|contribut\w*|code of conduct|changelog|acknowledge?ments?|credits|sponsors?|copyright)\b/i;

const LEFT_OUT: Readonly<Record<string, string>> = {
  paragraph: "paragraphs",
  code: "blocks of code",
  html: "pieces of HTML",
  blockquote: "quotations",
};

/** The sections of a document, and its title: the only heading of the first depth, where nothing stands before it. */
export function sectionsOf(root: Root, findings: Findings): { title?: string; summary?: string; sections: Section[] } {
  const sections: { heading?: Heading; title: string; above: string[]; lists: List[]; tables: Table[] }[] = [
    { title: "", above: [], lists: [], tables: [] },
  ];
  const path: Heading[] = [];
  const tops = root.children.filter((one) => one.type === "heading" && one.depth === 1);
  let summary: string | undefined;
  for (const node of root.children) {
    const current = sections.at(-1) as (typeof sections)[number];
    if (node.type === "heading") {
      while ((path.at(-1)?.depth ?? 0) >= node.depth) path.pop();
      const above = path.map((one) => wordsOf(one.children));
      sections.push({ heading: node, title: wordsOf(node.children), above, lists: [], tables: [] });
      path.push(node);
    } else if (node.type === "list") current.lists.push(node);
    else if (node.type === "table") current.tables.push(node);
    else if (node.type === "paragraph" && summary === undefined && sections.length <= 2 && isSummary(node)) {
      summary = wordsOf(node.children);
    } else leaveOut(node, findings);
  }
  const kept = sections.filter((one) => isAboutIt(one, findings));
  const top = tops.length === 1 ? (tops[0] as Heading) : undefined;
  return {
    ...(top !== undefined && { title: wordsOf(top.children) }),
    ...(summary !== undefined && { summary }),
    sections: kept.map((one) => ({ ...one, above: top === undefined ? one.above : one.above.slice(1) })),
  };
}

function isSummary(node: RootContent): boolean {
  const words = wordsOf([node]);
  return words.length >= 20 && words.length <= 300;
}

function isAboutIt(section: Section, findings: Findings): boolean {
  const isOut = [section.title, ...section.above].some((one) => ABOUT_ITSELF.test(one));
  if (isOut && section.lists.length + section.tables.length > 0)
    findings.drop("sections about the file itself", section.title);
  return !isOut;
}

function leaveOut(node: RootContent, findings: Findings): void {
  const what = LEFT_OUT[node.type];
  if (what !== undefined) findings.drop(what, wordsOf([node]) || ("value" in node ? node.value : ""));
}

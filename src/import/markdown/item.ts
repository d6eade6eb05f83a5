import type { Heading, List, ListItem, Paragraph, PhrasingContent } from "mdast";
import { type Doubt, type DraftSkill, draftSkill } from "../draft.ts";
import type { Findings } from "../findings.ts";
import { asProse, asTitle, cut } from "../text/clean.ts";
import { type Effort, readEffort, splitEffort } from "../text/effort.ts";
import { rankIn, withoutRank } from "../text/rank-words.ts";
import { webLink } from "../text/web-link.ts";
import { leadOf, linksOf, wordsOf } from "./inline.ts";

const LONG_TITLE = 80;
const LONG_LINE = 120;
const LONGEST_READ = 2000;
const MOST_ITEMS = 40;

export interface Reading {
  readonly findings: Findings;
  /** Addresses of links by reference. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** The line of a list item, without what is nested in it. */
export function lineOf(item: ListItem | Heading): readonly PhrasingContent[] {
  if (item.type === "heading") return item.children;
  return item.children.find((one): one is Paragraph => one.type === "paragraph")?.children ?? [];
}

export function nestedOf(item: ListItem): ListItem[] {
  return item.children.filter((one): one is List => one.type === "list").flatMap((list) => list.children);
}

/** A list item or heading as a skill, what is nested in it as its checklist; undefined where it has no words. */
export function skillOfItem(
  item: ListItem | Heading,
  nested: readonly ListItem[],
  reading: Reading,
): DraftSkill | undefined {
  const line = lineOf(item);
  const words = cut(wordsOf(line), LONGEST_READ);
  const isDone = /^\[x\]/i.test(words);
  const { title: told, why, effort } = partsOf(line, words.replace(/^\[[ x]?\]\s*/i, ""));
  const title = asTitle(withoutRank(told));
  if (!/[\p{L}\p{N}]/u.test(title)) return undefined;
  const below = nested.flatMap((one) => [one, ...allBelow(one)]);
  const checklist = below.map((one) => asProse(wordsOf(lineOf(one)).replace(/^\[[ x]?\]\s*/i, ""))).filter(Boolean);
  if (checklist.length > MOST_ITEMS)
    reading.findings.drop("items of long lists", checklist[MOST_ITEMS], checklist.length - MOST_ITEMS);
  const doubts: Doubt[] = [];
  if (effort !== undefined && "doubt" in effort)
    doubts.push({ about: "efforts that tell no hours", text: effort.doubt });
  if (words.length > LONG_LINE)
    doubts.push({ about: "long lines that may be no skills", text: "a long line: it may be no skill" });
  return draftSkill(title, {
    rank: rankIn(words) ?? "core",
    ...(effort !== undefined && "hours" in effort && { hours: effort.hours, hoursFrom: effort.from }),
    ...(why !== "" && { why: asProse(why) }),
    checklist: checklist.slice(0, MOST_ITEMS),
    links: [line, ...below.map(lineOf)].flatMap((one) => webLinks(one, reading)),
    isDone,
    doubts,
  });
}

function allBelow(item: ListItem): ListItem[] {
  return nestedOf(item).flatMap((one) => [one, ...allBelow(one)]);
}

export function webLinks(line: readonly PhrasingContent[], { findings, addresses }: Reading): DraftSkill["links"] {
  return linksOf(line, addresses).flatMap(({ title, url }) => {
    const link = webLink(url, title);
    if (link === undefined) findings.drop("links that lead to no web address", url);
    return link === undefined ? [] : [link];
  });
}

/** A line as a title, what more it says, and its effort. */
function partsOf(line: readonly PhrasingContent[], words: string): { title: string; why: string; effort?: Effort } {
  const lead = leadOf(line);
  const stands = lead !== undefined && words.startsWith(lead.lead) && lead.lead !== "" ? lead : undefined;
  if (stands !== undefined) {
    const { title, effort } = splitEffort(stands.lead);
    const rest = stands.rest.replace(/^[\s:–—-]+/, "");
    const more = effort ?? readEffort(rest);
    const said = more !== undefined && "from" in more && rest.length < 40 ? "" : rest;
    return {
      title,
      why: /^[([]?(alternative|link|source)?[)\].]*$/i.test(said) ? "" : said,
      ...(more && { effort: more }),
    };
  }
  const { title, effort } = splitEffort(words);
  const split = /^(.{3,80}?)(?::\s| [-–—] |\. )(.+)$/.exec(title);
  const isShort = title.length <= LONG_TITLE && !/: | [-–—] /.test(title);
  const [head, why] = split === null || isShort ? [title, ""] : [split[1] as string, split[2] as string];
  return { title: head, why: why === "" && title.length > LONG_TITLE ? title : why, ...(effort && { effort }) };
}

import { hoursText } from "../../../render/numbers.ts";
import type { Shipped } from "../../input.ts";
import { esc } from "../../shared/markup.ts";
import { type PageGroup, type PagePart, renderGroups, renderOverlap } from "./parts.ts";
import { renderShell } from "./shell.ts";

/** Two roles side by side. */
export interface ComparePage {
  readonly names: readonly [string, string];
  /** A sentence about each. */
  readonly lead: readonly [string, string];
  /** Only the first, both, only the second. */
  readonly parts: readonly [PagePart, PagePart, PagePart];
  /** Hours by area in either role. */
  readonly areas: readonly { readonly title: string; readonly hours: readonly [number, number] }[];
  readonly lists: readonly [readonly PageGroup[], readonly PageGroup[], readonly PageGroup[]];
  readonly goOn: string;
  readonly text: (content: string) => string;
}

export function renderComparePage(page: ComparePage, shipped: Shipped): string {
  const html = (content: string): string => esc(page.text(content));
  const [a, b] = page.names.map(html) as [string, string];
  const [first, both, second] = page.lists;
  const body = `<header class="top"><p class="eyebrow">Two roles side by side</p><h1>${a} <span>and ${b}</span></h1>
<p class="lead">${page.lead.map(html).join(" ")}</p></header>
${renderOverlap(page.names, page.parts, html)}
${renderAreas(page, html)}
${renderGroups("Both ask for", both, html, { kind: "of-both" })}${renderGroups(`Only ${page.names[0]}`, first, html, { kind: "of-first" })}${renderGroups(`Only ${page.names[1]}`, second, html, { kind: "of-second" })}`;
  const note = `Made by career-roadmap. To go on: <code>${html(page.goOn)}</code>`;
  return renderShell({ title: `${a} and ${b}`, body, note }, shipped);
}

function renderAreas({ areas, names }: ComparePage, html: (text: string) => string): string {
  if (areas.length === 0) return "";
  const most = Math.max(...areas.flatMap(({ hours }) => hours));
  const cell = (hours: number, kind: string): string =>
    `<td class="${kind}"><div class="cell"><span class="n">${hours === 0 ? '<span class="hide">nothing</span>–' : hoursText(hours)}</span><span class="line" style="--w:${Math.round((hours / most) * 1000) / 10}%"></span></div></td>`;
  const rows = areas.map(
    ({ title, hours }) =>
      `<tr><th scope="row">${html(title)}</th>${cell(hours[0], "of-first")}${cell(hours[1], "of-second")}</tr>`,
  );
  return `<section class="areas" aria-labelledby="h-areas"><h2 id="h-areas">Hours by area</h2><table><thead><tr><th scope="col">Area</th>${names.map((name) => `<th scope="col">${html(name)}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></section>`;
}

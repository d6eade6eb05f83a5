import type { Shipped } from "../../input.ts";
import { esc } from "../../shared/markup.ts";
import { renderShell } from "./shell.ts";

/** All roles, the nearest first. */
export interface MatchPage {
  readonly lead: readonly string[];
  readonly roles: readonly {
    readonly id: string;
    readonly title: string;
    /** How much of it one has. */
    readonly percent: number;
    /** What it takes, in people's words. */
    readonly apply: string;
    readonly whole: string;
  }[];
  readonly goOn: string | null;
  readonly text: (content: string) => string;
}

export function renderMatchPage({ lead, roles, goOn, text }: MatchPage, shipped: Shipped): string {
  const html = (content: string): string => esc(text(content));
  const rows = roles.map(({ id, title, percent, apply, whole }) => {
    const share = Math.round(percent * 10) / 10;
    return `<li><p class="role"><b>${html(title)}</b> <code>${id}</code></p><p class="share"><span class="share-bar" aria-hidden="true"><span style="--w:${share}%"></span></span><b>${Math.floor(percent)} %</b><span class="hide"> is there</span></p><p class="takes">${html(apply)} <span class="soft">${html(whole)}</span></p></li>`;
  });
  const body = `<header class="top"><p class="eyebrow">From what you know and have done</p><h1>The nearest <span>roles</span></h1>
<p class="lead">${lead.map(html).join(" ")}</p></header>
<section aria-labelledby="h-rank"><h2 id="h-rank" class="hide">Roles</h2><ol class="ranking">${rows.join("\n")}</ol></section>`;
  const note =
    goOn === null ? "Made by career-roadmap." : `Made by career-roadmap. To go on: <code>${html(goOn)}</code>`;
  return renderShell({ title: "The nearest roles", body, note }, shipped);
}

import { count, hoursText } from "../../../render/numbers.ts";
import { icon } from "../icons.ts";

/** A step in a list of a page about moves. */
export interface PageStep {
  readonly id: string;
  readonly kind: "skill" | "project";
  readonly title: string;
  readonly hours: number;
}

export interface PageGroup {
  readonly title: string;
  readonly steps: readonly PageStep[];
}

/** One of three parts of an overlap. */
export interface PagePart {
  readonly label: string;
  readonly hours: number;
  readonly steps: readonly PageStep[];
}

type Html = (text: string) => string;

/** Two bars as long as their hours, one over the other: where both are, they lie over one another. */
export function renderOverlap(
  names: readonly [string, string],
  [first, both, second]: readonly [PagePart, PagePart, PagePart],
  html: Html,
): string {
  const whole = first.hours + both.hours + second.hours;
  if (whole === 0) return "";
  const share = (hours: number): number => Math.round((hours / whole) * 1000) / 10;
  const [a, b] = [share(first.hours), share(both.hours)];
  const bar = (name: string, left: number, width: number, kind: string): string =>
    `<p class="over-name" style="--x:${Math.min(left, 70)}%">${html(name)}</p><div class="over-row"><span class="over-bar ${kind}" style="--x:${left}%;--w:${width}%"></span><span class="over-bar over-both" style="--x:${a}%;--w:${b}%"></span></div>`;
  const rows = bar(names[0], 0, Math.round((a + b) * 10) / 10, "over-first") + bar(names[1], a, 100 - a, "over-second");
  const facts = (
    [
      [first, "over-first"],
      [both, "over-both"],
      [second, "over-second"],
    ] as const
  )
    .filter(([{ steps }]) => steps.length > 0)
    .map(
      ([{ label, hours, steps }, kind]) =>
        `<li><span class="key ${kind}"></span><b>${html(label)}</b> <span class="big">${hoursText(hours)}</span> <span class="soft">${countWords(steps)}</span></li>`,
    );
  return `<section class="over" aria-label="How the two overlap"><div aria-hidden="true">${rows}</div><ul class="over-facts">${facts.join("")}</ul></section>`;
}

function countWords(steps: readonly PageStep[]): string {
  const projects = steps.filter(({ kind }) => kind === "project").length;
  const skills = steps.length - projects;
  return [skills > 0 ? count(skills, "skill") : "", projects > 0 ? count(projects, "project") : ""]
    .filter((part) => part !== "")
    .join(", ");
}

/** A part as lists under the names that their steps have in common; "" where there is nothing. */
export function renderGroups(
  heading: string,
  groups: readonly PageGroup[],
  html: Html,
  options: { readonly ordered?: boolean; readonly kind: string },
): string {
  if (groups.every(({ steps }) => steps.length === 0)) return "";
  const tag = options.ordered === true ? "ol" : "ul";
  const lists = groups
    .filter(({ steps }) => steps.length > 0)
    .map(({ title, steps }) => {
      const hours = steps.reduce((sum, step) => sum + step.hours, 0);
      const items = steps.map(
        (step) =>
          `<li id="s-${step.id}"><span class="name">${step.kind === "project" ? `${icon("project")}<span class="hide">project: </span>` : ""}${html(step.title)} <code>${step.id}</code></span> <span class="hours">${hoursText(step.hours)}</span></li>`,
      );
      return `<section class="bundle"><h3>${html(title)} <span class="soft">${hoursText(hours)}</span></h3><${tag}>${items.join("")}</${tag}></section>`;
    });
  return `<section class="moves-list ${options.kind}"><h2>${html(heading)}</h2><div class="bundles">${lists.join("")}</div></section>`;
}

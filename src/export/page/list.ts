import type { ChecklistItem, Resource, Step } from "../../planner/index.ts";
import { dayWords, spanText } from "../../render/days.ts";
import { count, hoursText } from "../../render/numbers.ts";
import { isWebAddress } from "../../shared/web-address.ts";
import { placeOf } from "../place-of.ts";
import type { Group } from "../shared/groups.ts";
import { icon } from "./icons.ts";
import { kindWords, type PageView, rankTag, stateWords } from "./view.ts";

/** Every step with why, what it needs and opens, its checklist, and where to learn it. */
export function renderList(view: PageView): string {
  return `<section class="list" id="list" aria-labelledby="h-list"><h2 id="h-list">Step by step</h2>
<p class="none" id="none" hidden>No step matches.</p>
${view.groups.map((group) => stage(group, view)).join("\n")}</section>`;
}

function stage({ stage, steps, title, milestone }: Group, view: PageView): string {
  const { html, plan } = view;
  const rank = rankTag(stage.rank);
  const goal = stage.goal === null ? "" : `<p class="aim">${html(stage.goal)}</p>`;
  const hours = steps.reduce((sum, { hoursLeft }) => sum + hoursLeft, 0);
  const { likely, p90 } = stage.finish;
  const days =
    likely === null
      ? ""
      : ` · by ${dayWords(likely, plan.today)}${p90 === null ? "" : `, 90 % by ${dayWords(p90, plan.today)}`}`;
  const opens =
    milestone?.opens == null
      ? ""
      : `<p class="opens">${icon("flag")}Then you can apply for: ${html(milestone.opens)}</p>`;
  return `<section class="stage"><h3>${html(title)}${rank}</h3><p class="facts">${count(steps.length, "step")}, ${hoursText(hours)}${days}</p>${goal}<ol>${steps.map((step) => item(step, view)).join("\n")}</ol>${opens}</section>`;
}

function item(step: Step, view: PageView): string {
  const title = view.titleOf(step.id);
  const project = step.kind === "project" ? icon("project") : "";
  return `<li id="s-${step.id}" class="step ${step.kind} is-${step.state} rank-${step.rank}" data-row="${step.n - 1}"><details><summary><span class="mark">${icon(step.state)}</span><span class="n">${step.n}</span><span class="name">${project}${title}<span class="hide">, ${kindWords(step)}</span></span><span class="state">${stateWords(step.state)}</span><span class="hours">${hoursText(step.hours)}</span></summary><div class="body">${body(step, view)}</div></details></li>`;
}

function body(step: Step, view: PageView): string {
  const { details, html, plan } = view;
  const skill = details.skills.get(step.id);
  const project = details.projects.get(step.id);
  const why = skill?.why ?? project?.brief;
  const checklist = skill?.checklist ?? project?.checklist ?? [];
  const area = step.area === null ? [] : [html(details.areas.get(step.area) ?? step.area)];
  const span = spanText(step.first, step.last, plan.today);
  const [low, , high] = step.range;
  const range = low === high ? "" : ` (${hoursText(low)} to ${hoursText(high)})`;
  const cost = project?.cost === undefined ? [] : [html(project.cost)];
  const facts = [
    ...area,
    step.rank,
    ...(skill?.level === undefined ? [] : [skill.level]),
    `${hoursText(step.hours)}${range}`,
    ...(span === "" ? [] : [span]),
    ...cost,
  ];
  const tools =
    (skill?.tools ?? []).length === 0 ? "" : `<p class="tools">Tools: ${(skill?.tools ?? []).map(html).join(", ")}</p>`;
  return [
    why === undefined ? "" : `<p class="why">${html(why)}</p>`,
    `<p class="facts">${facts.join(" · ")} · <code>${step.id}</code></p>`,
    related("Needs", step.requires, view),
    related("Opens", step.unblocks, view),
    step.alternatives.length === 0
      ? ""
      : `<p class="facts">Instead you can take ${step.alternatives.map(({ title, id }) => `${html(title)} <code>${id}</code>`).join(" or ")}.</p>`,
    boxes(step, checklist, view),
    tools,
    resources(step, skill?.resources ?? [], view),
  ].join("");
}

/** Links to steps of the plan; what is known stands as text. */
function related(label: string, ids: readonly string[], { placeOf, titleOf }: PageView): string {
  if (ids.length === 0)
    return `<p class="related"><b>${label}</b> nothing${label === "Needs" ? " first" : " further"}.</p>`;
  const words = ids.map((id) => {
    const at = placeOf.get(id);
    return at === undefined
      ? `<span>${titleOf(id)} (known)</span>`
      : `<a href="#s-${id}" data-s="${at}">${titleOf(id)}</a>`;
  });
  return `<p class="related"><b>${label}</b> ${words.join('<span class="hide">,</span> ')}</p>`;
}

function boxes(step: Step, checklist: readonly ChecklistItem[], { ticked, html }: PageView): string {
  const isDone = step.state === "done";
  const done = ticked.get(step.id);
  const lines = checklist.map(({ key, text }) =>
    box(`${step.id}/${key}`, html(text), isDone || done?.has(key) === true),
  );
  const title = step.kind === "project" ? "A reviewer can see that" : "You can";
  const items = lines.length === 0 ? "" : `<h4>${title}</h4><ul class="boxes">${lines.join("")}</ul>`;
  return `${items}<ul class="boxes whole">${box(step.id, "All of it is done", isDone)}</ul>`;
}

/** What is recorded already stays ticked: the page only adds. */
function box(tick: string, text: string, recorded: boolean): string {
  return `<li><label><input type="checkbox" data-tick="${tick}"${recorded ? " checked disabled" : ""}><span>${text}</span></label></li>`;
}

function resources({ id }: Step, resources: readonly Resource[], { ticked, html }: PageView): string {
  if (resources.length === 0) return "";
  const seen = ticked.get(id);
  const lines = resources.map((resource) => {
    const { id: key, title, url, part, kind, cost, hours } = resource;
    const facts = [kind, cost, hours === undefined ? undefined : hoursText(hours)].filter((fact) => fact !== undefined);
    const name =
      url !== undefined && isWebAddress(url)
        ? `<a href="${html(url)}" rel="noopener noreferrer" target="_blank">${html(title)}${icon("out")}</a>`
        : `${html(title)} (${html(url ?? placeOf(resource))})`;
    const where = part === undefined ? "" : `: ${html(part)}`;
    const read = key !== undefined && seen?.has(key) ? " · looked through" : "";
    return `<li>${name}${where}<span class="facts">${facts.length > 0 ? ` ${facts.join(" · ")}` : ""}${read}</span></li>`;
  });
  return `<h4>Where to learn it</h4><ul class="resources">${lines.join("")}</ul>`;
}

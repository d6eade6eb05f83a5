import type { Rank, Step } from "../../planner/index.ts";
import { aboutWords, dayWords, spanText } from "../../render/days.ts";
import { rangeText, weeksRestText } from "../../render/forecast-text.ts";
import { count, hoursText, hoursWords, paceText, weeksText } from "../../render/numbers.ts";
import type { ExportInput } from "../input.ts";
import { type Group, goalsText, groupsOf } from "../shared/groups.ts";
import { resourceLines } from "./resource.ts";
import { code, nested, opening, table, task, words } from "./words.ts";

/** A plan as a checklist of task lists, which GitHub and many editors let people tick. */
export function renderMarkdown(input: ExportInput): string {
  const { plan, titles } = input;
  const groups = groupsOf(plan, titles);
  const parts = [
    `# ${words(input.text(goalsText(plan, titles)))}\n`,
    headLines(input),
    milestoneTable(input),
    ...groups.map((group, at) => rankHeading(group, groups[at - 1], input) + groupText(group, input)),
    footLines(input),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function headLines({ plan }: ExportInput): string {
  const { hours, percent, core, finish, today, hoursPerWeek, hoursByWeekday, budget, forecast } = plan;
  const own = forecast?.rests.pace ?? 1;
  if (hours.left === 0) return "Nothing is left to learn for it. Well done!\n";
  const done = percent > 0 ? ` ${Math.floor(percent)} % is known or done.` : "";
  const pace = `${weeksText(hours.left * own, hoursPerWeek)} at ${paceText(hoursPerWeek, hoursByWeekday)}`;
  const apply =
    core === null ? "" : core.left === 0 ? "You can apply now." : `You can apply from ${from(rangeText(core, today))}.`;
  const part = budget === null ? "plan" : "part";
  const end =
    finish.likely === null || finish.likely === core?.likely ? "" : `This ${part} is done ${rangeText(finish, today)}.`;
  const cut = budget === null ? "" : `What follows fits into ${hoursWords(budget.hours)}.`;
  const total = `${hoursWords(hours.left)} to go, ${pace}.${done}`;
  return `${[total, weeksRestText(own), cut, apply, end].filter((line) => line !== "").join("  \n")}\n`;
}

function from(range: string): string {
  return range.replace(/^(on|in) /, "");
}

function milestoneTable({ plan, titles, text }: ExportInput): string {
  const several = plan.goals.length > 1;
  const day = (when: number | null): string => (when === null ? "" : dayWords(when, plan.today));
  const rows = plan.milestones.map(({ role, stage, title, hours, likely, p90, opens }) => {
    const whose = several ? `${titles.get(role) ?? role}: ` : "";
    const name =
      stage === null ? `**${several ? `${words(text(whose))} you` : "You"} can apply**` : words(text(whose + title));
    const reached = hours.left === 0;
    return [
      name,
      reached ? "reached" : hoursText(hours.left),
      reached ? "" : day(likely),
      reached ? "" : day(p90),
      opens === null ? "" : words(text(opens)),
    ];
  });
  const columns = ["Milestone", "Left", "Likely", "90 % sure by", "What it opens"];
  const width = rows.some((row) => row.at(-1) !== "") ? columns.length : columns.length - 1;
  return table(
    columns.slice(0, width),
    rows.map((row) => row.slice(0, width)),
    new Set([1]),
  );
}

const RANK_TITLES: Record<Rank, string> = {
  core: "Core: until you can apply",
  further: "Further: asked for in the job, learnt after the core",
  optional: "Optional",
};

/** A heading where a rank begins, before it the line about applying where the core ends. */
function rankHeading(group: Group, before: Group | undefined, input: ExportInput): string {
  const { rank } = group.stage;
  if (group.isBegun || isOnly(rank, input)) return "";
  if (rank === null || (before?.stage.rank === rank && !before.isBegun)) return "";
  const { core, today } = input.plan;
  const when = core === null ? "" : core.likely === null ? "now" : aboutWords(core.likely, today);
  const apply = core === null || before?.stage.rank !== "core" ? "" : `**From here you can apply**, ${when}.\n\n`;
  return `${apply}## ${RANK_TITLES[rank]}\n\n`;
}

/** Whether there is no job to apply for, and so nothing else that the core could be told from. */
function isOnly(rank: Rank | null, { plan }: ExportInput): boolean {
  return plan.roles.length === 0 && rank === "core";
}

function groupText(group: Group, input: ExportInput): string {
  const { stage, steps, isBegun, title, milestone } = group;
  const { plan, text } = input;
  const level = isBegun || isOnly(stage.rank, input) ? "##" : "###";
  const hours = steps.reduce((sum, step) => sum + step.hoursLeft, 0);
  const likely = stage.finish.likely;
  const when = likely === null ? "" : `, done ${aboutWords(likely, plan.today)}`;
  const amount = `${count(steps.length, "step")}, ${hoursText(hours)} to go${when}.`;
  const goal = stage.goal === null ? "" : `*${words(text(stage.goal))}*\n\n`;
  const opens = milestone?.opens ?? null;
  const open = opens === null ? "" : ` Opens: ${words(text(opens)).replace(/\.$/, "")}.`;
  const lines = steps.map((step) => stepLines(step, isBegun, input)).join("");
  return `${level} ${words(text(title))}\n\n${goal}${amount}${open}\n\n${lines}`;
}

function stepLines(step: Step, isBegun: boolean, { plan, details, ticked, text }: ExportInput): string {
  const { id, kind, state, title, rank, hoursLeft, first, last, alternatives } = step;
  const had = state === "done";
  const isTicked = (key: string): boolean => ticked.get(id)?.has(key) === true;
  const facts = [
    had ? "done" : state === "in-progress" ? "in progress" : "",
    isBegun && rank !== "core" ? rank : "",
    had ? "" : hoursText(hoursLeft),
    had ? "" : spanText(first, last, plan.today),
  ].filter((fact) => fact !== "");
  const name = `**${kind === "project" ? "Project: " : ""}${words(text(title))}** ${code(id)}`;
  const { checklist = [], resources = [] } = details.skills.get(id) ?? {};
  const project = details.projects.get(id);
  const lines = [
    project?.brief === undefined ? "" : `- ${opening(text(project.brief.replace(/\s+/g, " ")))}\n`,
    ...[...checklist, ...(project?.checklist ?? [])].map(({ key, text: item }) =>
      task(had || isTicked(key), words(text(item)), id, key),
    ),
    resources.length === 0 ? "" : `- Learn it from:\n${nested(resourceLines(id, resources, isTicked, text))}`,
    alternatives.length === 0 ? "" : `- Or instead: ${alternatives.map((one) => code(one.id)).join(", ")}\n`,
  ];
  return task(had, [name, ...facts].join(text(" · ")), id) + nested(lines.join(""));
}

function footLines({ plan }: ExportInput): string {
  if (plan.steps.length === 0) return "";
  return `---\n\nTick what you have done, here or on GitHub, then: ${"`career-roadmap import-ticks FILE`"}\n`;
}

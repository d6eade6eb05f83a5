import { monthName } from "../../render/days.ts";
import { isWebAddress } from "../../shared/web-address.ts";
import { link, nested, opening, words } from "../md/words.ts";
import type { DoneProject, HadSkill, PortfolioInput } from "./input.ts";

/** What was built and what one can do, as a section for a README or a CV. */
export function renderPortfolioMarkdown({ projects, areas, text }: PortfolioInput): string {
  const built = projects.map((project) => projectLines(project, text)).join("");
  const skills = areas.map(({ title, skills: own }) => {
    return `- **${words(text(title))}**: ${own.map((skill) => skillText(skill, text)).join(", ")}\n`;
  });
  return [built === "" ? "" : `## Projects\n\n${built}`, skills.length === 0 ? "" : `## Skills\n\n${skills.join("")}`]
    .filter((part) => part !== "")
    .join("\n");
}

type Text = (content: string) => string;

function projectLines({ title, kind, done, shows, skills, evidence }: DoneProject, text: Text): string {
  const [first, ...more] = evidence.filter(isWebAddress);
  const name = first === undefined ? words(text(title)) : link(text(title), text(first));
  const facts = [kind === null || kind === "other" ? "" : kind, monthName(done)].filter((fact) => fact !== "");
  const others = more.map((url, at) => link(`more ${at + 1}`, text(url)));
  const lines = [
    ...shows.map((show) => `- ${opening(text(show))}\n`),
    skills.length === 0 ? "" : `- With ${skills.map((skill) => words(text(skill))).join(", ")}\n`,
  ];
  const also = others.length === 0 ? "" : ` (${others.join(", ")})`;
  return `- **${name}**${also}, ${facts.join(", ")}\n${nested(lines.join(""))}`;
}

function skillText({ title, evidence }: HadSkill, text: Text): string {
  const first = evidence.find(isWebAddress);
  return first === undefined ? words(text(title)) : link(text(title), text(first));
}

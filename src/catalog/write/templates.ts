import type { FileKind } from "../format/file-kinds.ts";

/** A text that a person may have typed, as YAML has it. */
export function asScalar(text: string): string {
  const isPlain =
    /^[\p{L}\p{N}][\p{L}\p{N} ()/.'’,!?&+–-]*$/u.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text);
  const isNumber = /^[\d.+-]+$/.test(text) || /^0[xo]/i.test(text);
  return isPlain && !isNumber && !/[,\s]$/.test(text) ? text : JSON.stringify(text);
}

/** The line by which an editor knows what the file is; the schema lies in the folder itself, so that it travels with it. */
function schemaLine(kind: FileKind, up = ""): string {
  return `# yaml-language-server: $schema=${up}.schemas/${kind}.json\n`;
}

export interface RoleWish {
  readonly id: string;
  readonly title: string;
  readonly summary?: string;
  /** The first skills: ids and titles. */
  readonly skills: readonly { readonly id: string; readonly title: string; readonly isNew: boolean }[];
  readonly project: string;
}

/** A role that is whole, with what can be added as comments. */
export function roleTemplate({ id, title, summary, skills, project }: RoleWish): string {
  const own = skills.filter(({ isNew }) => isNew);
  const [first] = skills;
  return `${schemaLine("role")}# A role: its stages, and the skills in the order to learn them. Check it: career-roadmap validate ${id}.yaml
# All keys: career-roadmap help format. Plan it: career-roadmap plan ${id}
title: ${asScalar(title)}
${summary === undefined ? "# summary: The job in a sentence." : `summary: ${asScalar(summary)}`}
# terms: [what adverts call the job]
stages:
  - title: First steps
    goal: What one can do at the end of this stage.
    skills: [${skills.map((one) => one.id).join(", ")}]
    # further: [asked for too, learned after the core of all stages]
    # optional: [only offered]
  # - title: The next stage
  #   skills: [git, { any: [this-one, or-that-one] }]
${own.length === 0 ? "# " : ""}skills:
${own.map((one, at) => skillEntry(one.id, one.title, "  ", at === 0)).join("")}projects:
  - id: ${project}
    title: A first piece of work that others can see
    hours: [4, 8, 16]
    requires: [${first?.id ?? "git"}]
    brief: What to build, and what a reviewer should be able to see.
    checklist:
      shown: Show it to somebody who can judge it
`;
}

/** A role on top of another, with what can be done to that one as comments. */
export function roleOnTop(
  title: string,
  base: { readonly id: string; readonly stages: readonly string[]; readonly skill: string },
): string {
  const [first = "a-stage", second = "another-stage"] = base.stages;
  return `${schemaLine("role")}# A role that has all stages and projects of ${base.id}, with what is written here besides.
# What that one holds: career-roadmap show ${base.id}. All keys: career-roadmap help format
title: ${asScalar(title)}
extends: ${base.id}
# remove: [${second}]        # stages, skills and projects that this one leaves out
# replace: { ${base.skill}: another-skill }
# order: [${second}, ${first}]        # these change places
stages:
  - id: ${first}        # a stage of ${base.id}: another goal, and more skills at its end
    goal: What one can do at the end of this stage.
    # skills: [one-more-skill]
  # - title: A stage of its own
  #   skills: [another-skill]
`;
}

export function skillsTemplate(area: string, title: string, skill: string): string {
  return `${schemaLine("skills", "../")}# Skills of one area, for all roles. All keys: career-roadmap help format
area: { id: ${area}, title: ${asScalar(title)} }
skills:
${skill}`;
}

/** A skill as an entry of a map, with what can be added as comments where `isTold`. */
export function skillEntry(id: string, title: string, indent: string, isTold: boolean, hours = "[5, 10, 20]"): string {
  const lines = [
    `${id}:`,
    `  title: ${asScalar(title)}`,
    `  hours: ${hours}${isTold ? "        # low, likely, high; or one number" : ""}`,
    "  checklist:",
    `    first-result: Show somebody a first result of your own${isTold ? "        # what others can see" : ""}`,
  ];
  const more = [
    "  # why: What it is good for.",
    "  # requires: [what-comes-before]",
    '  # resources: [{ title: A page, url: "https://example.org" }, { title: A teacher, where: room 12 }]',
  ];
  return [...lines, ...(isTold ? more : [])].map((line) => `${indent}${line}\n`).join("");
}

export function projectEntry(
  id: string,
  title: string,
  requires: string,
  indent: string,
  hours = "[4, 8, 16]",
): string {
  const lines = [
    `- id: ${id}`,
    `  title: ${asScalar(title)}`,
    `  hours: ${hours}        # low, likely, high; or one number`,
    `  requires: [${requires}]`,
    "  brief: What to build, and what a reviewer should be able to see.",
    "  checklist:",
    "    shown: Show it to somebody who can judge it",
    "  # rank: further",
    "  # weeks: 2        # the least it takes, however many hours one has",
  ];
  return lines.map((line) => `${indent}${line}\n`).join("");
}

/** A file of a role that exists, which only adds a project to it. */
export function projectFile(role: string, entry: string): string {
  return `${schemaLine("role")}# Adds to the role ${role}, all of which stays. All keys: career-roadmap help format
extends: ${role}
projects:
${entry}`;
}

/**
 * The text with an entry at the end of its last list or map, where that is the one under `name`; with a new one where it
 * has none. undefined where neither can be done without rewriting what somebody wrote.
 */
export function withEntry(text: string, name: string, entry: (indent: string) => string): string | undefined {
  const lines = text.split("\n");
  const tops = lines.flatMap((line, at) => (/^[^\s#-]/.test(line) ? [at] : []));
  const last = tops.at(-1);
  const ended = text.endsWith("\n") ? text : `${text}\n`;
  const own = tops.find((at) => new RegExp(`^${name}:`).test(lines[at] ?? ""));
  if (own === undefined) return `${ended}${name}:\n${entry("  ")}`;
  if (own !== last || !new RegExp(`^${name}:\\s*(#.*)?$`).test((lines[own] ?? "").replace(/\r$/, ""))) return undefined;
  const first = lines.slice(own + 1).find((line) => line.trim() !== "" && !/^\s*#/.test(line));
  const indent = /^\s*/.exec(first ?? "  ")?.[0] ?? "  ";
  return `${ended}${entry(first === undefined ? "  " : indent)}`;
}

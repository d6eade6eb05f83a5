import { writeFileSync } from "node:fs";
import path from "node:path";
import type { ExportInput } from "../../src/export/input.ts";
import { makePlan } from "../../src/planner/index.ts";
import { printable } from "../../src/shared/printable.ts";
import { assemble } from "../helpers/catalog.ts";
import { request } from "../helpers/roadmap.ts";
import { tempFolder } from "../helpers/run.ts";

/** Texts that some format, or what shows it, would take for more than text. */
export const HOSTILE: readonly string[] = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</style></svg><iframe src=javascript:alert(1)>",
  "[click](javascript:alert(1)) ![i](data:text/html,x) [r]: javascript:x",
  "<javascript:alert(1)> <mailto:a@b.example>",
  "<!-- cr:python --> --> <!--",
  "- [x] bought <!-- cr:git -->",
  "# heading #",
  "1. one",
  "> quote",
  "***bold*** _em_ ~~gone~~ `code` ``` fence",
  "a | b | c",
  "Setext\n===\n---",
  "$x$ and $$y$$ and \\(z\\)",
  "[^1] [[wiki]] [x] [ ]",
  "www.evil.example http://evil.example ftp://evil.example a@evil.example",
  ":smile: @someone #12 owner/repo#3",
  "&lt;b&gt; &#60;i&#62; &copy; &amp;",
  "=cmd|'/c calc'!A1",
  "+1+cmd",
  "-2+3+cmd",
  "@SUM(1)",
  "\t=1+1",
  " =1+1",
  "\uff1d1+1",
  "a;=1+1",
  '"=1+1","=2+2"',
  "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil",
  "x\nURL:javascript:alert(1)",
  "a\\nb;c,d:e",
  "DTSTART:20300101",
  "end",
  "%%{init: {'securityLevel': 'loose'}}%%",
  'a"] --> b["x',
  'click s_one "javascript:alert(1)"',
  "#quot; #35; #lt;b#gt;",
  'x", URL="javascript:alert(1)", label="y',
  "\\N \\G \\l \\x22",
  "<b>html label</b>",
  "} subgraph cluster_evil {",
  "$(touch pwned) `touch pwned` %F{red}",
  "\u001b[31mred\u001b]8;;javascript:alert(1)\u0007link",
  "right\u202eto left\u2066",
  "zero\u200bwidth na\u00efve 面包师 \ud83c\udf5e",
  "'",
  '"',
  "\\",
];

/** How a text is shown on one line, its escapes included: white space runs together. */
export function shown(text: string): string {
  return printable(text).replace(/\s+/g, " ").trim();
}

/** Those that a roadmap file may hold: control characters are refused there, and come from elsewhere if at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
export const IN_FILES = HOSTILE.filter((text) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.test(text));

/** A role with one skill for each text, as its title, its item, its resource and its reason, and with a project. */
function roleOf(texts: readonly string[]): object {
  const skills = texts.map((text, at) => [
    `s${at}`,
    {
      ...{ title: text, why: text, hours: 1, tools: [text], terms: [text] },
      requires: at < 5 ? [] : [`s${at - 5}`],
      checklist: { item: text },
      resources: [{ title: text, url: `https://example.org/${at}?q=%22(x)&r=[y]|*_`, part: text, kind: "docs" }],
    },
  ]);
  return {
    ...{ id: "hostile", title: texts.join(" "), summary: texts[0], terms: texts },
    stages: texts.slice(0, 5).map((text, at) => ({
      ...{ id: `st${at}`, title: text, goal: text, opens: text },
      skills: texts.map((_, n) => `s${n}`).filter((_, n) => n % 5 === at),
    })),
    projects: [
      {
        ...{ id: "pp", title: texts[1], brief: texts[3], cost: texts[4], hours: 2, requires: ["s0"] },
        checklist: { item: texts[2] },
      },
    ],
    skills: Object.fromEntries(skills),
  };
}

/** A file of such a role. */
export function hostileFile(): string {
  const file = path.join(tempFolder(), "hostile.yaml");
  writeFileSync(file, JSON.stringify(roleOf(IN_FILES)));
  return file;
}

/** The plan of such a role with all of the texts, those included that no file may hold. */
export function hostileInput(study: ExportInput["study"] = []): ExportInput {
  const plain = HOSTILE.map((_, at) => `text ${at}`);
  const { catalog, details } = assemble({ "hostile.yaml": JSON.stringify(roleOf(plain)) });
  const made = makePlan(catalog, request({ goals: ["hostile"] }));
  if (!made.ok) throw new Error(made.error.code);
  const swap = <Value>(value: Value): Value => {
    if (typeof value === "string")
      return value.replace(/text (\d+)/g, (_, at) => HOSTILE[Number(at)] as string) as Value;
    if (Array.isArray(value)) return value.map(swap) as Value;
    if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, swap(one)])) as Value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, swap(one)])) as Value;
  };
  const { plan, details: swapped } = swap({ plan: made.value, details: { ...details, about: null } });
  return {
    plan,
    details: swapped as never,
    titles: new Map([["hostile", HOSTILE.join(" ")], ...plan.steps.map(({ id, title }) => [id, title] as const)]),
    terms: new Map([["hostile", HOSTILE]]),
    ticked: new Map([["s1", new Set(["item"])]]),
    doneOn: new Map(),
    ...{ changed: 0, off: [], study, text: (content: string) => printable(content) },
  };
}

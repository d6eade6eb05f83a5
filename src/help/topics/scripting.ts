import type { Topic } from "./topic.ts";

export const SCRIPTING_TOPIC: Topic = {
  brief: "JSON, streams and variables for scripts",
  blocks: [
    {
      text: "Any command that answers takes --json and prints one JSON object with a `schema`. Fields may be added, never renamed; dates are ISO, hours are numbers, what is unknown is null.",
    },
    { title: "The id of the next step", code: "career-roadmap next --json | jq -r '.steps[0].id'" },
    {
      title: "Every step with its last day",
      code: "career-roadmap plan ml-engineer --json |\n  jq -r '.steps[] | [.last, .id] | @tsv'",
    },
    {
      text: "career-roadmap schema json lists all documents; with a name it prints the JSON Schema of one, for a validator, an editor or a generator of types.",
    },
    { title: "What a plan holds", code: "career-roadmap schema json plan" },
    {
      title: "Streams",
      rows: [
        { term: "stdout", text: "the answer alone; in a pipe without colour and without boxes" },
        { term: "stderr", text: "all that is said about it, questions too. -q leaves only errors." },
        { term: "stdin", text: "read only where you say -, so that a loop keeps its own" },
      ],
    },
    {
      text: "Where an argument or flag of a command names skills, projects or roles, - reads them from standard input, up to 1 MiB; config set takes its words as they are. White space or commas stand between ids, and # begins a comment. plan, start, done, skip, reopen, know, --know, --must, --from and --prefer take many, anything else takes one. note ID - reads the note.",
    },
    {
      title: "Begin all that is ready",
      code: "career-roadmap plan --json |\n  jq -r '.steps[] | select(.state == \"ready\").id' |\n  career-roadmap start -",
    },
    {
      title: "Pick what is done",
      code: "career-roadmap checklist |\n  awk '/^ / && $3 == \"in-progress\"' | fzf -m |\n  awk '{ print $1 }' | xargs -r career-roadmap done",
    },
    {
      text: "In a pipe the id is the first word of a role, of a line of a checklist or of a graph, and the second of a step of a plan.",
    },
    {
      text: "Text tells dates as exactly as they can be known: the day for eight weeks, ~ and the Monday of the week for half a year, then ~ and the month. JSON has the days.",
    },
    {
      title: "In a script",
      rows: [
        { term: "--no-input", text: "never ask; without a terminal or with CI set nothing is asked either" },
        { term: "--today DATE", text: "answer as if today were this date, so that an answer can be had again" },
        { term: "--no-pager", text: "print what is longer than the screen as it is; PAGER=cat is the same" },
        { term: "--width N", text: "wrap to this many columns" },
        { term: "--ascii", text: "print no character beyond ASCII" },
      ],
    },
    {
      title: "Environment",
      rows: [
        { term: "CAREER_ROADMAP_ROLE", text: "the role that is meant" },
        { term: "CAREER_ROADMAP_HOURS", text: 'hours a week, or by weekday: "mon 2, sat 4"' },
        { term: "CAREER_ROADMAP_TODAY", text: "as --today" },
        { term: "CAREER_ROADMAP_HOME", text: "one folder for all files; see career-roadmap help files" },
        { term: "NO_COLOR", text: "no colour, when it is not empty" },
        { term: "FORCE_COLOR", text: "colour in a pipe too: 1, 2 or 3; 0 for none. CLICOLOR_FORCE=1 is the same." },
        { term: "TERM", text: "dumb: no colour, no links, no questions" },
        {
          term: "LC_ALL, LC_CTYPE, LANG",
          text: "a terminal that is not UTF-8 gets ASCII; a pipe is the same everywhere",
        },
        { term: "CI", text: "nothing is asked, when it is not empty" },
      ],
    },
    {
      text: "Flags win over the environment, the environment over your profile. Exit codes: career-roadmap help exit-codes",
    },
  ],
};

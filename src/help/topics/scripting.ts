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
      text: "--template prints lines of that document instead: {id} stands for a field, {hours.left} for one in a field, and there is a line for each element of the list it stands in. A bare name is one of what the command is about: of a step in plan and next, of an event in history. \\t and \\n are a tab and a line end, {{ and }} braces. --tsv prints fields with tabs between.",
    },
    {
      title: "Hours by week and area",
      code: "career-roadmap history --weeks \\\n  --tsv start,areas.area,areas.hours",
    },
    { title: "Burn-down as CSV", code: "career-roadmap history --weeks \\\n  --template '{start},{hoursLeft}'" },
    { title: "Where to learn what comes next", code: "career-roadmap next -n 5 \\\n  --template '{resource.url}'" },
    {
      title: "Open items as todo.txt",
      code: "career-roadmap plan --remaining --full \\\n  --template '{checklist.text} +{id} @{area}'",
    },
    {
      title: "As it stood a month ago, and what moved",
      code: "career-roadmap status --as-of -30d\ncareer-roadmap status --since -30d",
    },
    {
      text: "--as-of DATE works with every command that reads: what was recorded later plays no part, and that day is today; your profile is that of now. plan --full --json has the items, resources and minutes of each step; show, learn and checklist take several ids.",
    },
    {
      title: "Hooks",
      rows: [
        {
          term: "hooks/after-change",
          text: "a program in your config folder: it gets what was recorded as JSON on standard input, as --json prints it. Nobody waits for it longer than a second, its output goes to standard error, and when it fails that is told and harms nothing. What it records itself calls no hook.",
        },
      ],
    },
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
        { term: "--plain", text: "answer in words alone: nothing drawn, one thing after the other" },
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
        { term: "ACCESSIBLE", text: "1: as --plain, in words alone for a screen reader; questions have numbers" },
        { term: "TERM", text: "dumb: the same, without colour and links" },
        {
          term: "LC_ALL, LC_CTYPE, LANG",
          text: "a terminal that is not UTF-8 gets ASCII; a pipe is the same everywhere",
        },
        { term: "CI", text: "nothing is asked, when it is not empty" },
        {
          term: "CLAUDECODE, GEMINI_CLI",
          text: "a coding assistant: nothing is asked, no pager, no colour; CURSOR_AGENT, CODEX_SANDBOX, AI_AGENT and others say the same",
        },
        { term: "CAREER_ROADMAP_HOOK", text: "set for a hook, so that it starts no other" },
      ],
    },
    {
      text: "Flags win over the environment, the environment over your profile. Exit codes: career-roadmap help exit-codes",
    },
  ],
};

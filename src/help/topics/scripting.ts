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
      title: "Streams",
      rows: [
        { term: "stdout", text: "the answer alone; in a pipe without colour and without boxes" },
        { term: "stderr", text: "all that is said about it, questions too. -q leaves only errors." },
      ],
    },
    {
      title: "In a script",
      rows: [
        { term: "--no-input", text: "never ask; without a terminal or with CI set nothing is asked either" },
        { term: "--today DATE", text: "answer as if today were this date, so that an answer can be had again" },
        { term: "--width N", text: "wrap to this many columns" },
        { term: "--ascii", text: "print no character beyond ASCII" },
      ],
    },
    {
      title: "Environment",
      rows: [
        { term: "CAREER_ROADMAP_ROLE", text: "the role that is meant" },
        { term: "CAREER_ROADMAP_HOURS", text: "hours a week" },
        { term: "CAREER_ROADMAP_TODAY", text: "as --today" },
        { term: "CAREER_ROADMAP_HOME", text: "one folder for all files; see career-roadmap help files" },
        { term: "NO_COLOR", text: "no colour, when it is not empty" },
      ],
    },
    {
      text: "Flags win over the environment, the environment over your profile. Exit codes: career-roadmap help exit-codes.",
    },
  ],
};

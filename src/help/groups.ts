/** What a command does in so few words that it stands on one line of 60 columns. */
export interface Entry {
  readonly name: string;
  readonly brief: string;
}

export interface Group {
  readonly title: string;
  readonly commands: readonly Entry[];
}

/** Every command in the order help lists them: by when a person needs it. */
export const GROUPS: readonly Group[] = [
  {
    title: "Every day",
    commands: [
      { name: "status", brief: "where you stand, and when you can apply" },
      { name: "next", brief: "what to do now" },
      { name: "plan", brief: "the steps to a goal, with hours and dates" },
      { name: "checklist", brief: "what is done, item by item" },
      { name: "start", brief: "begin a skill or project" },
      { name: "pause", brief: "put down what is in progress" },
      { name: "done", brief: "tick off a skill, a project or one item" },
      { name: "skip", brief: "leave something out of your plans" },
      { name: "reopen", brief: "open again what was done or skipped" },
      { name: "know", brief: "say that you know something already" },
      { name: "log", brief: "record time spent" },
      { name: "note", brief: "write a note about a step" },
      { name: "evidence", brief: "record an address that proves a step" },
      { name: "open", brief: "open a step's first unfinished resource" },
      { name: "undo", brief: "take back the last change, or an older one" },
      { name: "redo", brief: "put back what undo took back" },
      { name: "history", brief: "everything that happened" },
    ],
  },
  {
    title: "Look around",
    commands: [
      { name: "roles", brief: "all roles, with hours and weeks" },
      { name: "show", brief: "a role, skill, project, area or resource" },
      { name: "search", brief: "find anything by any of its words" },
      { name: "skills", brief: "skills by area, state or role" },
      { name: "why", brief: "why a step is in the plan" },
      { name: "graph", brief: "what needs what, as a picture" },
      { name: "learn", brief: "where to learn" },
      { name: "portfolio", brief: "what to build to prove what you can do" },
      { name: "faq", brief: "common questions, answered" },
    ],
  },
  {
    title: "From here to there",
    commands: [
      { name: "match", brief: "which roles you are nearest to" },
      { name: "gap", brief: "what a move from one role to another takes" },
      { name: "compare", brief: "two roles side by side" },
    ],
  },
  {
    title: "Yours",
    commands: [
      { name: "init", brief: "set up your profile, question by question" },
      { name: "config", brief: "your standing choices: role, hours, days off" },
      { name: "import-ticks", brief: "record what you ticked in a checklist" },
      { name: "doctor", brief: "what is read from where, and what to mend" },
    ],
  },
  {
    title: "Your shell",
    commands: [
      { name: "prompt", brief: "one short line for a prompt or status bar" },
      { name: "shell-init", brief: "show it in bash, zsh or fish at no cost" },
      { name: "completion", brief: "let Tab complete commands, flags and ids" },
    ],
  },
  {
    title: "Roadmap files and scripts",
    commands: [
      { name: "new", brief: "begin a role, skill or project of your own" },
      { name: "import", brief: "make a role of a roadmap from elsewhere" },
      { name: "validate", brief: "check roadmap files" },
      { name: "explain", brief: "more about a problem that validate found" },
      { name: "schema", brief: "JSON Schemas of files and of --json" },
    ],
  },
  { title: "Help", commands: [{ name: "help", brief: "help on a command or a topic" }] },
];

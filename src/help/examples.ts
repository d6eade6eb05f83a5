import type { HelpExample } from "./view.ts";

export interface Example extends HelpExample {
  /** What it needs that somebody with a role and some progress may not have; the tests then only parse it. */
  readonly needs?: "a terminal" | "a file" | "a folder to write to" | "a browser";
}

/**
 * Real command lines for the program ("") and every command, subcommands by their whole name. Each fits 60 columns
 * unwrapped, so that it can be copied; the tests run it.
 */
export const EXAMPLES: ReadonlyMap<string, readonly Example[]> = new Map<string, readonly Example[]>([
  [
    "",
    [
      { does: "See which roles there are", line: "career-roadmap roles" },
      { does: "Plan the way to one of them", line: "career-roadmap plan ml-engineer" },
      { does: "Each day: see what to do now", line: "career-roadmap next" },
    ],
  ],
  [
    "status",
    [
      { does: "Where you stand in your role", line: "career-roadmap status" },
      { does: "Your weeks and your plan as a picture", line: "career-roadmap status --chart" },
      { does: "In another one, for a script", line: "career-roadmap status --role mlops-engineer --json" },
    ],
  ],
  [
    "next",
    [
      { does: "What to do now", line: "career-roadmap next" },
      { does: "The one next thing on the way to a role", line: "career-roadmap next -n 1 --role ml-engineer" },
    ],
  ],
  [
    "plan",
    [
      {
        does: "With what you know, at your pace",
        line: "career-roadmap plan ml-engineer --know git --hours 7.5",
      },
      { does: "How far 300 hours reach", line: "career-roadmap plan ml-engineer --budget 300" },
      {
        does: "Into your calendar, for Tuesday evenings",
        line: 'career-roadmap plan --at "tue 19:00-21:00" -o plan.ics',
        needs: "a folder to write to",
      },
    ],
  ],
  [
    "checklist",
    [
      { does: "One skill, item by item", line: "career-roadmap checklist pytorch" },
      { does: "Tick items with the space bar", line: "career-roadmap checklist pytorch --edit", needs: "a terminal" },
    ],
  ],
  ["start", [{ does: "Begin a skill", line: "career-roadmap start git" }]],
  ["pause", [{ does: "Put down what you have begun", line: "career-roadmap pause git" }]],
  [
    "done",
    [
      { does: "Tick off a whole skill", line: "career-roadmap done python" },
      { does: "Tick one item of a checklist", line: "career-roadmap done pytorch/train-loop" },
      { does: "Say it a day late", line: "career-roadmap done git --on yesterday" },
    ],
  ],
  ["skip", [{ does: "Leave a skill out of your plans", line: "career-roadmap skip docker" }]],
  ["reopen", [{ does: "Go back to something done", line: "career-roadmap reopen python" }]],
  [
    "know",
    [
      { does: "Say what you bring along", line: "career-roadmap know python git sql" },
      { does: "One item of a skill, without beginning it", line: "career-roadmap know git/commits" },
    ],
  ],
  [
    "log",
    [
      { does: "An hour and a half, today", line: "career-roadmap log pytorch 1h30m" },
      { does: "On another day, with a note", line: "career-roadmap log git 45m --on 2026-11-20 --note rebase" },
    ],
  ],
  ["note", [{ does: "Keep a thought with its skill", line: 'career-roadmap note pytorch "watch the shapes"' }]],
  ["evidence", [{ does: "Point at your work", line: "career-roadmap evidence pytorch https://example.org/me" }]],
  ["open", [{ does: "Go on learning where you left off", line: "career-roadmap open pytorch", needs: "a browser" }]],
  [
    "undo",
    [
      { does: "Take back the last change", line: "career-roadmap undo" },
      { does: "Take back the last two", line: "career-roadmap undo -n 2" },
    ],
  ],
  ["redo", [{ does: "Put back what undo took back", line: "career-roadmap redo" }]],
  [
    "history",
    [
      { does: "Everything since a day", line: "career-roadmap history --since 2026-11-01" },
      { does: "All about one skill", line: "career-roadmap history python" },
    ],
  ],
  [
    "import-ticks",
    [
      { does: "See what you ticked in a checklist", line: "career-roadmap import-ticks plan.md", needs: "a file" },
      { does: "Record what a page saved", line: "career-roadmap import-ticks ticks.json --yes", needs: "a file" },
    ],
  ],
  [
    "roles",
    [
      { does: "All roles, with the weeks each takes", line: "career-roadmap roles" },
      { does: "At five hours a week", line: "career-roadmap roles --hours 5" },
    ],
  ],
  [
    "show",
    [
      { does: "A skill, with its resources", line: "career-roadmap show pytorch" },
      { does: "A role, stage by stage", line: "career-roadmap show ml-engineer" },
      { does: "A skill as a file, to change and keep", line: "career-roadmap show git --yaml" },
    ],
  ],
  [
    "search",
    [
      { does: "What a tool has to do with your plan", line: "career-roadmap search mlflow" },
      { does: "Several words, and slips, are fine", line: "career-roadmap search gradient boostng" },
    ],
  ],
  [
    "skills",
    [
      { does: "All skills, by area", line: "career-roadmap skills" },
      { does: "What is open on the way to a role", line: "career-roadmap skills --role ml-engineer --state open" },
    ],
  ],
  ["why", [{ does: "What a skill is for", line: "career-roadmap why linear-algebra --role ml-engineer" }]],
  [
    "graph",
    [
      { does: "A whole plan", line: "career-roadmap graph ml-engineer" },
      { does: "All that a skill needs", line: "career-roadmap graph pytorch --up" },
    ],
  ],
  [
    "match",
    [
      { does: "From what you know or have done", line: "career-roadmap match" },
      { does: "With more that you know", line: "career-roadmap match --know python,git,sql" },
    ],
  ],
  [
    "gap",
    [
      { does: "From what you have done to your role", line: "career-roadmap gap" },
      { does: "From the job you have to your role", line: "career-roadmap gap --from data-scientist" },
      { does: "To another role", line: "career-roadmap gap --to mlops-engineer --know docker" },
    ],
  ],
  ["compare", [{ does: "Two roles, each from nothing", line: "career-roadmap compare ml-engineer mlops-engineer" }]],
  [
    "learn",
    [
      { does: "Good places to learn", line: "career-roadmap learn" },
      { does: "The resources of one skill", line: "career-roadmap learn pytorch" },
    ],
  ],
  [
    "portfolio",
    [
      { does: "What to build for a role", line: "career-roadmap portfolio ml-engineer" },
      { does: "What you have done, for a README or CV", line: "career-roadmap portfolio --format md" },
    ],
  ],
  ["faq", [{ does: "Search by words", line: "career-roadmap faq which cloud" }]],
  [
    "init",
    [
      { does: "Answer a few questions", line: "career-roadmap init", needs: "a terminal" },
      { does: "Ask nothing", line: "career-roadmap init --role ml-engineer --hours 8 --yes" },
    ],
  ],
  [
    "config",
    [
      { does: "See your choices", line: "career-roadmap config" },
      { does: "Change one", line: "career-roadmap config set hours 7.5" },
    ],
  ],
  ["config list", [{ does: "Your choices, for a script", line: "career-roadmap config list --json" }]],
  ["config get", [{ does: "One choice alone", line: "career-roadmap config get role" }]],
  [
    "config set",
    [
      { does: "The role you want", line: "career-roadmap config set role ml-engineer" },
      { does: "Days off, as a list", line: "career-roadmap config set off 2026-12-21..2027-01-03" },
    ],
  ],
  ["config add", [{ does: "More days off", line: "career-roadmap config add off 2027-04-02..2027-04-05" }]],
  ["config remove", [{ does: "Not off after all", line: "career-roadmap config remove off 2027-04-02..2027-04-05" }]],
  ["config unset", [{ does: "Back to the default", line: "career-roadmap config unset hours" }]],
  ["config edit", [{ does: "Open it in your editor", line: "career-roadmap config edit", needs: "a terminal" }]],
  ["config path", [{ does: "Where your profile is kept", line: "career-roadmap config path" }]],
  [
    "doctor",
    [
      { does: "See whether all is well", line: "career-roadmap doctor" },
      { does: "For a bug report", line: "career-roadmap doctor --json" },
    ],
  ],
  [
    "validate",
    [
      { does: "Check the roadmaps you keep", line: "career-roadmap validate" },
      { does: "Check a file", line: "career-roadmap validate baker.yaml", needs: "a file" },
      { does: "For a pull request", line: "career-roadmap validate --strict --format github" },
    ],
  ],
  [
    "explain",
    [
      { does: "More about a problem", line: "career-roadmap explain list-order" },
      { does: "All that there are", line: "career-roadmap explain" },
    ],
  ],
  ["new", [{ does: "A role of your own", line: "career-roadmap new role baker" }]],
  [
    "new role",
    [
      { does: "From nothing", line: "career-roadmap new role baker" },
      { does: "On top of another", line: "career-roadmap new role my-engineer --from ml-engineer" },
    ],
  ],
  ["new skill", [{ does: "In an area", line: "career-roadmap new skill rye-bread --area baking" }]],
  ["new project", [{ does: "For a role", line: "career-roadmap new project my-app --role ml-engineer" }]],
  [
    "import",
    [
      { does: "A list of headings and bullets", line: "career-roadmap import list.md", needs: "a file" },
      { does: "A table", line: "career-roadmap import a.csv --columns title=Course", needs: "a file" },
      { does: "task export, in a pipe", line: "career-roadmap import - -o guitar.yaml", needs: "a file" },
    ],
  ],
  [
    "prompt",
    [
      { does: "Where you stand, in a few words", line: "career-roadmap prompt" },
      { does: "What to do now, cut to fit", line: 'career-roadmap prompt --template "{next}" --max-width 30' },
      { does: "How far it is to the next milestone", line: 'career-roadmap prompt --template "{milestone}"' },
    ],
  ],
  ["shell-init", [{ does: "The hook for bash; it says how to use it", line: "career-roadmap shell-init bash" }]],
  [
    "completion",
    [
      { does: "For bash; it says how to use it", line: "career-roadmap completion bash" },
      { does: "Every id with its title, for a script", line: "career-roadmap completion ids" },
    ],
  ],
  [
    "schema",
    [
      { does: "For an editor", line: "career-roadmap schema role" },
      { does: "Which documents there are", line: "career-roadmap schema json" },
    ],
  ],
  ["schema role", [{ does: "For an editor", line: "career-roadmap schema role" }]],
  ["schema skills", [{ does: "For an editor", line: "career-roadmap schema skills" }]],
  ["schema resources", [{ does: "For an editor", line: "career-roadmap schema resources" }]],
  ["schema about", [{ does: "For an editor", line: "career-roadmap schema about" }]],
  ["schema json", [{ does: "What a plan holds, for a validator", line: "career-roadmap schema json plan" }]],
  [
    "help",
    [
      { does: "On a command", line: "career-roadmap help plan" },
      { does: "On writing a roadmap of your own", line: "career-roadmap help format" },
    ],
  ],
]);

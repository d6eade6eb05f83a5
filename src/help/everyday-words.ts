const say = (words: readonly string[], way: string): (readonly [string, string])[] => words.map((word) => [word, way]);

/** Words that people try as commands, and what does it here. */
export const EVERYDAY_WORDS: ReadonlyMap<string, string> = new Map([
  ...say(
    ["list", "ls", "all"],
    "To list roles: career-roadmap roles; skills: career-roadmap skills; steps: career-roadmap plan",
  ),
  ...say(["roadmaps", "jobs", "careers"], "All roles: career-roadmap roles"),
  ...say(["find", "grep", "lookup", "look", "where"], "To find anything by its words: career-roadmap search WORDS"),
  ...say(
    ["tick", "check", "complete", "finish", "finished"],
    "To tick something off: career-roadmap done ID, or ID/KEY for one item",
  ),
  ...say(["untick", "uncheck", "restart"], "To open something again: career-roadmap reopen ID"),
  ...say(["stop", "hold", "drop"], "To put a step down: career-roadmap pause; to leave it out: career-roadmap skip ID"),
  ...say(["begin", "do", "take"], "To begin a step: career-roadmap start ID"),
  ...say(["continue", "resume", "today", "now", "todo", "what"], "What to do now: career-roadmap next"),
  ...say(["time", "track", "spent", "timer"], "To record time: career-roadmap log ID 1h30m"),
  ...say(["export", "save", "print", "write"], "To write the plan to a file: career-roadmap plan -o plan.txt"),
  ...say(
    ["delete", "remove", "rm", "revert"],
    "To take back the last change: career-roadmap undo; to leave a step out: career-roadmap skip ID",
  ),
  ...say(
    ["edit", "change"],
    "To tick items: career-roadmap checklist ID --edit; your choices: career-roadmap config edit",
  ),
  ...say(
    ["set", "get", "settings", "profile", "preferences"],
    "Your choices: career-roadmap config, and config set KEY VALUE",
  ),
  ...say(["setup", "wizard", "hello"], "To set up your profile: career-roadmap init"),
  ...say(["add", "create"], "To begin a step: career-roadmap start ID; to write a roadmap: career-roadmap new role ID"),
  ...say(["info", "describe", "view", "about", "details"], "To see one thing in full: career-roadmap show ID"),
  ...say(["progress", "stats", "report", "me"], "Where you stand: career-roadmap status"),
  ...say(["comment", "remember"], "To keep a thought: career-roadmap note ID TEXT"),
  ...say(["proof", "link", "prove"], "To record a proof: career-roadmap evidence ID URL"),
  ...say(["skill"], "One skill in full: career-roadmap show ID; all of them: career-roadmap skills"),
  ...say(["role"], "One role in full: career-roadmap show ROLE; all of them: career-roadmap roles"),
  ...say(["courses", "books", "resources"], "Where to learn: career-roadmap learn"),
  ...say(["ask", "question", "questions"], "Common questions: career-roadmap faq WORDS"),
  ...say(
    ["when", "date", "finish-date", "eta", "long", "apply", "forecast"],
    "How long it takes and when you can apply: career-roadmap status; for any role: career-roadmap plan ROLE",
  ),
  ...say(["week", "hours", "pace", "chart", "went", "go"], "Where the time went: career-roadmap status --chart"),
  ...say(["deadline", "by"], "To be done by a day: career-roadmap plan --by 2027-06-30"),
  ...say(["projects", "project", "build", "show-off"], "What to build: career-roadmap portfolio"),
  ...say(["nearest", "closest", "similar", "switch", "move"], "The nearest roles: career-roadmap match --from ROLE"),
  ...say(
    ["mistake", "wrong", "wrongly", "oops", "fix", "correct"],
    "The last change: career-roadmap undo; an older one: career-roadmap history, then career-roadmap undo CHANGE",
  ),
  ...say(["know-already", "already", "can"], "What you know already: career-roadmap know ID"),
  ...say(
    ["needed", "need", "useful", "is"],
    "Whether you need it: career-roadmap why WORD, or career-roadmap search WORDS",
  ),
  ...say(["salary", "degree", "gpu", "age", "money", "cost"], "Common questions: career-roadmap faq WORDS"),
  ...say(
    ["how", "who", "which", "should"],
    "Common questions: career-roadmap faq WORDS; anything by its words: career-roadmap search WORDS",
  ),
  ...say(["version"], "career-roadmap --version prints it."),
  ...say(["man", "manual", "usage"], "career-roadmap help lists what there is."),
]);

import type { Topic } from "./topic.ts";

export const EXIT_CODES_TOPIC: Topic = {
  brief: "what the exit codes mean",
  blocks: [
    { text: "Every command ends with one of these codes; `echo $?` shows it." },
    {
      title: "Exit codes",
      rows: [
        { term: "0", text: "Done. Also when there is nothing left to do, and for what is so already." },
        { term: "1", text: "It cannot be done: an unknown id, a broken file, a full disk." },
        { term: "2", text: "It was asked for wrongly: an unknown command or flag, a missing or bad value." },
        { term: "70", text: "A bug of career-roadmap. Please report it." },
        { term: "130", text: "You left a question with Ctrl-C. Nothing was written." },
      ],
    },
    { text: "What went wrong, and the way out, stand on standard error; under --json as one JSON object." },
  ],
};

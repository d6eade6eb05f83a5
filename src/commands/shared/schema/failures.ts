import * as v from "valibot";
import { document } from "./document.ts";
import { fix, problems } from "./problem.ts";
import { count, list, slug, text } from "./values.ts";

export const ERROR = document(
  "error@1",
  "Error",
  "Why a command failed under --json; it stands on standard error. The exit code is 1, 2, 70 or 130.",
  {
    code: slug("Stable name of the kind of error."),
    message: text("One sentence for people."),
    fix: fix(),
    problems: v.optional(problems("Problems of files that led to it; absent when there are none.")),
  },
);

export const VALIDATE = document("validate@1", "Validate", "Every problem of roadmap files: `validate --json`.", {
  roles: count("How many roles the files define."),
  skills: count("How many skills the files define."),
  problems: problems("By file, line and column; empty when all is good."),
  mended: list(
    v.looseObject({
      file: text("Its path."),
      line: count("From 1."),
      code: slug("Of the problem that is gone."),
      text: text("What was written."),
    }),
    "What --fix mended.",
  ),
});

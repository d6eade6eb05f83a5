import * as v from "valibot";
import { count, list, oneOf, orNull, slug, text } from "./values.ts";

export const fix = () => orNull(text("One action that mends it."), "null when none can be named.");

/** Problems of files, each with its place. */
export const problems = (what: string) =>
  list(
    v.looseObject({
      file: text("Path of the file."),
      line: count("From 1.", 1),
      column: count("From 1, in UTF-16 units.", 1),
      severity: oneOf(["error", "warning"], "An error stops every command that needs the file; a warning does not."),
      code: slug("Stable name of the kind of problem."),
      message: text("One sentence for people."),
      fix: fix(),
    }),
    what,
  );

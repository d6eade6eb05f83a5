import * as v from "valibot";
import { document } from "../shared/schema/document.ts";
import { count, flag, known, list, orNull, slug, slugs, text, texts } from "../shared/schema/values.ts";

export const IMPORT = document("import@1", "Import", "What came of somebody else's roadmap: `import FILE --json`.", {
  id: slug("Of the role."),
  title: text("Of the role."),
  file: orNull(text("Where it was written."), "Where it was written; null where it went to standard output."),
  text: orNull(text("The role's file."), "The role's file; null where it was written to a file."),
  format: text("What was read, in words."),
  state: known(["new", "added", "unchanged"], "What became of the file:"),
  stages: count("Stages that the source has."),
  skills: count("Skills that the source has."),
  added: slugs("Skills that came into the file now."),
  removed: slugs("Skills that somebody took out of the file, and that stay out."),
  gone: slugs("Skills that the source has no more, and that stay in the file."),
  notes: texts("How it was read, where that is not the only way."),
  doubts: list(
    v.looseObject({
      about: text("What is uncertain, in words."),
      count: count("Skills and stages that it is about.", 1),
    }),
    "What is marked as uncertain in the file.",
  ),
  known: list(
    v.looseObject({
      id: slug("Of a skill that was there already."),
      title: text("Of that skill."),
      imported: text("Id of the imported skill that may be that one; its title where that one was taken."),
      by: known(["title", "term"], "By what it was recognised:"),
      used: flag("Whether the role takes that one."),
    }),
    "Skills that were there already and that imported ones may be.",
  ),
  dropped: list(
    v.looseObject({
      what: text("What was left out, in the plural."),
      count: count("How many.", 1),
      examples: texts("The first few of them."),
    }),
    "What was left out.",
  ),
  problems: orNull(
    v.looseObject({ errors: count("Errors, also of other files that stop a plan."), warnings: count("Warnings.") }),
    "What a check of the file finds; null where it went to standard output.",
  ),
});

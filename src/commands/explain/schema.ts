import * as v from "valibot";
import { document } from "../shared/schema/document.ts";
import { list, slug, text } from "../shared/schema/values.ts";

const FILES = (what: string) => list(v.looseObject({ file: text("Its path."), text: text("What it holds.") }), what);

export const EXPLAIN = document(
  "explain@1",
  "Explain",
  "More about a problem of roadmap files: `explain CODE --json`.",
  {
    code: slug("As validate tells it."),
    about: text("What it is about, and the way out."),
    before: FILES("Files that have it."),
    after: FILES("The same files, mended."),
  },
);

export const CODES = document("codes@1", "Codes", "Every problem that roadmap files can have: `explain --json`.", {
  codes: list(
    v.looseObject({ code: slug("As validate tells it."), about: text("What it is about.") }),
    "From the text of a file to where it lies.",
  ),
});

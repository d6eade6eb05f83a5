import * as v from "valibot";
import { document } from "./document.ts";
import { list, text } from "./values.ts";

export const SEVERAL = document(
  "several@1",
  "Several",
  "The answers where several ids were given: `show ID ID --json`, `learn ID ID --json`, `checklist ID ID --json`.",
  {
    answers: list(
      v.looseObject({ schema: text("Of which document it is.") }),
      "A document for each id, in the order they were given.",
    ),
  },
);

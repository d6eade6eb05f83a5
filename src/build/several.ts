import * as v from "valibot";
import { STEP_CHECKLIST } from "../commands/checklist/schema.ts";
import { SKILL_RESOURCES } from "../commands/shared/about/schema.ts";
import { document } from "../commands/shared/schema/document.ts";
import { list } from "../commands/shared/schema/values.ts";
import { SHOW } from "../commands/show/schema.ts";

/** What stands for several documents is of the commands that take several ids, so that none of them can define it. */
export const SEVERAL = document(
  "several@1",
  "Several",
  "The answers where several ids were given: `show ID ID --json`, `learn ID ID --json`, `checklist ID ID --json`.",
  {
    answers: list(
      v.union([SHOW.shape, SKILL_RESOURCES.shape, STEP_CHECKLIST]),
      "A document for each id, in the order they were given.",
    ),
  },
);

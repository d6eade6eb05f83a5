import * as v from "valibot";
import { document } from "../shared/schema/document.ts";
import { count, flag, list, oneOf, slug, text, texts } from "../shared/schema/values.ts";

const CHANGE = v.looseObject({
  type: oneOf(
    [
      ...(["skill-done", "project-done", "skill-reopened", "project-reopened"] as const),
      ...(["item-checked", "item-unchecked"] as const),
    ],
    "What would be recorded.",
  ),
  subject: slug("Id of the skill or project."),
  key: v.optional(text("Of the item or resource, where it is about one.")),
});

export const IMPORT_TICKS = document(
  "import-ticks@1",
  "Ticks to record",
  "What `import-ticks FILE --json` would record; with `--yes` it records, and prints a change.",
  {
    recorded: flag("Always false: nothing was recorded yet."),
    changes: list(CHANGE, "Items before their steps."),
    same: count("How many ticks are recorded already."),
    unticked: list(CHANGE, "What stands unticked there though it is recorded; it stays so without --untick."),
    unknown: texts("Ids that nothing has, or ID/KEY."),
  },
);

export const TICKS = document(
  "ticks@1",
  "Ticks",
  "What a page of a plan saves when it was ticked in, for `import-ticks FILE`.",
  {
    ticks: list(
      v.looseObject({
        id: slug("Of the skill or project."),
        key: v.optional(slug("Of its item or resource; without it the whole of it is done.")),
      }),
      "Everything that is ticked.",
    ),
  },
);

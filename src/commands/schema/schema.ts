import * as v from "valibot";
import { document } from "../shared/schema/document.ts";
import { list, slug, text } from "../shared/schema/values.ts";

export const SCHEMAS = document("schemas@1", "Schemas", "The schemas that there are: `schema json --json`.", {
  schemas: list(
    v.looseObject({
      name: slug("For `schema json NAME`."),
      id: text("As it stands under `schema` in the document."),
      description: text("What the document tells, and the command that prints it."),
    }),
    "By name.",
  ),
});

import { document } from "../shared/schema/document.ts";
import { slug, text } from "../shared/schema/values.ts";

export const NEW = document("new@1", "New", "What was begun: `new role ID --json` and its like.", {
  id: slug("Of the role, skill or project."),
  file: text("Where it was written."),
});

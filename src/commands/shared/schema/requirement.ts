import * as v from "valibot";
import { list, orNull, slug, slugs, text } from "./values.ts";

const because = orNull(text("The author's reason."), "null when none is given.");

/** As roadmap files have it: a skill or project, or any one of several. */
export const requirements = (what: string) =>
  list(
    v.union([
      v.looseObject({ skill: slug("The skill, or project, that is needed."), because }),
      v.looseObject({ any: slugs("Skills of which one is needed, in the author's order."), because }),
    ]),
    what,
  );

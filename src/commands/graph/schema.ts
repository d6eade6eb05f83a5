import * as v from "valibot";
import { document } from "../shared/schema/document.ts";
import { STEP_STATES, stepKind } from "../shared/schema/step.ts";
import { count, flag, hours, list, oneOf, orNull, slug, slugs, text } from "../shared/schema/values.ts";

const NODE = v.looseObject({
  id: slug("Of the skill or project."),
  kind: stepKind(),
  title: text("For people."),
  state: oneOf([...STEP_STATES, "known"], "Where it stands."),
  hours: hours("Expected effort, whatever is done of it."),
  hoursLeft: hours("The part of `hours` that is not done."),
  depth: count("Length of the longest chain of nodes that ends with it; 0 where it needs none of them."),
  requires: slugs("Ids of the nodes that it needs; where it needs one of several, of all those."),
  choices: v.pipe(
    v.array(slugs("Ids of which one is enough.")),
    v.description("One of them at least is a node, the others may not be; empty in a plan, which has chosen."),
  ),
  neededBy: slugs("Ids of the nodes that need it."),
});

const EDGE = v.looseObject({
  from: slug("What is needed."),
  to: slug("What needs it."),
  choice: flag("Whether something else would do in the place of `from`."),
});

const AROUND = v.looseObject({
  id: slug("Of a skill or project."),
  up: flag("Whether what it needs is there."),
  down: flag("Whether what needs it is there."),
});

export const GRAPH = document("graph@1", "Graph", "What needs what: `graph --json`.", {
  role: orNull(slug("Id of the role whose plan it is of."), "null when it is of all roadmaps."),
  around: orNull(AROUND, "null for a whole plan."),
  depth: orNull(count("How many prerequisites away a node is at most.", 1), "null without a limit."),
  nodes: list(NODE, "Each after all that it requires."),
  edges: list(EDGE, "One for each of the nodes' `requires`."),
  further: count("How many nodes the limit of depth left out."),
});

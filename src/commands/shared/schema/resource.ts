import * as v from "valibot";
import { COST_WORDS, LEVEL_WORDS, RESOURCE_KINDS } from "../../../catalog/format/limits.ts";
import { hours, known, oneOf, orNull, slug, text } from "./values.ts";

const NOT_SAID = "null when the roadmap does not say.";
const ADDRESS = /^[Hh][Tt][Tt][Pp][Ss]?:\/\//;

export const address = (what: string) => v.pipe(v.string(), v.regex(ADDRESS), v.description(`${what} http or https.`));
export const cost = () => orNull(oneOf(COST_WORDS, "What it costs."), NOT_SAID);
export const level = () => orNull(oneOf(LEVEL_WORDS, "Whom it is for."), NOT_SAID);

/** A learning resource, written out. */
export const RESOURCE_FIELDS = {
  id: orNull(slug("Ids of resources are a name space of their own."), "null for one that a skill writes out in place."),
  title: text("For people."),
  url: orNull(address("Where it is."), "null for what is not on the web."),
  isbn: orNull(text("Of a printed book."), "null for what is none."),
  where: orNull(text("A person or a place to learn from."), NOT_SAID),
  file: orNull(text("A document on one's own disk: its path."), "null for what is none."),
  kind: orNull(known(RESOURCE_KINDS, "What it is:"), NOT_SAID),
  cost: cost(),
  provider: orNull(text("Who publishes it."), NOT_SAID),
  level: level(),
  hours: orNull(hours("The publisher's own estimate of effort; of `part`, where only a part is meant."), NOT_SAID),
  part: orNull(text("The part of it that is meant."), "null for all of it."),
};

export const RESOURCE = v.looseObject(RESOURCE_FIELDS);

/** One that stands among the resources by an id of its own. */
export const NAMED_RESOURCE_FIELDS = {
  ...RESOURCE_FIELDS,
  id: slug("Ids of resources are a name space of their own."),
};

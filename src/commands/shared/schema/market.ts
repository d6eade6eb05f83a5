import * as v from "valibot";
import { address } from "./resource.ts";
import { count, list, orNull, text } from "./values.ts";

/** What is known of the market for a role. */
export const MARKET = list(
  v.looseObject({
    fact: text("One sentence."),
    source: address("Where it was found."),
    year: count("Of what it tells.", 1900),
    adverts: orNull(count("How many adverts it rests on.", 1), "null when that is not said."),
  }),
  "What is known of the market; empty when the roadmap does not say.",
);

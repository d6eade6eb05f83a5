import type { Explanation } from "./explanation.ts";
import { OF_LINKS } from "./of-links.ts";
import { OF_PLACES } from "./of-places.ts";
import { OF_TEXT } from "./of-text.ts";
import { OF_VALUES } from "./of-values.ts";

/** Every kind of problem that a roadmap file can have, by its code. */
export const EXPLAINED: ReadonlyMap<string, Explanation> = new Map(
  Object.entries({ ...OF_TEXT, ...OF_VALUES, ...OF_LINKS, ...OF_PLACES }),
);

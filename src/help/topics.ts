import { EXIT_CODES_TOPIC } from "./topics/exit-codes.ts";
import { FILES_TOPIC } from "./topics/files.ts";
import { FORMAT_TOPIC } from "./topics/format.ts";
import { SCRIPTING_TOPIC } from "./topics/scripting.ts";
import type { Topic } from "./topics/topic.ts";

/** What `help TOPIC` can tell about, in the order help lists it. */
export const TOPICS: ReadonlyMap<string, Topic> = new Map<string, Topic>([
  ["format", FORMAT_TOPIC],
  ["scripting", SCRIPTING_TOPIC],
  ["files", FILES_TOPIC],
  ["exit-codes", EXIT_CODES_TOPIC],
]);

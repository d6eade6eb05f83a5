import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Verb, verbCommand } from "../shared/recording/verb.ts";

const PAUSE: Verb = {
  name: "pause",
  records: "paused",
  description: "Put down what is in progress; what is ticked and logged of it stays",
  already: [],
  likely: ["in-progress"],
};

/** Puts a step down that was begun, so that it waits for its turn again. */
export function pauseCommand(ctx: Context): Command {
  return verbCommand(PAUSE, ctx);
}

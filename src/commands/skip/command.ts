import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Verb, verbCommand } from "../shared/recording/verb.ts";

const SKIP: Verb = {
  name: "skip",
  records: "skipped",
  description: "Leave a skill or project out of your plans",
  already: ["skipped"],
  likely: ["in-progress", "ready", "blocked"],
};

/** Leaves a skill or project out of every plan. */
export function skipCommand(ctx: Context): Command {
  return verbCommand(SKIP, ctx);
}

import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Verb, verbCommand } from "../shared/recording/verb.ts";

const START: Verb = {
  name: "start",
  records: "started",
  description: "Begin a skill or project",
  already: ["started", "done"],
  likely: ["ready"],
};

/** Begins a skill or project. */
export function startCommand(ctx: Context): Command {
  return verbCommand(START, ctx);
}

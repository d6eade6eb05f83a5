import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Verb, verbCommand } from "../shared/recording/verb.ts";

const DONE: Verb = {
  name: "done",
  records: "done",
  description: "Tick off a skill, a project, or one item of its checklist as ID/KEY",
  item: "item-checked",
  already: ["done"],
  likely: ["in-progress", "ready"],
};

/** Ticks off a skill, a project or an item. */
export function doneCommand(ctx: Context): Command {
  return verbCommand(DONE, ctx);
}

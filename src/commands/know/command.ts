import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Verb, verbCommand } from "../shared/recording/verb.ts";

const KNOW: Verb = {
  name: "know",
  records: "known",
  description: "Say that you know a skill, a project, or one item as ID/KEY already, so that plans leave it out",
  item: "item-known",
  already: ["known", "done"],
  likely: ["ready", "blocked", "in-progress"],
};

/** Says that something is known already. */
export function knowCommand(ctx: Context): Command {
  return verbCommand(KNOW, ctx);
}

import type { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Verb, verbCommand } from "../shared/recording/verb.ts";

const REOPEN: Verb = {
  name: "reopen",
  records: "reopened",
  description: "Open again what was done, skipped, known or ticked",
  item: "item-unchecked",
  already: ["open", "started"],
  likely: ["done", "skipped", "known"],
};

/** Opens again what was done, skipped, known or ticked. */
export function reopenCommand(ctx: Context): Command {
  return verbCommand(REOPEN, ctx);
}

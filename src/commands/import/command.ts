import { Command, InvalidArgumentError, Option } from "commander";
import type { Context } from "../../context.ts";
import { IMPORT_FORMATS } from "../../import/detect.ts";
import type { Hours } from "../../planner/index.ts";
import { collectIds } from "../shared/flags/flags.ts";
import type { ImportOptions } from "./options.ts";
import { runImport } from "./run-import.ts";

/** Of skills whose source tells none: what a topic of a list takes, more or less. */
const DEFAULT_HOURS: Hours = [3, 6, 12];

export function importCommand(ctx: Context, run = runImport): Command {
  return new Command("import")
    .description(
      "Make a role of somebody else's roadmap: a Markdown list, a table (CSV), roadmap.sh JSON, O*NET or ESCO, task export",
    )
    .argument("<files...>", "the file; - for standard input; several for tables of O*NET or ESCO")
    .option("-o, --output <file>", "where to write it: a .yaml file, or - (default: your own roadmaps)")
    .option("--id <new-id>", "the role's id (default: made from its title)")
    .option("--title <text>", "the role's name (default: the source's)")
    .addOption(new Option("--as <form>", "what the file is (default: guessed)").choices([...IMPORT_FORMATS]))
    .option("--columns <list>", "which column holds what, like title=Course,hours=Effort", collectColumns, new Map())
    .option("--occupation <name>", "which one, of tables that hold many: its title or code")
    .option("--use <ids>", "take these skills that are there already, or all that fit (all)", collectIds, [])
    .option(
      "--default-hours <hours>",
      "hours of what has none: 6, or 3-6-12 for low, likely, high",
      toHours,
      DEFAULT_HOURS,
    )
    .action((files: string[], _flags, command: Command) =>
      run({ ...command.optsWithGlobals<ImportOptions>(), files }, ctx),
    );
}

function collectColumns(value: string, before: ReadonlyMap<string, string>): Map<string, string> {
  const pairs = value.split(",").map((one) => /^\s*([a-z]+)\s*=\s*(.*\S)\s*$/.exec(one));
  if (pairs.includes(null))
    throw new InvalidArgumentError("Give pairs with commas between, like title=Course,hours=Effort.");
  return new Map([...before, ...pairs.map((one) => [one?.[1] ?? "", one?.[2] ?? ""] as const)]);
}

function toHours(value: string): Hours {
  const numbers = value.split(/[-,]/).map((one) => (/^\d{1,4}(\.\d+)?$/.test(one.trim()) ? Number(one) : Number.NaN));
  const [low = 0, likely = low, high = likely] = numbers;
  const isGood = [1, 3].includes(numbers.length) && 0 < low && low <= likely && likely <= high && high <= 2000;
  if (!isGood) throw new InvalidArgumentError("Give hours up to 2000, like 6; or low, likely and high, like 3-6-12.");
  return [low, likely, high];
}

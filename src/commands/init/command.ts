import { Command, InvalidArgumentError } from "commander";
import type { Context } from "../../context.ts";
import { renderJson } from "../../render/json.ts";
import type { DayRange } from "../../shared/dates.ts";
import { CliError, usage } from "../../shared/errors.ts";
import { collectIds, collectOff, toDay, toWeekHours } from "../shared/flags/flags.ts";
import { personOf } from "../shared/person/planning.ts";
import { titleOf } from "../shared/words/titles.ts";
import { givenChoices } from "./given.ts";
import { initJson } from "./json.ts";
import type { InitOptions } from "./options.ts";
import { askChoices, askWhatToChange } from "./questions.ts";
import { initResult } from "./result.ts";
import { saveInit } from "./save.ts";
import { renderInit, renderInitHeading } from "./view.ts";

export function initCommand(ctx: Context, run = runInit): Command {
  return new Command("init")
    .description("Set up your profile: the role you want, the job you have, what you know, hours a week")
    .option("--role <id>", "the role you want")
    .option("--know <ids>", "what you know already, like python,git (repeatable)", (ids, before?: string[]) =>
      collectIds(ids, before ?? []),
    )
    .option("--job <role>", "the role you work in today, which counts as known, or none")
    .option("--hours <n>", 'hours you have a week, like 7.5, or by weekday, like "mon 2, sat 4"', toWeekHours)
    .option("--start <date>", "first day of learning, like 2026-12-01", toDay(ctx, "future"))
    .option("--off <from..to>", "days off, like 2026-12-20..2027-01-04, or none (repeatable)", collectOffOrNone(ctx))
    .option("-y, --yes", "ask nothing; what is not given stays as it is", false)
    .action((_flags, command: Command) => run(command.optsWithGlobals<InitOptions>(), ctx));
}

/** Nothing is written before the last question is answered, so that leaving any of them leaves everything as it was. */
export async function runInit(options: InitOptions, ctx: Context): Promise<void> {
  const { yes, json } = options;
  const prompter = yes ? undefined : ctx.prompter;
  if (!yes && prompter === undefined) {
    const flags = "--role ROLE [--job ROLE] [--know IDS] [--hours N] [--start DATE] [--off FROM..TO]";
    const fix = `Answer with flags: career-roadmap init --yes ${flags}`;
    throw usage("no-terminal", "init has questions, and nobody can be asked here.", fix);
  }
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const given = givenChoices(options, catalog, person);
  let choices = await askChoices(given, prompter, catalog, person, ctx);
  let result = await initResult(choices, catalog, person, ctx);
  while (prompter !== undefined) {
    ctx.err(`\n${renderInitHeading(result, ctx.errTheme)}\n`);
    if (await prompter.confirm("Save this?", true)) break;
    const again = await askWhatToChange(given, prompter);
    if (again === undefined) throw new CliError("cancelled", "cancelled", "Nothing was saved.");
    choices = await askChoices(given, prompter, catalog, person, ctx, choices, again);
    result = await initResult(choices, catalog, person, ctx);
  }
  await saveInit(result, catalog, ctx);
  const view = { ...result, headingShown: prompter !== undefined, titleOf: (id: string) => titleOf(catalog, id) };
  ctx.out(json ? renderJson(initJson(result), ctx.theme) : renderInit(view, ctx.theme));
  await ctx.hint("prompt");
  for (const name of ["CAREER_ROADMAP_ROLE", "CAREER_ROADMAP_HOURS"]) {
    if (ctx.env[name]) ctx.note(`${name} is set and wins over your profile.\n`);
  }
}

function collectOffOrNone(ctx: Context): (value: string, before?: readonly DayRange[]) => readonly DayRange[] {
  return (value, before) => {
    if (value === "none" && before === undefined) return [];
    if (value === "none" || before?.length === 0) throw new InvalidArgumentError('Give days off or "none", not both.');
    return collectOff(ctx)(value, before ?? []);
  };
}

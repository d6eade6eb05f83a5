import { Command } from "commander";
import type { Context, Facts } from "../../context.ts";
import { formerIds } from "../../planner/index.ts";
import { PROFILE_FORMAT } from "../../profile/keys.ts";
import { EMPTY_PROFILE, type Profile } from "../../profile/profile.ts";
import { foldProgress } from "../../progress/fold.ts";
import { renderJson } from "../../render/json.ts";
import { count } from "../../render/numbers.ts";
import { CliError } from "../../shared/errors.ts";
import { toDay, toWeekHours } from "../shared/flags/flags.ts";
import { type ChoiceFlags, hoursChoice, jobChoice, roleChoice, startChoice } from "./choices.ts";
import {
  brokenDevice,
  closedLog,
  danglingChoices,
  danglingProgress,
  goneTicks,
  looseCache,
  mixedLogs,
  ofDiagnostic,
  ofError,
  openPlaces,
  severalPeople,
  unwritable,
} from "./findings.ts";
import { doctorJson } from "./json.ts";
import { type DoctorView, type Finding, renderDoctor } from "./view.ts";

export interface DoctorOptions extends ChoiceFlags {
  /** Whether damaged lines are taken out of this machine's log. */
  readonly mend?: boolean;
  readonly json: boolean;
}

/** What this version reads and writes. */
const FORMATS = { profile: PROFILE_FORMAT, roadmaps: 1, events: 1 };

export function doctorCommand(ctx: Context, run = runDoctor): Command {
  return new Command("doctor")
    .description("Show what is read from where, what counts, and what needs mending")
    .option("--mend", "empty damaged lines of this machine's log, and keep what stood there beside it")
    .option("--role <id>", "tell whether this role would count")
    .option("--hours <n>", "tell whether these hours a week would count", toWeekHours)
    .option("--start <date>", "tell whether this first day would count", toDay(ctx, "future"))
    .action((_flags, command: Command) => run(command.optsWithGlobals<DoctorOptions>(), ctx));
}

/** Looks at everything, whatever of it is broken, and changes nothing but with --mend; the exit code is 1 when something needs doing. */
export async function runDoctor(options: DoctorOptions, ctx: Context): Promise<void> {
  const mended = options.mend === true ? await mendedBy(ctx) : [];
  const choices = await readChoices(ctx);
  const view = doctorView(options, choices, await ctx.facts(choices.profile), mended, ctx);
  ctx.out(options.json ? renderJson(doctorJson(view), ctx.theme) : renderDoctor(view, ctx.theme));
  if (view.problems.length > 0) throw new CliError("cannot", "told-already", "");
}

/** What was done about damaged lines; nothing is lost by it. */
async function mendedBy(ctx: Context): Promise<Finding[]> {
  const { lines, saved } = await ctx.mendLog();
  if (saved === undefined) return [{ code: "nothing-to-mend", message: "No line of this machine's log is damaged." }];
  const message = `${count(lines, "damaged line")} of this machine's log ${lines === 1 ? "was" : "were"} emptied. What stood there is kept in "${saved}".`;
  return [{ code: "mended", message, file: saved }];
}

interface Choices {
  readonly profile: Profile;
  readonly text: string;
  readonly problems: readonly Finding[];
}

/** As much of the profile as is sound. */
async function readChoices({ profileFile }: Context): Promise<Choices> {
  try {
    const text = await profileFile.read();
    const { profile, diagnostics } = (await import("../../profile/read.ts")).readProfile(text, profileFile.path);
    return { profile, text, problems: diagnostics.map(ofDiagnostic) };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { profile: EMPTY_PROFILE, text: "", problems: [ofError(error, profileFile.path)] };
  }
}

function doctorView(
  options: DoctorOptions,
  { profile, text, problems }: Choices,
  facts: Facts,
  mended: readonly Finding[],
  ctx: Context,
): DoctorView {
  const { places, sources, checked, log, device } = facts;
  const { path } = ctx.profileFile;
  const file = log instanceof CliError ? undefined : log;
  const sound = !checked.diagnostics.some(({ severity }) => severity === "error");
  // What a broken file would have defined or named is not known, so nothing is said to be missing.
  const catalog = sound && problems.length === 0 ? checked.catalog : undefined;
  const formerly = formerIds(checked.catalog);
  const progress = foldProgress(file?.events ?? [], (id) => formerly.get(id) ?? id);
  const role = roleChoice(options, profile, sound ? checked.catalog : undefined, progress, ctx);
  const job = jobChoice(profile, sound ? checked.catalog : undefined);
  const hours = hoursChoice(options, profile, ctx);
  const start = startChoice(options, profile, ctx);
  const ofWords = [role.choice.from === "profile" ? undefined : role.problem, hours.problem, start.problem];
  const notChecked = {
    code: "ids-not-checked",
    message: "Whether a roadmap still has every id could not be told, because files have errors.",
    fix: "Mend what stands below, then run career-roadmap doctor again.",
  };
  return {
    version: ctx.version,
    node: facts.node,
    formats: FORMATS,
    profile: { path, there: places.some((place) => place.path === path && place.there) },
    sources,
    progress: {
      path: facts.progressFolder,
      events: file?.events.length ?? null,
      devices: (file?.devices ?? []).map(({ file, events }) => ({ file, events, thisMachine: isOf(device.id, file) })),
    },
    device: { path: device.path, id: device.id ?? null },
    cache: facts.cacheFolder,
    choices: { role: role.choice, job: job.choice, hours: hours.choice, start: start.choice },
    overrides: checked.overrides.map(({ id, place, replaced }) => ({
      id,
      file: place.file,
      line: place.line,
      replaced,
    })),
    problems: [
      ...problems,
      ...checked.diagnostics.map(ofDiagnostic),
      ...ofWords.filter((problem) => problem !== undefined),
      ...(catalog === undefined ? [] : danglingChoices(profile, text, path, catalog)),
      ...(catalog === undefined ? [] : danglingProgress(file?.events ?? [], catalog)),
      ...(log instanceof CliError ? [ofError(log, facts.progressFolder)] : log.problems.map(ofDiagnostic)),
      ...(file === undefined ? [] : mixedLogs(file, device)),
      ...brokenDevice(facts),
      ...unwritable(places, false),
      ...closedLog(places),
      ...openPlaces(places, ["data", "state"]),
      ...looseCache(places),
    ],
    remarks: [
      ...mended,
      // Git keeps no permissions but one: a profile that came with dotfiles is always so.
      ...openPlaces(places, ["config"]),
      ...(file === undefined ? [] : severalPeople(file)),
      ...(catalog === undefined ? [] : goneTicks(progress, catalog, checked.details)),
      ...unwritable(places, true),
      ...(catalog === undefined ? [notChecked] : []),
    ],
  };
}

function isOf(device: string | undefined, file: string): boolean {
  return device !== undefined && new RegExp(`(^|[/\\\\])${device}\\.jsonl$`).test(file);
}

import { Command } from "commander";
import type { Context } from "../../context.ts";
import { PROFILE_KEYS } from "../../profile/keys.ts";
import type { Profile } from "../../profile/profile.ts";
import { keyOf } from "../../profile/words.ts";
import { renderJson } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import { CliError, usage } from "../../shared/errors.ts";
import { nearest } from "../../shared/nearest.ts";
import type { Result } from "../../shared/result.ts";
import { CommandGroup } from "../shared/flags/command-group.ts";
import { fieldsOf } from "../shared/profile/values.ts";
import {
  type ConfigRow,
  configJson,
  renderConfig,
  renderConfigChange,
  renderConfigValue,
} from "../shared/profile/view.ts";
import { checkedWords } from "./checked-words.ts";
import { editProfile } from "./edit-profile.ts";

export interface ConfigOptions {
  readonly verb: "list" | "get" | "set" | "add" | "remove" | "unset" | "edit" | "path";
  /** Of all but list, edit and path. */
  readonly key?: string;
  /** Of set, add and remove. */
  readonly values?: readonly string[];
  readonly json: boolean;
}

export function configCommand(ctx: Context, run = runConfig): Command {
  const keys = [...PROFILE_KEYS].map(([key, { about }]) => `  ${key.padEnd(14)}${about}`).join("\n");
  const group = new CommandGroup("config")
    .description("Show and change your standing choices: role, job, hours a week, days off")
    .argument("[command]", "one of those below; list when left out")
    .helpCommand(false)
    .addHelpText("after", `\nKeys:\n${keys}`)
    .action((word: string | undefined, _flags, command: Command) =>
      word === undefined
        ? run({ verb: "list", json: command.optsWithGlobals<ConfigOptions>().json }, ctx)
        : unknown(word, command),
    );
  const add = (verb: ConfigOptions["verb"], description: string): Command => {
    const command = new Command(verb).description(description);
    group.addCommand(command);
    return command.action(() => {
      const [key, values] = command.processedArgs as [string?, string[]?];
      const { json } = command.optsWithGlobals<ConfigOptions>();
      return run(
        { verb, json, ...(key === undefined ? {} : { key }), ...(values === undefined ? {} : { values }) },
        ctx,
      );
    });
  };
  add("list", "show every choice");
  add("get", "print one choice, a list with a line for each item").argument("<key>", "a key, as config list shows it");
  add("set", "change one choice; comments in the file stay")
    .argument("<key>", "a key, as config list shows it")
    .argument("<values...>", "its value, or the items of a list");
  add("add", "add items to a list, like days off")
    .argument("<key>", "off, prefer or roadmaps")
    .argument("<values...>", "what to add");
  add("remove", "take items out of a list")
    .argument("<key>", "off, prefer or roadmaps")
    .argument("<values...>", "what to take out");
  add("unset", "take one choice out of the file").argument("<key>", "a key, as config list shows it");
  add("edit", "open the file in $VISUAL or $EDITOR, and check it afterwards");
  add("path", "print where the file is or would be");
  return group;
}

/**
 * A broken file locks nobody out: `list` and `get` answer with what could be read, then tell every problem on standard
 * error and end with 1, because what they show may lack something; `set` and `unset` work as long as it is YAML and only
 * mention what is wrong besides; `edit` opens it whatever it holds; `path` reads nothing.
 */
export async function runConfig(options: ConfigOptions, ctx: Context): Promise<void> {
  if (options.verb === "path") return showPath(options, ctx);
  if (options.verb === "edit") return editProfile(options, ctx);
  if (options.verb === "list" || options.verb === "get") return show(options, ctx);
  return change(options, ctx);
}

function showPath({ json }: ConfigOptions, { profileFile: { path }, theme, out }: Context): void {
  out(json ? renderJson({ schema: "career-roadmap/config@1", path }, theme) : `${theme.text(path)}\n`);
}

async function show({ verb, key, json }: ConfigOptions, ctx: Context): Promise<void> {
  const { path } = ctx.profileFile;
  const { readProfile } = await import("../../profile/read.ts");
  const names =
    verb === "get" ? [orThrow(keyOf(key as string))] : [...PROFILE_KEYS.keys()].filter((name) => name !== "format");
  const { profile, diagnostics } = readProfile(await ctx.profileFile.read(), path);
  const rows = names.map((name) => rowOf(name, profile));
  const [{ value }] = rows as [ConfigRow];
  if (json) ctx.out(renderJson(configJson(rows, path), ctx.theme));
  else if (verb === "list") ctx.out(await renderConfig(rows, path, ctx.theme));
  else ctx.out(renderConfigValue(value, ctx.theme));
  if (diagnostics.length > 0) {
    const fix = "Mend them by hand or with career-roadmap config set";
    throw new CliError("cannot", "broken-profile", "The profile has errors; what could be read is shown.", {
      diagnostics,
      fix,
    });
  }
  const isSet = value !== null && (typeof value !== "object" || value.length > 0);
  if (verb === "get" && !isSet && !json) ctx.note(`"${key}" is not set.\n`);
}

async function change({ verb, key = "", values = [], json }: ConfigOptions, ctx: Context): Promise<void> {
  const { path } = ctx.profileFile;
  const [{ setValue, unsetValue }, { readProfile }] = await Promise.all([
    import("../../profile/edit.ts"),
    import("../../profile/read.ts"),
  ]);
  if (verb === "add" || verb === "remove") refuseUnlessList(key, verb);
  const words = verb === "unset" ? [] : await checkedWords(orThrow(keyOf(key)), values, ctx);
  const { before, after } = await ctx.changeProfile((text) => {
    if (verb === "unset") return orThrow(unsetValue(text, key));
    if (verb === "set") return orThrow(setValue(text, key, words));
    const items = listOf(key, readProfile(text, path).profile);
    const left = verb === "add" ? [...items, ...words] : items.filter((item) => !words.includes(item));
    return orThrow(left.length === 0 ? unsetValue(text, key) : setValue(text, key, [...new Set(left)]));
  });
  const { profile, diagnostics } = readProfile(after, path);
  const row = rowOf(key, profile);
  ctx.out(json ? renderJson(configJson([row], path), ctx.theme) : renderConfigChange(row, ctx.theme));
  if (verb === "set") tellReplaced(key, listOf(key, readProfile(before, path).profile), row, ctx);
  if (after === before) ctx.note(`It was so already; ${ctx.errTheme.text(path)} was not changed.\n`);
  if (diagnostics.length === 0) return;
  const what = diagnostics.length === 1 ? "One problem is" : `${diagnostics.length} problems are`;
  ctx.note(`${what} left in the profile: career-roadmap config list\n`);
}

function refuseUnlessList(key: string, verb: "add" | "remove"): void {
  if (PROFILE_KEYS.get(orThrow(keyOf(key)))?.list === true) return;
  const way = verb === "add" ? `set ${key} VALUE` : `unset ${key}`;
  throw usage("no-list", `"${key}" holds one value, not a list.`, `Write: career-roadmap config ${way}`);
}

/** The items of a list as they are shown; none where the key holds none. */
function listOf(key: string, profile: Profile): readonly string[] {
  const value = PROFILE_KEYS.get(key)?.shown(profile);
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** Whoever sets a list that held other items may have meant to add to it. */
function tellReplaced(key: string, items: readonly string[], { value }: ConfigRow, ctx: Context): void {
  const kept: readonly unknown[] = Array.isArray(value) ? value : [];
  const gone = items.filter((item) => !kept.includes(item));
  if (gone.length === 0) return;
  const { text } = ctx.errTheme;
  const sentence = `${gone.map(text).join(", ")} ${gone.length > 1 ? "stand" : "stands"} there no more. To have both:`;
  ctx.note(`${paragraph(ctx.errTheme, sentence)}  career-roadmap config add ${key} ${gone.map(text).join(" ")}\n`);
}

function rowOf(name: string, profile: Profile): ConfigRow {
  const key = PROFILE_KEYS.get(name);
  const fields = fieldsOf(name, profile);
  return { key: name, value: key?.shown(profile) ?? null, fields, about: key?.about ?? "" };
}

function orThrow<T>(result: Result<T, CliError>): T {
  if (!result.ok) throw result.error;
  return result.value;
}

function unknown(word: string, group: Command): never {
  const near = nearest(
    word,
    group.commands.map((command) => command.name()),
  );
  const meant = near ?? (PROFILE_KEYS.has(word) ? `get ${word}` : undefined);
  const fix = meant === undefined ? "career-roadmap config --help lists all." : `Did you mean "config ${meant}"?`;
  throw usage("unknown-command", `There is no command "config ${word}".`, fix);
}

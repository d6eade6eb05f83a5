import type { Command } from "commander";
import { toAscii } from "../render/ascii.ts";
import { EXAMPLES } from "./examples.ts";
import { GROUPS } from "./groups.ts";
import { fullPage, nameOf, usageOf } from "./pages.ts";
import { TOPICS } from "./topics.ts";
import type { HelpBlock } from "./view.ts";

/** The whole help as one page for `man`, made from the command tree: what the program does not have is not in it. */
export function manPage(program: Command, version: string): string {
  const flags = fullPage(program, []).find((block) => "title" in block && block.title === "Common flags");
  const commands = GROUPS.flatMap(({ title, commands: names }) => [
    `.SS "${roff(title)}"`,
    ...names.flatMap(({ name }) => {
      const command = program.commands.find((one) => one.name() === name);
      return command === undefined ? [] : commandLines(command);
    }),
  ]);
  const topics = [...TOPICS].flatMap(([name, { brief, blocks }]) => [
    `.SH "${roff(name.replace("-", " ").toUpperCase())}"`,
    roffLine(`${brief.charAt(0).toUpperCase()}${brief.slice(1)}.`),
    ...blocks.flatMap((block) => blockLines(block)),
  ]);
  const lines = [
    `.TH CAREER\\-ROADMAP 1 "" "career\\-roadmap ${roff(version)}" "User Commands"`,
    ".SH NAME",
    `career\\-roadmap \\- plan the way to a role in tech: in the right order, with honest hours, offline`,
    ".SH SYNOPSIS",
    ".B career\\-roadmap",
    "[flags] <command>",
    ".SH DESCRIPTION",
    roffLine(program.description()),
    ".SH EXAMPLES",
    ...exampleLines(""),
    ".SH COMMANDS",
    ...commands,
    ".SH FLAGS OF EVERY COMMAND",
    ...(flags === undefined ? [] : blockLines(flags, true)),
    ...topics,
  ];
  return `${lines.filter((line) => line !== "").join("\n")}\n`;
}

function commandLines(command: Command): string[] {
  const parts = command.commands.length === 0 ? [command] : command.commands;
  const about = fullPage(command, []).filter((block) => "title" in block && /^(Arguments|Flags)$/.test(block.title));
  return [
    ...parts.flatMap((one, at) => [at === 0 ? ".TP" : ".TQ", `.B ${roff(usageOf(one))}`]),
    roffLine(command.description()),
    ".RS",
    ...about.flatMap((block) => blockLines(block, true)),
    ...parts
      .filter((one) => one !== command)
      .flatMap((one) => [".TP", `.B ${roff(one.name())}`, roffLine(one.description())]),
    ...exampleLines(nameOf(command)),
    ".RE",
  ];
}

function exampleLines(name: string): string[] {
  return (EXAMPLES.get(name) ?? []).flatMap(({ does, line }) => [
    ".PP",
    roffLine(`${does}:`),
    ".br",
    `.B ${roff(line)}`,
  ]);
}

function blockLines(block: HelpBlock, bare = false): string[] {
  if ("text" in block) return [".PP", roffLine(block.text)];
  const title = bare ? [] : [`.SS "${roff(block.title)}"`];
  if ("code" in block) return [...title, ".nf", ...block.code.trimEnd().split("\n").map(roffLine), ".fi"];
  if ("rows" in block) {
    return [...title, ...block.rows.flatMap(({ term, text }) => [".TP", `.B ${roff(term)}`, roffLine(text)])];
  }
  return [
    ...title,
    ...block.examples.flatMap(({ does, line }) => [".PP", roffLine(`${does}:`), ".br", `.B ${roff(line)}`]),
  ];
}

/** A line of text, which is no request of roff. */
function roffLine(text: string): string {
  return roff(text).replace(/^(?=[.'])/, "\\&");
}

function roff(text: string): string {
  return toAscii(text).replaceAll("\\", "\\e").replaceAll("-", "\\-").replaceAll('"', "\\(dq");
}

import { Argument, Command, Option } from "commander";
import { describe, expect, it } from "vitest";
import { placeholderOf, treeOf } from "../../src/commands/completion/tree.ts";
import { valueOfArgument, valueOfFlag } from "../../src/commands/completion/values.ts";
import { nameOf } from "../../src/help/pages.ts";
import { PROFILE_KEYS } from "../../src/profile/keys.ts";
import type { CommandNode } from "../../src/shell/command-tree.ts";
import { wholeProgram } from "../helpers/program.ts";

const SCHEMAS = ["plan", "show"];
const all = (command: Command): Command[] => [command, ...command.commands.flatMap(all)];
const find = (node: CommandNode, trail: string): CommandNode | undefined =>
  trail.split(" ").reduce<CommandNode | undefined>((at, word) => at?.commands.find(({ name }) => name === word), node);

const program = await wholeProgram();

describe("the real program", () => {
  const { root, common } = treeOf(program, SCHEMAS);

  it("has somebody who said what completes each argument: src/commands/completion-values.ts", () => {
    const unsaid = all(program)
      .filter(({ commands }) => commands.length === 0)
      .flatMap((command) =>
        command.registeredArguments
          .filter((one) => one.argChoices === undefined && !["key", "name", "values"].includes(one.name()))
          .filter((one) => valueOfArgument(nameOf(command), one.name()) === undefined)
          .map((one) => `${nameOf(command)} <${one.name()}>`),
      );
    expect(unsaid).toEqual([]);
  });

  it("has somebody who said what completes the value of each flag: src/commands/completion-values.ts", () => {
    const unsaid = all(program).flatMap((command) =>
      command.options
        .filter((option) => option.required && option.argChoices === undefined)
        .filter((option) => valueOfFlag(option.long ?? "", placeholderOf(option)) === undefined)
        .map((option) => `${nameOf(command)} ${option.flags}`),
    );
    expect(unsaid).toEqual([]);
  });

  it("leads on by keys, names and choices as by commands", () => {
    const names = (trail: string) => find(root, trail)?.commands.map(({ name }) => name);
    for (const verb of ["get", "set", "unset"]) expect(names(`config ${verb}`)).toEqual([...PROFILE_KEYS.keys()]);
    expect(names("schema json")).toEqual(SCHEMAS);
    expect(names("shell-init")).toEqual(["bash", "zsh", "fish"]);
    expect(names("help")).toEqual(expect.arrayContaining(["plan", "config", "exit-codes"]));
    expect(names("help config")).toEqual(names("config"));
    expect(find(root, "config set role")?.places).toEqual([
      { takes: { kind: "ids", of: ["role"], as: "id" }, repeats: false },
    ]);
    expect(find(root, "config set prefer")?.places[0]?.repeats).toBe(true);
  });

  it("tells of every command, and of the flags that all take once", () => {
    expect(root.commands.map(({ name }) => name)).toEqual(program.commands.map((command) => command.name()));
    expect(common.flatMap(({ names }) => names)).toEqual(expect.arrayContaining(["--json", "-q", "--quiet", "--help"]));
    expect(find(root, "plan")?.flags.flatMap(({ names }) => names)).not.toContain("--json");
  });
});

it("takes over what a command of tomorrow says of itself", () => {
  const program = new Command("career-roadmap");
  program
    .command("ferry")
    .description("What a move takes")
    .argument("<role>", "where to")
    .argument("[rest]", "more")
    .requiredOption("--from <role>", "where from")
    .addOption(new Option("--by <what>", "how to sort").choices(["hours", "weeks"]))
    .addOption(new Option("--secret <x>", "not for people").hideHelp())
    .addArgument(new Argument("[as...]", "how").choices(["text", "json"]));
  const role = { kind: "ids", of: ["role"], as: "id" };
  expect(find(treeOf(program, []).root, "ferry")).toEqual({
    name: "ferry",
    about: "What a move takes",
    flags: [
      { names: ["--from"], about: "where from", takes: role },
      { names: ["--by"], about: "how to sort", takes: { kind: "words", words: ["hours", "weeks"] } },
    ],
    commands: [],
    places: [
      { takes: role, repeats: false },
      { takes: { kind: "nothing" }, repeats: false },
      { takes: { kind: "words", words: ["text", "json"] }, repeats: true },
    ],
  });
});

import { Command } from "commander";
import type { Context } from "../../context.ts";
import { usage } from "../../shared/errors.ts";
import { nearest } from "../../shared/nearest.ts";
import { CommandGroup } from "../shared/flags/command-group.ts";
import { newProject } from "./new-project.ts";
import { newRole } from "./new-role.ts";
import { newSkill } from "./new-skill.ts";
import type { NewOptions } from "./options.ts";

const MAKERS = { role: newRole, skill: newSkill, project: newProject } as const;

export function newCommand(
  ctx: Context,
  makers: Record<keyof typeof MAKERS, (options: NewOptions, ctx: Context) => Promise<void>> = MAKERS,
): Command {
  const group = new CommandGroup("new")
    .description("Begin a role, skill or project of your own, in a file that is whole")
    .argument("[command]", "one of those below")
    .helpCommand(false)
    .action((word: string | undefined) => refuse(word));
  const add = (kind: keyof typeof MAKERS, description: string): Command => {
    const command = new Command(kind)
      .description(description)
      .argument("<new-id>", "its id: lower-case words with hyphens")
      .option("--title <text>", "its name for people (default: made from the id)");
    group.addCommand(command);
    return command.action((id: string, _flags, one: Command) =>
      makers[kind]({ ...one.optsWithGlobals<NewOptions>(), id }, ctx),
    );
  };
  add("role", "Write a role's file into your folder, or the one of --roadmaps").option(
    "--from <id>",
    "a role that it builds on",
  );
  add("skill", "Write a skill into the file of its area").option("--area <id>", "the area it belongs to");
  add("project", "Write a project into the file of its role").option("--role <id>", "the role it belongs to");
  return group;
}

function refuse(word: string | undefined): never {
  const fix = "career-roadmap new role ID begins a role; skill and project go the same way.";
  if (word === undefined) throw usage("missing-argument", "new has to be told what: role, skill or project.", fix);
  const near = nearest(word, Object.keys(MAKERS));
  throw usage("unknown-command", `There is no command "new ${word}".`, near ? `Did you mean "new ${near}"?` : fix);
}

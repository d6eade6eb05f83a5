import { Command, InvalidArgumentError } from "commander";
import type { Context } from "../../context.ts";
import type { EventBody } from "../../progress/events.ts";
import { isWebAddress } from "../../shared/web-address.ts";
import { personOf } from "../shared/person/planning.ts";
import { recordAndTell } from "../shared/recording/recording.ts";
import { stepOf } from "../shared/words/targets.ts";

export interface EvidenceOptions {
  readonly id: string;
  readonly url: string;
  readonly role?: string;
  readonly json: boolean;
}

export function evidenceCommand(ctx: Context, run = runEvidence): Command {
  return new Command("evidence")
    .description("Record the address of something that proves a skill or project")
    .argument("<id>", "a skill or project")
    .argument("<url>", "a web address", toAddress)
    .option("--role <id>", "the role whose progress is told")
    .action((id: string, url: string, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<EvidenceOptions>(), id, url }, ctx),
    );
}

export async function runEvidence(options: EvidenceOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const { id } = stepOf(options.id, catalog);
  const evidence: EventBody = { type: "evidence-added", subject: id, url: options.url };
  await recordAndTell([evidence], catalog, await personOf(catalog, ctx), options, ctx);
}

function toAddress(value: string): string {
  if (!isWebAddress(value)) {
    throw new InvalidArgumentError("Give a web address that begins with https:// or http://.");
  }
  return value;
}

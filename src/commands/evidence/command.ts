import { Command } from "commander";
import type { Context } from "../../context.ts";
import type { EventBody } from "../../progress/events.ts";
import { usage } from "../../shared/errors.ts";
import { isWebAddress } from "../../shared/web-address.ts";
import { personOf } from "../shared/person/planning.ts";
import { recordAndTell } from "../shared/recording/recording.ts";
import { correctedBy, INSTEAD_OF } from "../shared/undoing/instead-of.ts";
import { currentStepOrThrow } from "../shared/words/current-step.ts";

export interface EvidenceOptions {
  /** As an id; none: the current step. */
  readonly id?: string;
  readonly url: string;
  /** The beginning of a change's id: its address was another. */
  readonly insteadOf?: string;
  readonly role?: string;
  readonly json: boolean;
}

export function evidenceCommand(ctx: Context, run = runEvidence): Command {
  return new Command("evidence")
    .description("Record the address of something that proves a skill or project")
    .argument("<id>", "a skill or project; left out, the step in progress that you touched last")
    .argument("[url]", "a web address")
    .option(...INSTEAD_OF)
    .option("--role <id>", "the role whose progress is told")
    .action((id: string, url: string | undefined, _flags, command: Command) => {
      const given = url === undefined && isWebAddress(id) ? { url: id } : { id, url: toAddress(url) };
      return run({ ...command.optsWithGlobals<EvidenceOptions>(), ...given }, ctx);
    });
}

export async function runEvidence(options: EvidenceOptions, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const corrected = await correctedBy(options.insteadOf, "evidence-added", ctx);
  const id = options.id ?? corrected?.entry.subject ?? (await currentStepOrThrow("evidence ID URL", catalog, ctx));
  const evidence: EventBody = { type: "evidence-added", subject: id, url: options.url };
  await recordAndTell([...(corrected?.bodies ?? []), evidence], catalog, await personOf(catalog, ctx), options, ctx);
}

function toAddress(value: string | undefined): string {
  if (value !== undefined && isWebAddress(value)) return value;
  const said = value === undefined ? "<url> is missing." : `<url> cannot be "${value}".`;
  throw usage(
    "invalid-argument",
    said,
    "Give a web address that begins with https:// or http://. See career-roadmap evidence --help",
  );
}

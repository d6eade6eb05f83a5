import { Command } from "commander";
import type { Context } from "../../context.ts";
import { compareRoles, percentDone, type Role } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import { usage } from "../../shared/errors.ts";
import { collect, collectIds, FROM_HELP, KNOW_HELP, roleId } from "../shared/flags/flags.ts";
import { openStepLister } from "../shared/moves/listed-steps.ts";
import { moveFlags } from "../shared/moves/move-flags.ts";
import { type Formats, formatFlag, formatOf, outputFlag } from "../shared/output/format.ts";
import { outputTheme, writeAnswer } from "../shared/output/write.ts";
import { roleAmounts } from "../shared/person/amounts.ts";
import { personOf, planRequest } from "../shared/person/planning.ts";
import { comparePage } from "./page.ts";
import { type CompareView, compareJson, renderCompare } from "./view.ts";

export interface CompareOptions {
  /** As words. */
  readonly roles: readonly [string, string];
  readonly from?: readonly string[];
  readonly know: readonly string[];
  readonly prefer: readonly string[];
  /** As a word. */
  readonly format?: string;
  readonly output?: string;
  readonly json: boolean;
}

const FORMATS: Formats = { names: ["text", "json", "md", "html"], what: "a comparison" };

export function compareCommand(ctx: Context, run = runCompare): Command {
  return new Command("compare")
    .description("Put two roles side by side, for you: hours, areas, what both ask for and what only one does")
    .argument("<role>", "a role, as career-roadmap roles lists them")
    .argument("<role>", "another role")
    .option("--from <role>", FROM_HELP, (word, before?: string[]) => collect(word, before ?? []))
    .option("--know <ids>", KNOW_HELP, collectIds, [])
    .option("--prefer <ids>", "what to take where a roadmap has a choice, like tensorflow", collectIds, [])
    .addOption(formatFlag(FORMATS))
    .addOption(outputFlag("it"))
    .action((first: string, second: string, _flags, command: Command) =>
      run({ ...command.optsWithGlobals<CompareOptions>(), roles: [first, second] }, ctx),
    );
}

export async function runCompare(options: CompareOptions, ctx: Context): Promise<void> {
  const format = formatOf(options, FORMATS);
  const theme = outputTheme(options, ctx);
  const catalog = await ctx.catalog();
  const [first, second] = options.roles.map((word) => catalog.roles.get(roleId(word, catalog))) as [Role, Role];
  if (first.id === second.id) {
    const message = `Both roles are "${first.id}"; compare takes two different ones.`;
    throw usage("same-role", message, `career-roadmap show ${first.id} tells about one.`);
  }
  const person = await personOf(catalog, ctx);
  const request = planRequest([], { ...options, dates: false }, catalog, person, ctx);
  const comparison = compareRoles(catalog, first, second, request);
  const { areas } = await ctx.details();
  const share = (at: 0 | 1): number => percentDone(comparison.roles[at].only.hours, comparison.roles[at].all.hours);
  const view: CompareView = {
    comparison,
    job: request.job,
    titles: [first.title, second.title],
    amounts: [roleAmounts(catalog, first, request, person), roleAmounts(catalog, second, request, person)],
    percents: [share(0), share(1)],
    listed: openStepLister(catalog, request.learner),
    areaTitle: (area) => areas.get(area) ?? area,
    flags: moveFlags(options)
      .map((flag) => ` ${flag}`)
      .join(""),
  };
  if (format === "html") {
    const { renderComparePage } = await import("../../export/page/moves/compare.ts");
    const page = renderComparePage(comparePage(view, theme.text), (file) => ctx.shipped(file));
    return writeAnswer(page, "the comparison", options, ctx);
  }
  const text =
    format === "json"
      ? renderJson(compareJson(view), theme)
      : format === "md"
        ? (await import("./markdown.ts")).compareMarkdown(view, theme)
        : renderCompare(view, theme);
  await writeAnswer(text, "the comparison", options, ctx);
}

import path from "node:path";
import type { Context } from "../../context.ts";
import { type Input, readDraft } from "../../import/detect.ts";
import type { Draft } from "../../import/draft.ts";
import { renderJson } from "../../render/json.ts";
import { usage } from "../../shared/errors.ts";
import { importJson } from "./json.ts";
import type { ImportOptions } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { putRole } from "./put-role.ts";
import { targetOf } from "./target.ts";
import { renderImport } from "./view.ts";

const MIB = 1_048_576;
/** Tables of O*NET and ESCO hold all occupations at once; whatever else somebody has is far smaller. */
const MOST_TABLE = 64 * MIB;
const MOST = 4 * MIB;

/** Reads somebody else's file, writes a role of ours, and tells what is uncertain in it and what was left out. */
export async function runImport(options: ImportOptions, ctx: Context): Promise<void> {
  const inputs: Input[] = [];
  for (const file of options.files) inputs.push(await inputOf(file, ctx));
  const draft = await readDraft(inputs, {
    columns: options.columns,
    ...(options.as !== undefined && { format: options.as }),
    ...(options.occupation !== undefined && { occupation: options.occupation }),
  });
  const { catalog, details } = (await ctx.check([])).catalog;
  const name = inputs[0]?.name ?? "-";
  const target = await targetOf(options, draft, name === "-" ? "" : name, catalog, ctx);
  const put = await putRole({ options, draft, target, origin: originOf(draft, inputs), catalog, details }, ctx);
  const problems = target.file === undefined ? null : await problemsIn(target.file, ctx);
  const outcome: Outcome = { ...put.outcome, problems };
  if (options.json)
    return ctx.out(renderJson(importJson(outcome, target.file === undefined ? put.text : null), ctx.theme));
  if (target.file !== undefined) return ctx.out(renderImport(outcome, readAgain(options, target.file), ctx.theme));
  ctx.out(put.text);
  ctx.note(renderImport(outcome, "", ctx.errTheme));
}

async function inputOf(file: string, ctx: Context): Promise<Input> {
  if (file === "-") return { name: "-", text: await ctx.stdin("the roadmap") };
  const isTable = /\.(csv|tsv|txt)$/i.test(file);
  const text = await ctx.readForeign(file, isTable ? MOST_TABLE : MOST);
  if (text.trim() === "") throw usage("empty-input", `"${file}" is empty.`, "Look whether it is the right file.");
  return { name: path.basename(file), text };
}

function originOf({ format }: Draft, inputs: readonly Input[]): string {
  const names = inputs.map(({ name }) => (name === "-" ? "standard input" : name)).join(", ");
  return `${names} (${format})`;
}

async function problemsIn(file: string, ctx: Context): Promise<{ errors: number; warnings: number }> {
  const { diagnostics, elsewhere } = await ctx.check([file]);
  const errors = diagnostics.filter((one) => one.severity === "error").length;
  return { errors: errors + elsewhere, warnings: diagnostics.length - errors };
}

/** What `--roadmaps` has to be given for the file to be read; "" for the person's own folder. */
function readAgain({ roadmaps, output }: ImportOptions, file: string): string {
  const place = output === undefined ? roadmaps.at(-1) : file;
  if (place === undefined) return "";
  return ` --roadmaps ${/^[\w./~-]+$/.test(place) ? place : `'${place.replaceAll("'", "'\\''")}'`}`;
}

import { applyEdits } from "../../catalog/teach/apply-edits.ts";
import type { CheckedRoadmaps, Context } from "../../context.ts";
import type { Diagnostic } from "../../shared/diagnostic.ts";
import type { Mended } from "./view.ts";

/** One edit may bring to light what was behind it; no file needs more rounds. */
const MOST_ROUNDS = 8;

/** Writes what has one right answer into the files, and checks again, until nothing of that kind is left. */
export async function mendFiles(
  check: () => Promise<CheckedRoadmaps>,
  ctx: Context,
): Promise<{ readonly checked: CheckedRoadmaps; readonly mended: readonly Mended[] }> {
  const mended: Mended[] = [];
  let checked = await check();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = checked.diagnostics.filter(({ edit }) => edit !== undefined);
    if (edits.length === 0) break;
    for (const [file, own] of byFile(edits)) {
      const before = await ctx.readFile(file);
      if (before === undefined) continue;
      const { text, applied } = applyEdits(before, own);
      if (text === before) continue;
      await ctx.writeFile(file, text);
      mended.push(...applied.map(({ place, code, edit = "" }) => ({ file, line: place.line, code, text: edit })));
    }
    const next = await check();
    const isStuck = JSON.stringify(next.diagnostics) === JSON.stringify(checked.diagnostics);
    checked = next;
    if (isStuck) break;
  }
  return { checked, mended };
}

function byFile(edits: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const files = new Map<string, Diagnostic[]>();
  for (const one of edits) files.set(one.place.file, [...(files.get(one.place.file) ?? []), one]);
  return files;
}

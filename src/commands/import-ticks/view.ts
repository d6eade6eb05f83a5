import type { EventBody } from "../../progress/events.ts";
import type { JsonDocument } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import { count } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";

export interface TicksView {
  /** What would be recorded: ticks, and what is taken back where that was asked for. */
  readonly bodies: readonly EventBody[];
  readonly same: number;
  /** What stands unticked there though it is recorded, and stays. */
  readonly kept: readonly EventBody[];
  readonly unknown: readonly string[];
  readonly titleOf: (id: string) => string;
  /** The text of an item, or the title of a resource; the key where nothing has it. */
  readonly itemOf: (id: string, key: string) => string;
}

/** What would be recorded, a line each. */
export function renderTicks({ bodies, same, titleOf, itemOf }: TicksView, theme: Theme): string {
  const already = same === 0 ? "" : ` ${count(same, "tick is", "ticks are")} recorded already`;
  if (bodies.length === 0)
    return paragraph(theme, `Nothing new is ticked there.${already === "" ? "" : `${already}.`}`);
  const lines = bodies.map((body) => {
    const { type, subject, key } = body as { type: string; subject: string; key?: string };
    const name = `${theme.text(titleOf(subject))} ${theme.id(key === undefined ? subject : `${subject}/${key}`)}`;
    const item = key === undefined ? "" : `: ${theme.text(itemOf(subject, key))}`;
    const undone = UNDOES.test(type);
    const mark = undone ? theme.warn(theme.symbols.ready) : theme.good(theme.symbols.done);
    return paragraph(theme, `${mark} ${undone ? "open again: " : ""}${name}${item}`, 0);
  });
  const beside = already === "" ? "" : theme.dim(` (${already.trim()})`);
  return `${theme.heading("To record")}${beside}\n${lines.join("")}`;
}

const UNDOES = /-(reopened|unchecked)$/;

/** The same as scripts get it before anything is recorded: `career-roadmap/import-ticks@1`. */
export function ticksJson({ bodies, same, kept, unknown }: TicksView): JsonDocument {
  return { schema: "career-roadmap/import-ticks@1", recorded: false, changes: bodies, same, unticked: kept, unknown };
}

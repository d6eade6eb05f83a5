import type { Context } from "../../../context.ts";
import { makeTheme, type Theme } from "../../../render/theme.ts";

interface OutputOptions {
  readonly output?: string;
  readonly ascii?: boolean;
  readonly width?: number;
}

/** How an answer looks where it goes: in a file as on a terminal of 80 columns or as many as were asked for, without colour. */
export function outputTheme({ output, ascii, width = 80 }: OutputOptions, ctx: Context): Theme {
  if (output === undefined || output === "-") return ctx.theme;
  return makeTheme({ color: 0, ascii: ascii === true, width, layout: "terminal", links: false });
}

/** Writes an answer to the file that was named, else to standard output; `what` is told of a file. */
export async function writeAnswer(text: string, what: string, { output }: OutputOptions, ctx: Context): Promise<void> {
  if (output === undefined || output === "-") return ctx.out(text);
  await ctx.writeFile(output, text);
  ctx.note(`Wrote ${what} to ${ctx.errTheme.text(output)}\n`);
}

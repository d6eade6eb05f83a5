import { pathToFileURL } from "node:url";
import type { Context } from "../../../context.ts";

export interface OpenedPage {
  readonly url: string;
  readonly opened: boolean;
}

/**
 * Opens a page in the person's browser: the file that was named, else one of the cache folder. Its address is the answer
 * and always told, so that who sits elsewhere has it too.
 */
export async function openPage(html: string, file: string | undefined, ctx: Context): Promise<OpenedPage> {
  if (file !== undefined) await ctx.writeFile(file, html);
  const url = pathToFileURL(file ?? (await ctx.keepPage(html))).href;
  return { url, opened: await ctx.openAddress(url) };
}

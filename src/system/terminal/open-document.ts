import { realpathSync, statSync } from "node:fs";
import path from "node:path";
import { DOCUMENT_ENDINGS } from "../../catalog/format/limits.ts";
import { openInBrowser } from "./open-in-browser.ts";

/**
 * Opens a document that lies on this machine. Only a regular file whose real name, links followed, ends as texts and
 * pictures do is handed on: the desktop may run what ends otherwise.
 */
export async function openDocument(file: string, machine: Parameters<typeof openInBrowser>[1]): Promise<boolean> {
  try {
    const real = realpathSync(path.resolve(file));
    const ending = path.extname(real).slice(1).toLowerCase();
    const known: readonly string[] = DOCUMENT_ENDINGS;
    if (!known.includes(ending) || !statSync(real).isFile()) return false;
    return await openInBrowser(real, machine);
  } catch {
    return false; // it is not there, or may not be read
  }
}
